"""Streamlit, and nothing but Streamlit: shell, controls, address, blocks."""
