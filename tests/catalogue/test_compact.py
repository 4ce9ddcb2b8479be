"""What is kept in few bytes comes back sign for sign, and what older programs wrote is carried over whole."""

from __future__ import annotations

import json
import math
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.dialects import sqlite

from bwc_review.catalogue import engine as engine_module
from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.catalogue.columns import zone_name
from bwc_review.catalogue.compact import (
    BodyKindType,
    DayType,
    InstantType,
    PackedJsonType,
    PackedType,
    ZoneType,
    deflated,
    fingerprint_bytes,
    fingerprint_text,
    id_bytes,
    id_text,
    inflated,
    sealed_usually,
)
from bwc_review.catalogue.engine import migrations, newest_step, open_engine
from bwc_review.catalogue.file_names import name_from, name_kept
from bwc_review.catalogue.packing import probe_differs, probe_from
from bwc_review.catalogue.schema import Base
from bwc_review.domain.clip import (
    BodyKind,
    Clip,
    ClipId,
    Place,
    Probe,
    RecordingId,
    Sealed,
    TimeCandidate,
    TimeSource,
)
from bwc_review.domain.errors import ClipUnknown, DiskFull
from bwc_review.domain.hold import Hold, HoldId, ProcedureKind
from bwc_review.domain.incident import Narrative
from bwc_review.domain.journal import SYSTEM, Draft, Operation, verify_chain
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind
from bwc_review.domain.people import PersonId
from bwc_review.domain.progress import Upgrading
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.timecode import camera_and_corrected
from bwc_review.vault.age_format import CHUNK, NONCE, TAG

DIALECT = sqlite.dialect()
PARIS = ZoneInfo("Europe/Paris")
AT = datetime(2026, 11, 20, 10, 0, 0, 123456, tzinfo=UTC)
UUIDS = st.uuids().map(str)
HEX = st.binary(min_size=32, max_size=32).map(bytes.hex)
JSONS = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**50), 2**50) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)


@given(UUIDS | HEX | st.text())
@example("a" * 15)  # with the sign before it as long as a UUID
@example("é" * 7 + "a")
@example("0199AAAA-AAAA-7AAA-8AAA-AAAAAAAAAAAA")  # not as it is usually written
def test_an_id_comes_back_as_it_was(said: str) -> None:
    assert id_text(id_bytes(said)) == said


@given(UUIDS | HEX | st.text())
@example("b" * 15)
@example("b" * 31)
@example("AB" * 32)
@example("ab" * 16)
def test_a_fingerprint_comes_back_as_it_was(said: str) -> None:
    assert fingerprint_text(fingerprint_bytes(said)) == said


@given(st.lists(UUIDS | st.text(), unique=True, max_size=6))
def test_two_ids_are_never_kept_alike(said: list[str]) -> None:
    assert len({id_bytes(one) for one in said}) == len(said)


def test_ids_and_fingerprints_take_sixteen_and_thirty_two_bytes() -> None:
    assert len(id_bytes(str(UUID(int=1)))) == 16
    assert len(fingerprint_bytes("ab" * 32)) == 32


@given(st.binary())
@example(b"\x01")
@example(b"\x02\x01")
def test_bytes_come_back_as_they_were_and_take_one_more_at_most(plain: bytes) -> None:
    kept = PackedType().process_bind_param(plain, DIALECT)
    assert kept is not None
    assert PackedType().process_result_value(kept, DIALECT) == plain
    assert len(kept) <= len(plain) + 1


@given(st.binary(max_size=50))
def test_what_somebody_put_in_the_place_of_deflated_bytes_is_handed_over(tail: bytes) -> None:
    assert isinstance(inflated(b"\x01" + tail), bytes)


