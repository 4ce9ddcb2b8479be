"""Whatever lies on a camera comes in or is named: no camera is free on which something unknown is left."""

from __future__ import annotations

import random
import struct
from typing import BinaryIO

import pytest

from bwc_review.dock.folder import FolderSource
from bwc_review.dock.source import SourceFile
from bwc_review.dock.volumes import IsVolume, no_volume
from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.clip import BodyKind
from bwc_review.domain.errors import SourceUnreadable
from bwc_review.domain.journal import Operation, Result
from bwc_review.domain.release_plan import Keeps
from bwc_review.operations.dockings import dockings
from bwc_review.reports.register_words import docking_cells
from tests.operations.docking.conftest import SERIAL, Receiving, a_volume

ALWAYS = Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS)


@pytest.mark.parametrize("ending", ["264", "H265", "flv", "webm", "vob", "insv", "ps", "heic", "g711"])
def test_a_recording_of_any_known_kind_comes_in_as_it_is(receiving: Receiving, ending: str) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj()[:-3] + ending, b"nothing that plays")
    synced = receiving.sync()
    assert (synced.ingested, synced.damaged, synced.freed) == (1, 1, ("CAM-01",))
    assert receiving.on_camera() == []
    assert receiving.plain(receiving.clips()[0]) == b"nothing that plays"


@pytest.mark.parametrize(
    "name", ["DCIM/FILE0001", "DCIM/a.bin", "a.pdf", "FOUND.000/FILE0000.CHK", "LOST.DIR/17"]
)
def test_what_nobody_knows_stays_is_named_and_keeps_the_camera_from_being_free(
    receiving: Receiving, name: str
) -> None:
    """It may be what a camera needs to work, so that it is not erased; and it may be pictures of people."""
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj(), b"x" * 1000)
    receiving.put(name, b"who knows")
    synced = receiving.sync()
    assert (synced.ingested, synced.released, synced.freed, synced.left) == (1, 1, (), (name,))
    assert synced.left_on == ("CAM-01",), "the sentence that names the file names the camera"
    assert synced.unseen == (), "nothing was written meanwhile"
    assert receiving.on_camera() == [name]
    receiving.put(receiving.dsj("20260619_110000"), b"y" * 1000)
    plan = receiving.plan()
    aside = Keeps.ASIDE if name.startswith(("FOUND", "LOST")) else Keeps.NO_RECORDING
    assert [(one.name, one.keeps) for one in plan.staying] == [(name, aside)]


def test_settings_and_programs_are_no_recordings(receiving: Receiving) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj(), b"x" * 1000)
    notes = ["Player.exe", "System Volume Information/tracking.bin", "autorun.inf", "camera.cfg"]
    for name in notes:
        receiving.put(name, b"x")
    assert receiving.sync().freed == ("CAM-01",)
    assert receiving.on_camera() == sorted(notes)


def test_what_a_mac_notes_of_each_recording_keeps_no_camera_from_being_free(receiving: Receiving) -> None:
    """It bears the ending of the recording, and is none."""
    receiving.know(ALWAYS)
    film = receiving.put(receiving.dsj(), b"x" * 1000)
    note = receiving.put(f"{film.relative_to(receiving.camera).parent}/._{film.name}", b"\0\5\x16\7")
    synced = receiving.sync()
    assert (synced.ingested, synced.released) == (1, 1)
    assert (synced.freed, synced.left, synced.unseen) == (("CAM-01",), (), ())
    assert (film.exists(), note.exists()) == (False, True)


def test_previews_beside_a_recording_are_sealed_with_it_and_go_with_it(receiving: Receiving) -> None:
    receiving.know(ALWAYS)
    for ending in ("mp4", "LRV", "THM"):
        receiving.put(receiving.dsj()[:-3] + ending, ending.encode() * 100)
    synced = receiving.sync()
    assert (synced.ingested, synced.released, synced.freed) == (1, 1, ("CAM-01",))
    assert receiving.on_camera() == []
    (clip,) = receiving.clips()
    with receiving.catalogue.read() as tables:
        kinds = [body.kind for body in tables.clips.bodies(clip.id)]
    assert kinds.count(BodyKind.SIDECAR) == 2


def test_a_preview_without_its_recording_is_one(receiving: Receiving) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj()[:-3] + "LRV", b"the last pictures of it")
    synced = receiving.sync()
    assert (synced.ingested, synced.freed, receiving.on_camera()) == (1, ("CAM-01",), [])


def test_a_recording_waits_for_what_lies_beside_it(receiving: Receiving) -> None:
    receiving.know(ALWAYS)
    film = receiving.put(receiving.dsj(), b"x" * 1000)
    beside = [receiving.put(receiving.dsj()[:-3] + ending, b"y") for ending in ("THM", "nmea")]
    there = {file.name: file for file in receiving.listed()}
    for late in beside:
        ready = frozenset(file for name, file in there.items() if name != late.name)
        synced = receiving.sync(ready=ready)
        assert (synced.ingested, synced.unfinished) == (0, 1)
    synced = receiving.sync(ready=frozenset(there.values()))
    assert (synced.ingested, synced.unfinished, synced.freed) == (1, 0, ("CAM-01",))
    assert not film.exists()


SETTINGS = b"[record]\nresolution=1080p\npre_record=30\n" + bytes(3000) + struct.pack("<64I", *range(64))


def plan_of(receiving: Receiving, is_volume: IsVolume = a_volume) -> dict[str, Keeps]:
    plan = receiving.plan(is_volume)
    return {one.name: one.keeps for one in plan.staying}


