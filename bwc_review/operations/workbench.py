"""What is done with the bytes of a camera's file: seal, compare, look, derive. Runs in its own process.

The bench is the only place that holds a clip's file key during the transfer, until it is told to forget it.
Later it is given the key of a clip by the station, where a person is signed in who can open it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from bwc_review.dock.bookmark import Bookmark, read_bookmark
from bwc_review.dock.listing import is_media
from bwc_review.dock.source import GONE, Address, FileState, Reach, Secret, Source, SourceFile
from bwc_review.dock.track import is_trail, may_hold_track, read_track
from bwc_review.domain.clip import BodyKind, Place, Probe, Repair, Sealed, SealedHead
from bwc_review.domain.errors import (
    ClipDamaged,
    ClipMissing,
    ClipTruncated,
    ClipUnplayable,
    CopyDiffers,
    SourceChanged,
    SourceUnreadable,
    SourceVanished,
)
from bwc_review.domain.mark import Instant
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.track import Fix, Position, Track, TrackSource
from bwc_review.operations.alike import is_alike
from bwc_review.operations.going_on import prove
from bwc_review.operations.spool_source import reach as reach_source
from bwc_review.player.memory import give_back_memory
from bwc_review.vault.pour import Cut
from bwc_review.vault.reader import ReaderStream, SealedReader, read_derived
from bwc_review.vault.scratch import Scratch
from bwc_review.vault.sealer import seal, seal_derived, verify_sealed

if TYPE_CHECKING:
    from bwc_review.media.frame_index import FrameIndex

_BLOCK = 1 << 21
_LONGEST_TRACK = 4 << 20  # a day of one position a second; read, it takes several times as much
_BEGINNING = 64  # bytes
_FIRST_POSITIONS = 10  # enough to see whether their hours go on as a clock does


@dataclass(slots=True)
class _Piece:
    """One clip on the bench. file: on the camera, None for a clip that came in earlier."""

    file_key: bytes = field(repr=False)
    body: Sealed
    file: SourceFile | None = None
    check: Future[None] | None = None
    index: FrameIndex | None = None
    is_looked_into: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """A sidecar sealed under the clip's head, and what was read from it. is_unread: it is too large."""

    sealed: Sealed
    track: tuple[Fix, ...] = ()
    bookmark: Bookmark | None = None
    is_unread: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look inside a clip found, and the first positions in it."""

    probe: Probe
    positions: tuple[Position, ...] = ()


@dataclass(frozen=True, slots=True)
class Mended:
    """A copy that plays, sealed under the clip's head, and what is known of it."""

    sealed: Sealed
    repair: Repair