def test_an_entry_of_the_journal_takes_a_third() -> None:
    body = (
        b'{"at":"2026-11-28T09:00:20.017345Z","author":{"id":"0199c000-0000-7000-8000-00000000000b","means":'
        b'"passphrase","role":"agent_habilite"},"details":{"view":"0199c9a8-5ff8-7a25-8bf6-1cc064ca4607",'
        b'"watched_ms":3983},"form":1,"mono":5000000000000,"op":"view_goes_on","program":"0.1.0","reason":'
        b'"judiciaire","recipients":[],"reference":"","result":"ok","seq":5001,"start":"a1b2c3d4e5f60718",'
        b'"station":"0199aaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa","subjects":["0199c9a8-4ff8-7a25-8bf6-1cc064ca4607"]}'
    )
    assert len(deflated(body)) < len(body) * 0.45


@given(JSONS)
def test_a_value_comes_back_as_json_gives_it_back(value: Any) -> None:
    kept = PackedJsonType().process_bind_param(value, DIALECT)
    assert PackedJsonType().process_result_value(kept, DIALECT) == json.loads(json.dumps(value))


PROBES = st.builds(
    Probe,
    container=st.sampled_from(["mov,mp4,m4a,3gp,3g2,mj2", "avi", ""]),
    video_codec=st.sampled_from(["h264", "hevc", ""]),
    width=st.sampled_from([1920, 0]),
    fps=st.sampled_from([30.0, 0.0, 29.97]),
    frame_count=st.integers(0, 10_000),
    duration_s=st.none() | st.sampled_from([0.0, 12.5, 60.0]),
    has_audio=st.booleans(),
    created_at=st.none() | st.sampled_from([AT, AT.astimezone(PARIS), AT - timedelta(days=200)]),
    place=st.none() | st.just(Place("", 43.8, 0.6)),
    damage=st.sampled_from(["", "no_index"]),
    can_seek_in_player=st.booleans(),
    data_tracks=st.sampled_from([(), ("gpmd GoPro MET",)]),
)


@given(PROBES, st.sampled_from([AT, AT.astimezone(PARIS)]), st.sampled_from([0.0, 12.5, 60.5]))
def test_a_look_inside_comes_back_whole_however_usual_it_is(
    probe: Probe, recorded_at: datetime, duration_s: float
) -> None:
    kept = json.loads(json.dumps(probe_differs(probe, recorded_at, duration_s)))
    found = probe_from(kept, recorded_at, duration_s)
    assert found == probe
    assert (found.created_at is None) == (probe.created_at is None)
    if found.created_at is not None and probe.created_at is not None:
        assert zone_name(found.created_at) == zone_name(probe.created_at)


@given(
    st.sampled_from(["", "CAM-1", "1", "36NCC009910", "2026"]),
    st.sampled_from([AT, AT.astimezone(PARIS), datetime(1, 1, 1, tzinfo=UTC)]),
    st.lists(
        st.sampled_from(
            [
                "DCIM/",
                "20261120",
                "2026-11-20",
                "100000",
                "_",
                "36NCC009910",
                "1",
                *map(chr, range(1, 9)),
                ".mp4",
            ]
        )
        | st.text(max_size=3),
        max_size=8,
    ).map("".join),
)
def test_the_name_of_a_file_comes_back_sign_for_sign(camera: str, at: datetime, name: str) -> None:
    kept = name_kept(name, camera, at)
    assert name_from(kept, camera, at) == name
    assert len(kept) <= len(name) + 1


def test_a_name_made_of_camera_and_hour_is_kept_in_half() -> None:
    name = "DCIM/2026-11-20/DSJ_36NCC009910_000000_20261120_100000.mp4"
    assert len(name_kept(name, "36NCC009910", AT)) < len(name) / 2


def test_a_file_is_found_by_its_name_after_its_camera_and_hour_were_corrected(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip]
) -> None:
    name = "DCIM/2026-11-20/SER-1_20261120_100000.mp4"
    at = datetime(2026, 11, 20, 10, tzinfo=PARIS)
    clip = make_clip(1, camera="SER-1", recorded_at=at, source_name=name)
    put(catalogue, clip)
    with catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
        assert tables.clips.same_name("SER-1", name) == clip.id
        moved = tables.clips.update(clip.id, camera="SER-2", recorded_at=at + timedelta(hours=5))
        assert moved.source_name == name
        assert tables.clips.same_name("SER-1", name) is None
        assert tables.clips.same_name("SER-2", name) == clip.id
        assert [one.source_name for one in tables.clips.named("SER-2", [name, "other"])] == [name]


