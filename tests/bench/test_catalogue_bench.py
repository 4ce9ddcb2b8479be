"""How long the catalogue takes with 10,000 clips: printed, and held to bounds that a slow PC keeps."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from statistics import median

import pytest

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.catalogue.engine import open_engine
from bwc_review.domain.clip import BodyKind, Clip, ClipId, ClipState, Place, RecordingId, Sealed, SealedHead
from bwc_review.domain.journal import SYSTEM, Draft, Operation, verify_chain
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.service import Service

pytestmark = [pytest.mark.bench, pytest.mark.slow]
NUMBER = 10_000
STREETS = ("Place de la République", "Rue de l'Église", "Halle aux grains", "chemin d'Auch")


def clip(number: int) -> Clip:
    recorded = datetime(2024, 1, 1, 8, tzinfo=UTC) + timedelta(minutes=97 * number)
    return Clip(
        id=ClipId(f"0193{number:08}"),
        sha256=sha256(str(number).encode()).hexdigest(),
        size_bytes=number + 1,
        source_name=f"DCIM/{number}.mp4",
        camera=f"SER-{number % 5}",
        camera_label=f"CAM-{number % 5:02}",
        recorded_at=recorded,
        duration_s=number * 7 % 900 / 3,
        docked_at=recorded,
        counted_from=recorded.date(),
        due_on=recorded.date() + timedelta(days=31),
        recording=RecordingId(f"r{number}"),
        wearer=PersonId(f"p-{number % 4}") if number % 9 else None,
        place=Place(STREETS[number % 4] + f" {number % 200}"),
    )


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    file = tmp_path_factory.mktemp("bench") / "catalogue.db"
    catalogue = Catalogue(
        open_engine(file, bytes(32)), lambda: datetime.now(UTC), time.monotonic_ns, "start", "0.1.0"
    )
    body = Sealed(BodyKind.CLIP, "", "aa" * 32, 1, "bb" * 32, 33)
    began = time.perf_counter()
    with catalogue.write(Draft(Operation.START, SYSTEM)) as tables:
        tables.service.set(Service("Fleurance", origin="bench"))
        for n in range(4):
            day = date(2024, 1, 1)
            tables.people.add(
                Person(PersonId(f"p-{n}"), f"l{n}", "Jean", f"Nom{n}", Role.AGENT_PORTEUR, starts_on=day)
            )
        for n in range(NUMBER):
            made = clip(n)
            tables.clips.add(made, SealedHead("cc" * 32, 266), body)
            tables.also(Draft(Operation.INGEST_DONE, SYSTEM, subjects=(made.id,)))
    print(f"\n{NUMBER} clips, words and entries written in {time.perf_counter() - began:.1f} s")
    print(f"file {file.stat().st_size / 1e6:.0f} MB")
    yield catalogue
    catalogue.close()


def timed(catalogue: Catalogue, name: str, limit_ms: float, ask: Callable[[Tables], object]) -> None:
    """Median of seven, each in a transaction of its own."""
    spans = []
    for _ in range(7):
        began = time.perf_counter()
        with catalogue.read() as tables:
            ask(tables)
        spans.append((time.perf_counter() - began) * 1000)
    print(f"{name:44} {median(spans):8.1f} ms  (bound {limit_ms:.0f})")
    assert median(spans) < limit_ms


def test_questions_stay_instant(full: Catalogue) -> None:
    print()
    with full.read() as tables:
        ids = tables.clips.ids(ClipQuery())
    assert len(ids) == NUMBER
    day = date(2024, 6, 1)
    timed(full, "all ids by time", 100, lambda t: t.clips.ids(ClipQuery()))
    timed(
        full,
        "all ids by due date, newest first",
        100,
        lambda t: t.clips.ids(ClipQuery(order="due", descending=True)),
    )
    timed(full, "all ids by wearer", 300, lambda t: t.clips.ids(ClipQuery(order="wearer")))
    timed(full, "ids of a state", 150, lambda t: t.clips.ids(ClipQuery(state=ClipState.TO_COMPLETE)))
    timed(
        full,
        "ids of a camera and a month",
        100,
        lambda t: t.clips.ids(ClipQuery(camera="SER-1", from_day=day)),
    )
    timed(full, "ids by text", 150, lambda t: t.clips.ids(ClipQuery(text="eglise nom2")))
    timed(full, "one per recording", 300, lambda t: t.clips.ids(ClipQuery(whole_recordings=True)))
    timed(full, "a page of 200 rows", 60, lambda t: t.clips.rows(ids[4000:4200]))
    timed(full, "figures of the filter panel", 250, lambda t: t.clips.counts(day))
    timed(full, "next due", 60, lambda t: t.clips.next_due())
    timed(full, "journal of one clip", 30, lambda t: t.journal.of_clip(ids[77]))
    timed(full, "numbers of all entries", 150, lambda t: t.journal.numbers())
    timed(full, "whole chain verified", 1500, lambda t: verify_chain(t.journal.iterate(), "bench"))


def test_a_logged_change_is_durable_at_once(full: Catalogue) -> None:
    spans = []
    for n in range(50):
        began = time.perf_counter()
        with full.write(Draft(Operation.CLIP_CHANGED, SYSTEM, subjects=(f"0193{n:08}",))) as tables:
            tables.clips.update(ClipId(f"0193{n:08}"), place=Place(f"Ailleurs {n}"))
        spans.append((time.perf_counter() - began) * 1000)
    print(f"\na correction, logged and durable: {median(spans):.1f} ms")
    assert median(spans) < 150


def test_opening_a_full_catalogue(full: Catalogue, tmp_path: Path) -> None:
    full.copy_to(tmp_path / "copy.db")
    began = time.perf_counter()
    engine = open_engine(tmp_path / "copy.db", bytes(32), create=False)
    took = time.perf_counter() - began
    engine.dispose()
    print(f"\nopened: {took * 1000:.0f} ms")
    assert took < 1
