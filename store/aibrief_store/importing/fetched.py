"""What is asked of the web, and what came back."""

import msgspec


class Wish(msgspec.Struct, frozen=True):
    """An address to fetch.

    Attributes:
        allowed: 'address:port' let through beside the public web; for tests, empty else.
        trusted: a file of certificates beside the system's; for tests, '' else.
        largest: bytes, unpacked.
        pause: seconds that the other side may be silent.
    """

    url: str
    allowed: tuple[str, ...] = ()
    trusted: str = ""
    largest: int = 20_000_000
    pause: float = 10.0


class Fetched(msgspec.Struct, frozen=True):
    """A page as it came.

    Attributes:
        url: the address in the end, after redirects.
        media_type, charset: of the header, lower case; '' where it names none.
        language: of the header, '' where it names none.
        body: unpacked.
    """

    url: str
    media_type: str
    charset: str
    language: str
    body: bytes