def test_a_clip_whose_hour_or_length_is_corrected_keeps_what_was_found_inside(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip]
) -> None:
    plain = make_clip(1)
    probe = Probe("mov,mp4", duration_s=plain.duration_s, created_at=plain.recorded_at)
    put(catalogue, make_clip(1, probe=probe))
    with catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (plain.id,))) as tables:
        moved = plain.recorded_at + timedelta(hours=1)
        assert tables.clips.update(plain.id, recorded_at=moved, duration_s=1.0).probe == probe
        assert tables.clips.update(plain.id, recorded_at=plain.recorded_at).probe == probe


@given(st.datetimes(timezones=st.timezones()), st.dates(), st.sampled_from(["Europe/Paris", "UTC", "+02:00"]))
@example(datetime.min.replace(tzinfo=UTC), date.min, "UTC")
@example(datetime.max.replace(tzinfo=UTC), date.max, "UTC")
def test_moments_days_and_zones_come_back_as_they_were(moment: datetime, day: date, zone: str) -> None:
    kept = InstantType().process_bind_param(moment, DIALECT)
    read = InstantType().process_result_value(kept, DIALECT)
    assert read is not None
    assert read - moment == timedelta(0)
    assert DayType().process_result_value(DayType().process_bind_param(day, DIALECT), DIALECT) == day
    assert ZoneType().process_result_value(ZoneType().process_bind_param(zone, DIALECT), DIALECT) == zone


def test_each_kind_of_body_has_its_number() -> None:
    kept = [BodyKindType().process_bind_param(kind, DIALECT) for kind in BodyKind]
    assert [BodyKindType().process_result_value(number, DIALECT) for number in kept] == list(BodyKind)


def test_what_refers_to_an_id_is_kept_as_that_id_is() -> None:
    keys = [key for table in Base.metadata.tables.values() for key in table.foreign_keys]
    assert len(keys) > 30
    for key in keys:
        assert type(key.parent.type) is type(key.column.type), f"{key.parent} refers to {key.column}"


@pytest.mark.parametrize("plain", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 10 * CHUNK, 10**9 + 1])
def test_what_sealing_adds_is_not_kept(plain: int) -> None:
    chunks = max(1, math.ceil(plain / CHUNK))
    assert sealed_usually(plain) == NONCE + plain + chunks * TAG


def test_a_sealed_file_of_another_length_keeps_it(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip]
) -> None:
    clip = make_clip(1)
    put(catalogue, clip)
    bodies = [
        Sealed(BodyKind.SIDECAR, f"{n}.json", "12" * 32, 10, "13" * 32, sealed_usually(10) + n)
        for n in (0, 7, -9)
    ]
    with catalogue.write(Draft(Operation.DERIVED, SYSTEM)) as tables:
        for body in bodies:
            tables.clips.add_body(clip.id, body)
        beyond = tables.clips._talk.connection.execute(
            text("SELECT beyond_bytes FROM bodies WHERE name <> ''")
        )
        assert sorted(beyond.scalars()) == [-9, 0, 7]
    with catalogue.read() as tables:
        assert {body for body in tables.clips.bodies(clip.id) if body.kind is BodyKind.SIDECAR} == set(bodies)


# --- carried over --------------------------------------------------------------------


def uuid_of(number: int) -> str:
    return f"0199c000-0000-7000-8000-{number:012x}"


