"""What is on a page: shell, controls, blocks, and what each page says; the only user of Streamlit
but for `server`.
"""
