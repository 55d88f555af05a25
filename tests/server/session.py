"""A reader without a browser: Streamlit's own socket, spoken by hand.

Belongs here: what tests and `make bench` need to run a script and time it. Does not: what it shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol


class Session:
    """One connection: each `run` is one run of the script."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket

    def run(self, page: str = "", query: str = "", seconds: float = 30) -> list[ForwardMsg]:
        """Run the script and return every message until it has finished."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = page
        self._socket.send(asked.SerializeToString())
        return list(self._until_finished(seconds))

    def _until_finished(self, seconds: float) -> Iterator[ForwardMsg]:
        while True:
            message = ForwardMsg()
            content = self._socket.recv(timeout=seconds)
            message.ParseFromString(content if isinstance(content, bytes) else content.encode())
            yield message
            if message.WhichOneof("type") == "script_finished":
                return


@contextmanager
def session(site: str) -> Iterator[Session]:
    """A connection to a server, closed at the end."""
    address = f"{site.replace('http', 'ws')}/_stcore/stream"
    protocols = [Subprotocol("streamlit")]
    with connect(address, subprotocols=protocols, max_size=None) as socket:
        yield Session(socket)


def texts(messages: list[ForwardMsg]) -> list[str]:
    """What the markdown of a run says, in order."""
    elements = [message.delta.new_element for message in messages if message.HasField("delta")]
    return [element.markdown.body for element in elements if element.HasField("markdown")]
