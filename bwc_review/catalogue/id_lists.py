"""Asks for many ids at one stroke, and for one of which a person typed a part."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, Select, func, or_, select, type_coerce

from bwc_review.catalogue.compact import IdType, id_text
from bwc_review.catalogue.conversation import Conversation

_BETWEEN = "\n"
_LEAST_ENDING = 4  # signs
_HEX = "0123456789abcdef"
_DASHES = (8, 13, 18, 23)  # of a UUID of 36 signs
_DIGITS = 32
_UUID = _DIGITS + len(_DASHES)
_PLACES = tuple(place for place in range(_UUID) if place not in _DASHES)


def texts_at_once(talk: Conversation, question: Select[Any]) -> list[list[str]]:
    """The columns of a question for ids, and for other texts without line break; an id that is NULL is "".

    One text for each column: a hundred thousand rows take longer to hand over than to find.
    """
    columns = list(question.subquery().c)
    joined: list[ColumnElement[Any]] = [_joined(each) for each in columns]
    found = talk.first(select(*joined))
    return [
        [] if said is None else ids_apart(said) if isinstance(each.type, IdType) else said.split(_BETWEEN)
        for each, said in zip(columns, found, strict=True)
    ]


def ids_joined(column: ColumnElement[str]) -> ColumnElement[str]:
    """The ids of a group as one text."""
    return func.group_concat(func.hex(column), _BETWEEN)


def _joined(column: ColumnElement[Any]) -> ColumnElement[str]:
    return ids_joined(column) if isinstance(column.type, IdType) else func.group_concat(column, _BETWEEN)


def ids_apart(joined: str) -> list[str]:
    """The ids of what ``ids_joined`` gave: lines of hexadecimal digits."""
    lines = joined.count(_BETWEEN) + 1
    if len(joined) == lines * (_DIGITS + 1) - 1 and joined[_DIGITS :: _DIGITS + 1] == "\n" * (lines - 1):
        return _uuids(joined, lines)
    each = joined.split(_BETWEEN)
    known = {line: id_text(bytes.fromhex(line)) if line else "" for line in set(each)}
    return [known[line] for line in each]


def _uuids(joined: str, lines: int) -> list[str]:
    """The same where all are UUIDs: moved sign by sign of all at once, which takes a tenth of the time."""
    digits = f"{joined}\n".lower().encode("ascii")
    made = bytearray(b"-") * ((_UUID + 1) * lines)
    for place, at in enumerate(_PLACES):
        made[at :: _UUID + 1] = digits[place :: _DIGITS + 1]
    made[_UUID :: _UUID + 1] = b"\n" * lines
    return made[:-1].decode("ascii").split("\n")


def begins_or_ends(column: ColumnElement[str], part: str) -> ColumnElement[bool]:
    """Ids a person means by the first signs, or by the last ones that lists show (four at least).

    The beginning is compared as a span, so that the key's index serves; no character has a meaning.
    """
    stored: ColumnElement[Any] = type_coerce(column, LargeBinary)
    found = []
    for sign in (b"\xff", b"\xff\xff"):  # as compact.py begins what is no UUID
        first = sign + part.encode("utf-8")
        found.append((stored >= first) & (stored < first + b"\xff"))
    if (digits := _uuid_digits(part, at_end=False)) is not None:
        low, high = digits.ljust(_DIGITS, "0"), digits.ljust(_DIGITS, "f")
        found.append(
            (func.length(stored) == _DIGITS // 2) & stored.between(bytes.fromhex(low), bytes.fromhex(high))
        )
    if len(part) >= _LEAST_ENDING:
        ending = part.encode("utf-8")
        found.append((func.length(stored) != _DIGITS // 2) & (func.substr(stored, -len(ending)) == ending))
        if (digits := _uuid_digits(part, at_end=True)) is not None:
            found.append(
                (func.length(stored) == _DIGITS // 2)
                & (func.substr(func.hex(stored), -len(digits)) == digits.upper())
            )
    return or_(*found)


def _uuid_digits(part: str, *, at_end: bool) -> str | None:
    """The digits of what stands at the beginning or end of a UUID; None where no UUID has that there."""
    if not 0 < len(part) <= _UUID:
        return None
    first = _UUID - len(part) if at_end else 0
    for at, sign in enumerate(part, first):
        if (sign == "-") != (at in _DASHES) or (sign != "-" and sign not in _HEX):
            return None
    return part.replace("-", "")
