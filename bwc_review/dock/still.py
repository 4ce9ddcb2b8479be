"""Says which files of a watched folder are finished: size and time have been still for long enough.

Software of a dock writes into the folder while it is looked at. Counted by the station's own monotonic clock:
the time of a file is the word of whoever wrote it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bwc_review.dock.listing import Listing
from bwc_review.dock.profile import CameraProfile
from bwc_review.dock.source import SourceFile


@dataclass(frozen=True, slots=True)
class Stillness:
    """Since when each file has been as it is: the file as listed, and the second it was first seen so."""

    since_s: Mapping[SourceFile, float] = field(default_factory=dict)

    def look(self, files: Sequence[SourceFile], now_s: float) -> Stillness:
        """After another look. A file that grew is another file, and begins anew."""
        return Stillness({file: self.since_s.get(file, now_s) for file in files})

    def ready(
        self,
        listing: Listing,
        profiles: Sequence[CameraProfile],
        now_s: float,
        still_s: float,
        end: str = "",
    ) -> tuple[SourceFile, ...]:
        """The files that may be brought in. Where a maker's end marker lies beside a file, at once.

        end: the marker of this source, which says so of what is no newer than itself: folders are used again.
        Some camera may call a file of that name a marker too.
        """
        ends = {profile.ready_marker.lower() for profile in profiles if profile.ready_marker}
        ended = {marker.folder for marker in listing.markers if marker.name.lower() in ends}
        named = (file for file in (*listing.files, *listing.markers) if end and file.name == end)
        said_ns = {file.folder: file.modified_ns for file in named}

        def is_ready(file: SourceFile) -> bool:
            is_ended = file.folder in ended or file.modified_ns <= said_ns.get(file.folder, -1)
            return is_ended or now_s - self.since_s.get(file, now_s) >= still_s

        return tuple(file for file in listing.files if is_ready(file))
