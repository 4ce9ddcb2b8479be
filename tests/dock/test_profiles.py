from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.dock.beside import Notes
from bwc_review.dock.folder import FolderSource
from bwc_review.dock.listing import list_source
from bwc_review.dock.naming import FileKind, moment, read_name
from bwc_review.dock.profile import CameraProfile, DateOrder, Sample, load_profiles, profile_from
from bwc_review.dock.source import SourceFile
from bwc_review.domain.clip import TimeSource
from bwc_review.operations.docked import look_at
from bwc_review.paths import resource

PROFILES = load_profiles(resource("cameras"))
SAMPLES = [(profile, sample) for profile in PROFILES for sample in profile.samples]
PARIS = ZoneInfo("Europe/Paris")
MODIFIED_NS = 1_781_000_000_123_456_789


NOWHERE = FolderSource(Path("/nowhere"))
NO_NOTES = Notes(NOWHERE, ())


def seen(relative: str) -> SourceFile:
    return SourceFile(NOWHERE.address, relative, relative, 1, MODIFIED_NS)


def notes_on(root: Path) -> Notes:
    source = FolderSource(root)
    listing = list_source(source, PROFILES)
    return Notes(source, (*listing.files, *listing.markers))


def test_every_maker_of_the_list_is_described_and_the_generic_one_is_asked_last() -> None:
    assert {profile.name for profile in PROFILES} == {
        "dsj",
        "dcam",
        "motorola",
        "dahua_mpt",
        "axis",
        "bc300",
        "generic",
    }
    assert PROFILES[-1].name == "generic"
    assert all(profile.samples for profile in PROFILES)


@pytest.mark.parametrize(("profile", "sample"), SAMPLES, ids=[sample.path for _, sample in SAMPLES])
def test_a_sample_is_read_as_its_profile_says(profile: CameraProfile, sample: Sample) -> None:
    facts = read_name(seen(sample.path), PROFILES, "LABEL01", PARIS, NO_NOTES)
    assert facts.profile == profile.name
    assert facts.serial == sample.serial
    assert facts.wearer_hint == sample.wearer
    assert facts.named_start == sample.at
    assert facts.marks == sample.marks
    assert facts.continues == sample.continues
    assert facts.kind is not FileKind.OTHER
    assert facts.candidates[-1].source is TimeSource.FILE


def test_a_day_in_the_folder_is_said_to_come_from_there(profiles: Sequence[CameraProfile]) -> None:
    facts = read_name(
        seen("mpt/2026-06-19/001/dav/10/10.03.24-10.08.24[R][0@0][0].mp4"),
        profiles,
        "",
        PARIS,
        NO_NOTES,
    )
    assert facts.candidates[0].source is TimeSource.FOLDER


def test_an_unknown_name_keeps_the_time_of_the_file_as_its_only_claim(
    profiles: Sequence[CameraProfile],
) -> None:
    facts = read_name(seen("sans nom é.mp4"), profiles, "", PARIS, NO_NOTES)
    assert facts.serial is None
    assert [candidate.source for candidate in facts.candidates] == [TimeSource.FILE]
    assert facts.candidates[0].at == datetime.fromtimestamp(MODIFIED_NS // 1000 / 1e6, UTC)


@given(st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=80))
def test_no_name_at_all_can_stop_an_import(name: str) -> None:
    facts = read_name(seen(name), PROFILES, "LABEL01", PARIS, NO_NOTES)
    assert facts.candidates[-1].source is TimeSource.FILE
    assert all(candidate.at.tzinfo is not None for candidate in facts.candidates)


@given(
    st.datetimes(datetime(1970, 1, 1), datetime(2099, 12, 31))  # noqa: DTZ001  the zone is not in a name
)
def test_every_second_written_in_a_dsj_name_is_read_back(at: datetime) -> None:
    at = at.replace(microsecond=0)
    name = f"DSJ_7654321_000000_{at:%Y%m%d_%H%M%S}.mp4"
    facts = read_name(seen(name), PROFILES, "", PARIS, NO_NOTES)
    assert facts.named_start is not None
    assert facts.named_start.replace(tzinfo=None) == at