class Workbench:
    """Works on untrusted bytes, one request at a time. Only comparing goes on beside the next request."""

    def __init__(self, progress: Progress = SILENT, reach: Reach = reach_source) -> None:
        self._progress = progress
        self._reach = reach
        self._sources: dict[Address, Source] = {}
        self._pieces: dict[str, _Piece] = {}
        self._cuts: dict[str, Cut] = {}  # what is sealed of files whose source was cut short
        self._checker = ThreadPoolExecutor(1, "compare")

    def entrust(self, address: Address, secret: Secret) -> None:
        """What the source of this address asks for, before its first file is worked on."""
        if address in self._sources:
            self._sources.pop(address).close()
        self._sources[address] = self._reach(address, secret)

    def seal(
        self, clip: str, file: SourceFile, head: Path, body: Path, recipients: Sequence[str]
    ) -> tuple[SealedHead, Sealed]:
        """Read a file once: fingerprint and seal, both sealed files synced. Keeps the file key on the bench.

        Raises what the sealer raises; SourceChanged also for a file that is no longer the one listed.
        """
        return self._seal(clip, file, head, body, recipients, None)

    def kept(self, clip: str) -> int:
        """How many bytes of a file are sealed whose source was cut short; 0: nothing to go on with."""
        return self._cuts[clip].plain_bytes if clip in self._cuts else 0

    def go_on(
        self, clip: str, file: SourceFile, head: Path, body: Path, recipients: Sequence[str]
    ) -> tuple[SealedHead, Sealed]:
        """Seal the rest of a file whose source was cut short and came back. See ``going_on`` for the proof.

        Raises as seal does; SourceChanged where the source does not begin with what was sealed.
        """
        self._still_there(file)
        prove(self._source(file), file, self._cuts[clip], body, self._progress)
        sealed = self._seal(clip, file, head, body, recipients, self._cuts[clip])
        del self._cuts[clip]
        return sealed

    def _seal(
        self,
        clip: str,
        file: SourceFile,
        head: Path,
        body: Path,
        recipients: Sequence[str],
        onto: Cut | None,
    ) -> tuple[SealedHead, Sealed]:
        with self._source(file).open(file, onto.plain_bytes if onto is not None else 0) as stream:
            pair = seal(
                stream,
                body,
                head,
                recipients,
                self._progress,
                expected_bytes=file.size,
                name=file.relative,
                onto=onto,
                keep=partial(self._cuts.__setitem__, clip),
            )
        self._pieces[clip] = _Piece(pair.file_key, pair.body, file)
        self._still_there(file)
        return pair.head, pair.body

    def fingerprint(self, file: SourceFile) -> str:
        """SHA-256 of a file on the camera, in hexadecimal; nothing is kept. Raises as seal does."""
        digest, done = hashlib.sha256(), 0
        try:
            with self._source(file).open(file) as stream:
                while data := stream.read(_BLOCK):
                    digest.update(data)
                    done += len(data)
                    self._progress.step(min(done, file.size), file.size)
        except OSError as error:
            if error.errno in GONE or self._source(file).state(file) is FileState.GONE:
                raise SourceVanished(file.relative) from error
            raise SourceUnreadable(file.relative, error.strerror or "") from error
        self._still_there(file)
        if done != file.size:
            raise SourceChanged(file.relative)
        return digest.hexdigest()

    def fingerprints(self, files: Sequence[SourceFile]) -> tuple[str, ...]:
        """The same of many small files; "" where one cannot be read, or is not the one that was listed."""
        found = []
        for file in files:
            try:
                found.append(self.fingerprint(file))
            except (SourceVanished, SourceUnreadable, SourceChanged):
                found.append("")
        return tuple(found)

    def is_alike(self, clip: str, file: SourceFile, body: Path) -> bool | None:
        """Whether a file at its source is still what was sealed of it, as far as ``alike`` reads it again.

        None where the key is not on the bench any more: then nobody can tell from the sealed copy. Raises
        SourceVanished, SourceUnreadable, SourceChanged; CopyDiffers where the sealed copy suffered.
        """
        piece = self._pieces.get(clip)
        if piece is None:
            return None
        try:
            with SealedReader(piece.file_key, body, clip, piece.body) as sealed:
                found = is_alike(self._source(file), file, sealed, self._progress)
        except (ClipDamaged, ClipTruncated, ClipMissing) as error:
            raise CopyDiffers(file.relative) from error
        self._still_there(file)
        return found

    def start_check(self, clip: str, body: Path) -> None:
        """Begin to read the sealed body again from the drive and to compare it; goes on beside other work."""
        piece = self._pieces[clip]
        piece.check = self._checker.submit(verify_sealed, piece.file_key, body, piece.body, clip)

    def end_check(self, clip: str) -> None:
        """Wait for the comparison. CopyDiffers where the sealed copy is not what was read from the camera."""
        piece = self._pieces[clip]
        if piece.check is None:
            raise ValueError(f"no check of {clip} was begun")
        try:
            piece.check.result()
        except (ClipDamaged, ClipTruncated, ClipMissing) as error:
            raise CopyDiffers(piece.file.relative if piece.file is not None else "") from error

    def take(self, clip: str, file_key: bytes, body: Sealed) -> None:
        """Lay a clip of the vault on the bench, with the key that a person's rights opened."""
        self._pieces[clip] = _Piece(file_key, body)

    def look(self, clip: str, body: Path) -> Seen:
        """Look inside through the seal. Bad media never raises: the answer says what is wrong with it.

        CopyDiffers where the drive gives back something else than a moment ago, when it was compared.
        """
        from bwc_review.media.inner_track import first_positions  # decoders, where it is looked into
        from bwc_review.media.probe import probe

        piece = self._pieces[clip]
        try:
            with self._plain(piece, clip, body) as stream:
                found, piece.index = probe(stream)
                first = first_positions(stream, _FIRST_POSITIONS)
        except (ClipDamaged, ClipTruncated, ClipMissing) as error:
            raise CopyDiffers(piece.file.relative if piece.file is not None else "") from error
        piece.is_looked_into = True
        if found.has_video:
            give_back_memory()  # of decoders: a worker for each camera keeps what one of them once needed
        if first and found.place is None:
            found = replace(found, place=Place("", first[0].latitude, first[0].longitude))
        return Seen(found, first)

    def positions(self, clip: str, body: Path) -> tuple[Fix, ...]:
        """Of a sidecar that came in by itself, in order of time; () where it holds none. CopyDiffers."""
        piece = self._pieces[clip]
        if piece.body.plain_bytes > _LONGEST_TRACK:
            return ()
        try:
            with self._plain(piece, clip, body) as stream:
                return tuple(read_track(stream.read()))
        except (ClipDamaged, ClipTruncated, ClipMissing) as error:
            raise CopyDiffers(piece.file.relative if piece.file is not None else "") from error

    def instants(self, clip: str, offsets_s: Sequence[float]) -> tuple[Instant, ...]:
        """The frames on screen at these offsets; the first frame stands for all where ``look`` saw none."""
        index = self._pieces[clip].index
        if index is None or not index.count:
            return tuple(Instant(0, 0, 0.0) for _ in offsets_s)
        frames = [index.at_offset(offset) for offset in offsets_s]
        return tuple(Instant(one, int(index.pts[one]), index.offset_of(one)) for one in frames)

    def seal_beside(self, clip: str, file: SourceFile, target: Path, name: str) -> Beside:
        """Seal a sidecar under the head of its clip, compare the copy, read positions and bookmark."""
        piece = self._pieces[clip]
        try:
            with self._source(file).open(file) as stream:
                sealed = seal_derived(piece.file_key, stream, target, BodyKind.SIDECAR, name)
        except (SourceVanished, SourceUnreadable) as error:
            raise replace(error, file=file.relative) from error
        self._still_there(file)
        if sealed.plain_bytes != file.size:
            raise SourceChanged(file.relative)
        try:
            verify_sealed(piece.file_key, target, sealed, clip)
        except (ClipDamaged, ClipTruncated, ClipMissing) as error:
            raise CopyDiffers(file.relative) from error
        if is_media(file.name):
            return Beside(sealed)
        with SealedReader(piece.file_key, target, clip, sealed) as reader:
            if reader.size > _LONGEST_TRACK:
                return Beside(sealed, is_unread=may_hold_track(reader.read(0, _BEGINNING)))
            untrusted = reader.read(0, reader.size)
        return Beside(sealed, tuple(read_track(untrusted)), read_bookmark(file.name, untrusted))

    def derive(
        self, clip: str, kind: BodyKind, body: Path, target: Path, frames: tuple[Path, Sealed] | None = None
    ) -> Sealed | None:
        """Make and seal something that helps to look at the clip; None where it has nothing of that kind.

        frames: the frame index that was made before, where there is one. What fails leaves no file.
        """
        piece = self._pieces[clip]
        try:
            with self._plain(piece, clip, body) as stream:
                self._know_frames(piece, clip, stream, frames)
                if kind is BodyKind.WORKING_COPY:
                    return self._copied(piece, stream, target)
                data = self._made(piece, kind, stream)
            return None if data is None else seal_derived(piece.file_key, data, target, kind, kind.value)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        finally:
            give_back_memory()

    def repair(
        self, clip: str, body: Path, target: Path, samples: Sequence[tuple[str, Path]]
    ) -> Mended | None:
        """Make and seal a copy that plays of a clip that does not; None where nothing can be recovered.

        samples: good clips of the same camera that lie on the bench too, the likeliest first. The bench turns
        to the copy: what is derived afterwards is derived from it. What fails leaves no file.
        """
        from bwc_review.media.recovery import recover_copy  # decoders, where a file is looked into

        piece, kind = self._pieces[clip], BodyKind.REPAIRED
        openers = [
            (one, partial(self._plain, self._pieces[one], one, path))
            for one, path in samples
            if one in self._pieces and self._opens(one, path)
        ]
        try:
            with Scratch(target.with_name(target.name.replace(f".{kind.value}.", ".scratch."))) as scratch:
                made = recover_copy(
                    partial(self._plain, piece, clip, body), openers, cast(BinaryIO, scratch), self._progress
                )
                if made is None:
                    return None
                scratch.seek(0)
                sealed = seal_derived(piece.file_key, cast(BinaryIO, scratch), target, kind, kind.value)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        return Mended(sealed, Repair(made.by, made.mended.probe, made.mended.lost, made.sample))

    def turn_to(self, clip: str, body: Sealed) -> None:
        """What is derived from now on is derived from this body of the clip."""
        piece = self._pieces[clip]
        piece.body, piece.index, piece.is_looked_into = body, None, False

    def _opens(self, clip: str, path: Path) -> bool:
        """Whether the seal of a sample holds: another one may do as well."""
        try:
            with self._plain(self._pieces[clip], clip, path) as stream:
                return bool(stream.read(1))
        except (ClipDamaged, ClipTruncated, ClipMissing):
            return False

    def derive_track(
        self,
        clip: str,
        body: Path,
        target: Path,
        beside: Sequence[tuple[str, Path, Sealed]],
        tagged: tuple[float, float] | None,
    ) -> Sealed | None:
        """Seal the whole track of the clip: of its sidecars, else of what lies inside it, else its one tag.

        beside: its sidecars, each with the clip under whose head it is sealed: one that came late is its own,
        and counts where it lies on the bench. tagged: latitude and longitude. None where there is no position
        at all.
        """
        piece = self._pieces[clip]
        track = self._track_beside(beside)
        if track is None:
            from bwc_review.media.inner_track import inner_track  # decoders, where a file is looked into

            with self._plain(piece, clip, body) as stream:
                track = Track(TrackSource.INSIDE, inner_track(stream))
            if not track.inside and tagged is not None:
                track = Track(TrackSource.TAG, (Position(0.0, *tagged),))
        if not track.inside and not track.fixes:
            return None
        try:
            return seal_derived(
                piece.file_key, track.to_bytes(), target, BodyKind.TRACK, BodyKind.TRACK.value
            )
        except BaseException:
            target.unlink(missing_ok=True)
            raise

    def _track_beside(self, beside: Sequence[tuple[str, Path, Sealed]]) -> Track | None:
        """The sidecar with the most positions."""
        found: list[Track] = []
        for clip, file, sealed in beside:
            if sealed.plain_bytes > _LONGEST_TRACK or clip not in self._pieces:
                continue
            untrusted = read_derived(self._pieces[clip].file_key, file, clip, sealed)
            source = TrackSource.CAMERA if is_trail(untrusted) else TrackSource.SATELLITES
            found.append(Track(source, fixes=tuple(read_track(untrusted))))
        best = max(found, key=lambda one: len(one.fixes), default=None)
        return best if best is not None and best.fixes else None

    def forget(self, clip: str) -> None:
        """Drop the file key; whatever is done later waits for a person who can open the clip."""
        self._cuts.pop(clip, None)
        piece = self._pieces.pop(clip, None)
        if piece is not None and piece.check is not None:
            piece.check.exception()

    def close(self) -> None:
        """Forget everything and stop the comparing thread."""
        self._checker.shutdown(cancel_futures=True)
        self._pieces.clear()
        self._cuts.clear()
        for source in self._sources.values():
            source.close()
        self._sources.clear()

    def put_by(self, clip: str) -> None:
        """Keep the key, and nothing else that takes room: what is derived waits until the camera is free."""
        self._pieces[clip].index = None
        self._pieces[clip].is_looked_into = False

    def _source(self, file: SourceFile) -> Source:
        """The source a file lies on, reached once."""
        if file.source not in self._sources:
            self._sources[file.source] = self._reach(file.source)
        return self._sources[file.source]

    def _still_there(self, file: SourceFile) -> None:
        """SourceVanished or SourceChanged where the file is no longer the one that was listed."""
        state = self._source(file).state(file)
        if state is FileState.GONE:
            raise SourceVanished(file.relative)
        if state is FileState.CHANGED:
            raise SourceChanged(file.relative)

    def _know_frames(
        self, piece: _Piece, clip: str, stream: BinaryIO, frames: tuple[Path, Sealed] | None
    ) -> None:
        """The frame index: from before, or from a look inside."""
        if piece.is_looked_into:
            return
        from bwc_review.media.frame_index import FrameIndex  # decoders, where a file is looked into
        from bwc_review.media.probe import probe

        kept = read_derived(piece.file_key, frames[0], clip, frames[1]) if frames is not None else b""
        try:
            piece.index = FrameIndex.from_bytes(kept)
        except ValueError:  # none, or one that another version of the program wrote
            _, piece.index = probe(stream)
            stream.seek(0)
        piece.is_looked_into = True

    def _made(self, piece: _Piece, kind: BodyKind, stream: BinaryIO) -> bytes | None:
        from bwc_review.media.filmstrip import filmstrip  # decoders, where a file is looked into
        from bwc_review.media.waveform import waveform

        index = piece.index
        if kind is BodyKind.FRAMES:
            return None if index is None else index.to_bytes()
        if kind is BodyKind.FILMSTRIP:
            return None if index is None else filmstrip(stream, index, progress=self._progress).to_bytes()
        if kind is BodyKind.WAVEFORM:
            heard = waveform(stream, index=index, progress=self._progress)
            return heard.to_bytes() if heard.peaks else None
        return None

    def _copied(self, piece: _Piece, stream: BinaryIO, target: Path) -> Sealed | None:
        """A copy that players can seek in, of any size: muxed into an encrypted scratch file, then sealed."""
        from bwc_review.media.remux import working_copy  # decoders, where a file is looked into

        scratch_file = target.with_name(target.name.replace(f".{BodyKind.WORKING_COPY.value}.", ".scratch."))
        with Scratch(scratch_file) as scratch:
            try:
                working_copy(stream, cast(BinaryIO, scratch), progress=self._progress)
            except ClipUnplayable:
                return None
            kind = BodyKind.WORKING_COPY
            return seal_derived(
                piece.file_key, cast(BinaryIO, scratch), target, kind, kind.value, self._progress
            )

    @contextmanager
    def _plain(self, piece: _Piece, clip: str, body: Path) -> Iterator[BinaryIO]:
        with SealedReader(piece.file_key, body, clip, piece.body) as reader:
            yield cast(BinaryIO, ReaderStream(reader))
