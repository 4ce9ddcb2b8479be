"""The words that a person types to find something: where one ends, and what of their spelling counts."""

from __future__ import annotations

import re
import unicodedata

_JOINED = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})


def typed_words(text: str) -> list[str]:
    """The words as they are searched for, with their accents; signs between them are none."""
    return re.findall(r"\w+", apart(unicodedata.normalize("NFC", text)))


def apart(text: str) -> str:
    """Joined letters written as the two that they are looked for by: "cœur" as "coeur"."""
    return text.translate(_JOINED)


def bare_words(text: str) -> list[str]:
    """The words as an index of words reads them: no accents, capitals or joined letters, parted at signs."""
    parted = unicodedata.normalize("NFKD", apart(text).casefold())
    bare = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return "".join(sign if sign.isalnum() else " " for sign in bare).split()


def plain_words(text: str) -> str:
    """The bare words with a space between them."""
    return " ".join(bare_words(text))
