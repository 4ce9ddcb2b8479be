"""Judges what lies on a camera after its transfer: whose it is, whether its month is over, whether it is new.

A camera holds nothing beyond the month (R10): what is older is an alert, whatever its camera is set to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.dock.beside import Notes
from bwc_review.dock.listing import is_media
from bwc_review.dock.naming import FileFacts, read_name
from bwc_review.dock.profile import CameraProfile, IgnoreRules
from bwc_review.dock.source import SourceFile
from bwc_review.domain.clip import ClipId, TimeSource
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.retention import counted_from, deadline, due_date, is_impossible
from bwc_review.operations.docked import Docked, Safe


class LeftBehind:
    """Answers about the files of one source, by what was listed and brought in of it."""

    def __init__(
        self,
        docked: Docked,
        safe: Sequence[Safe],
        profiles: Sequence[CameraProfile],
        now: datetime,
        profile: LegalProfile,
    ) -> None:
        self._docked, self._profiles, self._rules = docked, profiles, IgnoreRules.of(profiles)
        self._now, self._profile = now, profile
        self._clips = {one.item.file.relative: one.clip for one in safe}
        self._owners = {
            file.relative: item.serial for item in docked.items for file in (item.file, *item.beside)
        }
        self._beside = {file.relative for item in docked.items for file in item.beside}
        self._listed = {*docked.listed, *(item.file for item in docked.items)}
        self._due: dict[ClipId, date] = {}  # asked once for each
        self._label = ""
        self._notes: Notes | None = None

    def owner(self, file: SourceFile) -> str:
        """The serial of the camera that wrote it, "" where nothing tells it."""
        known = self._owners.get(file.relative)
        return known if known is not None else self._read(file).serial or ""

    def is_unseen(self, file: SourceFile) -> bool:
        """It was written, or written anew, since the source was listed; not where nothing is listed.

        The station holds no copy of it.
        """
        folders = self._docked.skipped
        is_aside = any(file.folder == one or file.folder.startswith(f"{one}/") for one in folders)
        return file not in self._listed and not is_aside and not self._rules.is_in_system_folder(file)

    def overdue(self, catalogue: Catalogue, files: Iterable[SourceFile]) -> list[SourceFile]:
        """The recordings among them whose month is over, and what belongs to recordings that are not there.

        By the due date in the catalogue; of what is not in it, by what its name says, else by its own time.
        What is dated impossibly is not counted: a person looks at it (R15).
        """
        media = [file for file in files if self._is_recorded(file)]
        clips = {file.relative: self._clips[file.relative] for file in media if file.relative in self._clips}
        asked = {clip for clip in clips.values() if clip not in self._due}
        if asked:
            with catalogue.read() as tables:
                self._due |= tables.inventory.due_dates(asked)
        return [
            file
            for file in media
            if (
                self._is_past(self._due[clips[file.relative]])
                if file.relative in clips
                else self._is_old(file)
            )
        ]

    def _is_recorded(self, file: SourceFile) -> bool:
        """Not what lies beside a recording; of notes that lie alone, those that bear a recording's hour."""
        if file.relative in self._beside:
            return False
        return is_media(file.name) or any(
            one.source in {TimeSource.NAME, TimeSource.FOLDER} for one in self._read(file).candidates
        )

    def _is_past(self, day: date) -> bool:
        return self._now >= deadline(day, self._profile)

    def _is_old(self, file: SourceFile) -> bool:
        claims = self._read(file).candidates
        named = [one.at for one in claims if one.source is not TimeSource.FILE] or [one.at for one in claims]
        at = named[0]
        if is_impossible(at, self._now, self._profile):
            return False
        return self._is_past(due_date(counted_from(at, self._profile), self._profile))

    def _read(self, file: SourceFile) -> FileFacts:
        if self._notes is None:
            self._label = self._docked.source.label()
            self._notes = Notes(self._docked.source, self._docked.listed)
        return read_name(file, self._profiles, self._label, self._profile.zone, self._notes)
