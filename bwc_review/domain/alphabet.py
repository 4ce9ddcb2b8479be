"""The order in which people look for words: accents and capitals aside, and numbers by what they count."""

from __future__ import annotations

import re
import unicodedata

from bwc_review.domain.typed_words import apart

Key = tuple[tuple[str | tuple[int, str], ...], str]


def alphabetical(text: str) -> Key:
    """What puts texts in order: "place" before "Zac", "Évrard" before "Zidane", "CAM-2" before "CAM-10".

    Texts that differ in accents only follow each other, the one without first.
    """
    plain = text.casefold()
    parted = unicodedata.normalize("NFKD", apart(plain))
    bare = "".join(sign for sign in parted if not unicodedata.combining(sign))
    parts = re.split("([0-9]+)", bare)  # words and numbers by turns
    return tuple(_number(part) if at % 2 else part for at, part in enumerate(parts)), plain


def _number(digits: str) -> tuple[int, str]:
    """Digits in the order of what they count, however many they are."""
    counted = digits.lstrip("0")
    return len(counted), counted
