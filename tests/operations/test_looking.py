"""R5, R6, R13: the reason, the entry before the picture, refusals, interrupted views, export."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import bwc_review.catalogue.catalogue as of_catalogue
from bwc_review.domain.access import Reason, ReasonSession
from bwc_review.domain.clip import BodyKind, Clip
from bwc_review.domain.errors import (
    AccessRefused,
    Cancelled,
    ClipDamaged,
    ClipErased,
    ClipMissing,
    ClipTruncated,
    ClipWrongKey,
    DiskFull,
    JournalUnwritable,
    OutputUnwritable,
    ReasonNeeded,
    SignInNeeded,
)
from bwc_review.domain.journal import SYSTEM, Draft, Operation, Result, author_of
from bwc_review.operations.damage import lose_aid
from bwc_review.operations.export_clip import export_clip
from bwc_review.operations.open_clip import (
    OpenedClip,
    close_interrupted_views,
    end_view,
    keep_watched,
    open_clip,
    read_part,
)
from bwc_review.operations.sweep import sweep
from bwc_review.vault import durable
from bwc_review.vault.keys import Unlocked
from bwc_review.vault.reader import ReaderClosed, open_file_key


def session(bench: Any, clip: Clip, person: Any = None, reason: Reason = Reason.JUDICIAIRE) -> ReasonSession:
    return ReasonSession((person or bench.chief).id, clip.id, reason, "PV 2026/0123", bench.now)


Opening = Callable[..., OpenedClip]


@pytest.fixture
def opening(bench: Any) -> Opening:
    def run(
        clip: Clip, stated: ReasonSession | None, person: Any = None, keys: Unlocked | None = None
    ) -> OpenedClip:
        return open_clip(
            bench.catalogue,
            bench.store,
            keys or bench.keys,
            person or bench.chief,
            clip.id,
            stated,
            bench.now,
            bench.profile,
        )

    return run


def part_of(bench: Any, opened: OpenedClip, kind: BodyKind) -> bytes | None:
    return read_part(bench.catalogue, bench.store, bench.keys, bench.chief, opened, kind)


def test_the_entry_is_durable_before_the_first_byte(
    bench: Any, opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    seen: list[int] = []
    real = bench.store.read_head

    def reading(of: str) -> bytes:
        seen.append(len(bench.entries(Operation.VIEW)))
        return bytes(real(of))

    monkeypatch.setattr(bench.store, "read_head", reading)
    opened = opening(clip, session(bench, clip))
    assert seen == [1]
    assert opened.reader.read(0, clip.size_bytes) == bench.plain(clip)
    assert opened.playing is opened.reader
    assert part_of(bench, opened, BodyKind.FILMSTRIP) == b"derived" * 100
    assert part_of(bench, opened, BodyKind.WAVEFORM) is None
    said = bench.entries(Operation.VIEW)[0]
    assert (said.author.id, said.subjects, said.reason) == (bench.chief.id, (clip.id,), "judiciaire")
    assert (said.reference, said.details["sha256"]) == ("PV 2026/0123", clip.sha256)
    end_view(bench.catalogue, bench.chief, opened, [(0.0, 2.5), (10.0, 11.0)], bench.now)
    with pytest.raises(ReaderClosed):
        opened.reader.read(0, 1)
    ended = bench.entries(Operation.VIEW_ENDED)[0]
    assert ended.details == {"view": opened.view, "watched_ms": 3500}
    with bench.catalogue.read() as tables:
        spans = tables.coverage.of_clip(clip.id)
    assert [(one.person, one.from_s, one.to_s) for one in spans] == [
        (bench.chief.id, 0.0, 2.5),
        (bench.chief.id, 10.0, 11.0),
    ]


def test_no_entry_no_picture(bench: Any, opening: Opening, monkeypatch: pytest.MonkeyPatch) -> None:
    clip = bench.ingest("2026-11-12 14:03")

    def refused(*_: Any) -> Any:
        raise JournalUnwritable

    def never(_: str) -> bytes:
        raise AssertionError("the head was read although nothing is logged")

    monkeypatch.setattr(of_catalogue, "append", refused)
    monkeypatch.setattr(bench.store, "read_head", never)
    with pytest.raises(JournalUnwritable):
        opening(clip, session(bench, clip))


def test_a_reason_is_needed_valid_and_for_this_clip(bench: Any, opening: Opening) -> None:
    clip, other = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03")
    stated = session(bench, clip)
    for wrong in (None, session(bench, other), session(bench, clip, bench.officer)):
        with pytest.raises(ReasonNeeded):
            opening(clip, wrong)
    bench.clock.wait(minutes=29)
    opening(clip, stated).reader.close()
    bench.clock.wait(minutes=1)
    with pytest.raises(ReasonNeeded):
        opening(clip, stated)
    assert len(bench.entries(Operation.VIEW)) == 1


def test_who_may_look(bench: Any, opening: Opening) -> None:
    own = bench.ingest("2026-11-12 14:03")
    other = bench.ingest("2026-11-12 15:03", wearer=bench.officer.id)
    for person in (bench.chief, bench.officer, bench.mayor):
        opening(other, session(bench, other, person), person).reader.close()
    opening(
        own, session(bench, own, bench.wearer, Reason.ETABLISSEMENT_DES_FAITS), bench.wearer
    ).reader.close()
    refusals = [
        (bench.wearer, other, Reason.ETABLISSEMENT_DES_FAITS, "not_own_clip"),
        (bench.wearer, own, Reason.FORMATION, "role"),
        (bench.dpo, own, Reason.VERIFICATION_TECHNIQUE, "role"),
    ]
    for person, clip, reason, why in refusals:
        with pytest.raises(AccessRefused) as refused:
            opening(clip, session(bench, clip, person, reason), person)
        assert (refused.value.action, refused.value.why) == ("view_clip", why)
    said = bench.entries(Operation.ACCESS_REFUSED)
    assert [(entry.author.id, entry.subjects, entry.details["why"]) for entry in said] == [
        (person.id, (clip.id,), why) for person, clip, _, why in refusals
    ]
    assert len(bench.entries(Operation.VIEW)) == 4


def test_the_key_keeps_out_whom_the_code_let_in(bench: Any, opening: Opening) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    with pytest.raises(ClipWrongKey):
        opening(clip, session(bench, clip), keys=bench.no_keys)
    assert bench.entries(Operation.VIEW_ENDED)[0].result is Result.ERROR
    with bench.catalogue.read() as tables:
        assert not tables.clips.get(clip.id).is_damaged  # the file is whole


def test_locking_closes_the_readers(bench: Any, opening: Opening) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    opened = opening(clip, session(bench, clip))
    bench.keys.close()
    with pytest.raises(ReaderClosed):
        opened.reader.read(0, 1)
    with pytest.raises(SignInNeeded):
        opening(clip, session(bench, clip))


@pytest.mark.parametrize(
    ("harm", "error", "word"),
    [
        (lambda head, body: body.write_bytes(body.read_bytes()[:-70]), ClipTruncated, "seal"),
        (lambda head, body: body.unlink(), ClipMissing, "missing"),
        (lambda head, body: head.unlink(), ClipMissing, "missing"),
        (lambda head, body: head.write_bytes(head.read_bytes()[:-1] + b"!"), ClipDamaged, "seal"),
        (
            lambda head, body: body.write_bytes(body.read_bytes()[:-1] + bytes([body.read_bytes()[-1] ^ 1])),
            ClipDamaged,
            "seal",
        ),
    ],
)
def test_damage_found_on_opening_is_noted_and_shown(
    bench: Any, opening: Opening, harm: Callable[[Path, Path], object], error: type[Exception], word: str
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    harm(bench.store.head_path(clip.id), bench.store.body_path(clip.id))
    with pytest.raises(error):
        opening(clip, session(bench, clip))
    said = [entry.operation for entry in bench.entries(clip=clip.id)][-3:]
    assert said == [Operation.VIEW, Operation.VIEW_ENDED, Operation.DAMAGE_FOUND]
    with bench.catalogue.read() as tables:
        found = tables.clips.get(clip.id)
        assert (found.is_damaged, found.damage) == (True, word)
        assert tables.clips.history(clip.id)  # what was said before is kept


@pytest.fixture
def copied(bench: Any) -> Clip:
    """A clip with a working copy."""
    clip: Clip = bench.ingest("2026-11-12 14:03")
    with bench.catalogue.read() as tables:
        head = tables.clips.sealed_head(clip.id)
    file_key = open_file_key(bench.store.read_head(clip.id), bench.keys, clip.id, head)
    body = bench.derive(file_key, clip.id, BodyKind.WORKING_COPY, b"remuxed" * 50)
    with bench.catalogue.write(Draft(Operation.DERIVED, SYSTEM, (clip.id,))) as tables:
        tables.clips.add_body(clip.id, body)
    return clip


def test_a_working_copy_is_what_plays(bench: Any, opening: Opening, copied: Clip) -> None:
    opened = opening(copied, session(bench, copied))
    assert opened.playing.read(0, 7) == b"remuxed"
    assert opened.reader.read(0, 7) == bench.plain(copied)[:7]
    end_view(bench.catalogue, bench.chief, opened, [], bench.now)
    assert opened.playing.is_closed
    assert opened.reader.is_closed


HARMS = [
    lambda path: path.unlink(),
    lambda path: path.write_bytes(path.read_bytes()[:-1]),
    lambda path: path.write_bytes(path.read_bytes()[:-1] + bytes([path.read_bytes()[-1] ^ 1])),
    lambda path: path.write_bytes(b""),
]


@pytest.mark.parametrize("harm", HARMS)
def test_without_its_working_copy_the_original_plays_and_the_copy_is_made_anew(
    bench: Any, opening: Opening, copied: Clip, harm: Callable[[Path], object]
) -> None:
    harm(bench.store.body_path(copied.id, BodyKind.WORKING_COPY))
    opened = opening(copied, session(bench, copied))
    assert opened.playing is opened.reader
    assert opened.reader.read(0, 7) == bench.plain(copied)[:7]
    opened.reader.close()
    opening(copied, session(bench, copied)).reader.close()
    (said,) = bench.entries(Operation.DAMAGE_FOUND)
    assert (said.author.id, said.subjects, said.result) == (bench.chief.id, (copied.id,), Result.ERROR)
    assert said.details["part"] == "working"
    assert bench.entries(Operation.VIEW_ENDED) == []
    with bench.catalogue.read() as tables:
        assert not tables.clips.get(copied.id).is_damaged
        assert BodyKind.WORKING_COPY not in {body.kind for body in tables.clips.bodies(copied.id)}


@pytest.mark.parametrize("harm", HARMS)
def test_a_lost_filmstrip_is_noted_once_hinders_no_look_and_leaves_the_clip_whole(
    bench: Any, opening: Opening, harm: Callable[[Path], object]
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    harm(bench.store.body_path(clip.id, BodyKind.FILMSTRIP))
    opened = opening(clip, session(bench, clip))
    assert part_of(bench, opened, BodyKind.FILMSTRIP) is None
    assert part_of(bench, opened, BodyKind.FRAMES) == b"derived" * 100
    opened.reader.close()
    again = opening(clip, session(bench, clip))
    assert part_of(bench, again, BodyKind.FILMSTRIP) is None
    again.reader.close()
    (said,) = bench.entries(Operation.DAMAGE_FOUND)
    assert (said.author.id, said.details["part"]) == (bench.chief.id, "filmstrip")
    with bench.catalogue.read() as tables:
        assert not tables.clips.get(clip.id).is_damaged


def test_a_head_that_is_gone_meanwhile_lets_nothing_be_read(bench: Any, opening: Opening) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    opened = opening(clip, session(bench, clip))
    opened.reader.close()
    bench.store.head_path(clip.id).unlink()
    with pytest.raises(ClipMissing):
        part_of(bench, opened, BodyKind.FILMSTRIP)
    with bench.catalogue.read() as tables:
        assert BodyKind.FILMSTRIP in {body.kind for body in tables.clips.bodies(clip.id)}


def test_only_what_can_be_made_anew_is_ever_listed_no_longer(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    with bench.catalogue.read() as tables:
        original = tables.clips.bodies(clip.id)[0]
    with pytest.raises(ValueError, match="CLIP"):
        lose_aid(bench.catalogue, author_of(bench.chief), clip.id, original, ClipMissing(clip.id, "clip"))
    assert bench.entries(Operation.DAMAGE_FOUND) == []


def test_a_view_cut_by_a_crash_is_closed_as_interrupted(bench: Any, opening: Opening) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    opened = opening(clip, session(bench, clip))
    opened.reader.close()
    bench.restart()
    assert close_interrupted_views(bench.catalogue) == 1
    ended = bench.entries(Operation.VIEW_ENDED)[-1]
    assert (ended.result, ended.author.id) == (Result.INTERRUPTED, bench.chief.id)
    assert ended.details["view"] == opened.view
    assert close_interrupted_views(bench.catalogue) == 0


def test_what_is_watched_is_kept_as_it_goes_and_never_counted_twice(bench: Any, opening: Opening) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    opened = opening(clip, session(bench, clip))
    kept = keep_watched(bench.catalogue, bench.chief, opened, [(0.0, 2.5)], bench.now)
    kept += keep_watched(bench.catalogue, bench.chief, opened, [(2.5, 4.0)], bench.now)
    assert kept == 4000
    assert [entry.details for entry in bench.entries(Operation.VIEW_GOES_ON)] == [
        {"view": opened.view, "watched_ms": 2500},
        {"view": opened.view, "watched_ms": 1500},
    ]
    end_view(bench.catalogue, bench.chief, opened, [(4.0, 4.25)], bench.now, kept)
    assert bench.entries(Operation.VIEW_ENDED)[-1].details["watched_ms"] == 4250
    with bench.catalogue.read() as tables:
        spans = [(one.from_s, one.to_s) for one in tables.coverage.of_clip(clip.id)]
    assert spans == [(0.0, 2.5), (2.5, 4.0), (4.0, 4.25)]


def test_a_crash_loses_only_what_was_watched_since_it_was_kept(bench: Any, opening: Opening) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    other = opening(clip, session(bench, clip))
    keep_watched(bench.catalogue, bench.chief, other, [(5.0, 6.0)], bench.now)
    end_view(bench.catalogue, bench.chief, other, [], bench.now, 1000)
    opened = opening(clip, session(bench, clip))
    keep_watched(bench.catalogue, bench.chief, opened, [(0.0, 2.5)], bench.now)
    opened.reader.close()
    bench.restart()
    assert close_interrupted_views(bench.catalogue) == 1
    with bench.catalogue.read() as tables:
        assert [one.to_s for one in tables.coverage.of_clip(clip.id)] == [6.0, 2.5]
    assert bench.entries(Operation.VIEW_ENDED)[-1].details == {"view": opened.view, "watched_ms": 2500}


def test_a_clip_erased_while_it_is_looked_at(bench: Any, opening: Opening) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-12 17:59")
    opened = opening(clip, session(bench, clip))
    bench.local("2026-12-12 18:00")
    assert sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now).erased == (clip.id,)
    assert keep_watched(bench.catalogue, bench.chief, opened, [(0.0, 0.5)], bench.now) == 500
    end_view(bench.catalogue, bench.chief, opened, [(0.5, 1.0)], bench.now, 500)
    assert bench.entries(Operation.VIEW_ENDED)[-1].details["watched_ms"] == 1000
    with pytest.raises(ClipErased):
        opening(clip, session(bench, clip))


# --- export ------------------------------------------------------------------


def test_export_writes_the_very_file(bench: Any, tmp_path: Path) -> None:
    clip = bench.ingest("2026-11-12 14:03", size=3_000_000)
    out = tmp_path / "out" / "clip.mp4"
    out.parent.mkdir()
    done = export_clip(
        bench.catalogue,
        bench.store,
        bench.keys,
        bench.chief,
        clip.id,
        out,
        bench.now,
        bench.profile,
        reason=Reason.JUDICIAIRE,
        reference="PV 2026/0123",
        recipient="OPJ Roux",
    )
    assert out.read_bytes() == bench.plain(clip)
    assert done.sha256 == clip.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()
    assert sorted(path.name for path in out.parent.iterdir()) == ["clip.mp4"]
    begun, ended = bench.entries(clip=clip.id)[-2:]
    assert (begun.operation, ended.operation) == (Operation.EXTRACTION_BEGUN, Operation.EXTRACTION_DONE)
    assert (begun.recipients, begun.reference, ended.result) == (("OPJ Roux",), "PV 2026/0123", Result.OK)


def _export(bench: Any, clip: Clip, out: Path, person: Any = None, **more: Any) -> None:
    export_clip(
        bench.catalogue,
        bench.store,
        bench.keys,
        person or bench.chief,
        clip.id,
        out,
        bench.now,
        bench.profile,
        **{"reason": Reason.JUDICIAIRE, **more},
    )


def test_export_never_overwrites_and_leaves_nothing_plain_behind(bench: Any, tmp_path: Path) -> None:
    clip = bench.ingest("2026-11-12 14:03", size=3_000_000)
    folder = tmp_path / "out"
    folder.mkdir()
    kept = folder / "kept.mp4"
    kept.write_bytes(b"mine")
    with pytest.raises(OutputUnwritable):
        _export(bench, clip, kept)
    with pytest.raises(OutputUnwritable):
        _export(bench, clip, folder / "missing" / "clip.mp4")

    class Stop:
        def step(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        _export(bench, clip, folder / "clip.mp4", progress=Stop())
    body = bench.store.body_path(clip.id)
    sealed = bytearray(body.read_bytes())
    sealed[2_000_000] ^= 1
    body.write_bytes(sealed)
    with pytest.raises(ClipDamaged):
        _export(bench, clip, folder / "clip.mp4")
    assert [path.name for path in folder.iterdir()] == ["kept.mp4"]
    assert kept.read_bytes() == b"mine"
    said = [(entry.operation, entry.result) for entry in bench.entries(clip=clip.id)[1:]]
    assert said == [
        (Operation.EXTRACTION_BEGUN, Result.OK),
        (Operation.EXTRACTION_DONE, Result.ERROR),
        (Operation.EXTRACTION_BEGUN, Result.OK),
        (Operation.EXTRACTION_DONE, Result.INTERRUPTED),
        (Operation.EXTRACTION_BEGUN, Result.OK),
        (Operation.DAMAGE_FOUND, Result.ERROR),
        (Operation.EXTRACTION_DONE, Result.ERROR),
    ]


def test_export_where_the_file_cannot_get_its_name_or_the_folder_not_be_synced(
    bench: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    folder = tmp_path / "out"
    folder.mkdir()

    def refused(*_: Any, **__: Any) -> None:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refused)
        with pytest.raises(OutputUnwritable):
            _export(bench, clip, folder / "clip.mp4")
    assert list(folder.iterdir()) == []
    monkeypatch.setattr(durable, "sync_folder", refused)
    _export(bench, clip, folder / "clip.mp4")
    assert (folder / "clip.mp4").read_bytes() == bench.plain(clip)


def test_a_full_medium_is_said_and_left_clean(
    bench: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = bench.ingest("2026-11-12 14:03")

    real = durable.write_all
    folder = tmp_path / "out"
    folder.mkdir()

    def full(descriptor: int, data: bytes) -> None:
        if data[:4] == bench.plain(clip)[:4]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(descriptor, data)

    monkeypatch.setattr(durable, "write_all", full)
    with pytest.raises(DiskFull):
        _export(bench, clip, folder / "clip.mp4")
    assert list(folder.iterdir()) == []

    def pulled(*_: Any) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(durable, "write_all", pulled)  # not even the part can be destroyed
    with pytest.raises(OutputUnwritable):
        _export(bench, clip, folder / "clip.mp4")


def test_only_the_responsable_exports(bench: Any, tmp_path: Path) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    for person in (bench.officer, bench.wearer, bench.mayor, bench.dpo):
        with pytest.raises(AccessRefused):
            _export(bench, clip, tmp_path / "clip.mp4", person)
    assert bench.entries(Operation.EXTRACTION_BEGUN) == []
    assert bench.now - timedelta(seconds=1) < bench.entries(Operation.ACCESS_REFUSED)[-1].at
