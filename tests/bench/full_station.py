"""A catalogue as full as a station ever gets, written in bulk once and kept beside the other temporary files.

100,000 clips in 95,000 recordings, 10,000 incidents, 20,000 marks, 500 open holds, 1,000,000 chained entries.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select

import bwc_review.catalogue as floor
from bwc_review.catalogue import inventory, search
from bwc_review.catalogue.bodies import BODIES
from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.clip_query import CLIPS, IN_INCIDENT, INCIDENTS
from bwc_review.catalogue.clip_row import columns_of
from bwc_review.catalogue.conversation import Conversation
from bwc_review.catalogue.engine import open_engine
from bwc_review.catalogue.holds import Holds
from bwc_review.catalogue.journal import ENTRIES, SUBJECTS
from bwc_review.catalogue.marks import MARKS, _columns
from bwc_review.catalogue.packing import narrative_out
from bwc_review.catalogue.people import People
from bwc_review.catalogue.recording_sums import mark_cut
from bwc_review.catalogue.service import ServiceRecord
from bwc_review.domain.category import folded
from bwc_review.domain.clip import HALF, BodyKind, Clip, ClipId, InventoryLine, Place, Probe, RecordingId
from bwc_review.domain.hold import Hold, HoldId, ProcedureKind
from bwc_review.domain.incident import IncidentState, Narrative
from bwc_review.domain.journal import (
    SYSTEM,
    Draft,
    Operation,
    body_of,
    head_hash,
    leaf_hash,
    origin_head,
)
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind
from bwc_review.domain.numbering import next_number
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.service import Service

CLIP_COUNT, INCIDENT_COUNT, ENTRY_COUNT, HOLD_COUNT, MARK_COUNT = 100_000, 10_000, 1_000_000, 500, 20_000
KEY = bytes(range(32))
PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 28)
NOW = datetime(2026, 11, 28, 10, tzinfo=PARIS)
ORIGIN = "bench"
PEOPLE_COUNT, CAMERA_COUNT = 12, 10
STREETS = ("Place de la République", "Rue de l'Église", "Halle aux grains", "Chemin d'Auch", "Parc du Gers")
CATEGORIES = ("insult", "theft", "noise", "traffic", "rescue")
BULK = 5_000
T = TypeVar("T")


def full_catalogue(folder: Path, counts: tuple[int, int] = (CLIP_COUNT, ENTRY_COUNT)) -> Catalogue:
    """A catalogue of its own in ``folder``, copied from the one made once for this schema; clock: NOW on."""
    kept = Path(tempfile.gettempdir()) / "bwc-review-bench" / f"full-{_schema_mark(counts)}.db"
    if not kept.exists():
        _make(kept, *counts)
    file = folder / "catalogue.db"
    shutil.copyfile(kept, file)
    return opened(file)


def opened(file: Path) -> Catalogue:
    """The catalogue in this file."""
    return Catalogue(open_engine(file, KEY), _clock(), time.monotonic_ns, "start-bench", "0.1.0")


def clip_id(number: int) -> ClipId:
    """Looks as the station's own ids do: time first, then chance."""
    tail = sha256(b"id%d" % number).hexdigest()
    head = f"{1_760_000_000_000 + number * 25_000:012x}"
    return ClipId(f"{head[:8]}-{head[8:]}-7{tail[:3]}-8{tail[3:6]}-{tail[6:18]}")


def person_id(number: int) -> PersonId:
    """As long as the station's own ids are; number 0 is the chief."""
    return PersonId(f"0199c000-0000-7000-8000-{number:012x}")


def made_clip(number: int) -> Clip:
    """Recorded within the last thirty days; every twentieth recording has two files."""
    at = datetime(2026, 10, 29, 0, tzinfo=PARIS) + timedelta(seconds=25 * number)
    digest = sha256(b"clip%d" % number).hexdigest()
    camera = number % CAMERA_COUNT
    first = number - CAMERA_COUNT if number % 200 >= 190 else number  # with the same camera's file before
    street = STREETS[number % len(STREETS)]
    return Clip(
        id=clip_id(number),
        sha256=digest,
        size_bytes=10_000_000 + number * 7919 % 400_000_000,
        source_name=f"DCIM/{at:%Y-%m-%d}/DSJ_36NCC00991{camera}_000000_{at:%Y%m%d_%H%M%S}.mp4",
        camera=f"36NCC00991{camera}",
        camera_label=f"CAM-{camera:02}",
        recorded_at=at,
        duration_s=number * 7919 % 54_000 / 60,
        docked_at=at + timedelta(hours=6),
        counted_from=at.date(),
        due_on=at.date() + timedelta(days=31),
        recording=RecordingId(clip_id(first)),
        wearer=person_id(number % PEOPLE_COUNT) if number % 9 else None,
        place=Place(f"{street} {number % 200}", 43.85 + number % 997 / 1e4, 0.66) if number % 7 else None,
        informed=True if number % 3 else None,
        clock_suspect=number % 1009 == 0,
        is_damaged=number % 2003 == 0,
        probe=Probe(
            container="mov,mp4", video_codec="h264", audio_codec="aac", width=1920, height=1080,
            duration_s=number * 7919 % 54_000 / 60, has_video=True, has_audio=True, created_at=at,
        ),
    )  # fmt: skip


