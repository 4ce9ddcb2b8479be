"""Knows where the sealed files of a vault lie, puts them in place and destroys them.

Every step is durable before the next, and may be called again after a crash: what is done already is left
as it is.
"""

from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bwc_review.domain.clip import BodyKind
from bwc_review.domain.errors import ClipMissing, DiskFull
from bwc_review.vault import durable
from bwc_review.vault.age_format import HEAD_LIMIT

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_HEAD = ".head"
_BODY = ".body"
_OLD_HEAD = ".oldhead"
_NEW_HEAD = ".newhead"
_TAKEN = ("head", "body", "oldhead", "newhead")  # what a derived body may not be called


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies in the vault, by clip id. derived and staged are pairs of id and part."""

    heads: frozenset[str]
    bodies: frozenset[str]
    derived: frozenset[tuple[str, str]]
    staged: frozenset[tuple[str, str]]  # part: "head", "body", "oldhead", "newhead" or a derived name
    strange: tuple[str, ...]  # names that are none of ours, relative to the vault or to staging


class Store:
    """The folders of a vault: heads/, clips/, derived/, and staging beside it on the same file system."""

    def __init__(self, root: Path, staging: Path) -> None:
        self._root = root
        self._staging = staging
        self.erasing = threading.Lock()  # held over all the steps of one erasure: two would undo each other
        self.receiving = threading.Lock()  # held over a synchronisation: each puts staging in order first

    # --- where things lie ----------------------------------------------------

    def head_path(self, clip: str) -> Path:
        """The head of a clip in place."""
        return self._root / "heads" / _shelf(clip) / f"{clip}{_HEAD}"

    def body_path(self, clip: str, kind: BodyKind = BodyKind.CLIP, name: str = "") -> Path:
        """A body in place. name: the file part of a derived body; its kind where it is empty."""
        if kind is BodyKind.CLIP:
            return self._root / "clips" / _shelf(clip) / f"{clip}{_BODY}"
        return self._root / "derived" / _shelf(clip) / f"{clip}.{_part(kind, name)}{_BODY}"

    def stage(self, clip: str) -> tuple[Path, Path]:
        """Where to seal a clip before it is verified: head and body, in a folder that exists."""
        self._make(self._staging)
        return self._staging / f"{_checked(clip)}{_HEAD}", self._staging / f"{clip}{_BODY}"

    def stage_derived(self, clip: str, kind: BodyKind, name: str = "") -> Path:
        """Where to seal a derived body before it is placed."""
        self._make(self._staging)
        return self._staging / f"{_checked(clip)}.{_part(kind, name)}{_BODY}"

    def has_head(self, clip: str) -> bool:
        """True where the head of the clip is in place."""
        return self.head_path(clip).is_file()

    def has_body(self, clip: str, kind: BodyKind = BodyKind.CLIP, name: str = "") -> bool:
        """True where that body is in place."""
        return self.body_path(clip, kind, name).is_file()

    def read_head(self, clip: str) -> bytes:
        """The head of a clip in place, at most 64 KiB of it. Raises ClipMissing."""
        try:
            with self.head_path(clip).open("rb") as stream:
                return stream.read(HEAD_LIMIT + 1)
        except OSError:
            raise ClipMissing(clip, "head") from None

    def space_left(self) -> int:
        """Bytes that may still be written."""
        folder = next(path for path in (self._root, *self._root.parents) if path.exists())
        return shutil.disk_usage(folder).free

    def reserve(self, needed_bytes: int) -> None:
        """DiskFull where there is less room than that."""
        if self.space_left() < needed_bytes:
            raise DiskFull(str(self._root), needed_bytes)

    def listing(self) -> Listing:
        """Everything in the vault and in staging, by name alone. Raises FolderUnusable."""
        strange: list[str] = []
        with durable.disk_facts(self._root):
            heads = frozenset(clip for clip, part in self._names("heads", strange) if part == "head")
            bodies = frozenset(clip for clip, part in self._names("clips", strange) if part == "body")
            derived = frozenset(self._names("derived", strange))
            staged = frozenset(_sorted_out(self._staging, "staging", strange))
        return Listing(heads, bodies, derived, staged, tuple(sorted(strange)))

    # --- putting in place ----------------------------------------------------

    def place(self, clip: str) -> None:
        """Move a verified clip from staging to its place, body before head. Raises DiskFull."""
        self.place_body(clip)
        self.place_head(clip)

    def place_body(self, clip: str) -> None:
        """First step of place."""
        self._move(self._staging / f"{clip}{_BODY}", self.body_path(clip))

    def place_head(self, clip: str) -> None:
        """Second step of place: from here on the clip can be opened."""
        self._move(self._staging / f"{clip}{_HEAD}", self.head_path(clip))

    def place_derived(self, clip: str, kind: BodyKind, name: str = "") -> None:
        """Move a derived body from staging to its place, over an older one of the same name."""
        staged = self.stage_derived(clip, kind, name)
        self._move(staged, self.body_path(clip, kind, name), over=True)

    # --- destroying ----------------------------------------------------------

    def destroy(self, clip: str) -> tuple[str, ...]:
        """Make a clip unreadable and remove its files; which parts there were ("head", "clip", …)."""
        head = ("head",) if self.has_head(clip) else ()
        self.overwrite_head(clip)
        self.unlink_head(clip)
        return head + self.unlink_bodies(clip)

    def overwrite_head(self, clip: str) -> None:
        """First step of destroy: random bytes over the head, in place, synced."""
        path = self.head_path(clip)
        with durable.disk_facts(path.parent):
            if path.exists():
                durable.overwrite(path)
            # left where a crash cut replace_head short
            durable.destroy(self._staging / f"{clip}{_OLD_HEAD}")
            durable.destroy(self._staging / f"{clip}{_NEW_HEAD}")

    def unlink_head(self, clip: str) -> None:
        """Second step of destroy."""
        path = self.head_path(clip)
        with durable.disk_facts(path.parent):
            if path.exists():
                path.unlink()
                durable.sync_folder(path.parent)

    def unlink_bodies(self, clip: str) -> tuple[str, ...]:
        """Last step of destroy: the original and everything derived from it; the kinds there were."""
        kinds = []
        original = self.body_path(clip)
        with durable.disk_facts(self._root):
            if original.exists():
                original.unlink()
                durable.sync_folder(original.parent)
                kinds.append(BodyKind.CLIP.value)
            folder = self._root / "derived" / _shelf(clip)
            found = sorted(folder.glob(f"{clip}.*{_BODY}"))
            for path in found:
                path.unlink()
                kinds.append(path.name[len(clip) + 1 : -len(_BODY)])
            if found:
                durable.sync_folder(folder)
        return tuple(kinds)

    def destroy_staged(self, clip: str) -> None:
        """Destroy the head and remove the bodies of a clip in staging, where there are any."""
        with durable.disk_facts(self._staging):
            durable.destroy(self._staging / f"{_checked(clip)}{_HEAD}")
            for path in (self._staging / f"{clip}{_BODY}", *self._staging.glob(f"{clip}.*{_BODY}")):
                path.unlink(missing_ok=True)
            if self._staging.exists():
                durable.sync_folder(self._staging)

    # --- another generation of the vault key ---------------------------------

    def replace_head(self, clip: str, head: bytes) -> None:
        """Put a head that was wrapped anew in the place of the old one, which is destroyed."""
        self.keep_old_head(clip)
        self.swap_head(clip, head)
        self.destroy_old_head(clip)

    def keep_old_head(self, clip: str) -> None:
        """First step of replace_head: a second name for the old head's blocks, so that they are not lost."""
        old = self._staging / f"{_checked(clip)}{_OLD_HEAD}"
        self._make(self._staging)
        with durable.disk_facts(self._staging):
            if not old.exists():
                os.link(self.head_path(clip), old)
                durable.sync_folder(self._staging)

    def swap_head(self, clip: str, head: bytes) -> None:
        """Second step of replace_head."""
        new = self._staging / f"{_checked(clip)}{_NEW_HEAD}"
        with durable.disk_facts(self._staging):
            durable.destroy(new)
            durable.write_new(new, head)
        self._move(new, self.head_path(clip), over=True)

    def destroy_old_head(self, clip: str) -> None:
        """Last step of replace_head, and at the next start after a crash at any step of it."""
        old = self._staging / f"{_checked(clip)}{_OLD_HEAD}"
        with durable.disk_facts(self._staging):
            durable.destroy(self._staging / f"{clip}{_NEW_HEAD}")
            durable.end_replacement(self.head_path(clip), old)

    def end_replacements(self) -> tuple[str, ...]:
        """At the start: end every replace_head that a crash cut short; the clips there were."""
        cut = sorted({clip for clip, part in self.listing().staged if f".{part}" in {_OLD_HEAD, _NEW_HEAD}})
        for clip in cut:
            self.destroy_old_head(clip)
        return tuple(cut)

    # --- inside --------------------------------------------------------------

    def _move(self, source: Path, target: Path, *, over: bool = False) -> None:
        """Rename durably; done already where only the target is there. FileExistsError over another file."""
        with durable.disk_facts(target.parent):
            durable.make_folder(target.parent)
            if not source.exists() and target.exists():
                durable.sync_folder(target.parent)  # the crash may have come between rename and sync
                return
            if target.exists() and not over:
                raise FileExistsError(target.name)
            source.replace(target)
            durable.sync_folder(target.parent)
            durable.sync_folder(source.parent)

    def _make(self, folder: Path) -> None:
        with durable.disk_facts(folder):
            durable.make_folder(folder)

    def _names(self, shelves: str, strange: list[str]) -> Iterator[tuple[str, str]]:
        folder = self._root / shelves
        if not folder.is_dir():
            return
        for shelf in sorted(folder.iterdir()):
            if shelf.is_dir():
                yield from _sorted_out(shelf, f"{shelves}/{shelf.name}", strange)
            else:
                strange.append(f"{shelves}/{shelf.name}")


def _sorted_out(folder: Path, label: str, strange: list[str]) -> Iterator[tuple[str, str]]:
    """Id and part of each file; what has another name is noted."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            clip, _, rest = entry.name.partition(".")
            part = rest.removesuffix(_BODY)
            if _ID.fullmatch(clip) and _NAME.fullmatch(part):
                yield clip, part
            else:
                strange.append(f"{label}/{entry.name}")


def _shelf(clip: str) -> str:
    """The folder of a clip: the last two digits of its id, which are random (the first ones are the time)."""
    return _checked(clip)[-2:]


def _checked(clip: str) -> str:
    if not _ID.fullmatch(clip):
        raise ValueError("not the id of a clip")
    return clip


def _part(kind: BodyKind, name: str) -> str:
    part = name or kind.value
    if not _NAME.fullmatch(part) or part in _TAKEN:
        raise ValueError("not the name of a derived body")
    return part
