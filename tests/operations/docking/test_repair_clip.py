"""A clip that does not play gets a copy that does once somebody may look; the original stays as it is."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import av
import pytest

from bwc_review.domain.access import Reason, ReasonSession
from bwc_review.domain.clip import BodyKind, Clip, RepairedBy
from bwc_review.domain.journal import Operation
from bwc_review.media.scene import Scene, make_clip
from bwc_review.media.structure import boxes
from bwc_review.operations.derive_missing import Prepared, lacking
from bwc_review.operations.open_clip import end_view, open_clip
from bwc_review.vault.keys import Unlocked
from tests.operations.docking.test_derive import CHIEF, bodies, identity, later

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

__all__ = ["identity"]


@pytest.fixture(scope="session")
def filmed(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """Two recordings of a camera."""
    made = []
    for number in range(2):
        scene = Scene(
            datetime(2026, 6, 19, 10, number, tzinfo=UTC), 2.0, 10, (160, 90), view=number, index_first=True
        )
        made.append(make_clip(tmp_path_factory.mktemp("clips") / f"{number}.mp4", scene).path.read_bytes())
    return made[0], made[1]


def parts(data: bytes) -> dict[bytes, bytes]:
    return {name: data[start:end] for name, start, end in boxes(BytesIO(data))}


def without_index(data: bytes) -> bytes:
    return b"".join(part for name, part in parts(data).items() if name != b"moov")


def with_wrong_offsets(data: bytes) -> bytes:
    at = data.index(parts(data)[b"mdat"])
    return data[:at] + struct.pack(">I4s", 64, b"free") + bytes(56) + data[at:]


def bring_in(receiving: Receiving, *files: bytes) -> list[Clip]:
    before = {clip.id for clip in receiving.clips()}
    if not before:
        receiving.know()
    for number, data in enumerate(files):
        receiving.put(receiving.dsj(f"20260619_10{len(before)}{number}24"), data)
    receiving.sync()
    return [clip for clip in receiving.clips() if clip.id not in before]


def the(clips: list[Clip], receiving: Receiving, data: bytes) -> Clip:
    return next(clip for clip in clips if receiving.plain(clip) == data)


def test_a_clip_without_index_is_repaired_with_a_good_one_and_shown_from_its_copy(
    receiving: Receiving, filmed: tuple[bytes, bytes], identity: Unlocked
) -> None:
    broken = without_index(filmed[0])
    clips = bring_in(receiving, broken, filmed[1])
    clip, good = the(clips, receiving, broken), the(clips, receiving, filmed[1])
    assert (clip.damage, clip.seen.has_video) == ("no_index", False)
    assert set(bodies(receiving, clip)) == {BodyKind.CLIP}
    later(receiving, identity)
    clip = the(receiving.clips(), receiving, broken)
    assert receiving.plain(clip) == broken, "the original is what it was"
    assert clip.repair is not None
    assert (clip.is_damaged, clip.damage, clip.repair.by) == (True, "no_index", RepairedBy.PICTURES)
    assert (clip.seen.frame_count, clip.repair.sample) == (19, good.id)
    assert clip.repair.sample_sha256 == good.sha256
    made = bodies(receiving, clip)
    assert set(made) == {
        BodyKind.CLIP, BodyKind.REPAIRED, BodyKind.FRAMES, BodyKind.FILMSTRIP, BodyKind.WAVEFORM
    }  # fmt: skip
    entry = next(one for one in receiving.journal(Operation.DERIVED) if "repaired_by" in one.details)
    assert entry.subjects == (clip.id, CHIEF.id, good.id)
    assert entry.details["sha256"] == made[BodyKind.REPAIRED].plain_sha256
    assert (entry.details["recovered"], entry.details["lost"]) == (19, clip.repair.lost)
    assert entry.details["sample_sha256"] == good.sha256
    assert (lacking(receiving.catalogue), receiving.staged()) == ((), [])
    assert later(receiving, identity) == Prepared(), "nothing is made twice"
    assert shown(receiving, identity, clip) == 19


def shown(receiving: Receiving, identity: Unlocked, clip: Clip) -> int:
    """Pictures of what somebody looks at."""
    session = ReasonSession(CHIEF.id, clip.id, Reason.VERIFICATION_TECHNIQUE, "", receiving.now)
    opened = open_clip(
        receiving.catalogue,
        receiving.store,
        identity,
        CHIEF,
        clip.id,
        session,
        receiving.now,
        receiving.profile,
    )
    data = opened.reader.read(0, opened.reader.size)
    end_view(receiving.catalogue, CHIEF, opened, [], receiving.now)
    with av.open(BytesIO(data), "r") as container:
        return len(list(container.decode(video=0)))


def test_a_clip_whose_index_is_wrong_is_repaired_without_another(
    receiving: Receiving, filmed: tuple[bytes, bytes], identity: Unlocked
) -> None:
    (clip,) = bring_in(receiving, with_wrong_offsets(filmed[0]))
    assert (clip.damage, clip.seen.has_video) == ("bad_offsets", False)
    later(receiving, identity)
    (clip,) = receiving.clips()
    assert clip.repair is not None
    assert (clip.repair.by, clip.repair.lost, clip.repair.sample) == (RepairedBy.INDEX, 0, "")
    assert clip.seen.frame_count == 20
    assert BodyKind.FILMSTRIP in bodies(receiving, clip)


def test_a_repair_in_vain_is_on_record_and_tried_again_only_with_a_good_clip_that_none_has_asked(
    receiving: Receiving, filmed: tuple[bytes, bytes], identity: Unlocked
) -> None:
    (clip,) = bring_in(receiving, without_index(filmed[0]))
    later(receiving, identity)
    assert receiving.journal(Operation.DERIVED)[-1].details == {"nothing": "repaired", "samples": ""}
    assert set(bodies(receiving, clip)) == {BodyKind.CLIP}
    assert (lacking(receiving.catalogue), receiving.staged()) == ((), [])
    bring_in(receiving, filmed[1])
    assert [one.clip.id for one in lacking(receiving.catalogue)] == [clip.id]
    later(receiving, identity)
    assert BodyKind.REPAIRED in bodies(receiving, clip)
    assert lacking(receiving.catalogue) == ()
