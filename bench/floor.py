"""The floor: the smallest Streamlit page with a slider and one tiny chart."""

import streamlit as st

first = int(st.query_params.get("years", "2000").partition("..")[0])
years = st.slider("Years", 1973, 2026, (first, 2020), key="years")
st.title("Floor")
st.plotly_chart({"data": [{"type": "bar", "y": list(years)}]}, key="chart")
