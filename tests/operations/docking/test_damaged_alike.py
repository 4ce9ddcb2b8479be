from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bwc_review.domain.camera import Camera, ReleasePolicy
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.service import Service
from bwc_review.operations.sweep import sweep
from tests.operations.docking.conftest import SERIAL

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

ZEROS = bytes(1 << 20)
OTHER = "2222222"


@pytest.fixture
def two_cameras(receiving: Receiving) -> Receiving:
    receiving.know(Camera(SERIAL, "CAM-01", release=ReleasePolicy.ALWAYS))
    with receiving.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, (OTHER,))) as tables:
        tables.cameras.add(Camera(OTHER, "CAM-02", release=ReleasePolicy.ALWAYS))
    return receiving


def sweep_at(receiving: Receiving, at: datetime) -> int:
    receiving.now = at
    service = Service("Fleurance", origin="station-1")
    return len(sweep(receiving.catalogue, receiving.store, receiving.profile, service, at).erased)


def test_damaged_recordings_of_equal_content_are_each_brought_in(two_cameras: Receiving) -> None:
    """What a card lost reads as zeros everywhere: that tells no recording from another."""
    names = [
        two_cameras.dsj("20260619_100324"),
        two_cameras.dsj("20260619_150000", serial=OTHER),
        two_cameras.dsj("20260619_180000"),
    ]
    for name in names:
        two_cameras.put(name, ZEROS)
    synced = two_cameras.sync()
    assert (synced.ingested, synced.already_there, synced.released) == (3, 0, 3)
    assert {clip.source_name for clip in two_cameras.clips()} == set(names)
    assert {clip.damage for clip in two_cameras.clips()} != {""}


def test_the_same_damaged_file_is_one_clip_however_often_it_docks(receiving: Receiving) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), ZEROS)
    assert receiving.sync().ingested == 1
    synced = receiving.sync()
    assert (synced.ingested, synced.already_there) == (0, 1)
    sweep_at(receiving, receiving.now + timedelta(days=40))
    assert receiving.clips() == []
    synced = receiving.sync()
    assert (synced.ingested, synced.erased_before) == (0, 1), "what was erased stays erased"


def test_a_damaged_recording_has_its_line_though_another_of_its_content_was_erased(
    two_cameras: Receiving,
) -> None:
    two_cameras.put(two_cameras.dsj(), ZEROS)
    two_cameras.sync()
    assert sweep_at(two_cameras, two_cameras.now + timedelta(days=45)) == 1
    later = two_cameras.dsj("20260803_100324")
    two_cameras.put(later, ZEROS)
    synced = two_cameras.sync()
    assert (synced.ingested, synced.erased_before) == (1, 0)
    with two_cameras.catalogue.read() as tables:
        assert len(tables.inventory.between(camera=SERIAL)) == 2


def test_a_damaged_file_of_a_camera_that_a_person_named_since_is_known_again(receiving: Receiving) -> None:
    name = "DCIM/100MEDIA/MOVI0001.mp4"
    receiving.put(name, ZEROS)
    receiving.sync()
    receiving.know()
    with receiving.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM)) as tables:
        named = tables.clips.same_name("", name)
        assert named is not None
        tables.clips.update(named, camera=SERIAL, to_identify=False)
    synced = receiving.sync()
    assert (synced.ingested, synced.already_there) == (0, 1)


def test_a_damaged_file_is_known_again_under_the_camera_that_it_names_though_it_was_another_one(
    receiving: Receiving,
) -> None:
    receiving.put(receiving.dsj(), ZEROS)
    receiving.sync()
    with receiving.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM, (OTHER,))) as tables:
        tables.cameras.add(Camera(OTHER, "CAM-02"))
        [clip] = tables.clips.ids(ClipQuery())
        tables.clips.update(clip, camera=OTHER, to_identify=False)
    synced = receiving.sync()
    assert (synced.ingested, synced.already_there) == (0, 1)
    sweep_at(receiving, receiving.now + timedelta(days=45))
    assert receiving.clips() == []
    synced = receiving.sync()
    assert (synced.ingested, synced.erased_before) == (0, 1), "no second month"
