"""The order in which a run sends the parts of a page: the browser draws as it hears of them."""

from __future__ import annotations

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.server.session import session


def first_places(messages: list[ForwardMsg]) -> dict[str, int]:
    """Where each kind of element, or component of ours, is first heard of in a run."""
    found: dict[str, int] = {}
    for place, message in enumerate(messages):
        element = message.delta.new_element
        kind = element.WhichOneof("type") if message.HasField("delta") else None
        name = element.bidi_component.component_name if kind == "bidi_component" else kind
        found.setdefault(str(name).removeprefix("red_seal."), place)
    return found


def test_a_new_page_comes_from_top_to_bottom_and_its_chart_first_later(site: str) -> None:
    """On a first run menu, controls, chart: nothing jumps. When the window changes chart, controls,
    menu: the chart is waited for, the rest stands. Coming from another page is a first run.
    """
    with session(site) as reader:
        runs = [
            first_places(reader.run(page, query))
            for page, query in (
                ("timeline", ""),
                ("timeline", "years=1992..2009"),
                ("tiers", ""),
                ("timeline", "years=1973..2009"),
            )
        ]
    opened, changed, _, returned = runs
    for found in (opened, returned):
        assert found["page_link"] < found["number_input"] < found["chart"]
    assert changed["chart"] < changed["number_input"] < changed["page_link"]