@pytest.fixture
def used(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip], file: Path
) -> tuple[Path, dict[str, Any]]:
    """A closed catalogue with something in each large table, and what it says."""
    probe = Probe(
        "mov,mp4", "h264", "aac", 1920, 1080, 0, 900, 30.0, has_video=True, has_audio=True,
        created_at=datetime(2026, 11, 1, 9, tzinfo=UTC), place=Place("", 43.8, 0.6), can_seek_in_player=False,
    )  # fmt: skip
    times = (TimeCandidate(TimeSource.NAME, AT, "20261120_100000"),)
    facts = {
        "probe": probe,
        "times": times,
        "camera_marks": ("SOS",),
        "wearer": PersonId("p-2"),
        "wearer_evidence": "register",
    }
    clips = [make_clip(number, **facts) for number in range(4)]  # ids that are no UUID
    for number in range(4, 9):
        id_ = ClipId(uuid_of(number))
        clips.append(make_clip(number, id=id_, recording=RecordingId(id_ if number < 7 else uuid_of(7))))
    put(catalogue, *clips)
    for number, clip in enumerate(clips):
        at = AT + timedelta(minutes=number)
        with catalogue.write(Draft(Operation.MARK, SYSTEM, (clip.id,), reference=f"PV {number} é")) as tables:
            for kind, name in ((BodyKind.FRAMES, "frames"), (BodyKind.STILL, f"still-{number}")):
                body = Sealed(kind, name, f"{number:02x}" * 32, 10, "ef" * 32, 43)
                tables.clips.add_body(clip.id, body)
            tables.clips.add_body(clip.id, Sealed(BodyKind.SIDECAR, "", "12" * 32, 10, "13" * 32, 43))
            where = Instant(number, number * 90, number / 10)
            hours = camera_and_corrected(clip, where.offset_s)
            mark = Mark(
                MarkId(uuid_of(100 + number)), clip.id, MarkKind.POINT, where, None, *hours, "theft", "note",
                PersonId("p-1"), at,
            )  # fmt: skip
            tables.marks.add(mark)
            tables.clips.update(clip.id, place=Place(f"Rue {number}", 43.0, 0.1))
    with catalogue.write(Draft(Operation.INCIDENT_CREATED, SYSTEM)) as tables:
        incident = tables.incidents.create(2026)
        told = Narrative(writer=PersonId("p-1"), subject="Tapage", measures="Les faits " * 400)
        tables.incidents.save(
            replace(tables.incidents.get(incident), category="noise", occurred_at=AT, narrative=told)
        )
        tables.incidents.attach(incident, [clips[0].id, clips[5].id])
        tables.holds.add(
            Hold(
                HoldId(uuid_of(200)), clips[5].id, ProcedureKind.JUDICIAIRE, "PV 1", "TJ Auch", "OPJ", AT,
                PersonId("p-1"), date(2027, 1, 5),
            )
        )  # fmt: skip
    with catalogue.write(Draft(Operation.ERASE_DONE, SYSTEM, (clips[1].id,))) as tables:
        tables.clips.remove(clips[1].id)
        tables.inventory.set_erased(clips[1].id, AT, "due")
    with catalogue.read() as tables:
        said = all_of(tables)
    catalogue.close()
    return file, said


def all_of(tables: Tables) -> dict[str, Any]:
    """What a catalogue says, as plain values; of what each step since the first knew."""
    ids = tables.clips.ids(ClipQuery())
    return {
        "clips": tables.clips.rows(ids),
        "heads": [tables.clips.sealed_head(clip) for clip in ids],
        "bodies": [tables.clips.bodies(clip) for clip in ids],
        "marks": [tables.marks.of_clip(clip) for clip in ids],
        "history": [tables.clips.history(clip) for clip in ids],
        "unprepared": tables.clips.unprepared(),
        "inventory": [replace(line, clock_offset_s=None) for line in tables.inventory.between()],
        "narratives": [one.narrative for one in tables.incidents.all()],
        "holds": [tables.holds.of_clip(clip) for clip in ids],
        "found": tables.clips.ids(ClipQuery(text="rue theft dupo"))
        or tables.clips.ids(ClipQuery(text="rue")),
        "journal": list(tables.journal.iterate()),
        "of clip": [[entry.seq for entry in tables.journal.of_clip(clip)] for clip in ids],
    }


REVISIONS = sorted(step.revision for step in ScriptDirectory.from_config(migrations()).walk_revisions())


