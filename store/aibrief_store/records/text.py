"""Text in the interface's two languages."""

import msgspec


class Text(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """The same words in English and Korean; one may be empty."""

    en: str = ""
    ko: str = ""

    def of(self, language: str) -> str:
        """The text in ``language`` ('en' or 'ko'), else in the other one."""
        return (self.ko or self.en) if language == "ko" else (self.en or self.ko)
