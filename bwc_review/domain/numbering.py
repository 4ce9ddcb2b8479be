"""Numbers without gap inside a year: ``2026-0042``."""

from __future__ import annotations

import re

_TYPED = re.compile(r"(?:((?!0000)[0-9]{4})-)?0*([1-9][0-9]*)")
_NUMBER = re.compile(r"(\d{4})-(\d{4,})")


def next_number(year: int, last: int) -> str:
    """The number after ``last`` of that year (0 if there is none yet)."""
    if last < 0 or not 1 <= year <= 9999:
        raise ValueError("a year and a number that is not negative are expected")
    return f"{year:04d}-{last + 1:04d}"


def meant_number(typed: str, year: int) -> str:
    """The number that a person means, who may leave out the year where it is this one, and zeros.

    What is no number is given back as it is: there is nothing of that name.
    """
    match = _TYPED.fullmatch(typed.strip())
    if match is None:
        return typed.strip()
    return next_number(int(match[1] or year), int(match[2]) - 1)


def parse_number(text: str) -> tuple[int, int]:
    """Year and number; ValueError if the text is not one of ours."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text} is not a number of the form AAAA-NNNN")
    return int(match[1]), int(match[2])
