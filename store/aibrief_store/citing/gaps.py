"""What a citation lacks."""

from aibrief_store.citing.cleaning import clean_source
from aibrief_store.citing.dates import issued
from aibrief_store.citing.titles import container
from aibrief_store.records import Source


def missing(source: Source) -> list[str]:
    """Return the fields that a citation of the source has to do without, as ids.

    They are those of title, author, container_title, issued and url, in this order. A publisher
    stands for a container title. A date is there as soon as its year is certain.
    """
    source = clean_source(source)
    found = {
        "title": source.title,
        "author": source.author,
        "container_title": container(source),
        "issued": issued(source).year,
        "url": source.url,
    }
    return [field for field, value in found.items() if not value]