def _schema_mark(counts: tuple[int, int]) -> str:
    """Another file for another schema, another way of making it or other numbers."""
    digest = hashlib.sha256(repr(counts).encode())
    named = {
        "full_station.py",
        "columns.py",
        "file_names.py",
        "inventory.py",
        "compact.py",
        "packing.py",
        "clip_row.py",
        "search.py",
    }
    for file in (*sorted(Path(floor.__file__).parent.rglob("*.py")), Path(__file__)):
        if file.name in named or file.name.startswith("schema") or file.parent.name == "versions":
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _clock() -> Callable[[], datetime]:
    begun = time.monotonic()
    return lambda: NOW + timedelta(seconds=time.monotonic() - begun)


def _make(kept: Path, clips: int, entries: int) -> None:
    """Write it beside, then move it: a maker cut off leaves nothing that looks whole."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    part = kept.with_name(f"{kept.name}.{os.getpid()}")
    begun = time.perf_counter()
    engine = open_engine(part, KEY)
    try:
        with engine.begin() as connection:
            talk = Conversation(connection, NOW, 0, "start-bench")
            _people(talk)
            _fill(talk, clips)
            _chain(talk, clips, entries)
        catalogue = Catalogue(engine, _clock(), time.monotonic_ns, "start-bench", "0.1.0")
        catalogue.checkpoint_wal()
    finally:
        engine.dispose()
    part.replace(kept)
    print(f"\nfull catalogue made in {time.perf_counter() - begun:.0f} s: {kept}")


def _people(talk: Conversation) -> None:
    ServiceRecord(talk).set(Service("Fleurance", origin=ORIGIN))
    for number in range(PEOPLE_COUNT):
        role = Role.AGENT_PORTEUR if number else Role.RESPONSABLE
        name = f"Nom{number}"
        person = Person(person_id(number), f"l{number}", "Jean", name, role)
        People(talk).add(person)


def _fill(talk: Conversation, count: int) -> None:
    numbers = range(count)
    list_in_bulk(talk, map(made_clip, numbers), _head, _bodies)
    mark_cut(talk, [clip_id(number) for number in numbers if number % 200 >= 180])
    incidents = max(1, count * INCIDENT_COUNT // CLIP_COUNT)
    holds = max(1, count * HOLD_COUNT // CLIP_COUNT)
    _rows(talk, INCIDENTS, [_incident(number) for number in range(incidents)])
    inside = [
        {"clip": clip_id(number * 10 + more), "incident": _number(number)}
        for number in range(incidents)
        for more in (0, 1)
        if number * 10 + more < count
    ]
    _rows(talk, IN_INCIDENT, inside)
    _rows(talk, MARKS, [_mark(number) for number in range(count * MARK_COUNT // CLIP_COUNT)])
    for number in range(holds):
        Holds(talk).add(_hold(number, number * (count // holds)))
    search.refresh(talk, [clip_id(number) for number in numbers])


def list_in_bulk(
    talk: Conversation,
    every: Iterable[Clip],
    head: Callable[[Clip], dict[str, Any]],
    bodies: Callable[[int, Clip], Iterable[dict[str, Any]]],
) -> None:
    """Inventory lines, clips and their bodies, much faster than one by one; without their words."""
    for clips in _parts(every):
        _rows(talk, inventory.LINES, [_line(clip) for clip in clips])
        _rows(talk, CLIPS, [columns_of(clip) | head(clip) for clip in clips])
        newest = select(CLIPS.c.id, CLIPS.c.number).order_by(CLIPS.c.number.desc()).limit(len(clips))
        of_id = {ClipId(row.id): row.number for row in talk.rows(newest)}
        _rows(talk, BODIES, [body for clip in clips for body in bodies(of_id[clip.id], clip)])


def _parts(every: Iterable[T]) -> Iterator[list[T]]:
    left = iter(every)
    while some := list(islice(left, BULK)):
        yield some


def _rows(talk: Conversation, table: Any, rows: Sequence[dict[str, Any]]) -> None:
    for some in _parts(rows):
        talk.connection.execute(insert(table), some)


def _line(clip: Clip) -> dict[str, Any]:
    line = inventory._columns(
        InventoryLine(
            clip=clip.id,
            sha256=clip.sha256,
            size_bytes=clip.size_bytes,
            camera=clip.camera,
            recorded_at=clip.recorded_at,
            duration_s=clip.duration_s,
            docked_at=clip.docked_at,
            due_on=clip.due_on,
            clock_offset_s=clip.clock_offset_s,
        )
    )
    return line | dict.fromkeys(inventory._HERE_OR_OF_CLIP)


def _head(clip: Clip) -> dict[str, Any]:
    return {"head_sha256": sha256(clip.id.encode()).hexdigest(), "head_bytes": 266}


def _bodies(row: int, clip: Clip) -> Iterator[dict[str, Any]]:
    for kind in (BodyKind.CLIP, BodyKind.FRAMES, BodyKind.FILMSTRIP, BodyKind.WAVEFORM):
        digest = sha256(f"{clip.id}{kind.value}".encode()).hexdigest()
        yield {
            "clip": row,
            "kind": kind,
            "name": "",
            "plain_sha256": None,  # that of the clip, or of a body that can be made again
            "plain_bytes": 1_000_000,
            "sealed_sha256": digest[::-1] if kind is BodyKind.CLIP else digest[:HALF],
            "beyond_bytes": 0,
        }


def _number(number: int) -> str:
    return next_number(2026, number)


def _incident(number: int) -> dict[str, Any]:
    return {
        "number": _number(number),
        "year": 2026,
        "place_in_year": number + 1,
        "category": CATEGORIES[number % len(CATEGORIES)],
        "occurred_at": NOW - timedelta(minutes=4 * number),
        "zone": "Europe/Paris",
        "place": f"{STREETS[number % len(STREETS)]} {number % 200}",
        "plain": folded(f"{_number(number)} {STREETS[number % len(STREETS)]} {number % 200}"),
        "state": IncidentState.OPEN if number % 50 == 0 else IncidentState.CLOSED,
        "narrative": narrative_out(Narrative(measures="Les faits sont rapportés. " * 30)),
        "created_by": person_id(number % PEOPLE_COUNT),
        "created_at": NOW - timedelta(minutes=4 * number),
    }


def _mark(number: int) -> dict[str, Any]:
    at = NOW - timedelta(minutes=number)
    where = Instant(300, 27_000, 10.0)
    category = CATEGORIES[number % len(CATEGORIES)]
    mark = Mark(
        MarkId(f"0199d000-0000-7000-8000-{number:012x}"), clip_id(number * 5), MarkKind.POINT, where, None,
        at, at, category, "", None, at,
    )  # fmt: skip
    return _columns(mark)


def _hold(number: int, clip: int) -> Hold:
    return Hold(
        id=HoldId(f"hold-{number:08}"),
        clip=clip_id(clip),
        procedure=ProcedureKind.JUDICIAIRE,
        reference=f"PV {number}/2026",
        authority="TJ Auch",
        requested_by="OPJ",
        opened_at=NOW - timedelta(days=20, minutes=number),
        opened_by=person_id(0),
        review_on=TODAY + timedelta(days=60),
    )


def _chain(talk: Conversation, clips: int, entries: int) -> None:
    """Taking in, correcting, looking: what a journal is made of; the register of clips agrees with it."""
    head = origin_head(ORIGIN)
    drafts = _drafts(clips, entries)
    salt = bytes(range(16))
    at = NOW - timedelta(seconds=2 * entries)
    for some in _parts(enumerate(drafts, 1)):
        rows, subjects = [], []
        for seq, draft in some:
            at += timedelta(seconds=1)
            body = body_of(seq, at, seq * 1_000_000_000, "start-before", ORIGIN, "0.1.0", draft)
            leaf = leaf_hash(salt, body)
            head = head_hash(head, seq, leaf)
            rows.append(
                {
                    "seq": seq, "salt": salt, "body": body, "leaf": leaf, "head": head, "at": at,
                    "operation": draft.operation.value, "author": draft.author.id,
                }
            )  # fmt: skip
            subjects += [{"seq": seq, "subject": each} for each in dict.fromkeys(draft.subjects)]
        _rows(talk, ENTRIES, rows)
        _rows(talk, SUBJECTS, subjects)


def _drafts(clips: int, entries: int) -> Iterator[Draft]:
    begun: list[Draft] = []
    for number in range(clips):
        digest = sha256(b"clip%d" % number).hexdigest()
        details: dict[str, int | str] = {"sha256": digest, "size_bytes": 10_000_000}
        begun.append(Draft(Operation.INGEST_DONE, SYSTEM, (clip_id(number),), details=details))
    holds = max(1, clips * HOLD_COUNT // CLIP_COUNT)
    for number in range(holds):
        subjects = (clip_id(number * (clips // holds)), f"hold-{number:08}")
        begun.append(Draft(Operation.HOLD_OPENED, SYSTEM, subjects))
    for number in range(PEOPLE_COUNT):
        role = (Role.AGENT_PORTEUR if number else Role.RESPONSABLE).value
        begun.append(Draft(Operation.PERSON_ADDED, SYSTEM, (person_id(number),), details={"role": role}))
    yield from begun
    kinds = (Operation.VIEW, Operation.VIEW_GOES_ON, Operation.VIEW_ENDED, Operation.CLIP_CHANGED)
    for number in range(entries - len(begun)):
        session = f"session-{number // 4:08}"
        clip = clip_id(number // 4 % clips)
        told: dict[str, int | str] = {"view": session, "watched_ms": number % 600_000}
        yield Draft(kinds[number % 4], SYSTEM, (clip,), reason="judiciaire", details=told)
