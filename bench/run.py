"""`make bench`: the app beside the smallest Streamlit page and a careless one, in one run.

Prints ratios, because times do not travel from one machine to another; never a gate. Everything
runs on this machine, one measurement after the other, and ends by itself after a few minutes.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench import browser, readers, scale, server
from tests.browser import window

HERE = window.ROOT / "bench"
FAIR = 8
"""Times the careless page's readers ours should answer."""


def row(
    what: str,
    ours: float,
    peer: float | None,
    budget: float,
    unit: str = "ms",
    *,
    least: bool = False,
) -> None:
    """Print one measurement: a ratio to its peer, or a plain figure where there is none.

    The budget is the most it may be, or the `least`.
    """
    measured = ours if peer is None else ours / peer
    beside = "" if peer is None else f"{peer:,.0f} {unit}"
    said = "ok" if (measured >= budget if least else measured <= budget) else "over"
    result = f"{measured:,.2f}" if peer is not None else f"{measured:,.0f}"
    sign = "≥" if least else "≤"
    limit = f"{f'{sign} {budget:g}':>8}  {said}" if budget < float("inf") else ""
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
        with_many_readers(ours, naive)
        with window.browser() as started:
            in_the_browser(started, ours, floor, naive)
    row("cold load of every table", server.cold_load(), None, 200)
    with_many_rows()


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


def with_many_readers(ours: str, naive: str) -> None:
    """Readers who change something every five seconds, and what each of them weighs."""
    few = readers.most(naive, "", "page=oda", 4)
    many = readers.most(ours, "oda", "", FAIR * max(few, 1))
    row("readers answered in 0.3 s, oda / naive", many, max(few, 1), FAIR, "", least=True)
    for page in ("timeline", "oda"):
        row(f"memory of a reader, {page}", readers.weight(ours, page), None, 1000, "kB")


def with_many_rows() -> None:
    """A rerun of a page over a made package with many more rows, beside one with few."""
    with tempfile.TemporaryDirectory() as folder:
        longer, wider = (Path(folder) / name for name in ("longer", "wider"))
        rows = scale.donors(longer, 10, 10)
        scale.donors(wider, 100, 1)
        usual = rerun("oda", None)
        row(f"processor per rerun, {rows:,} amounts / shipped", rerun("oda", longer), usual, 1.5)
        row("processor per rerun, 100 times the donors", rerun("oda", wider), usual, 2)
    with tempfile.TemporaryDirectory() as folder:
        few, many = (Path(folder) / name for name in ("few", "many"))
        counts = scale.events(few, 1_000), scale.events(many, 100_000)
        usual, much = rerun("timeline", few), rerun("timeline", many)
        row("processor per rerun, {1:,} / {0:,} events".format(*counts), much, usual, 2.5)


def rerun(page: str, data: Path | None, *, times: int = 15) -> float:
    """Milliseconds of processor a rerun of a page takes with the data of a folder."""
    env = {} if data is None else {"RED_SEAL_DATA": str(data)}
    with window.served(window.uvicorn(), env=env) as site:
        return server.reruns(site, page, "", times=times)[1]


def in_the_browser(started: browser.Browser, ours: str, floor: str, naive: str) -> None:
    """Repaints and bytes, as a reader meets them."""
    page = started.new_page(viewport={"width": 1200, "height": 800})
    page.goto(floor)
    _, least, answered = browser.repainted(page)
    for name in ("timeline", "oda", "tiers", "visits", "together"):
        page.goto(f"{ours}/{name}?years=2009..")
        first, last, whole = browser.repainted(page)
        row(f"key → first repaint, {name} / floor", first, least, 1)
        row(f"key → last repaint, {name} / floor", last, least, 1)
        row(f"key → all of the page, {name} / floor", whole, answered, 2)
    for name in ("timeline", "oda"):
        page.goto(f"{ours}/{name}?years=2009..")
        repaints, after = browser.dragged(page)
        row(f"repaints while dragged 24 steps, {name}", repaints, None, 12, "", least=True)
        row(f"last step of a drag → repainted, {name}", after, None, 50)
        page.goto(f"{naive}/?page={name}&years=2009..")
        _, careless, _ = browser.repainted(page)
        row(f"key → last repaint, naive {name} / floor", careless, least, float("inf"))
    careless = browser.first_visit(started, f"{naive}/?page=timeline")
    row("bytes to the first chart / naive", browser.first_visit(started, ours), careless, 0.4, "kB")


if __name__ == "__main__":
    main()
