"""`make bench`: the app beside the smallest Streamlit page and a careless one, in one run.

Prints ratios, because times do not travel from one machine to another; never a gate. Everything
runs on this machine, one measurement after the other, and ends by itself after a few minutes.
"""

from __future__ import annotations

from bench import browser, server
from tests.browser import window

HERE = window.ROOT / "bench"


def row(what: str, ours: float, peer: float | None, budget: float, unit: str = "ms") -> None:
    """Print one measurement: a ratio to its peer, or a plain figure where there is none."""
    measured = ours if peer is None else ours / peer
    beside = "" if peer is None else f"{peer:,.0f} {unit}"
    said = "ok" if measured <= budget else "over"
    result = f"{measured:,.2f}" if peer is not None else f"{measured:,.0f}"
    limit = f"{f'≤ {budget:g}':>8}  {said}" if budget < float("inf") else ""
    print(f"{what:<46}{f'{ours:,.0f} {unit}':>12}{beside:>12}{result:>8}{limit}", flush=True)


def main() -> None:
    """Start the three servers and measure."""
    print(f"{'':<46}{'ours':>12}{'peer':>12}{'':>8}{'budget':>8}")
    with (
        window.served(window.uvicorn()) as ours,
        window.served(window.streamlit(HERE / "floor.py"), cwd=HERE) as floor,
        window.served(window.streamlit(HERE / "naive.py"), cwd=HERE) as naive,
    ):
        on_the_server(ours, floor, naive)
        with window.browser() as started:
            in_the_browser(started, ours, floor, naive)
    row("cold load of every table", server.cold_load(), None, 200)


def on_the_server(ours: str, floor: str, naive: str) -> None:
    """Round trips, processor and sizes, without a browser."""
    trip_floor, _, _ = server.reruns(floor, "", "")
    for page in ("timeline", "oda"):
        trip, used, size = server.reruns(ours, page, "")
        _, careless, _ = server.reruns(naive, "", f"page={page}", times=15)
        row(f"round trip, {page} / floor", trip, trip_floor, 0.5)
        row(f"processor per rerun, {page} / naive", used, careless, 0.25)
        row(f"all a run sends, {page}", size, None, 400, "kB")
        row(f"heaviest figure, {page}", server.heaviest_figure(ours, page), None, 100, "kB")


def in_the_browser(started: browser.Browser, ours: str, floor: str, naive: str) -> None:
    """Repaints and bytes, as a reader meets them."""
    page = started.new_page(viewport={"width": 1200, "height": 800})
    page.goto(floor)
    _, least = browser.repainted(page)
    for name in ("timeline", "oda"):
        page.goto(f"{ours}/{name}?years=2009..")
        first, last = browser.repainted(page)
        row(f"key → first repaint, {name} / floor", first, least, 1)
        row(f"key → last repaint, {name} / floor", last, least, 2)
        repaints = browser.dragged(page)
        said = "ok" if repaints >= 12 else "over"
        print(f"{f'repaints while dragged 24 steps, {name}':<46}{repaints:>32}{'≥ 12':>8}  {said}")
        page.goto(f"{naive}/?page={name}&years=2009..")
        _, careless = browser.repainted(page)
        row(f"key → last repaint, naive {name} / floor", careless, least, float("inf"))
    careless = browser.first_visit(started, f"{naive}/?page=timeline")
    row("bytes to the first chart / naive", browser.first_visit(started, ours), careless, 0.4, "kB")


if __name__ == "__main__":
    main()
