"""Whether a journal is whole, in one pass; apart from the writer, so that no mistake hides in both."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Protocol

_decode = json.JSONDecoder().decode  # what json.loads does for text, without asking each time how
_CLOCK_SEEN = {"clock_step", "brake", "brake_confirmed"}
_READ = ("at", "mono", "op", "seq", "start", "station")
# A body as nearly every one is written, taken apart in half the time that JSON takes. Capitals stand for
# values, T and N for those of _READ. What is written otherwise is read as JSON.
_USUAL = (
    '{"at":T,"author":{"id":S,"means":S,"role":S},"details":D,"form":1,"mono":N,"op":T,"program":S,'
    '"reason":S,"recipients":L,"reference":S,"result":S,"seq":N,"start":T,"station":T,"subjects":L}'
)
_INSIDE, _WHOLE = r'[^"\\\x00-\x1f]*+', r"-?(?:0|[1-9][0-9]{0,17}+)"  # of a text that has nothing escaped
_PAIR = rf'"{_INSIDE}":(?:"{_INSIDE}"|{_WHOLE})'
_VALUES = {
    "S": f'"{_INSIDE}"',
    "T": f'"({_INSIDE})"',
    "N": f"({_WHOLE})",
    "L": rf'\[(?:"{_INSIDE}"(?:,"{_INSIDE}")*+)?+\]',
    "D": rf"\{{(?:{_PAIR}(?:,{_PAIR})*+)?+\}}",
}
_usual = re.compile(re.sub("[A-Z]", lambda found: _VALUES[found[0]], re.escape(_USUAL))).fullmatch


class Row(Protocol):
    """One stored row of the journal. Body and salt are None together once the entry was purged."""

    @property
    def seq(self) -> int:
        """Number, from 1, without gap."""

    @property
    def salt(self) -> bytes | None:
        """16 bytes."""

    @property
    def body(self) -> bytes | None:
        """Canonical JSON."""

    @property
    def leaf(self) -> bytes:
        """32 bytes."""

    @property
    def head(self) -> bytes:
        """32 bytes."""


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome. ``why``: "", or what fails at ``first_bad``.

    "number" a gap or a repetition; "leaf" the entry is not what was chained; "head" the chain is cut;
    "body" the entry does not read as its number of this station; "time" it was dated before the checkpoint
    that precedes it with no clock step logged, or its monotonic clock runs back within a start;
    "purged" a body is gone that no purge accounts for;
    "anchor" a count and head kept elsewhere is not of this chain; "anchor_beyond" it lies past the end.
    """

    ok: bool
    entries: int
    first_bad: int | None
    why: str
    purged: int
    head: bytes


def _stated(text: str) -> tuple[Any, ...]:
    """The values of _READ in a body; ValueError, KeyError or TypeError where it is none."""
    usual = _usual(text)
    if usual is None:
        said = _decode(text)
        return tuple(said[name] for name in _READ)
    at, monotonic, operation, number, start, station = usual.groups()
    return at, int(monotonic), operation, int(number), start, station


class _Fault(Exception):
    """Where and what; never leaves this module."""

    def __init__(self, seq: int, why: str) -> None:
        super().__init__(why)
        self.seq, self.why = seq, why


class _Pass:
    """What one pass must remember between two rows."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.head = sha256(b"bwc-journal-origin/1\0" + origin.encode()).digest()
        self.count = 0
        self.purged = 0
        self.purge_said = 0
        self.not_before = ""
        self.start = ""
        self.monotonic = 0

    def take(self, row: Row) -> None:
        """Check the next row against everything before it."""
        seq, salt, body, leaf = row.seq, row.salt, row.body, row.leaf
        if seq != self.count + 1:
            raise _Fault(self.count + 1, "number")
        if body is not None and salt is not None:
            if sha256(b"bwc-journal-leaf/1\0" + salt + body).digest() != leaf:
                raise _Fault(seq, "leaf")
            self._read(seq, body)
        elif body is None and salt is None and self.purged == self.count:
            self.purged += 1
        else:
            raise _Fault(seq, "purged")
        expected = sha256(b"bwc-journal-head/1\0" + self.head + seq.to_bytes(8, "big") + leaf).digest()
        if expected != row.head:
            raise _Fault(seq, "head")
        self.head, self.count = expected, seq

    def _read(self, seq: int, body: bytes) -> None:
        try:
            text = body.decode("utf-8")
            at, monotonic, operation, number, start, station = _stated(text)
            if operation == "purge":
                self.purge_said = max(self.purge_said, _decode(text)["details"].get("last", 0))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _Fault(seq, "body") from error
        if number != seq or station != self.origin:
            raise _Fault(seq, "body")
        # A PC whose clock fell back says so in the entries of _CLOCK_SEEN: from there time counts anew.
        if operation in _CLOCK_SEEN:
            self.not_before = ""
        # Written always alike and in UTC, two moments compare as their texts do.
        if (at < self.not_before and operation != "start") or (
            start == self.start and monotonic < self.monotonic
        ):
            raise _Fault(seq, "time")
        self.start, self.monotonic = start, monotonic
        if operation == "checkpoint":
            self.not_before = at


def verify_chain(rows: Iterable[Row], origin: str, anchors: Iterable[tuple[int, bytes]] = ()) -> Verification:
    """Check numbers, leaves, heads, times and purges of a whole journal, and that every anchor is of it.

    Streaming: one row in memory at a time. An anchor is (count, head) as any copy outside states it.
    """
    wanted: dict[int, set[bytes]] = {}
    for count, head in anchors:
        wanted.setdefault(count, set()).add(head)
    passing = _Pass(origin)
    try:
        _compare(passing, wanted)
        for row in rows:
            try:
                passing.take(row)
            except TypeError:  # SQLite keeps any kind of value in any column: text, put where bytes were
                raise _Fault(row.seq, "leaf") from None
            if row.seq in wanted:
                _compare(passing, wanted)
        if passing.purged > passing.purge_said:
            raise _Fault(passing.purge_said + 1, "purged")
        if wanted:
            raise _Fault(passing.count, "anchor_beyond")
    except _Fault as fault:
        return Verification(False, passing.count, fault.seq, fault.why, passing.purged, passing.head)
    return Verification(True, passing.count, None, "", passing.purged, passing.head)


def _compare(passing: _Pass, wanted: dict[int, set[bytes]]) -> None:
    heads = wanted.pop(passing.count, None)
    if heads is not None and heads != {passing.head}:
        raise _Fault(passing.count, "anchor")
