"""Makers of clips, people and journals for the rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest

from bwc_review.domain.clip import Clip, ClipId, RecordingId
from bwc_review.domain.journal import Draft, body_of, head_hash, leaf_hash, origin_head
from bwc_review.domain.people import Person, PersonId, Role

_CLIP = Clip(
    id=ClipId("01930000-0000-7000-8000-000000000001"),
    sha256="ab" * 32,
    size_bytes=1000,
    source_name="DCIM/A.MP4",
    camera="DSJ-1",
    camera_label="CAM-01",
    recorded_at=datetime(2026, 11, 12, 13, 3, 22, tzinfo=UTC),
    duration_s=60.0,
    docked_at=datetime(2026, 11, 12, 17, 0, tzinfo=UTC),
    counted_from=date(2026, 11, 12),
    due_on=date(2026, 12, 12),
    recording=RecordingId("01930000-0000-7000-8000-000000000001"),
)


@pytest.fixture(scope="session")
def make_clip() -> Callable[..., Clip]:
    """A clip with some fields changed."""
    return lambda **fields: replace(_CLIP, **fields)


@pytest.fixture(scope="session")
def make_person() -> Callable[..., Person]:
    """A person with some fields changed."""
    anne = Person(PersonId("p-1"), "anne", "Anne", "Rey", Role.RESPONSABLE, starts_on=date(2025, 1, 1))
    return lambda **fields: replace(anne, **fields)


@dataclass(frozen=True)
class StoredRow:
    """A row of the journal as a catalogue would keep it."""

    seq: int
    salt: bytes | None
    body: bytes | None
    leaf: bytes
    head: bytes


Chain = Callable[..., list[StoredRow]]


@pytest.fixture(scope="session")
def chain() -> Chain:
    """Chain drafts: (draft, moment) or (draft, moment, start, monotonic) one after another."""

    def build(*said: tuple[object, ...], origin: str = "station-1") -> list[StoredRow]:
        rows: list[StoredRow] = []
        head = origin_head(origin)
        for seq, (draft, at, *more) in enumerate(said, start=1):
            start, monotonic = more if more else ("start-1", seq * 1000)
            assert isinstance(draft, Draft)
            assert isinstance(at, datetime)
            assert isinstance(start, str)
            assert isinstance(monotonic, int)
            body = body_of(seq, at, monotonic, start, origin, "1.0", draft)
            salt = seq.to_bytes(16, "big")
            leaf = leaf_hash(salt, body)
            head = head_hash(head, seq, leaf)
            rows.append(StoredRow(seq, salt, body, leaf, head))
        return rows

    return build