@pytest.mark.parametrize(
    ("date_text", "order", "expected"),
    [
        ("06192026", "mdy", (2026, 6, 19)),
        ("19062026", "dmy", (2026, 6, 19)),
        ("2026-06-19", "ymd", (2026, 6, 19)),
    ],
)
def test_the_order_of_a_date_is_the_makers(
    date_text: str, order: DateOrder, expected: tuple[int, int, int]
) -> None:
    at = moment(date_text, "10.03", order, UTC)
    assert at is not None
    assert (at.year, at.month, at.day, at.hour, at.minute, at.second) == (*expected, 10, 3, 0)


@pytest.mark.parametrize("digits", ["20261319", "20260230", "00000000"])
def test_digits_that_are_no_date_are_only_digits(digits: str) -> None:
    assert moment(digits, "100000", "ymd", UTC) is None


def test_the_serial_stands_in_the_cameras_own_settings(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    (tmp_path / "MISC").mkdir()
    (tmp_path / "MISC/settings.json").write_text('{"info": {"serial-number": "BC3-0007"}}', "utf-8")
    relative = "DCIM/100MEDIA/VID_0001_06192026100324.MP4"
    assert read_name(seen(relative), profiles, "", PARIS, notes_on(tmp_path)).serial == "BC3-0007"
    assert read_name(seen("autre.mp4"), profiles, "", PARIS, notes_on(tmp_path)).serial == "BC3-0007"


@pytest.mark.parametrize(
    "note", ["{", "[]", '{"info": 3}', '{"info": {"serial-number": 3}}', "[" * 5000, "\udcff"]
)
def test_a_note_that_is_no_note_leaves_the_label(
    tmp_path: Path, profiles: Sequence[CameraProfile], note: str
) -> None:
    (tmp_path / "MISC").mkdir()
    (tmp_path / "MISC/settings.json").write_bytes(note.encode("utf-8", "surrogateescape"))
    relative = "DCIM/100MEDIA/VID_0001_06192026100324.MP4"
    assert read_name(seen(relative), profiles, "CAM07", PARIS, notes_on(tmp_path)).serial == "CAM07"


def test_a_note_that_is_a_link_is_not_read(tmp_path: Path, profiles: Sequence[CameraProfile]) -> None:
    (tmp_path / "outside.json").write_text('{"info": {"serial-number": "STOLEN"}}', "utf-8")
    (tmp_path / "cam/MISC").mkdir(parents=True)
    (tmp_path / "cam/MISC/settings.json").symlink_to(tmp_path / "outside.json")
    assert read_name(seen("autre.mp4"), profiles, "", PARIS, notes_on(tmp_path / "cam")).serial is None


def axis_container(root: Path) -> Path:
    container = root / "agent7_B8A44F000001_20260619T080320Z"
    container.mkdir()
    for name in (
        "20260619_080324_x7f3.mkv",
        "20260619_081824_q1z9.mkv",
        "bookmark_20260619T081900Z_0a1b",
        "complete",
    ):
        (container / name).write_bytes(b"")
    (container / f"{container.name}.metadata.json").write_text(
        '{"BWCSerialNumber": "b8a44f000001", "StartTimeISO": "2026-06-19T08:03:24Z"}', "utf-8"
    )
    return container


def test_an_axis_container_tells_serial_start_and_bookmark(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    container = axis_container(tmp_path)
    first = read_name(
        seen(f"{container.name}/20260619_080324_x7f3.mkv"), profiles, "", PARIS, notes_on(tmp_path)
    )
    second = read_name(
        seen(f"{container.name}/20260619_081824_q1z9.mkv"), profiles, "", PARIS, notes_on(tmp_path)
    )
    assert (first.serial, first.claims) == ("b8a44f000001", ())
    assert [candidate.source for candidate in first.candidates] == [
        TimeSource.NAME,
        TimeSource.SIDECAR,
        TimeSource.FILE,
    ]
    assert first.candidates[1].at == datetime(2026, 6, 19, 8, 3, 24, tzinfo=UTC)
    assert first.marks == ()
    assert second.marks == ("BOOKMARK",)
    bookmark = read_name(
        seen(f"{container.name}/bookmark_20260619T081900Z_0a1b"), profiles, "", PARIS, notes_on(tmp_path)
    )
    assert bookmark.kind is FileKind.SIDECAR
    assert bookmark.in_container


@pytest.mark.parametrize("written", ["20260619T080320Z", "20260619_080320", "20260619_080320Z"])
def test_a_container_is_left_aside_until_it_is_complete_however_its_hour_is_written(
    written: str, tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    container = tmp_path / f"6f1d2c3b-4a5e_B8A44F000001_{written}"
    container.mkdir()
    clip = container / "20260619_080324_x7f3.mkv"
    clip.write_bytes(b"x")
    (container / "bookmark_20260619T080330Z_0a1b").write_bytes(b"")
    docked = look_at(FolderSource(tmp_path), profiles, PARIS)
    assert (docked.items, docked.skipped) == ((), (container.name,))
    (container / "complete").write_bytes(b"")
    (item,) = look_at(FolderSource(tmp_path), profiles, PARIS).items
    assert (item.facts.profile, item.serial, item.facts.wearer_hint, item.facts.marks) == (
        "axis", "B8A44F000001", "6f1d2c3b-4a5e", ("BOOKMARK",),
    )  # fmt: skip
    assert item.facts.named_start == datetime(2026, 6, 19, 8, 3, 24, tzinfo=UTC)


@pytest.mark.parametrize("folder", ["CAM_01_20260619_100324", "poste_123456789012_20260619_100324"])
def test_a_folder_of_another_maker_that_names_an_hour_waits_for_nothing(
    folder: str, tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "20260619_100324_1.mp4").write_bytes(b"x")
    docked = look_at(FolderSource(tmp_path), profiles, PARIS)
    assert [item.facts.profile for item in docked.items] == ["generic"]


def test_the_list_of_users_that_a_dock_keeps_says_whose_id_a_container_names(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    (tmp_path / "Users").mkdir()
    (tmp_path / "Users/Users.6F1D.metadata.json").write_text(
        '{"Name": "Luc Sol", "Userid": " 0042 "}', "utf-8"
    )
    (tmp_path / "Users/Users.77.metadata.json").write_text('{"Name": "Zoé Mas", "Userid": ""}', "utf-8")

    def hint(user: str) -> str | None:
        name = f"{user}_B8A44F000001_20260619T080320Z/20260619_080324_x7f3.mkv"
        return read_name(seen(name), profiles, "", PARIS, notes_on(tmp_path)).wearer_hint

    assert (hint("6f1d"), hint("77"), hint("agent7")) == ("0042", "77", "agent7")


@pytest.mark.parametrize(
    ("told", "position"),
    [
        ("+43.8493+000.6628+12.5+1781856200", (43.8493, 0.6628)),
        ("-43.8493-000.6628", (-43.8493, -0.6628)),
        ("43.8493,0.6628,12", (43.8493, 0.6628)),
        ("+43.8493 -1.5 8 1781856200", (43.8493, -1.5)),
        ("+00.0000+000.0000+0", None),
        ("+95.1+000.6", None),
        ("43.84930.6628", None),
        ("unknown", None),
    ],
)
def test_where_the_button_was_pressed_is_read_from_the_note_of_the_container(
    told: str, position: tuple[float, float] | None, tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    container = axis_container(tmp_path)
    note = container / f"{container.name}.metadata.json"
    note.write_text(json.dumps({"Triggeronlocation": told}), "utf-8")
    clip = seen(f"{container.name}/20260619_080324_x7f3.mkv")
    assert read_name(clip, profiles, "", PARIS, notes_on(tmp_path)).position == position
    own = container / f"{container.name}.20260619_080324_x7f3.mkv.metadata.json"
    own.write_text('{"StartLocation": "+43.9+000.7"}', "utf-8")
    assert read_name(clip, profiles, "", PARIS, notes_on(tmp_path)).position == (43.9, 0.7)


@pytest.mark.parametrize("stamp", ["20260619T081900Z", "1781857140", "2026-06-19T08:19:00Z"])
def test_a_bookmark_marks_its_clip_however_its_moment_is_written(
    stamp: str, tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    container = axis_container(tmp_path)
    (container / "bookmark_20260619T081900Z_0a1b").rename(container / f"bookmark_{stamp}_0a1b")
    docked = look_at(FolderSource(tmp_path), profiles, PARIS)
    assert [item.facts.marks for item in docked.items] == [(), ("BOOKMARK",)]
    assert f"bookmark_{stamp}_0a1b" in [file.name for file in docked.items[1].beside]


def test_a_clip_s_own_start_goes_before_that_of_its_container(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    container = axis_container(tmp_path)
    note = container / f"{container.name}.20260619_081824_q1z9.mkv.metadata.json"
    note.write_text('{"Starttimeiso": "2026-06-19T08:18:25Z"}', "utf-8")
    told = [
        read_name(seen(f"{container.name}/{name}"), profiles, "", PARIS, notes_on(tmp_path)).candidates[1].at
        for name in ("20260619_080324_x7f3.mkv", "20260619_081824_q1z9.mkv")
    ]
    assert [at.strftime("%H%M%S") for at in told] == ["080324", "081825"]


def test_everything_in_a_container_belongs_to_the_file_that_its_name_speaks_of(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    container = axis_container(tmp_path)
    first, second = "20260619_080324_x7f3.mkv", "20260619_081824_q1z9.mkv"
    bookmark = "bookmark_20260619T081900Z_0a1b"
    belongs = {
        f"{container.name}.metadata.json": first,
        f"{container.name}.{first}.metadata.json": first,
        f"{container.name}.{second}.metadata.json": second,
        f"{container.name}.{bookmark}.metadata.json": second,
        "20260619_080324_x7f3_B8A44F000001_gpstrail.json": first,
        "20260619_081824_q1z9.key": second,
        "something.else": first,
    }
    for name in belongs:
        (container / name).write_text("{}", "utf-8")
    docked = look_at(FolderSource(tmp_path), profiles, PARIS)
    found = {(file.name, item.file.name) for item in docked.items for file in item.beside}
    trail = "20260619_080324_x7f3_B8A44F000001_gpstrail.json"
    assert found == {*belongs.items(), (bookmark, second), (trail, second)}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"patterns": [{"path": "(", "zone": "local"}]}, "unterminated|missing"),
        ({"patterns": [{"path": "x", "zone": "moon"}]}, "moon"),
        ({"identities": [{"from": "smell"}]}, "smell"),
        ({"marks": [{"word": "X"}]}, "needs either"),
    ],
)
def test_a_description_with_a_mistake_is_refused(change: dict[str, object], message: str) -> None:
    good = {"name": "x", "title": "X", "patterns": [{"path": "x", "zone": "local"}], "samples": []}
    with pytest.raises(Exception, match=message):
        profile_from(good | change)


def test_the_file_with_the_mistake_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text('name = "x"', "utf-8")
    with pytest.raises(ValueError, match=r"broken\.toml"):
        load_profiles(tmp_path)


def test_a_name_and_notes_that_do_not_agree_name_no_camera_and_say_both(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    container = axis_container(tmp_path)
    other = container.name.replace("B8A44F000001", "B8A44F0000FF")
    container.rename(tmp_path / other)
    (tmp_path / other / f"{container.name}.json").unlink(missing_ok=True)
    for file in (tmp_path / other).glob(f"{container.name}*"):
        file.rename(file.with_name(file.name.replace(container.name, other)))
    facts = read_name(seen(f"{other}/20260619_080324_x7f3.mkv"), profiles, "", PARIS, notes_on(tmp_path))
    assert (facts.serial, facts.claims) == (None, ("B8A44F0000FF", "b8a44f000001"))


def test_what_a_volume_says_of_its_camera_is_held_against_the_names_on_it(
    tmp_path: Path, profiles: Sequence[CameraProfile]
) -> None:
    (tmp_path / "MISC").mkdir()
    note = tmp_path / "MISC/settings.json"
    name = "DCIM/2026-06-19/DSJ_7654321_000000_20260619_100324.mp4"

    def told(serial: str) -> tuple[str | None, tuple[str, ...]]:
        note.write_text(json.dumps({"info": {"serial-number": serial}}), "utf-8")
        facts = read_name(seen(name), profiles, "CAM-01", PARIS, notes_on(tmp_path))
        return facts.serial, facts.claims

    assert told("7654321") == ("7654321", ())
    assert told("DSJ7654321") == ("7654321", ())  # the same, with what its maker puts before it
    assert told("1111111") == (None, ("7654321", "1111111"))
    assert told("") == ("7654321", ())
