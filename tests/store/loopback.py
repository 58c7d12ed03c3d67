"""A web server on this machine that misbehaves as it is told, a connection at a time.

It speaks bytes, not HTTP, so that it can break every promise of the protocol.
"""

import contextlib
import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator

Writer = Callable[[bytes], None]
Answer = bytes | Callable[[Writer], None]


def said(
    body: bytes = b"", status: str = "200 OK", media_type: str = "text/html", **headers: str
) -> bytes:
    """A whole answer; ``headers`` with _ for -, '' to leave one out."""
    lines = {"Content-Type": media_type, "Content-Length": str(len(body)), "Connection": "close"}
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def moved(onward: str, status: str = "302 Found") -> bytes:
    return said(status=status, Location=onward)


def dripping(beginning: bytes, drop: bytes, pause: float, times: int) -> Callable[[Writer], None]:
    """Says a little and a little more; ends by itself after ``times`` drops."""

    def write(writer: Writer) -> None:
        writer(beginning)
        for _ in range(times):
            time.sleep(pause)
            writer(drop)

    return write


def pouring(beginning: bytes, chunk: bytes, times: int) -> Callable[[Writer], None]:
    return dripping(beginning, chunk, 0, times)


class Loopback:
    """A running server.

    Attributes:
        answers: by path; a path without one is a 404.
        asked: the requests' first lines and headers, in order.
        open_to: what a `Fetcher` must be given to reach it.
    """

    def __init__(self, port: int) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.port = port
        self.open_to = (f"127.0.0.1:{port}",)

    def url(self, path: str, scheme: str = "http") -> str:
        return f"{scheme}://127.0.0.1:{self.port}{path}"

    def paths(self) -> list[str]:
        return [request.split()[1] for request in self.asked]


@contextlib.contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[Loopback]:
    """A server for the length of a test, with TLS where a context is given."""

    class Handler(socketserver.StreamRequestHandler):
        timeout = 10

        def handle(self) -> None:
            with contextlib.suppress(OSError):
                if context is None:
                    converse(self.connection)
                    return
                with context.wrap_socket(self.connection, server_side=True) as secure:
                    converse(secure)

    def converse(connection: socket.socket) -> None:
        if context is None and connection.recv(1, socket.MSG_PEEK) == b"\x16":
            connection.sendall(said(status="400 Speak HTTP"))
            return
        with connection.makefile("rb") as lines:
            request = b"".join(iter(lines.readline, b"\r\n")).decode("latin-1")
        here.asked.append(request)
        answer = here.answers.get(request.split()[1], said(status="404 Not Found"))
        if callable(answer):
            answer(connection.sendall)
        else:
            connection.sendall(answer)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, request: object, client_address: object) -> None:
            """A client that went away is what these tests are about."""

    with Server(("127.0.0.1", 0), Handler) as server:
        here = Loopback(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield here
        finally:
            server.shutdown()
            thread.join()
