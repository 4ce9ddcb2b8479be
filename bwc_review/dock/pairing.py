"""Says which sidecar belongs to which recording of the same camera."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from bwc_review.dock.naming import FileFacts, FileKind
from bwc_review.dock.source import SourceFile
from bwc_review.domain.moments import seconds_between

_SAME_START_S = 2.0

Told = tuple[SourceFile, FileFacts]


def pair(media: Sequence[Told], sidecars: Sequence[Told]) -> Mapping[str, tuple[SourceFile, ...]]:
    """For each recording (its relative path) the files that belong to it; what belongs to none is absent.

    A sidecar belongs to the recording of the same name, else to the one whose name it begins with, the
    longest (the name of its folder and a dot in front of it do not count; 1 is not the beginning of 12); a
    mark, to the last one of its folder that began before it; else to the one of the same camera that starts
    with it; in a container, to the first recording there. Where several would do, the first one listed; what
    is shared belongs to every recording of its folder. A preview outside of a container belongs to its
    namesake alone: beside another one it would go with that one's month.
    """
    shelf = _Shelf(media) if sidecars else _Shelf(())
    found: dict[str, list[SourceFile]] = {}
    for file, facts in sidecars:
        owner = shelf.owner(file, facts)
        owners = shelf.in_folder(file.folder) if facts.is_shared else [owner] if owner is not None else []
        for one in owners:
            found.setdefault(one.relative, []).append(file)
    return {relative: tuple(files) for relative, files in found.items()}


class _Shelf:
    """The recordings of a listing, found by name, folder and second: a dock may hold 100,000."""

    def __init__(self, media: Sequence[Told]) -> None:
        self._media = media
        self._stems: dict[tuple[str, str], int] = {}
        self._folders: defaultdict[str, list[int]] = defaultdict(list)
        self._seconds: defaultdict[tuple[str | None, int], list[int]] = defaultdict(list)
        for number, (file, facts) in enumerate(media):
            self._stems.setdefault((file.folder, _stem(file.name)), number)
            self._folders[file.folder].append(number)
            if facts.named_start is not None:
                self._seconds[facts.serial, _second(facts.named_start)].append(number)

    def in_folder(self, folder: str) -> list[SourceFile]:
        """Every recording of a folder."""
        return [self._media[number][0] for number in self._folders.get(folder, ())]

    def owner(self, file: SourceFile, facts: FileFacts) -> SourceFile | None:
        """The recording that this sidecar belongs to."""
        if facts.kind is FileKind.PREVIEW and not facts.in_container:
            same = self._namesake(file)
            return None if same is None else self._media[same][0]
        number = self._named_alike(file)
        if number is None and facts.marked_at is not None:
            number = self._marked_in(file.folder, facts.marked_at)
        elif number is None:
            number = self._started_with(facts)
            if number is None and facts.in_container:
                number = next(iter(self._folders.get(file.folder, ())), None)
        return None if number is None else self._media[number][0]

    def _named_alike(self, file: SourceFile) -> int | None:
        same = self._namesake(file)
        if same is not None:
            return same
        name = file.name.lower().removeprefix(f"{file.folder.rpartition('/')[2].lower()}.")
        for length in range(len(name), 0, -1):
            number = self._stems.get((file.folder, name[:length]))
            if number is not None and not (
                name[length - 1].isdigit() and name[length : length + 1].isdigit()
            ):
                return number
        return None

    def _namesake(self, file: SourceFile) -> int | None:
        return self._stems.get((file.folder, _stem(file.name)))

    def _marked_in(self, folder: str, at: datetime) -> int | None:
        began = sorted(
            (start, self._media[number][0].relative, number)
            for number in self._folders.get(folder, ())
            if (start := self._media[number][1].named_start) is not None
        )
        before = [one for one in began if one[0] <= at]
        return before[-1][2] if before else began[0][2] if began else None

    def _started_with(self, facts: FileFacts) -> int | None:
        start = facts.named_start
        if start is None:
            return None
        near = (
            number
            for second in range(_second(start) - 3, _second(start) + 4)
            for number in self._seconds.get((facts.serial, second), ())
        )
        return min((number for number in near if self._is_near(number, start)), default=None)

    def _is_near(self, number: int, start: datetime) -> bool:
        other = self._media[number][1].named_start
        return other is not None and abs(seconds_between(start, other)) <= _SAME_START_S


def _second(at: datetime) -> int:
    return int(at.timestamp() // 1)


def _stem(name: str) -> str:
    return name.rpartition(".")[0].lower() or name.lower()
