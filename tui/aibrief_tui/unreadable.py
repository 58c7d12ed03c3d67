"""Why an article could not be read, in the reader's language."""

import os

from aibrief_store.errors import AibriefError, Unreadable

KOREAN = {
    "missing": "열 수 없음",
    "empty": "읽을 글이 없음",
    "binary": "글이 아닌 파일; 텍스트, HTML, PDF로 저장하세요",
    "encoding": "알 수 없는 문자 인코딩; UTF-8로 저장하세요",
    "encrypted": "암호가 걸린 PDF; 암호 없이 저장하세요",
    "too big": "기사라기엔 너무 큼; 기사만 따로 저장하세요",
    "too slow": "읽는 데 너무 오래 걸림",
    "memory": "읽는 데 메모리가 너무 많이 듦",
    "crashed": "읽다가 멈춤",
    "broken": "깨진 파일",
    "cancelled": "멈춤",
    "refused": "가져오지 않는 주소",
    "unreachable": "주소에 닿지 않음",
    "status": "서버가 기사를 주지 않음",
    "type": "기사가 아닌 것",
}
"""By the reason of an `Unreadable`; what the store says of it stands behind."""


def told(error: AibriefError, language: str, short: bool = False) -> str:
    """The error in a line; ``short``: a file by its name, so that the reason is not cut off."""
    if not isinstance(error, Unreadable):
        return str(error)
    message = error.message
    if language == "ko" and error.reason in KOREAN:
        message = f"{KOREAN[error.reason]} ({error.message})"
    where = os.path.basename(error.where.rstrip("/")) or error.where if short else error.where
    if "://" in error.where:
        where = error.where
    return f"{where}: {message}" if where else message
