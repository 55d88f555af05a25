"""The server: `uvicorn asgi:app`. Everything it does around the app is in `lib.server`."""

from lib.server import application

app = application()
