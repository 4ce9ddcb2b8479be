"""The register of hand-overs from the command line: as in the window, with the same rules and on record."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import reduce
from operator import xor
from pathlib import Path
from typing import Any

import pytest

from bwc_review import station as roof
from bwc_review.cli import clocks
from bwc_review.domain.clock_slip import CameraSlip, changes
from bwc_review.operations.clock_slips import clock_slips
from tests.cli.conftest import KEY_WORDS, SERIALS, ZONE, Desk, Slots, dock_file


@pytest.fixture
def desk(desk: Any) -> Any:
    """The chief signs in, however many people there are."""
    [chief] = desk.document("person", "list")
    return desk.having(BWC_LOGIN=chief["login"])


def test_a_camera_is_taken_returned_corrected_and_the_register_is_printed(desk: Any, tmp_path: Path) -> None:
    login = desk.environment["BWC_LOGIN"]
    [first, *_] = desk.document("camera", "list")
    taken = desk.document("camera", "take", first["label"], login, "--at", "2026-01-12 08:00")
    assert taken["wearer"]
    assert desk.document("camera", "return", first["serial"], "--at", "2026-01-12 12:00")["wearer"] is None
    again = desk.do("camera", "return", first["serial"])
    assert (again.code, again.out) == (3, "")
    clash = desk.do("camera", "take", first["serial"], login, "--at", "2026-01-12 09:00")
    assert clash.code == 3
    assert first["label"] in clash.err
    year = ("--from", "2026-01-01", "--to", "2026-12-31")
    [line] = desk.document("camera", "register", *year)
    assert (line["camera"], line["void"], line["before"]) == (first["serial"], False, [])
    corrected = desk.document(
        "camera", "correct", line["number"], "--reason", "heure du tableau", "--taken", "2026-01-12 08:30"
    )
    assert corrected["taken_at"].startswith("2026-01-12T08:30")
    assert [before["reason"] for before in corrected["before"]] == ["heure du tableau"]
    file = tmp_path / "register.pdf"
    shown = desk.document("camera", "register", *year, "--camera", first["label"], "--pdf", file)
    assert shown == [corrected]
    assert file.read_bytes().startswith(b"%PDF")
    operations = [entry["operation"] for entry in desk.document("journal")]
    for operation in ("camera_taken", "camera_returned", "handing_corrected", "report_printed"):
        assert operations.count(operation) == 1


def test_a_clock_is_shown_then_corrected_for_a_period_and_the_camera_s_times_stay(desk: Any) -> None:
    clip = desk.document("clips")[0]
    day = clip["recorded_at"][:10]
    asked = ("camera", "clock", clip["camera"], "--offset", "-420", "--from", day, "--to", f"{day} 23:59:59")
    [shown, *_] = desk.document(*asked, "--dry-run")
    assert shown["recorded_at"] == shown["corrected_at_before"] == clip["recorded_at"]
    assert desk.document("clips")[0]["clock_offset_s"] == 0
    refused = desk.do(*asked)
    assert (refused.code, refused.out) == (3, "")
    assert desk.document(*asked, "--reason", "horloge de l'accueil")[0] == shown
    [after] = [one for one in desk.document("clips") if one["id"] == shown["id"]]
    assert (after["recorded_at"], after["clock_offset_s"]) == (shown["recorded_at"], -420)
    assert after["corrected_at"] == shown["corrected_at"]
    assert after["due_on"] == shown["due_on"]
    listed = f"{datetime.fromisoformat(after['corrected_at']):%d/%m/%Y %H:%M}"
    assert listed in desk.having(COLUMNS="200").do("clips").out


@pytest.fixture
def slipped(desk: Any, tmp_path: Path, recordings: tuple[Path, ...], yesterday: datetime) -> Any:
    """Two recordings of yesterday whose satellites say that their camera missed the last change."""
    shift = list(changes(ZONE, yesterday - timedelta(days=366), yesterday))[-1][1]
    for hours in (4, 5):
        at = yesterday + timedelta(hours=hours)
        file = dock_file(tmp_path / "CAM-01", recordings[2], SERIALS[0], at)
        file.write_bytes(recordings[2].read_bytes() + bytes([0, 0, 0, 9]) + b"free" + bytes([hours]))
        really = (at + shift).astimezone(UTC)
        words = f"GPRMC,{really:%H%M%S}.00,A,4350.935,N,00039.750,E,0.0,0.0,{really:%d%m%y},,,A"
        code = reduce(xor, words.encode(), 0)
        file.with_suffix(".nmea").write_text(f"${words}*{code:02X}\n", "ascii")
    assert desk.document("sync", tmp_path / "CAM-01")["ingested"] == 2
    return desk, shift.total_seconds()


def test_a_camera_that_was_not_set_is_listed_shown_and_corrected(slipped: Any) -> None:
    desk, shift_s = slipped
    [proposed] = desk.document("camera", "slips")
    assert (proposed["serial"], proposed["offset_s"], proposed["offsets_measured"]) == (
        SERIALS[0],
        shift_s,
        2,
    )
    assert (proposed["clips"], proposed["set_since"]) == (3, False), "also the one that met no satellite"
    assert "2 measured offsets of about" in desk.do("camera", "slips").out
    assert desk.do("camera", "slip", "CAM-01", "--accept", "--dismiss").code == 2
    shown = desk.document("camera", "slip", "CAM-01")
    assert {one["clock_offset_s"] for one in desk.document("clips")} == {0}, "nothing by itself"
    assert desk.document("camera", "slip", "CAM-01", "--accept") == shown
    offsets = [one["clock_offset_s"] for one in desk.document("clips") if one["camera"] == SERIALS[0]]
    assert offsets == [shift_s] * 3
    assert desk.document("camera", "slips") == []


def test_what_is_proposed_of_a_clock_is_dismissed_on_record(slipped: Any) -> None:
    desk, _ = slipped
    assert desk.document("camera", "slip", "CAM-01", "--dismiss") == []
    assert desk.document("camera", "slips") == []
    assert "Nothing is proposed" in desk.do("camera", "slip", "CAM-01").out
    assert {one["clock_offset_s"] for one in desk.document("clips")} == {0}
    noted = [one for one in desk.document("journal") if "slip_dismissed" in one["details"]]
    assert [one["operation"] for one in noted] == ["camera_changed"]


def test_of_two_nights_only_the_one_that_is_shown_is_dismissed(
    slipped: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def two(*asked: Any) -> list[CameraSlip]:
        found = clock_slips(*asked)
        earlier = [
            replace(one, slip=replace(one.slip, night=one.slip.night - timedelta(200))) for one in found
        ]
        return [*earlier, *found]

    desk, _ = slipped
    with monkeypatch.context() as patch:
        patch.setattr(clocks, "clock_slips", two)
        desk.document("camera", "slip", "CAM-01", "--dismiss")
    assert len(desk.document("camera", "slips")) == 1


def test_the_order_of_the_prefect_is_stated_and_warns_without_keeping_anything_out(desk: Any) -> None:
    shown = desk.document("camera", "order")
    assert (shown["limit"], shown["ends_on"], shown["ok"]) == (None, None, True)
    stated = desk.document("camera", "order", "--limit", 2, "--until", "2099-12-31", "--number", "n° 32-1")
    assert (stated["listed"], stated["over"], stated["ok"]) == (2, 0, True)
    answer = desk.do("camera", "order", "--limit", "1", "--until", "2020-12-31", "--json")
    assert (answer.code, answer.document["over"], answer.document["ok"]) == (1, 1, False)
    assert answer.document["days_left"] < 0
    [check] = [one for one in desk.do("doctor", "--json").document["checks"] if one["name"] == "camera_order"]
    assert not check["ok"]
    assert "2 on the list, 1 by the prefect's order, until 31/12/2020" in desk.do("doctor").out


def test_a_camera_is_simulated_emptied_by_order_and_its_dockings_are_listed(
    desk: Any, tmp_path: Path
) -> None:
    [camera, *_] = desk.document("camera", "list")
    serial, volume = camera["serial"], tmp_path / "volume"
    volume.mkdir()
    name = f"{serial}_20260112_120000.mp4"
    (volume / name).write_bytes(b"not much of a recording")
    (volume / "notes.pdf").write_bytes(b"%PDF")
    shown = desk.document("sync", volume, "--camera", serial, "--simulate", "--release")
    [plan] = shown
    assert plan["place"] == str(volume)
    fates = {one["file"]: (one["fate"], one["stays_because"]) for one in plan["files"]}
    assert fates == {name: ("goes_after", None), "notes.pdf": ("stays", "no_recording")}
    assert plan["files"][0]["camera"] == serial
    assert sorted(file.name for file in volume.iterdir()) == sorted([name, "notes.pdf"])
    words = desk.do("sync", volume, "--simulate", "--release").out
    assert "notes.pdf" in words
    assert "is no recording" in words
    desk.document("sync", volume, "--camera", serial)
    [docking, *_] = desk.document("camera", "history", camera["label"])
    assert (docking["files"], docking["new"], docking["end"]) == (1, 1, "done")
    file = tmp_path / "dockings.pdf"
    desk.do("camera", "history", serial, "--pdf", file)
    assert file.read_bytes().startswith(b"%PDF")
    standing = {one["serial"]: one for one in desk.document("camera", "status")}
    assert standing[serial]["state"] == "away"
    assert standing[serial]["last"] == docking
    assert camera["label"] in desk.do("camera", "status").out


def test_a_camera_that_is_nowhere_cannot_be_emptied(desk: Any, tmp_path: Path) -> None:
    [camera, *_] = desk.document("camera", "list")
    answer = desk.do("camera", "release", camera["label"], "--dry-run")
    assert (answer.code, answer.out) == (3, "")
    assert desk.do("camera", "release", camera["label"], tmp_path / "gone").code == 3


def test_one_camera_is_emptied_by_order_of_who_signed_in(desk: Any, slots: Slots, tmp_path: Path) -> None:
    [camera, *_] = desk.document("camera", "list")
    desk.document("camera", "add", camera["serial"], "--label", camera["label"], "--release", "ask")
    volume = tmp_path / "volume" / "DCIM" / "2026-01-12"
    volume.mkdir(parents=True)
    file = volume / f"DSJ_{camera['serial']}_000000_20260112_120000.mp4"
    file.write_bytes(b"not much of a recording")
    place = tmp_path / "volume"
    slots.roots.append(place)
    [plan] = desk.document("camera", "release", camera["label"], place, "--dry-run")
    assert [one["fate"] for one in plan["files"]] == ["goes_after"]
    assert file.exists()
    done = desk.document("camera", "release", camera["label"], place)
    assert done == {
        "released": 1, "freed": [camera["label"]], "cleared": [], "never": [], "strange": [], "left": [],
        "own": [],
    }  # fmt: skip
    assert not file.exists()
    [entry, *_] = [one for one in desk.document("journal") if one["operation"] == "camera_released"][::-1]
    assert entry["author"] != "systeme"


@pytest.mark.skipif(sys.platform == "win32", reason="links")
@pytest.mark.parametrize("spelled", ["dock", "link", "dock/DCIM", "plain", "link/DCIM"])
def test_no_camera_is_free_by_a_folder_however_its_path_is_spelled(
    desk: Desk, recordings: tuple[Path, ...], yesterday: datetime, tmp_path: Path, spelled: str
) -> None:
    """Whatever fills it may fill it again, and what the camera still holds bears an older date."""
    [camera, *_] = desk.document("camera", "list")
    desk.document("camera", "add", camera["serial"], "--label", camera["label"], "--release", "always")
    for name in ("dock", "plain"):
        dock_file(tmp_path / name, recordings[2], camera["serial"], yesterday)
    (tmp_path / "link").symlink_to(tmp_path / "dock")
    desk.document("source", "add", tmp_path / "dock")
    answer = desk.do("sync", tmp_path / spelled, "--release")
    assert answer.code == 0, answer.err
    assert list((tmp_path / spelled).rglob("*.mp4")) == []
    assert "nothing is left there" in answer.out
    assert "camera free" not in answer.out
    open_ = roof.open_station(desk.paths, KEY_WORDS)
    with open_.catalogue.read() as tables:
        assert tables.cameras.get(camera["serial"]).last_emptied_at is None
    roof.close(open_)


def test_a_camera_that_is_mounted_is_free_once_nothing_is_left_on_it(
    desk: Desk, slots: Slots, camera: Path
) -> None:
    slots.roots.append(camera)
    serial = desk.document("camera", "list")[0]["serial"]
    desk.document("camera", "add", serial, "--label", "CAM-01", "--release", "always")
    answer = desk.do("sync", camera, "--release")
    assert (answer.code, "CAM-01: camera free" in answer.out) == (0, True), answer.out


def test_a_camera_set_never_to_be_emptied_says_so_to_an_order(desk: Desk, slots: Slots, camera: Path) -> None:
    slots.roots.append(camera)
    serial = desk.document("camera", "list")[0]["serial"]
    desk.document("camera", "add", serial, "--label", "CAM-01", "--release", "never")
    held = list(camera.rglob("*.mp4"))
    ordered = desk.do("sync", camera, "--release")
    assert (ordered.code, "CAM-01: set never to be emptied" in ordered.err) == (0, True), ordered.err
    answer = desk.do("camera", "release", "CAM-01", camera)
    assert (answer.code, "CAM-01: set never to be emptied" in answer.err) == (3, True), answer.err
    assert "erased" not in ordered.out + answer.out
    assert list(camera.rglob("*.mp4")) == held
    assert "never to be emptied" not in desk.do("sync", camera).err, "nobody asked for it"


def test_a_camera_that_is_not_on_the_list_is_not_called_free(
    desk: Desk, slots: Slots, recordings: tuple[Path, ...], yesterday: datetime, tmp_path: Path
) -> None:
    slots.roots.append(tmp_path / "card")
    dock_file(tmp_path / "card", recordings[2], "9999999", yesterday)
    answer = desk.do("sync", tmp_path / "card", "--release")
    assert (answer.code, list((tmp_path / "card").rglob("*.mp4"))) == (0, [])
    assert "absent from the list" in answer.err
    assert "camera free" not in answer.out
    assert "1 file erased from the camera" in answer.out


def test_what_is_erased_from_a_folder_is_not_said_to_be_erased_from_a_camera(
    desk: Desk, camera: Path
) -> None:
    (camera / "DCIM/notes.pdf").write_bytes(b"%PDF")
    answer = desk.do("sync", camera, "--release")
    assert "1 file erased from the folder" in answer.out
    assert "camera" not in answer.out + answer.err


def test_the_list_of_cameras_is_for_those_who_read_the_recordings_and_names_wearers_to_few(
    crowd_as: Any,
) -> None:
    listed = crowd_as["anne"].document("camera", "list")
    crowd_as["anne"].document("camera", "take", listed[0]["serial"], "anne")
    assert crowd_as["anne"].document("camera", "list")[0]["wearer"]
    assert all(one["wearer"] is None for one in crowd_as["zoe"].document("camera", "list"))
    assert crowd_as["eve"].do("camera", "list").code == 3
