"""The script: runs the shell around the page the reader asked for.

`uvicorn asgi:app` serves it with everything around it (`make run`); `streamlit run app.py` serves
it alone.
"""

from lib.ui import shell

shell.run()
