"""Clips come out as they went in, keep their old values, and go without a trace but their inventory line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, event, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.columns import zone_name, zone_of
from bwc_review.catalogue.engine import open_engine
from bwc_review.domain.clip import (
    BodyKind,
    Clip,
    ClipId,
    InventoryLine,
    Place,
    Probe,
    RecordingId,
    Sealed,
    SealedHead,
    TimeCandidate,
    TimeSource,
)
from bwc_review.domain.errors import ClipErased, ClipUnknown
from bwc_review.domain.hold import Hold, HoldId, ProcedureKind
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.mark import Instant, Mark, MarkId, MarkKind
from bwc_review.domain.people import PersonId
from bwc_review.domain.query import ClipQuery

Put = Callable[..., None]
Make = Callable[..., Clip]
Drafting = Callable[..., Draft]
PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
def rich(make_clip: Make) -> Clip:
    """A clip with everything said."""
    recorded = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=PARIS)  # the second 02:30 of that night
    return make_clip(
        7,
        recorded_at=recorded,
        wearer=PersonId("p-2"),
        informed=False,
        informed_reason="urgence",
        clock_offset_s=-7.25,
        clock_evidence="panneau",
        clock_suspect=True,
        is_damaged=True,
        damage="truncated",
        to_identify=True,
        camera_marks=("SOS", "IMP"),
        times=(
            TimeCandidate(TimeSource.NAME, recorded, "20261025023000"),
            TimeCandidate(
                TimeSource.FILE, datetime(2026, 10, 25, 1, 31, tzinfo=timezone(timedelta(hours=2)))
            ),
        ),
        probe=Probe(
            container="mp4",
            video_codec="h264",
            width=1280,
            height=720,
            rotation=90,
            frame_count=1500,
            fps=29.97,
            header_duration_s=60.0,
            duration_s=None,
            has_video=True,
            created_at=datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
            place=Place("", 43.85, 0.66),
            is_damaged=True,
            damage="truncated",
        ),
    )


def listed(clip: Clip, **joined: object) -> Clip:
    """As the catalogue gives it back: with what other tables say."""
    return replace(clip, **{"wearer_name": "", **joined})  # type: ignore[arg-type]


def test_listing_a_clip_puts_no_table_together_anew(
    catalogue: Catalogue, put: Put, make_clip: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Table, "alias", None)  # with its fifty columns it takes longer than the whole listing
    put(catalogue, make_clip(1))
    with catalogue.read() as tables:
        assert not tables.clips.get(make_clip(1).id).is_damaged


def test_a_clip_comes_out_as_it_went_in(catalogue: Catalogue, put: Put, rich: Clip) -> None:
    put(catalogue, rich)
    with catalogue.read() as tables:
        found = tables.clips.get(rich.id)
    assert found == listed(rich, wearer_name="Jean Écluse")
    assert found.recorded_at.isoformat() == "2026-10-25T02:30:00+01:00"
    assert found.recorded_at.tzinfo == PARIS
    assert [each.at.isoformat() for each in found.times] == [
        "2026-10-25T02:30:00+01:00",
        "2026-10-25T01:31:00+02:00",
    ]


@given(
    st.datetimes(datetime(1970, 1, 2), datetime(2060, 1, 1), timezones=st.timezones())  # noqa: DTZ001
)
def test_a_zone_is_found_again_by_its_name(moment: datetime) -> None:
    again = moment.astimezone(UTC).astimezone(zone_of(zone_name(moment)))
    assert again.astimezone(UTC) == moment.astimezone(UTC)  # in the repeated hour Python says zones differ
    assert again.utcoffset() == moment.astimezone(UTC).astimezone(moment.tzinfo).utcoffset()


@given(st.timedeltas(timedelta(hours=-23, minutes=-59), timedelta(hours=23, minutes=59)))
def test_an_offset_without_zone_keeps_its_offset(offset: timedelta) -> None:
    zone = timezone(timedelta(seconds=int(offset.total_seconds())))
    moment = datetime(2026, 1, 1, tzinfo=zone)
    assert zone_of(zone_name(moment)).utcoffset(None) == zone.utcoffset(None)


def test_a_time_without_zone_is_our_bug(catalogue: Catalogue, put: Put, make_clip: Make) -> None:
    with pytest.raises(ValueError, match="without zone"):
        put(catalogue, make_clip(1, recorded_at=datetime(2026, 1, 1)))  # noqa: DTZ001 - that is the bug


def test_what_other_tables_say_is_joined_in_bulk(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting, file: Path, key: bytes
) -> None:
    clips = [make_clip(number, wearer=PersonId("p-1")) for number in range(1100)]
    put(catalogue, *clips)
    at = datetime(2026, 11, 2, 9, tzinfo=UTC)
    with catalogue.write(draft()) as tables:
        for number in (3, 1001):
            hold = Hold(
                HoldId(f"h{number}"),
                clips[number].id,
                ProcedureKind.JUDICIAIRE,
                "PV 1",
                "OPJ",
                "",
                at,
                PersonId("p-1"),
                date(2027, 1, 1),
            )
            tables.holds.add(hold)
        tables.holds.release("h3", at, PersonId("p-1"), "fin")
        for number in range(3):
            instant = Instant(number, number, float(number))
            mark = Mark(
                MarkId(f"m{number}"),
                clips[5].id,
                MarkKind.POINT,
                instant,
                None,
                at,
                at,
                "outrage",
                "",
                None,
                at,
            )
            tables.marks.add(mark)
        incident = tables.incidents.create(2026)
        tables.incidents.attach(incident, [clips[5].id, clips[1001].id])
    asked: list[str] = []
    with catalogue.read() as tables:
        event.listen(
            catalogue._engine, "before_cursor_execute", lambda *args: asked.append(args[2]), once=False
        )
        found = tables.clips.rows([clip.id for clip in reversed(clips)])
    assert len(asked) == 12  # three pages of four questions, not one for each clip
    by_id = {clip.id: clip for clip in found}
    assert [clip.id for clip in found] == [clip.id for clip in reversed(clips)]
    assert by_id[clips[3].id] == listed(clips[3], wearer_name="Marie Dupont")
    assert by_id[clips[5].id] == listed(clips[5], wearer_name="Marie Dupont", mark_count=3, incident=incident)
    assert by_id[clips[1001].id] == listed(
        clips[1001], wearer_name="Marie Dupont", open_holds=1, incident=incident
    )


def test_rows_leave_out_what_no_longer_exists(catalogue: Catalogue, put: Put, make_clip: Make) -> None:
    put(catalogue, make_clip(1), make_clip(2))
    with catalogue.read() as tables:
        found = tables.clips.rows(["gone", "0193-00002", "0193-00001"])
        assert [clip.id for clip in found] == ["0193-00002", "0193-00001"]
        assert tables.clips.rows([]) == []


def test_a_clip_is_found_by_the_beginning_of_its_id(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting
) -> None:
    put(catalogue, make_clip(1), make_clip(12), make_clip(20))
    with catalogue.write(draft()) as tables:
        tables.clips.remove(ClipId("0193-00020"))
        tables.inventory.set_erased(ClipId("0193-00020"), datetime(2026, 12, 1, 17, tzinfo=UTC), "due")
    with catalogue.read() as tables:
        assert tables.clips.find("0193-00012").id == "0193-00012"
        for prefix, matches in (("0193-000", 2), ("", 0), ("x", 0), ("0193%", 0), ("0193-0000_", 0)):
            with pytest.raises(ClipUnknown) as unknown:
                tables.clips.find(prefix)
            assert unknown.value.matches == matches
        with pytest.raises(ClipErased) as erased:
            tables.clips.find("0193-0002")
    assert erased.value.clip == "0193-00020"


def test_the_same_content_is_listed_once_but_empty_files_each(
    catalogue: Catalogue, put: Put, make_clip: Make
) -> None:
    clip = make_clip(1)
    put(catalogue, clip, make_clip(2, size_bytes=0, sha256="e3b0"), make_clip(3, size_bytes=0, sha256="e3b0"))
    with catalogue.read() as tables:
        assert tables.inventory.same_file(clip.sha256, clip.camera, clip.source_name) == clip.id
        assert tables.inventory.same_file("nothing", clip.camera, clip.source_name) is None
        assert [one.sha256 for one in tables.clips.rows(["0193-00002", "0193-00003"])] == ["e3b0"] * 2
    with pytest.raises(IntegrityError):
        put(catalogue, make_clip(4, sha256=clip.sha256))


def test_the_newest_clip_of_a_name_on_a_camera(catalogue: Catalogue, put: Put, make_clip: Make) -> None:
    put(
        catalogue,
        *(make_clip(number, source_name="a.mp4") for number in (1, 2)),
        make_clip(3, source_name="a.mp4", camera="SER-2"),
    )
    with catalogue.read() as tables:
        assert tables.clips.same_name("SER-1", "a.mp4") == "0193-00002"
        assert tables.clips.same_name("SER-1", "b.mp4") is None


def test_a_correction_keeps_the_old_value_and_says_who_and_why(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting, clock: Any
) -> None:
    put(catalogue, make_clip(1))
    moved = datetime(2026, 11, 3, 8, tzinfo=PARIS)
    clock.wait(hours=1)
    author = replace(draft(Operation.CLIP_CHANGED, "0193-00001"), reason="formation")
    with catalogue.write(author) as tables:
        now = tables.clips.update(
            ClipId("0193-00001"),
            place=None,
            wearer=PersonId("p-1"),
            informed=True,
            recorded_at=moved,
            due_on=date(2026, 12, 3),
            camera_label="CAM-01",  # as it was: no change
        )
    with catalogue.read() as tables:
        assert tables.clips.get(ClipId("0193-00001")) == now
        history = tables.clips.history(ClipId("0193-00001"))
        line = tables.inventory.line(ClipId("0193-00001"))
    assert now.wearer_name == "Marie Dupont"
    assert now.place is None
    assert {(each.field, each.old, each.new) for each in history} == {
        ("place", "Place de la République (43.85, 0.66)", None),
        ("wearer", None, "p-1"),
        ("informed", None, "yes"),
        ("recorded_at", "2026-11-01T10:01:00+01:00", "2026-11-03T08:00:00+01:00"),
        ("due_on", "2026-12-01", "2026-12-03"),
    }
    assert {(each.by, each.at, each.reason) for each in history} == {("systeme", clock.now, "formation")}
    assert (line.recorded_at, line.due_on) == (moved, date(2026, 12, 3))


def test_facts_of_the_file_and_of_other_tables_cannot_be_corrected(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting
) -> None:
    put(catalogue, make_clip(1))
    for field in ("id", "sha256", "size_bytes", "source_name", "docked_at", "open_holds", "incident"):
        with pytest.raises(ValueError, match=field), catalogue.write(draft()) as tables:
            tables.clips.update(ClipId("0193-00001"), **{field: "x"})
    with pytest.raises(TypeError), catalogue.write(draft()) as tables:
        tables.clips.update(ClipId("0193-00001"), no_such_field="x")


def test_damage_found_later_is_a_kept_change(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting
) -> None:
    put(catalogue, make_clip(1))
    with catalogue.write(draft(Operation.DAMAGE_FOUND, "0193-00001")) as tables:
        assert tables.clips.set_damaged(ClipId("0193-00001"), "chunk 3").is_damaged
    with catalogue.read() as tables:
        assert [each.field for each in tables.clips.history(ClipId("0193-00001"))] == ["is_damaged", "damage"]


def test_sealed_parts_are_remembered_original_first(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting, sealed: Callable[..., Any]
) -> None:
    clip = make_clip(1)
    put(catalogue, clip)
    strip = Sealed(BodyKind.FILMSTRIP, "strip", "aa", 1, "bb", 33)
    with catalogue.write(draft()) as tables:
        tables.clips.add_body(clip.id, replace(strip, sealed_sha256="old"))
        tables.clips.add_body(clip.id, strip)
        tables.clips.add_body(clip.id, Sealed(BodyKind.STILL, "m1", "aa", 1, "bb", 33))
        tables.clips.set_sealed_head(clip.id, SealedHead("ee" * 32, 300))
    with catalogue.read() as tables:
        assert tables.clips.sealed_head(clip.id) == SealedHead("ee" * 32, 300)
        assert tables.clips.bodies(clip.id) == [
            sealed(clip)[1],
            replace(strip, plain_sha256=""),  # can be made again
            Sealed(BodyKind.STILL, "m1", "aa", 1, "bb", 33),
        ]
        with pytest.raises(ClipUnknown):
            tables.clips.sealed_head(ClipId("none"))
    with catalogue.write(draft()) as tables:
        tables.clips.remove_body(clip.id, BodyKind.STILL, "m1")
        assert len(tables.clips.bodies(clip.id)) == 2


def test_an_erased_clip_leaves_its_inventory_line_only(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting, file: Path, key: bytes
) -> None:
    clip = make_clip(1)
    put(catalogue, clip)
    at = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
    instant = Instant(1, 1, 0.1)
    with catalogue.write(draft()) as tables:
        tables.marks.add(
            Mark(MarkId("m"), clip.id, MarkKind.POINT, instant, None, at, at, "x", "", PersonId("p-1"), at)
        )
        tables.clips.update(clip.id, place=Place("Ailleurs"))
        tables.coverage.add(clip.id, PersonId("p-1"), 0.0, 5.0, at)
    with catalogue.write(draft(Operation.ERASE_DONE, clip.id)) as tables:
        tables.clips.remove(clip.id)
        tables.inventory.set_erased(clip.id, at, "due", 2)
    with catalogue.read() as tables:
        with pytest.raises(ClipErased) as erased:
            tables.clips.get(clip.id)
        assert erased.value.erased_on == date(2026, 12, 2)  # the civil day of the place
        line = tables.inventory.line(clip.id)
        assert (line.erased_at, line.erased_why, line.late_days) == (at, "due", 2)
        assert (line.sha256, line.recorded_at, line.due_on) == (clip.sha256, clip.recorded_at, clip.due_on)
        assert tables.inventory.erased() == [clip.id]
        assert tables.inventory.busiest_day(at - timedelta(days=1)) == 1
        assert tables.inventory.busiest_day(at + timedelta(days=1)) == 0
        with pytest.raises(ClipUnknown):
            tables.clips.get(ClipId("never"))
    engine = open_engine(file, key)
    with engine.connect() as connection:
        for table in ("clips", "bodies", "marks", "coverage", "clip_history", "clip_words"):
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0, table  # noqa: S608
    engine.dispose()
    with pytest.raises(ClipErased), catalogue.write(draft()) as tables:
        tables.clips.remove(clip.id)
    with pytest.raises(ValueError, match="already erased"), catalogue.write(draft()) as tables:
        tables.inventory.set_erased(clip.id, at, "again")


def test_no_program_shortens_the_inventory(
    catalogue: Catalogue, put: Put, make_clip: Make, file: Path, key: bytes
) -> None:
    put(catalogue, make_clip(1))
    engine = open_engine(file, key)
    with engine.connect() as connection:
        for words in ("DELETE FROM inventory", "DELETE FROM journal"):
            with pytest.raises(DBAPIError, match="never deleted"):
                connection.execute(text(words))
    engine.dispose()


def test_whoever_deletes_a_clip_leaves_all_that_its_line_says(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting, file: Path, key: bytes
) -> None:
    clips = [
        make_clip(1, clock_offset_s=-2.5, recording=RecordingId("0193-00002")),
        make_clip(2, recorded_at=datetime(2026, 11, 2, 0, 30, tzinfo=ZoneInfo("Asia/Tokyo"))),
        make_clip(3),
    ]
    put(catalogue, *clips)
    with catalogue.write(draft()) as tables:
        tables.clips.update(clips[0].id, camera="SER-9", due_on=date(2026, 12, 3))
        said = tables.inventory.lines([clip.id for clip in clips])
    engine = open_engine(file, key)
    with engine.begin() as connection:
        listed = text("SELECT count(*) FROM inventory WHERE sha256 IS NULL AND duration_s IS NULL")
        assert connection.execute(listed).scalar() == 3  # what the clip says is not said twice
        connection.execute(text("DELETE FROM clips"))
        assert connection.execute(listed).scalar() == 0
    engine.dispose()
    with catalogue.read() as tables:
        assert tables.inventory.lines([clip.id for clip in clips]) == said
        assert {line.clip: line for line in tables.inventory.between()} == said
        assert tables.inventory.files_of(RecordingId("0193-00002")) == [clips[0].id, clips[1].id]
        tokyo = tables.inventory.between(date(2026, 11, 2), date(2026, 11, 2))
        assert clips[1].id in [line.clip for line in tokyo]


def test_the_inventory_knows_every_file_ever_seen(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting
) -> None:
    late = datetime(2026, 11, 2, 0, 30, tzinfo=PARIS)  # still 1 November in UTC
    put(catalogue, make_clip(1), make_clip(2, recorded_at=late, camera="SER-2"))
    with catalogue.read() as tables:
        lines = tables.inventory.between()
        assert [line.clip for line in lines] == ["0193-00001", "0193-00002"]
        assert [each.clip for each in tables.inventory.between(date(2026, 11, 2))] == ["0193-00002"]
        assert [each.clip for each in tables.inventory.between(None, date(2026, 11, 1))] == ["0193-00001"]
        assert tables.inventory.between(camera="SER-3") == []
        assert tables.inventory.seen(lines[0].sha256) == lines[0]
        assert tables.inventory.seen("never") is None
    with catalogue.write(draft()) as tables:
        tables.inventory.add(lines[0])  # said twice
        with pytest.raises(ValueError, match="another file"):
            tables.inventory.add(replace(lines[0], sha256="other"))
        alone = replace(lines[0], clip=ClipId("0193-9"), sha256="ff")
        tables.inventory.add(alone)
        assert tables.inventory.line(ClipId("0193-9")) == alone
    assert isinstance(alone, InventoryLine)


def test_the_busiest_day_counts_erased_clips_by_the_day_they_were_due(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting
) -> None:
    days = (1, 1, 1, 2, 2, 3)
    put(catalogue, *(make_clip(n, due_on=date(2026, 12, day)) for n, day in enumerate(days)))
    late = datetime(2026, 12, 20, 17, tzinfo=UTC)  # all erased on one day, after the PC had been off
    with catalogue.write(draft(Operation.ERASE_DONE)) as tables:
        for n in range(1, 6):
            tables.inventory.set_erased(ClipId(f"0193-{n:05}"), late, "due")
    with catalogue.read() as tables:
        assert tables.inventory.busiest_day(late - timedelta(days=1)) == 2
        assert tables.inventory.busiest_day(late + timedelta(seconds=1)) == 0


def test_due_clips_and_the_next_date_leave_held_ones_out(
    catalogue: Catalogue, put: Put, make_clip: Make, draft: Drafting
) -> None:
    with catalogue.read() as tables:
        assert tables.clips.next_due() is None
    put(
        catalogue,
        make_clip(1, due_on=date(2026, 11, 20)),
        make_clip(2, due_on=date(2026, 11, 30)),
        make_clip(3, due_on=date(2026, 11, 30)),
        make_clip(4, due_on=date(2026, 12, 5)),
    )
    at = datetime(2026, 11, 2, 9, tzinfo=UTC)
    with catalogue.write(draft()) as tables:
        for number in (1, 2):
            tables.holds.add(
                Hold(
                    HoldId(f"h{number}"),
                    ClipId("0193-00001"),
                    ProcedureKind.DISCIPLINAIRE,
                    "r",
                    "a",
                    "",
                    at,
                    PersonId("p-1"),
                    date(2027, 1, 1),
                )
            )
    with catalogue.read() as tables:
        [due] = tables.clips.due_alike(date(2026, 11, 30))
        assert due.due_on == date(2026, 11, 30)
        assert sorted(due.clips) == ["0193-00002", "0193-00003"]  # a hold keeps the first
        assert tables.clips.next_due() == (date(2026, 11, 30), 2)


def test_members_of_a_recording_and_of_a_span(catalogue: Catalogue, put: Put, make_clip: Make) -> None:
    one = RecordingId("r")
    put(
        catalogue,
        make_clip(2, recording=one),
        make_clip(1, recording=one),
        make_clip(3, camera="SER-2"),
        make_clip(4),
    )
    start = make_clip(1).recorded_at
    with catalogue.read() as tables:
        assert [clip.id for clip in tables.clips.recording_members(one)] == ["0193-00001", "0193-00002"]
        span = tables.clips.of_camera_between("SER-1", start, make_clip(4).recorded_at)
        assert [clip.id for clip in span] == ["0193-00001", "0193-00002"]


PLACES = st.one_of(
    st.none(), st.builds(Place, st.text(), st.none() | st.floats(-90, 90), st.none() | st.floats(-180, 180))
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(
    place=PLACES,
    informed=st.none() | st.booleans(),
    text_=st.text(max_size=20),
    offset=st.floats(allow_nan=False, allow_infinity=False),
    marks=st.lists(st.text(max_size=5), max_size=3),
)
def test_whatever_is_corrected_is_read_back(
    catalogue: Catalogue,
    put: Put,
    make_clip: Make,
    draft: Drafting,
    place: Place | None,
    informed: bool | None,
    text_: str,
    offset: float,
    marks: list[str],
) -> None:
    with catalogue.read() as tables:
        exists = bool(tables.clips.ids(ClipQuery()))
    if not exists:
        put(catalogue, make_clip(1))
    fields: dict[str, Any] = {
        "place": place,
        "informed": informed,
        "clock_evidence": text_,
        "clock_offset_s": offset,
        "camera_marks": tuple(marks),
    }
    with catalogue.write(draft()) as tables:
        tables.clips.update(ClipId("0193-00001"), **fields)
    with catalogue.read() as tables:
        found = tables.clips.get(ClipId("0193-00001"))
    if place == Place():
        fields["place"] = None  # neither words nor degrees: nothing was said
    assert {name: getattr(found, name) for name in fields} == fields
