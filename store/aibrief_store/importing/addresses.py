"""Which addresses may be fetched: public ones, by plain http or https.

The networks are IANA's special-purpose registries (RFC 6890 and its successors). IPv6 is taken
only from 2000::/3, without the forms that carry an IPv4 address inside: 6to4, Teredo; mapped ones
and NAT64 lie outside it.
"""

from ipaddress import IPv4Address, IPv6Network, ip_address, ip_network
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from aibrief_store.errors import Unreadable

_LONGEST = 2_000
_PORTS = {"http": 80, "https": 443}
_PUBLIC6 = IPv6Network("2000::/3")
_NOT_PUBLIC = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15",
        "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
    )
)  # fmt: skip


class Place(NamedTuple):
    """An address taken apart: ``path`` with its query, both percent-encoded."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        """The address put together again."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def is_public(address: str) -> bool:
    """Whether a numeric address ('93.184.216.34', 'fe80::1%eth0') is one of the public web."""
    ip = ip_address(address.partition("%")[0])
    if not isinstance(ip, IPv4Address) and ip not in _PUBLIC6:
        return False
    return not any(ip in network for network in _NOT_PUBLIC if network.version == ip.version)


def place(url: str, allowed: tuple[str, ...] = ()) -> Place:
    """Take an address apart.

    Raises:
        Unreadable: 'refused': another scheme, a user's name in it, an odd port.
    """
    if len(url) > _LONGEST or any(c.isspace() or not c.isprintable() for c in url):
        raise Unreadable(url[:100], "refused", "no address: too long, or spaces in it")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        name = host if ":" in host or host.isascii() else host.encode("idna").decode()
    except ValueError as error:
        raise Unreadable(url, "refused", "no address that can be read") from error
    if parts.scheme not in _PORTS or not name:
        raise Unreadable(url, "refused", "only http:// and https:// addresses are fetched")
    if "@" in parts.netloc:
        raise Unreadable(url, "refused", "an address with a user's name in it is not fetched")
    port = _PORTS[parts.scheme] if port is None else port
    if port != _PORTS[parts.scheme] and f"{name}:{port}" not in allowed:
        message = f"pages at port {port} are not fetched, only at a scheme's own port"
        raise Unreadable(url, "refused", message)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return Place(parts.scheme, name, port, f"{path}?{query}" if query else path)