COMPACT = "0020"  # from here on ids are kept in bytes


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_what_each_older_program_left_is_carried_over_whole(
    used: tuple[Path, dict[str, Any]], open_it: Callable[..., Catalogue], key: bytes, revision: str
) -> None:
    file, said = used
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), revision)
        kept = connection.execute(text("SELECT id FROM clips")).scalars().all()
        written = uuid_of(4) if revision < COMPACT else id_bytes(uuid_of(4))
        assert written in kept  # as the older program wrote it
    engine.dispose()
    again = open_it("start-2")
    with again.read() as tables:
        for name, value in all_of(tables).items():
            assert value == said[name], name
        assert verify_chain(tables.journal.iterate(), "station-1").ok
    assert again.check() == ()
    with again._engine.connect() as connection:
        assert connection.execute(text("PRAGMA freelist_count")).scalar() == 0  # nothing of the old is left


def test_what_only_the_vault_lost_is_still_told_by_its_content(
    used: tuple[Path, dict[str, Any]], open_it: Callable[..., Catalogue], key: bytes
) -> None:
    """A name tells the files that came damaged; one that did not is the same under any name."""
    file, _ = used
    catalogue = open_it("start-2")
    with catalogue.write(Draft(Operation.DAMAGE_FOUND, SYSTEM)) as tables:
        lost, zeros = tables.clips.rows(tables.clips.ids(ClipQuery()))[:2]
        tables.clips.set_damaged(lost.id, "seal")
        tables.clips.set_damaged(zeros.id, "no_index")
    catalogue.close()
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0045")
    engine.dispose()
    with open_it("start-3").read() as tables:
        assert tables.inventory.same_file(lost.sha256, lost.camera, "another/name.mp4") == lost.id
        assert tables.inventory.same_file(zeros.sha256, zeros.camera, "another/name.mp4") is None
        assert tables.inventory.same_file(zeros.sha256, zeros.camera, zeros.source_name) == zeros.id


def test_the_last_step_is_known_by_the_names_of_the_files() -> None:
    assert newest_step() == ScriptDirectory.from_config(migrations()).get_current_head()


def test_the_file_is_smaller_once_it_is_carried_over(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip], file: Path, key: bytes
) -> None:
    put(catalogue, *(make_clip(number, id=ClipId(uuid_of(number))) for number in range(400)))
    catalogue.close()
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0019")
    with engine.connect() as connection:
        connection.exec_driver_sql("SELECT 1")
    copy = file.with_name("old.db")
    engine_module._copy(engine, copy)
    engine.dispose()
    shutil.copyfile(copy, file)
    old = file.stat().st_size
    open_engine(file, key).dispose()
    assert file.stat().st_size < 0.6 * old


def older(file: Path, key: bytes) -> None:
    """Leave the file as the program before this step left it."""
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0019")
    engine.dispose()


