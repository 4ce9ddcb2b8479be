"""The phrases offered where a report is written: those that ship, and what the service made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

LONGEST_TITLE = 80
LONGEST_TEXT = 2_000
BLANK = "…"  # what the writer completes


class PhrasePart(Enum):
    """The part of a report that a phrase belongs to."""

    CALL = "call"
    FACTS = "facts"
    STATEMENT = "statement"
    MEASURES = "measures"
    INSTRUCTIONS = "instructions"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase, in the language of the reports; ``{names}`` in its text are articles of the law."""

    code: str
    part: PhrasePart
    title: str
    text: str
    is_hidden: bool = False  # no longer offered


def changed_by(shipped: Sequence[Phrase], changes: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Those that ship, as the service changed them, then its own; part by part."""
    said = {one.code: one for one in changes}
    codes = {one.code for one in shipped}
    every = [said.get(one.code, one) for one in shipped]
    every += [one for one in changes if one.code not in codes]
    order = list(PhrasePart)
    return tuple(sorted(every, key=lambda one: order.index(one.part)))  # stable inside a part


def with_articles(text: str, articles: Mapping[str, str]) -> str:
    """The text as it is inserted; braces that name no article stay."""
    for name, article in articles.items():
        text = text.replace(f"{{{name}}}", article)
    return text


def phrases_from(mapping: Mapping[str, object]) -> tuple[Phrase, ...]:
    """Build the list from a table as ``tomllib`` reads it; ValueError for what is none."""
    rows = mapping.get("phrase")
    if not isinstance(rows, list) or not rows:
        raise ValueError("phrase: a list of tables is expected")
    found = tuple(
        Phrase(str(row["code"]), PhrasePart(row["part"]), str(row["title"]), str(row["text"])) for row in rows
    )
    if len({one.code for one in found}) != len(found):
        raise ValueError("a phrase has one code")
    return found
