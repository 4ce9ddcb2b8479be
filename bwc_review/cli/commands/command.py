"""One command as the help lists it, before it is loaded."""

from __future__ import annotations

from dataclasses import dataclass

SYNC_FIELDS = (
    "ingested, already_there, erased_before, damaged, unknown_camera, released, bytes, seconds, clips, "
    "freed, cleared, asking, never, strange, from_folders, from_reception, left, left_overdue, unseen, own, "
    "skipped, unfinished, overdue, to_prepare, problems"
)


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its words, the function that does it as module:function, and its JSON fields."""

    words: str  # "clips", "hold open"
    place: str
    short: str  # fits beside the name on 80 columns, in both languages
    more: str
    fields: str

    @property
    def group(self) -> str:
        """The word before the last one, "" for most."""
        return self.words.rpartition(" ")[0]

    @property
    def name(self) -> str:
        """The last word."""
        return self.words.rpartition(" ")[2]
