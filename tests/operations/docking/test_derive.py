"""What helps to look at a clip: made when the camera is free, later where it was not, whole or not at all."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import av
import pytest

from bwc_review.domain.clip import BodyKind, Clip, ClipId, Probe, Sealed
from bwc_review.domain.errors import Cancelled, ClipDamaged, ClipErased, DiskFull, RecordingUnread
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.progress import SILENT, Preparing, Progress, preparing_in
from bwc_review.media.scene import Scene, make_clip
from bwc_review.operations import transfer_file
from bwc_review.operations.derive_missing import Lacking, Prepared, derive_missing, lacking
from bwc_review.operations.erase import erase
from bwc_review.operations.recover import recover
from bwc_review.operations.workshop import Workshop
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import SealedReader, open_clip, open_file_key, read_derived
from bwc_review.vault.sealer import sealed_fingerprint

if TYPE_CHECKING:
    from tests.operations.docking.conftest import Receiving

ALL = {BodyKind.CLIP, BodyKind.FRAMES, BodyKind.FILMSTRIP, BodyKind.WAVEFORM}
CHIEF = Person(PersonId("p-chief"), "anne", "Anne", "Rey", Role.RESPONSABLE, starts_on=date(2025, 1, 1))


class Watch:
    """Progress that notes the positions, and does something at one of them."""

    def __init__(self, at: Callable[[Preparing], object] = lambda _: None) -> None:
        self.told: list[Preparing] = []
        self._at = at

    def step(self, done: int, total: int, what: str = "") -> None:
        found = preparing_in(what)
        if found is not None:
            self.told.append(found)
            self._at(found)


class Meddling(Workshop):
    """Something happens before a kind of thing is made."""

    def __init__(self, happens: Callable[[Meddling, str, BodyKind], object]) -> None:
        super().__init__()
        self.happens = happens
        self.asked: list[BodyKind] = []

    def derive(
        self,
        clip: str,
        size: int,
        kind: BodyKind,
        body: Path,
        target: Path,
        frames: tuple[Path, Sealed] | None = None,
        progress: Progress = SILENT,
    ) -> Sealed | None:
        self.asked.append(kind)
        self.happens(self, clip, kind)
        return super().derive(clip, size, kind, body, target, frames, progress)

    def die(self) -> None:
        assert self.process_id is not None
        os.kill(self.process_id, signal.SIGKILL)


@pytest.fixture
def meddling() -> Iterator[Callable[..., Meddling]]:
    made: list[Meddling] = []

    def make(happens: Callable[[Meddling, str, BodyKind], object]) -> Meddling:
        made.append(Meddling(happens))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def identity() -> Iterator[Unlocked]:
    from tests.operations.docking.conftest import VAULT

    made = Unlocked("anne", VAULT, (VAULT,))
    yield made
    made.close()


def dock(receiving: Receiving, sources: Sequence[Path]) -> None:
    receiving.know()
    for number, source in enumerate(sources):
        receiving.put(receiving.dsj(f"20260619_1000{number * 3:02}")[:-4] + source.suffix, source)


def bodies(receiving: Receiving, clip: Clip) -> dict[BodyKind, Sealed]:
    """What is listed of a clip, each of it whole in the vault."""
    with receiving.catalogue.read() as tables:
        found = tables.clips.bodies(clip.id)
    for body in found:
        path = receiving.store.body_path(clip.id, body.kind, body.name)
        sha256, length = sealed_fingerprint(path)
        assert body.is_sealed_as(sha256)
        assert length == body.sealed_bytes
    return {body.kind: body for body in found}


def contents(receiving: Receiving, clip: Clip, identity: Unlocked) -> dict[BodyKind, bytes]:
    """What is in the bodies that were derived from it."""
    with receiving.catalogue.read() as tables:
        head = tables.clips.sealed_head(clip.id)
    key = open_file_key(receiving.store.read_head(clip.id), identity, clip.id, head)
    return {
        kind: read_derived(key, receiving.store.body_path(clip.id, kind, body.name), clip.id, body)
        for kind, body in bodies(receiving, clip).items()
        if kind is not BodyKind.CLIP
    }


def later(
    receiving: Receiving, identity: Unlocked, person: Person = CHIEF, progress: Progress = SILENT
) -> Prepared:
    return derive_missing(
        receiving.catalogue,
        receiving.store,
        receiving.workshop,
        identity,
        person,
        receiving.now,
        receiving.profile,
        progress,
    )


def stop(_: object) -> None:
    raise Cancelled


@pytest.fixture
def bare(receiving: Receiving, small_clips: tuple[Path, ...]) -> Receiving:
    """Three clips brought in, of which nothing but the frame index was made."""
    dock(receiving, small_clips[:3])
    assert receiving.sync(progress=Watch(stop)).to_prepare == 3
    return receiving


@pytest.fixture(scope="session")
def stream(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second of a camera that writes a transport stream."""
    scene = Scene(datetime(2026, 6, 19, 10, 0, tzinfo=UTC), seconds=2.0, size=(160, 90), fps=10)
    return make_clip(tmp_path_factory.mktemp("stream") / "a.ts", scene).path


