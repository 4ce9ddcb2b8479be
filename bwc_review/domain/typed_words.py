"""The words that a person types to find something: where one ends, and what of their spelling counts."""

from __future__ import annotations

import re
import unicodedata


def typed_words(text: str) -> list[str]:
    """The words as they are searched for, with their accents; signs between them are none."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


def bare_words(text: str) -> list[str]:
    """The words without accents and capitals, taken apart at every sign, as an index of words reads them."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return "".join(sign if sign.isalnum() else " " for sign in bare).split()


def plain_words(text: str) -> str:
    """The bare words with a space between them, joined letters written apart: "Bœuf" as "boeuf"."""
    apart = text.casefold().translate({ord("œ"): "oe", ord("æ"): "ae"})
    return " ".join(bare_words(apart))
