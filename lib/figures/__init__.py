"""Frame → Plotly figure, one module a topic. No file is read and no Streamlit is called here."""
