"""Looks at what lies beside a recording: the camera's own notes about it, as untrusted as the recording."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from bwc_review.dock.bookmark import stamped
from bwc_review.dock.container import unnamed_recordings
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.source import Source, SourceFile
from bwc_review.domain.errors import SourceUnreadable, SourceVanished

_NOTE, _KIND = ".metadata.json", ("ContainerType",)  # Axis: beside an object, and what the object is
_HEAD = 1 << 16  # bytes
_MOST_BYTES = 1 << 20  # notes are a few hundred bytes; nothing larger is read


class Notes:
    """The small files of one listing. Each is read once, however many recordings it speaks of.

    is_cut: the source went silent meanwhile, so that what was not read may well be there.
    """

    def __init__(self, source: Source, files: Iterable[SourceFile]) -> None:
        self._source = source
        self._files: dict[str, SourceFile] = {}
        self._in_folder: defaultdict[str, list[SourceFile]] = defaultdict(list)
        for file in files:
            self._files[file.relative.lower()] = file  # cameras write file systems that know no small letters
            self._in_folder[file.folder].append(file)
        self._unnamed: dict[str, frozenset[str]] = {}
        self.is_cut = False
        self._told: dict[str, object] = {}
        self._marked: dict[tuple[str, str], frozenset[str]] = {}

    def value(self, folder: str, name: str, keys: Sequence[str]) -> str | None:
        """The text under these keys, one inside the other, of a JSON file; None where there is none.

        What a dock sent as headers has lost the size of its letters: a key is found in letters of any size.
        """
        relative = f"{folder}/{name}".lstrip("/").lower()
        if relative not in self._told:
            self._told[relative] = self._parsed(relative)
        untrusted = self._told[relative]
        for key in keys:
            if not isinstance(untrusted, dict):
                return None
            named = (name for name in untrusted if str(name).lower() == key.lower())
            spelled = key if key in untrusted else next(named, None)
            if spelled is None:
                return None
            untrusted = untrusted[spelled]
        return untrusted if isinstance(untrusted, str) else None

    def is_marked(self, file: SourceFile, shape: re.Pattern[str], profile: CameraProfile) -> bool:
        """A mark that lies in the folder of this recording was made during it.

        A container holds several files of one recording and says only when each mark was made: it belongs to
        the last file that began before it. Marks and files of such a container count in UTC, so their digits
        compare.
        """
        asked = (file.folder, shape.pattern)
        if asked not in self._marked:
            names = [one.name for one in self._in_folder[file.folder]]
            self._marked[asked] = _marked_names(names, file.folder, shape, profile)
        return file.name in self._marked[asked]

    def is_recording(self, file: SourceFile) -> bool:
        """A recording of the container in whose folder it lies, though its ending does not say so."""
        if file.folder not in self._unnamed:
            files = self._in_folder[file.folder]
            container = file.folder.rpartition("/")[2]
            kinds = {
                one.name: self.value(file.folder, f"{container}.{one.name}{_NOTE}", _KIND) or ""
                for one in files
                if not one.name.endswith(_NOTE)
            }
            self._unnamed[file.folder] = unnamed_recordings(files, kinds, lambda one: self._read(one, _HEAD))
        return file.name in self._unnamed[file.folder]

    def _parsed(self, relative: str) -> object:
        file = self._files.get(relative)
        if file is None or file.size > _MOST_BYTES:
            return None
        untrusted = self._read(file, _MOST_BYTES + 1)
        try:
            return json.loads(untrusted) if len(untrusted) <= _MOST_BYTES else None
        except (ValueError, RecursionError):
            return None

    def _read(self, file: SourceFile, most: int) -> bytes:
        """The first bytes of a file; b"" where they cannot be read."""
        untrusted = b""
        try:
            with self._source.open(file) as stream:
                while len(untrusted) < most and (part := stream.read(most - len(untrusted))):
                    untrusted += part
        except (OSError, SourceVanished) as error:
            cause = error.__cause__ if isinstance(error, SourceVanished) else error
            self.is_cut |= isinstance(cause, TimeoutError | ConnectionError)
            return b""
        except SourceUnreadable:
            return b""
        return untrusted


def _marked_names(
    names: Sequence[str], folder: str, shape: re.Pattern[str], profile: CameraProfile
) -> frozenset[str]:
    found_at = (stamped(found["at"]) for name in names if (found := shape.fullmatch(name)) is not None)
    made = [f"{at:%Y%m%d%H%M%S}" for at in found_at if at is not None]
    if not made:
        return frozenset()
    container = folder.rpartition("/")[2]
    starts = sorted(
        (_digits(found), name)
        for name in names
        if shape.fullmatch(name) is None
        and (found := profile.patterns[0].expression.fullmatch(f"{container}/{name}")) is not None
    )
    marked = set()
    for mark in made:
        before = [name for start, name in starts if start <= mark]
        if before or starts:
            marked.add(before[-1] if before else starts[0][1])
    return frozenset(marked)


def _digits(found: re.Match[str]) -> str:
    return re.sub(r"\D", "", found["date"] + found["time"])
