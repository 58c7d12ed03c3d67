"""A connection to a public address, and to no other.

A name is resolved once and its numbers are connected to; what counts in the end is the peer of the
connected socket, so that a name that changes its mind in between gains nothing.
"""

import socket
import ssl
from http.client import HTTPConnection, HTTPSConnection

from aibrief_store.errors import Unreadable
from aibrief_store.importing.addresses import Place, is_public
from aibrief_store.importing.fetched import Wish


def connected(place: Place, wish: Wish) -> HTTPConnection:
    """A connection whose peer was checked; TLS is verified.

    Raises:
        Unreadable: 'refused' or 'unreachable'.
    """
    link = _linked(place, wish)
    try:
        _check(link.getpeername(), place, wish)
        if place.scheme == "http":
            connection = HTTPConnection(place.host, place.port)
        else:
            context = _context(wish.trusted)
            connection = HTTPSConnection(place.host, place.port, context=context)
            link = context.wrap_socket(link, server_hostname=place.host)
    except ssl.SSLCertVerificationError as error:
        link.close()
        raise Unreadable(
            place.url, "unreachable", f"its certificate is not valid ({error.verify_message})"
        ) from error
    except OSError as error:
        link.close()
        raise Unreadable(place.url, "unreachable", f"no secure connection ({error})") from error
    except Unreadable:
        link.close()
        raise
    connection.sock = link
    return connection


def _linked(place: Place, wish: Wish) -> socket.socket:
    """The first of a name's addresses that answers."""
    try:
        found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        message = f"no such site is known, or the network is away ({error})"
        raise Unreadable(place.url, "unreachable", message) from error
    failed = ""
    for family, kind, protocol, _, address in found:
        # Checked before too, so that no knock is heard inside a private network.
        _check(address, place, wish)
        link = socket.socket(family, kind, protocol)
        link.settimeout(wish.pause)
        try:
            link.connect(address)
        except OSError as error:
            link.close()
            failed = str(error)
        else:
            return link
    raise Unreadable(place.url, "unreachable", f"the site does not answer ({failed})")


def _check(address: object, place: Place, wish: Wish) -> None:
    """``address`` is a socket's: (number, port, …)."""
    assert isinstance(address, tuple)
    number, port = str(address[0]), address[1]
    if not is_public(number) and f"{number}:{port}" not in wish.allowed:
        message = f"{number} is no address of the public web, and is not fetched"
        raise Unreadable(place.url, "refused", message)


def _context(trusted: str) -> ssl.SSLContext:
    import certifi

    context = ssl.create_default_context()
    # Python from python.org on a Mac knows no certificates of its own.
    context.load_verify_locations(certifi.where())
    if trusted:
        context.load_verify_locations(trusted)
    return context
