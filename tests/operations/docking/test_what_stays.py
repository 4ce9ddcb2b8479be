"""Whatever lies on a camera comes in or is named: no camera is free on which something unknown is left."""

from __future__ import annotations

import pytest

from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.clip import BodyKind
from bwc_review.domain.release_plan import Keeps
from bwc_review.operations.plan_release import plan_release
from tests.operations.docking.conftest import SERIAL, Receiving

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
    assert synced.unseen == (), "nothing was written meanwhile"
    assert receiving.on_camera() == [name]
    receiving.put(receiving.dsj("20260619_110000"), b"y" * 1000)
    plan = plan_release(
        receiving.catalogue,
        receiving.store,
        receiving.source,
        receiving.profiles,
        receiving.now,
        receiving.profile,
    )
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