def test_a_disk_without_room_is_said_before_anything_is_written(
    used: tuple[Path, dict[str, Any]],
    open_it: Callable[..., Catalogue],
    key: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file, said = used
    older(file, key)
    before = file.read_bytes()
    with monkeypatch.context() as patch:
        usage = shutil.disk_usage(file.parent)._replace(free=3 * len(before))
        patch.setattr(shutil, "disk_usage", lambda _: usage)
        with pytest.raises(DiskFull):
            open_engine(file, key)
    assert file.read_bytes() == before
    with open_it("start-2").read() as tables:
        assert all_of(tables) == said


@pytest.mark.parametrize("where", ["the copy", "the folder"])
def test_a_disk_that_refuses_the_small_copy_leaves_the_whole_file(
    used: tuple[Path, dict[str, Any]],
    open_it: Callable[..., Catalogue],
    key: bytes,
    monkeypatch: pytest.MonkeyPatch,
    where: str,
) -> None:
    file, said = used
    older(file, key)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        if where == "the copy":
            patch.setattr(os, "fsync", refuse)
        else:
            patch.setattr(Path, "replace", refuse)
        open_engine(file, key).dispose()
    assert [one.name for one in file.parent.glob("*.small")] == []
    with open_it("start-2").read() as tables:
        assert all_of(tables) == said


def test_an_upgrade_says_that_it_works_and_an_opening_without_one_says_nothing(
    used: tuple[Path, dict[str, Any]], key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, _ = used
    monkeypatch.setattr(engine_module, "_STEPS", 100)
    signs: list[tuple[Upgrading, float]] = []

    class Told:
        def step(self, done: int, total: int, what: str = "") -> None:
            signs.append((Upgrading(what), done / total))

    open_engine(file, key, working=Told()).dispose()
    assert signs == []
    older(file, key)
    engine = open_engine(file, key, working=Told())
    assert [part for part, _ in groupby(part for part, _ in signs)] == list(Upgrading)
    for part in Upgrading:
        far = [share for each, share in signs if each is part]
        assert far == sorted(far)
        assert 0 <= far[0] <= far[-1] <= 1
    assert signs[-1][1] > 0
    assert (Upgrading.TABLES, 1.0) in signs
    signs.clear()
    with engine.connect() as connection:
        joined = "SELECT count(*) FROM sqlite_master a, sqlite_master b, sqlite_master c"
        assert connection.execute(text(joined)).scalar_one() > 100_000
    engine.dispose()
    assert signs == []  # once it is up to date nobody is told of anything


def test_what_a_start_that_was_cut_off_left_beside_is_removed(
    used: tuple[Path, dict[str, Any]], open_it: Callable[..., Catalogue]
) -> None:
    file, said = used
    for ending in (".before", ".small"):
        file.with_name(file.name + ending).write_bytes(b"half a copy")
    with open_it("start-2").read() as tables:
        assert all_of(tables) == said
    assert sorted(one.name for one in file.parent.glob("catalogue.db.*")) == []


def test_a_clip_is_found_by_the_beginning_or_the_end_of_its_uuid(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip]
) -> None:
    ids = ["0199c000-aaaa-7000-8000-0123456789ab", "0199c000-bbbb-7000-8000-0123456789cd", "0193-x_5%"]
    put(catalogue, *(make_clip(number, id=ClipId(id_)) for number, id_ in enumerate(ids)))
    with catalogue.read() as tables:
        for part, found in (
            ("0199c000-a", ids[0]), ("0199c000-aaaa", ids[0]), ("0199c000-bbbb-7", ids[1]), (ids[0], ids[0]),
            ("89ab", ids[0]), ("23456789cd", ids[1]), ("8000-0123456789cd", ids[1]), ("0193", ids[2]),
            ("x_5%", ids[2]), (ids[2], ids[2]),
        ):  # fmt: skip
            assert tables.clips.find(part).id == found, part
        for part, number in (
            ("0199c000", 2), ("0199", 2), ("9ab", 0), ("0199c000a", 0), ("0199-", 0), ("0000", 0), ("019", 3),
            ("x%5", 0), ("0199c000-aaaa-7000-8000-0123456789abc", 0),
        ):  # fmt: skip
            with pytest.raises(ClipUnknown) as unknown:
                tables.clips.find(part)
            assert unknown.value.matches == number, part


def test_a_list_of_ids_of_both_kinds_keeps_its_order(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip]
) -> None:
    ids = [uuid_of(number) for number in range(5)]
    put(catalogue, *(make_clip(number, id=ClipId(id_)) for number, id_ in enumerate(ids)))
    with catalogue.read() as tables:
        assert tables.clips.ids(ClipQuery()) == ids
    put(catalogue, make_clip(7))
    with catalogue.read() as tables:
        assert tables.clips.ids(ClipQuery()) == [*ids, make_clip(7).id]


def test_a_label_of_several_lines_keeps_its_place_in_the_order(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip]
) -> None:
    labels = ["B\nA", "A", "C", "A\nB"]
    put(
        catalogue,
        *(
            make_clip(number, id=ClipId(uuid_of(number)), camera_label=label)
            for number, label in enumerate(labels)
        ),
    )
    with catalogue.read() as tables:
        assert tables.clips.ids(ClipQuery(order="camera")) == [uuid_of(number) for number in (1, 3, 0, 2)]
