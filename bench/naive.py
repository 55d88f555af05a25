"""The naive peer: the timeline and the ODA chart as plotly express draws them, with no care.

Same rows, same window, same two charts as the app's pages; files are read on every run, as a first
version would. `?page=oda` shows the second.
"""

from pathlib import Path

import edtf
import pandas as pd
import plotly.express as px
import streamlit as st

DATA = Path(__file__).resolve().parent.parent / "data"


def year(text: str) -> float:
    """The first year of an EDTF date."""
    return edtf.parse_edtf(text).lower_strict().tm_year


st.title("Naive")
first = int(st.query_params.get("years", "1973").partition("..")[0])
if st.query_params.get("page") == "oda":
    low, high = st.slider("Years", 1960, 2026, (max(first, 1960), 2026), key="years")
    oda = pd.read_csv(DATA / "oda.csv", keep_default_na=False)
    names = pd.read_csv(DATA / "text" / "en" / "names.csv", keep_default_na=False)
    oda = oda[(oda["measure"] == "net_disbursement") & (oda["prices"] == "current")]
    oda = oda[oda["year"].between(low, high)].merge(
        names[names["table"] == "actor"], left_on="donor", right_on="code"
    )
    st.plotly_chart(px.bar(oda, x="year", y="value_usd_million", color="name"), key="chart")
    st.dataframe(oda)
else:
    low, high = st.slider("Years", 700, 2026, (first, 2026), key="years")
    events = pd.read_csv(DATA / "events.csv", keep_default_na=False)
    words = pd.read_csv(DATA / "text" / "en" / "events.csv", keep_default_na=False)
    events["year"] = events["date"].map(year)
    events = events[events["year"].between(low, high)].merge(words, on="event")
    chart = px.scatter(
        events,
        x="year",
        y="category",
        color="category",
        symbol="confidence",
        text="title",
        hover_data=["date", "summary", "place", "actors"],
    )
    st.plotly_chart(chart, key="chart")
    st.dataframe(events)
