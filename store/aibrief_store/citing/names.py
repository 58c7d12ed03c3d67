"""People's names in references.

Names stay in the script that the article prints, as its title does. Names in Hangul, Hanzi or
Kana stand family first and are never divided: '홍순도', not '홍, 순도'. So do Korean guides to
APA 7 ('오동근, 황일원. (2003).', Kyung Hee University Library, libguides.khu.ac.kr) and the
Korean form itself. Publication Manual 9.38 would have such names romanised; a romanisation that
the author did not choose would be a guess, so none is made.
"""

from aibrief_store.records import Person

# Hangul jamo; kana and Hangul compatibility jamo; Hanzi; Hangul syllables; compatibility Hanzi.
_UNDIVIDED = ((0x1100, 0x11FF), (0x3040, 0x318F), (0x3400, 0x9FFF), (0xAC00, 0xD7A3),
              (0xF900, 0xFAFF))  # fmt: skip

_FAMILY_FIRST = ("ko", "zh", "ja")


def is_whole(person: Person) -> bool:
    """Whether the name is never divided: a literal one, or one in an East Asian script."""
    if person.literal or not (person.family and person.given):
        return True
    return any(low <= ord(c) <= high for c in person.family for low, high in _UNDIVIDED)


def whole(person: Person) -> str:
    """Return an undivided name: the literal one, or family and given without a space."""
    return person.literal or f"{person.family}{person.given}"


def surname(person: Person) -> str:
    """Return what stands in the text: the family name; an undivided name in full."""
    return whole(person) if is_whole(person) else person.family


def with_initials(person: Person) -> str:
    """Return 'Chang, Y.-C.' for Yi-Chun Chang.

    APA Style blog, "What's in a Name? Cultural Variations in Name Order" (2017).
    """
    if is_whole(person):
        return whole(person)
    words = ("-".join(f"{part[0]}." for part in word.split("-") if part)
             for word in person.given.split())  # fmt: skip
    return f"{person.family}, {' '.join(words)}"


def inverted(person: Person, language: str) -> str:
    """Return 'Carey, Benedict', but 'Park Chung-hee' where the article is East Asian.

    The order of Korean names is kept when they are romanised, and no comma goes between
    (CMS Guide for Korean Sources, studylib.net/doc/6938970; CMOS 17, 11.82 to 11.84).
    """
    if is_whole(person):
        return whole(person)
    comma = "" if language.split("-")[0] in _FAMILY_FIRST else ","
    return f"{person.family}{comma} {person.given}"


def straight(person: Person, language: str) -> str:
    """Return 'Benedict Carey', the order of all authors in Chicago but the first."""
    if is_whole(person) or language.split("-")[0] in _FAMILY_FIRST:
        return inverted(person, language)
    return f"{person.given} {person.family}"
