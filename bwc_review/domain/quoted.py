"""How long what is quoted from another file may be: a reference, an authority, somebody who receives."""

from __future__ import annotations

from bwc_review.domain.errors import TextTooLong

LONGEST = 200  # signs: what stands on a line of a form, and fits any table on paper


def quoted(text: str) -> str:
    """The text without the blanks around it; TextTooLong where it has more signs than ``LONGEST``."""
    text = text.strip()
    if len(text) > LONGEST:
        raise TextTooLong(LONGEST)
    return text