def test_what_a_camera_keeps_for_itself_is_named_and_leaves_it_free(receiving: Receiving) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj(), b"x" * 1000)
    own = ["CONFIG.bin", "MISC/FW/settings.dat", "empty", "db/files.db"]
    for name in own[:3]:
        receiving.put(name, b"" if name == "empty" else SETTINGS)
    receiving.put(own[3], b"SQLite format 3\0" + bytes(4080) + b"recordings\0" * 300)
    assert plan_of(receiving) == dict.fromkeys(own, Keeps.OWN)
    synced = receiving.sync()
    assert (synced.released, synced.freed, synced.left) == (1, ("CAM-01",), ())
    assert sorted(synced.own) == sorted(own)
    assert receiving.on_camera() == sorted(own), "what it needs to work is never erased"
    (done,) = (
        entry for entry in receiving.journal(Operation.CAMERA_RELEASED) if entry.details["stage"] == "done"
    )
    assert (done.result, done.details["left"], done.details["own"]) == (Result.OK, 0, 4)
    with receiving.catalogue.read() as tables:
        (docking,) = dockings(tables, SERIAL)
        camera = tables.cameras.get(SERIAL)
    assert (docking.is_free, docking.left, docking.own) == (True, 0, 4)
    assert camera.last_emptied_at == receiving.now
    assert docking_cells(docking, receiving.profile.zone)[-1] == "0\nréglages de la caméra\xa0: 4"
    again = receiving.sync()
    assert (again.left, again.unseen) == ((), ())


def test_the_note_by_which_a_camera_is_told_keeps_it_from_nothing(receiving: Receiving) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj(), b"x" * 1000)
    receiving.put("MISC/settings.json", b'{"info": {"serial-number": "%s"}}' % SERIAL.encode())
    synced = receiving.sync()
    assert (synced.freed, synced.left, synced.own) == (("CAM-01",), (), ())


PICTURE = b"\xff\xd8\xff\xe0\0\x10JFIF"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("CONFIG.bin", bytes((1 << 20) + 1)),  # too large to be sure
        ("pictures.db", bytes(5000) + PICTURE + bytes(500)),  # a table of small pictures
        ("VIDEO.dat", b"\0\0\0\x18ftypmp42" + bytes(500)),
        ("VIDEO.001", b"\x1aE\xdf\xa3" + bytes(500)),
        ("stream", (b"G" + bytes(187)) * 20),
        ("raw.bin", bytes(64) + b"\0\0\0\1\x67\x64\0\x1f" + bytes(500)),
        ("sound.bin", random.Random(5).randbytes(9000)),  # packed, ciphered, or bare sound
        ("late.bin", bytes(4096) + random.Random(6).randbytes(2000) * 2),
        ("track.dat", b"$GPRMC,100324,A,4351.00,N,00035.00,E,0,0,190626,,*00\n" * 20),
        ("track.gps", b"$GLGLL,4351.00,N,00035.00,E,100324,A*00\n" * 20),
        ("where.pos", b"2026-06-19 10:03:24 lat=43.8489 lon=0.6625\n" * 20),
        ("where.kml", b"<kml><Point><coordinates>0.6625,43.8489</coordinates></Point></kml>"),
        ("where.dat", b'{"Latitude": "43.8489", "Longitude": "0.6625"}'),
        ("cards.zip", b"PK\3\4" + bytes(900)),
        ("20260619_100324.dat", SETTINGS),  # bears the hour of a recording
        ("DCIM/CONFIG.bin", SETTINGS),  # where it records
        ("CONFIG.tmp", SETTINGS),  # not finished
        ("cam.json", b'{"serial": 1}'),  # what cameras write beside recordings
        ("MISC/config.xml", b"<user>Lafont</user>"),
        (".Trashes/CONFIG.bin", SETTINGS),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_whatever_may_be_recorded_is_not_taken_for_settings(
    receiving: Receiving, name: str, data: bytes
) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj(), b"x" * 1000)
    receiving.put(name, data)
    synced = receiving.sync()
    assert (synced.freed, synced.left, synced.own) == ((), (name,), ())
    assert Keeps.OWN not in plan_of(receiving).values()


def test_settings_that_cannot_be_read_are_unknown(
    receiving: Receiving, monkeypatch: pytest.MonkeyPatch
) -> None:
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj(), b"x" * 1000)
    receiving.put("CONFIG.bin", SETTINGS)
    real = FolderSource.open

    def fail(self: FolderSource, file: SourceFile, offset: int = 0) -> BinaryIO:
        if file.name == "CONFIG.bin":
            raise SourceUnreadable(file.relative, "Input/output error")
        return real(self, file, offset)

    monkeypatch.setattr(FolderSource, "open", fail)
    synced = receiving.sync()
    assert (synced.freed, synced.left, synced.own) == ((), ("CONFIG.bin",), ())


def test_a_folder_that_others_fill_has_no_settings_of_a_camera(receiving: Receiving) -> None:
    """Whoever fills it may be writing that file now."""
    receiving.know(ALWAYS)
    receiving.put(receiving.dsj(), b"x" * 1000)
    receiving.put("CONFIG.bin", SETTINGS)
    assert plan_of(receiving, no_volume) == {"CONFIG.bin": Keeps.NO_RECORDING}
    synced = receiving.sync(is_volume=no_volume)
    assert (synced.cleared, synced.left, synced.own) == ((), ("CONFIG.bin",), ())
