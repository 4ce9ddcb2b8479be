"""Asks for many ids at one stroke, and for one of which a person typed a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from struct import iter_unpack
from typing import Any, TypeVar, overload

from sqlalchemy import ColumnElement, LargeBinary, Select, String, cast, func, or_, select, type_coerce

from bwc_review.catalogue.compact import IdType, id_text
from bwc_review.catalogue.conversation import Conversation
from bwc_review.domain.clip import ClipId

T = TypeVar("T")

_PAGE = 500  # ids in one question
_BETWEEN = "\n"
_LEAST_ENDING = 4  # signs
_HEX = "0123456789abcdef"
_DASHES = (8, 13, 18, 23)  # of a UUID of 36 signs
_BYTES, _DIGITS = 16, 32
_UUID = _DIGITS + len(_DASHES)
_PLACES = tuple(place for place in range(_UUID) if place not in _DASHES)


class Ids(Sequence[ClipId]):
    """Ids of clips as the file keeps them, each written out where it is looked at.

    A list shows some dozens of a hundred thousand; writing out all of them takes as long as finding them.
    """

    __slots__ = ("_stored",)

    def __init__(self, stored: Sequence[bytes]) -> None:
        self._stored = stored

    def __len__(self) -> int:
        return len(self._stored)

    @overload
    def __getitem__(self, at: int) -> ClipId: ...
    @overload
    def __getitem__(self, at: slice) -> Ids: ...
    def __getitem__(self, at: int | slice) -> ClipId | Ids:
        return Ids(self._stored[at]) if isinstance(at, slice) else ClipId(id_text(self._stored[at]))

    def __iter__(self) -> Iterator[ClipId]:
        return map(ClipId, _written(self._stored))

    def __eq__(self, other: object) -> bool:
        """Alike in any other sequence."""
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Ids({list(self)!r})"


def pages(ids: Iterable[T]) -> Iterator[list[T]]:
    """The ids in pages that one question can carry."""
    left = iter(ids)
    while page := list(islice(left, _PAGE)):
        yield page


def stored_at_once(talk: Conversation, question: Select[Any]) -> list[Sequence[Any]]:
    """The columns of a question: ids in the bytes that the file keeps, all else as texts.

    None of them may be NULL. One value for each column: a hundred thousand rows take longer to hand over
    than to find. Texts of one sign, by the type of their column, come as one text.
    """
    columns = list(question.subquery().c)
    plain = [
        type_coerce(each, LargeBinary) if _is_id(each) else type_coerce(cast(each, String), each.type)
        for each in columns
    ]
    is_odd = func.max(or_(*(func.length(each) != _BYTES for each in plain if _is_id(each))))
    some_are_odd, *found = talk.first(select(is_odd, *map(_joined, plain)))
    apart = [_apart(said, each) for said, each in zip(found, plain, strict=True)]
    if not some_are_odd and len(set(map(len, apart))) == 1:
        return apart
    rows: Select[Any] = select(*plain)  # an id that is no UUID, a text of several lines
    return list(zip(*talk.rows(rows), strict=True))


def _is_id(column: ColumnElement[Any]) -> bool:
    return isinstance(column.type, IdType | LargeBinary)


def _between(column: ColumnElement[Any]) -> str:
    return "" if getattr(column.type, "length", None) == 1 else _BETWEEN


def _joined(column: ColumnElement[Any]) -> ColumnElement[Any]:
    if _is_id(column):
        return cast(func.group_concat(column, ""), LargeBinary)
    return func.group_concat(column, _between(column))


def _apart(joined: Any, column: ColumnElement[Any]) -> Sequence[Any]:
    if joined is None:
        return ()
    if _is_id(column):
        whole = len(joined) - len(joined) % _BYTES
        return [one for (one,) in iter_unpack(f"{_BYTES}s", joined[:whole])]
    said = str(joined)
    return said.split(_BETWEEN) if _between(column) else said


def ids_joined(column: ColumnElement[str]) -> ColumnElement[str]:
    """The ids of a group as one text."""
    return func.group_concat(func.hex(column), _BETWEEN)


def ids_apart(joined: str) -> Ids:
    """The ids of what ``ids_joined`` gave."""
    return Ids(list(map(bytes.fromhex, joined.split(_BETWEEN))))


def _written(stored: Sequence[bytes]) -> Iterable[str]:
    """Written out; where all are UUIDs sign by sign of all at once, which takes a tenth of the time."""
    if not stored or set(map(len, stored)) != {_BYTES}:
        return map(id_text, stored)
    lines = len(stored)
    digits = b"".join(stored).hex().encode("ascii")
    made = bytearray(b"-") * ((_UUID + 1) * lines)
    for place, at in enumerate(_PLACES):
        made[at :: _UUID + 1] = digits[place::_DIGITS]
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