# --- while the camera is docked


def test_the_camera_is_empty_before_the_first_picture_is_made(
    receiving: Receiving, small_clips: tuple[Path, ...]
) -> None:
    dock(receiving, small_clips[:3])
    seen: list[tuple[list[str], set[BodyKind], int]] = []

    def look(_: Preparing) -> None:
        first = receiving.clips()[0]
        emptied = receiving.journal(Operation.CAMERA_RELEASED)
        seen.append((receiving.on_camera(), set(bodies(receiving, first)), len(emptied)))

    watch = Watch(look)
    synced = receiving.sync(release=True, progress=watch)
    assert (synced.released, synced.to_prepare, synced.problems) == (3, 0, ())
    on_camera, there, entries = seen[0]
    assert on_camera == []
    assert there == {BodyKind.CLIP, BodyKind.FRAMES}, "the frame index was made by looking into the file"
    assert entries == 2, "begun and done"
    assert [set(bodies(receiving, clip)) for clip in receiving.clips()] == [ALL, ALL, ALL]
    assert (watch.told[0].number, watch.told[0].count, watch.told[0].camera) == (1, 3, "CAM-01")
    assert [one.number for one in watch.told] == sorted(one.number for one in watch.told)
    assert watch.told[-1].number == 3
    assert lacking(receiving.catalogue) == ()


def test_stopping_leaves_what_was_brought_in_and_the_rest_is_made_later(
    receiving: Receiving, small_clips: tuple[Path, ...], identity: Unlocked
) -> None:
    dock(receiving, small_clips[:3])

    def stop_at_the_second(told: Preparing) -> None:
        if told.number == 2:
            raise Cancelled

    synced = receiving.sync(release=True, progress=Watch(stop_at_the_second))
    assert (synced.ingested, synced.released, synced.to_prepare) == (3, 3, 2)
    first, *others = receiving.clips()
    assert set(bodies(receiving, first)) == ALL
    assert [set(bodies(receiving, one)) for one in others] == [{BodyKind.CLIP, BodyKind.FRAMES}] * 2
    assert receiving.staged() == []
    watch = Watch()
    assert set(later(receiving, identity, progress=watch).clips) == {one.id for one in others}
    assert watch.told[-1] == Preparing(2, 2, "CAM-01")
    assert [set(bodies(receiving, clip)) for clip in receiving.clips()] == [ALL, ALL, ALL]
    assert later(receiving, identity) == Prepared(), "nothing is made twice"


def test_made_later_is_what_would_have_been_made_at_once(
    receiving: Receiving, small_clips: tuple[Path, ...], identity: Unlocked
) -> None:
    dock(receiving, small_clips[:2])
    receiving.sync()
    clip = receiving.clips()[0]
    at_once = contents(receiving, clip, identity)
    with receiving.catalogue.write(Draft(Operation.RECOVERY, SYSTEM, (clip.id,))) as tables:
        for kind in ALL - {BodyKind.CLIP}:
            tables.clips.remove_body(clip.id, kind, kind.value)
    assert [one.kinds for one in lacking(receiving.catalogue)] == [
        (BodyKind.FRAMES, BodyKind.FILMSTRIP, BodyKind.WAVEFORM)
    ]
    later(receiving, identity)
    assert contents(receiving, clip, identity) == at_once
    entry = receiving.journal(Operation.DERIVED)[-1]
    assert entry.subjects == (clip.id, CHIEF.id), "whose rights opened it"
    assert entry.details == {"kinds": "frames,filmstrip,waveform"}


def test_of_more_clips_than_keys_may_wait_the_rest_is_made_later(
    receiving: Receiving,
    small_clips: tuple[Path, ...],
    identity: Unlocked,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(transfer_file, "MOST_KEYS", 2)
    dock(receiving, small_clips[:4])
    assert receiving.sync().to_prepare == 2
    assert len(lacking(receiving.catalogue)) == 2
    assert len(later(receiving, identity).clips) == 2
    assert [set(bodies(receiving, clip)) for clip in receiving.clips()] == [ALL] * 4


# --- who, and which


def test_the_newest_recordings_come_first(bare: Receiving) -> None:
    found = [one.clip.recorded_at for one in lacking(bare.catalogue)]
    assert found == sorted(found, reverse=True)
    assert {one.kinds for one in lacking(bare.catalogue)} == {(BodyKind.FILMSTRIP, BodyKind.WAVEFORM)}


def test_nothing_is_opened_for_who_may_not_look(bare: Receiving, identity: Unlocked) -> None:
    wearer = replace(CHIEF, id=PersonId("p-wearer"), role=Role.AGENT_PORTEUR)
    assert later(bare, identity, wearer) == Prepared()
    auditor = Unlocked("eve", identity.identity(), ())
    assert later(bare, auditor, replace(CHIEF, role=Role.DPO)) == Prepared()
    auditor.close()
    assert len(lacking(bare.catalogue)) == 3
    clip = bare.clips()[0]
    with bare.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
        tables.people.add(wearer)
        tables.clips.update(clip.id, wearer=wearer.id)
    assert later(bare, identity, wearer).clips == (clip.id,), "a wearer's own"


def test_what_a_clip_has_nothing_of_is_tried_once(receiving: Receiving, identity: Unlocked) -> None:
    receiving.know()
    receiving.put(receiving.dsj(), b"noise " * 5000)
    receiving.sync()
    (clip,) = receiving.clips()
    says_more = Probe(has_video=True, has_audio=True, can_seek_in_player=False)
    with receiving.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
        tables.clips.update(clip.id, probe=says_more)
    assert len(lacking(receiving.catalogue)[0].kinds) == 4
    assert later(receiving, identity).clips == (clip.id,)
    assert set(bodies(receiving, clip)) == {BodyKind.CLIP}
    entry = receiving.journal(Operation.DERIVED)[-1]
    assert entry.details == {"nothing": "frames,filmstrip,waveform,working"}
    assert lacking(receiving.catalogue) == ()
    assert receiving.staged() == []


# --- what goes wrong


def test_a_worker_killed_at_any_kind_costs_that_kind_alone_and_it_is_made_the_next_time(
    bare: Receiving, identity: Unlocked, meddling: Callable[..., Meddling], workshop: Workshop
) -> None:
    def kill_first(bench: Meddling, clip: str, kind: BodyKind) -> None:
        if kind is BodyKind.FILMSTRIP and bench.generation == 0:
            bench.die()

    bare.workshop = meddling(kill_first)
    later(bare, identity)
    left = lacking(bare.catalogue)
    assert [one.kinds for one in left] == [(BodyKind.FILMSTRIP,)]
    assert bare.staged() == []
    assert BodyKind.WAVEFORM in bodies(bare, left[0].clip)
    failures = [one for one in bare.journal(Operation.DERIVED) if one.result is Result.ERROR]
    assert [one.details for one in failures] == [{"failed": "filmstrip"}]
    bare.workshop = workshop
    later(bare, identity)
    assert [set(bodies(bare, clip)) for clip in bare.clips()] == [ALL, ALL, ALL]


def test_a_clip_on_which_the_worker_dies_twice_is_not_asked_a_third_time(
    bare: Receiving, identity: Unlocked, meddling: Callable[..., Meddling]
) -> None:
    victim = bare.clips()[1].id

    def kill(bench: Meddling, clip: str, kind: BodyKind) -> None:
        if clip == victim and kind is BodyKind.FILMSTRIP:
            bench.die()

    bare.workshop = meddling(kill)
    assert len(later(bare, identity).clips) == 3
    assert [one.clip.id for one in lacking(bare.catalogue)] == [victim]
    later(bare, identity)
    assert lacking(bare.catalogue) == ()
    assert set(bodies(bare, bare.clips()[1])) == ALL - {BodyKind.FILMSTRIP}


def test_a_worker_that_dies_while_the_camera_is_docked_leaves_the_rest_for_later(
    receiving: Receiving,
    small_clips: tuple[Path, ...],
    identity: Unlocked,
    meddling: Callable[..., Meddling],
    workshop: Workshop,
) -> None:
    def kill_second(bench: Meddling, clip: str, kind: BodyKind) -> None:
        if bench.asked.count(BodyKind.WAVEFORM) == 2 and kind is BodyKind.WAVEFORM:
            bench.die()

    dock(receiving, small_clips[:3])
    receiving.workshop = meddling(kill_second)
    synced = receiving.sync(release=True)
    assert [type(one) for one in synced.problems] == [RecordingUnread]
    assert (synced.released, synced.to_prepare) == (3, 2)
    assert receiving.staged() == []
    receiving.workshop = workshop
    later(receiving, identity)
    assert [set(bodies(receiving, clip)) for clip in receiving.clips()] == [ALL, ALL, ALL]


def test_a_clip_erased_while_its_pictures_are_made_leaves_nothing(
    bare: Receiving, identity: Unlocked, meddling: Callable[..., Meddling]
) -> None:
    victim = bare.clips()[1].id

    def sweep(bench: Meddling, clip: str, kind: BodyKind) -> None:
        if clip == victim and kind is BodyKind.WAVEFORM:  # its filmstrip is sealed, and not listed yet
            erase(bare.catalogue, bare.store, ClipId(clip), "due", bare.now, bare.profile, SYSTEM)

    bare.workshop = meddling(sweep)
    assert len(later(bare, identity).clips) == 2
    assert [file for file in bare.root.rglob(f"{victim}*") if file.is_file()] == []
    assert bare.staged() == []
    with bare.catalogue.read() as tables, pytest.raises(ClipErased):
        tables.clips.get(victim)
    entries = [one.operation for one in bare.journal() if victim in one.subjects]
    assert entries[-1] is Operation.ERASE_DONE


def test_locking_stops_it_and_keeps_what_was_made(
    bare: Receiving, identity: Unlocked, meddling: Callable[..., Meddling], workshop: Workshop
) -> None:
    bare.workshop = meddling(
        lambda bench, clip, kind: identity.close() if kind is BodyKind.WAVEFORM else None
    )
    with pytest.raises(Cancelled):
        later(bare, identity)
    assert len(lacking(bare.catalogue)) == 2
    assert bare.staged() == []


def test_a_broken_seal_is_noted_and_not_tried_again(bare: Receiving, identity: Unlocked) -> None:
    clip = bare.clips()[1]
    path = bare.store.body_path(clip.id)
    with path.open("r+b") as stream:
        stream.seek(1000)
        byte = stream.read(1)[0]
        stream.seek(1000)
        stream.write(bytes([byte ^ 1]))
    prepared = later(bare, identity)
    assert [type(one) for one in prepared.problems] == [ClipDamaged]
    assert bare.clips()[1].damage == "seal"
    assert lacking(bare.catalogue) == ()
    assert bare.staged() == []


class Cut(BaseException):
    """The station ends here, at once."""


def cut_points(receiving: Receiving, patch: pytest.MonkeyPatch, at: int) -> list[str]:
    """Let the station end before the at-th step on disk or catalogue; the steps so far."""
    steps: list[str] = []

    def watched(owner: object, name: str) -> None:
        original = getattr(owner, name)

        def step(*args: object, **more: object) -> object:
            steps.append(name)
            if len(steps) > at:
                raise Cut
            return original(*args, **more)

        patch.setattr(owner, name, step)

    watched(receiving.store, "stage_derived")
    watched(receiving.store, "place_derived")
    watched(receiving.store, "body_path")
    watched(receiving.catalogue, "write")
    watched(receiving.workshop, "take")
    watched(receiving.workshop, "derive")
    return steps


def test_wherever_the_station_ends_nothing_half_is_listed_and_the_next_start_goes_on(
    bare: Receiving, identity: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    cuts = 0
    while True:
        with monkeypatch.context() as patch:
            cut_points(bare, patch, cuts)
            try:
                later(bare, identity)
                break
            except Cut:
                cuts += 1
        bare.open()
        recover(bare.catalogue, bare.store, bare.profile)
        assert bare.staged() == []
        for clip in bare.clips():
            assert {BodyKind.CLIP, BodyKind.FRAMES} <= set(bodies(bare, clip)) <= ALL
    assert cuts > 15
    assert [set(bodies(bare, clip)) for clip in bare.clips()] == [ALL, ALL, ALL]


def test_what_a_kill_left_in_staging_is_cleared_at_the_next_start(bare: Receiving) -> None:
    clip = bare.clips()[0]
    for name in ("scratch", "filmstrip", "working"):
        (bare.root / "staging" / f"{clip.id}.{name}.body").write_bytes(b"half")
    recover(bare.catalogue, bare.store, bare.profile)
    assert bare.staged() == []
    assert bare.plain(clip)
    assert set(bodies(bare, clip)) == {BodyKind.CLIP, BodyKind.FRAMES}


# --- working copies


def working_copy(receiving: Receiving, identity: Unlocked, clip: Clip) -> SealedReader:
    with receiving.catalogue.read() as tables:
        head = tables.clips.sealed_head(clip.id)
    body = bodies(receiving, clip)[BodyKind.WORKING_COPY]
    path = receiving.store.body_path(clip.id, body.kind, body.name)
    return open_clip(receiving.store.read_head(clip.id), path, identity, clip.id, head, body)


def test_a_stream_gets_a_working_copy_and_no_plain_byte_lies_on_the_disk(
    receiving: Receiving, stream: Path, identity: Unlocked
) -> None:
    dock(receiving, [stream])
    receiving.sync()
    (clip,) = receiving.clips()
    assert not clip.probe.can_seek_in_player
    with working_copy(receiving, identity, clip) as reader:
        plain = reader.read(0, reader.size)
    assert receiving.plain(clip) == stream.read_bytes(), "the original is untouched"
    copied = receiving.root / "copied.mp4"
    copied.write_bytes(plain)
    with av.open(str(copied)) as container:
        assert sum(1 for packet in container.demux(video=0) if packet.size) == 20
    copied.unlink()
    pieces = [plain[at : at + 40] for at in range(0, len(plain) - 40, 501)]
    for file in (one for one in receiving.root.rglob("*") if one.is_file()):
        if receiving.camera not in file.parents:
            data = file.read_bytes()
            assert not any(piece in data for piece in pieces), file.name
    assert "working" in str(receiving.journal(Operation.DERIVED)[-1].details["kinds"])


def test_without_room_the_working_copy_waits_and_the_disk_is_said_to_be_full(
    receiving: Receiving, stream: Path, identity: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    dock(receiving, [stream])
    with monkeypatch.context() as patch:
        patch.setattr(receiving.store, "space_left", lambda: 10 << 20)
        synced = receiving.sync()
        assert [type(one) for one in synced.problems] == [DiskFull]
        assert synced.to_prepare == 1
        with pytest.raises(DiskFull):
            later(receiving, identity)
    (clip,) = receiving.clips()
    assert set(bodies(receiving, clip)) == ALL, "all but the copy"
    assert lacking(receiving.catalogue) == (Lacking(clip, (BodyKind.WORKING_COPY,)),)
    assert receiving.staged() == []
    later(receiving, identity)
    assert set(bodies(receiving, clip)) == ALL | {BodyKind.WORKING_COPY}
