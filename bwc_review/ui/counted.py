"""Sentences with a count, where no widget says them: Qt finds the plural forms of ``tr`` in a class only.

Nor in a class that others are made from: Qt seeks them under the name of the last one only.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

_MOST_NAMES = 5


class Counted(QObject):
    """Each method is one sentence; ``count`` chooses its form."""

    def brought_in(self, count: int, size: str) -> str:
        """What a transfer added."""
        return self.tr("%n recording(s) brought in and verified ({size}).", "", count).format(size=size)

    def already_there(self, count: int) -> str:
        """What a transfer found sealed before."""
        return self.tr("%n already there.", "", count)

    def erased_before(self, count: int) -> str:
        """What a transfer found erased before."""
        return self.tr("%n erased here before, after their month: not brought back.", "", count)

    def damaged(self, count: int) -> str:
        """What came in broken."""
        return self.tr("%n damaged: kept, sealed, marked as such.", "", count)

    def repaired(self, count: int) -> str:
        """What came in broken and can be looked at all the same."""
        return self.tr("%n repaired: a copy that plays is beside the untouched original.", "", count)

    def unknown_camera(self, count: int) -> str:
        """What came from a camera that is not the service's."""
        return self.tr("%n from a camera that is not on the list: kept apart.", "", count)

    def unfinished(self, count: int) -> str:
        """What somebody may still be writing."""
        return self.tr("%n not still for long enough: left where they are. Bring in again.", "", count)

    def cameras_listed(self, count: int, limit: str) -> str:
        """More cameras than the prefect's order allows; without a full stop."""
        return self.tr(
            "%n camera(s) on the list, more than the {limit} of the prefect's order", "", count
        ).format(limit=limit)

    def offsets_measured(self, count: int, offset: str) -> str:
        """What shows that a clock was not set."""
        return self.tr("%n measured offset(s) of about {offset} since then.", "", count).format(offset=offset)

    def room(self, days: int) -> str:
        """How long the vault takes in what comes."""
        return self.tr("Room for %n more day(s) at the rate of the last month.", "", days)

    def overdue(self, count: int) -> str:
        """What was past its month when it came in."""
        return self.tr("%n older than a month: erased by the next sweep.", "", count)

    def would_go(self, count: int, size: str) -> str:
        """What emptying would erase from a camera."""
        return self.tr("%n file(s) would go ({size}).", "", count).format(size=size)

    def would_stay(self, count: int) -> str:
        """What emptying would leave on a camera."""
        return self.tr("%n file(s) would stay.", "", count)

    def would_be_erased(self, count: int) -> str:
        """What would go because of what was stated."""
        return self.tr("%n recording(s) would be erased today.", "", count)

    def left_overdue(self, count: int, places: Sequence[str]) -> str:
        """What cameras still hold though its month is over (R10). places: on which, as people call them."""
        words = self.tr(
            "%n recording(s) older than a month still on {camera}: empty it, or have it emptied.", "", count
        )
        return words.format(camera=", ".join(places))

    def left(self, names: Sequence[str], places: Sequence[str]) -> str:
        """What still lies on cameras that were to be emptied, the first of it by name. places: on which."""
        shown = ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
        words = self.tr("%n file(s) still on {camera}: {names}.", "", len(names))
        return words.format(camera=", ".join(places), names=shown)

    def waiting(self, cameras: Sequence[str]) -> str:
        """What these cameras hold is safe, and goes when a person says so."""
        words = self.tr(
            "{cameras}: everything is in and verified, and waits for your order to be emptied.",
            "",
            len(cameras),
        )
        return words.format(cameras=", ".join(cameras))

    def own(self, count: int) -> str:
        """What an emptied camera keeps for itself; it is free."""
        return self.tr("Only settings of the camera stay on it: %n file(s) without any recording.", "", count)

    def unseen(self, count: int) -> str:
        """What was written while the camera was being transferred."""
        return self.tr(
            "%n file(s) were written on the camera during the transfer: nothing of them was erased. Bring in "
            "again.",
            "",
            count,
        )

    def released(self, count: int) -> str:
        """What was erased from cameras."""
        return self.tr("%n file(s) erased from the camera, which was then checked.", "", count)

    def released_from_folder(self, count: int) -> str:
        """What was erased from folders and docks."""
        return self.tr("%n file(s) erased from the folder or dock, which was then checked.", "", count)

    def released_from_reception(self, count: int) -> str:
        """What was erased of what docks pushed to the station."""
        return self.tr("%n file(s) brought in and erased from the reception.", "", count)

    def to_prepare(self, count: int) -> str:
        """What a transfer left to be made."""
        return self.tr(
            "%n still to be prepared for looking: this is done while somebody is signed in at the window.",
            "",
            count,
        )

    def years(self, count: int) -> str:
        """How far a clock is off at the worst."""
        return self.tr("%n year(s)", "", count)

    def files(self, count: int) -> str:
        """In how many files a recording is."""
        return self.tr("%n file(s)", "", count)

    def others(self, count: int) -> str:
        """So many more people."""
        return self.tr("%n other(s)", "", count)

    def more(self, count: int) -> str:
        """So many more recordings than are named."""
        return self.tr("%n more", "", count)

    def would_erase(self, count: int) -> str:
        """What a sweep would erase."""
        return self.tr("%n recording(s) would be erased.", "", count)

    def erased(self, count: int) -> str:
        """What a sweep erased."""
        return self.tr("%n recording(s) erased.", "", count)

    def people_stay(self, count: int) -> str:
        """How long the persons of an open report will stay."""
        return self.tr(
            "Never searched. Erased automatically %n month(s) after the incident is closed, with the texts "
            "that could name them.",
            "",
            count,
        )

    def people_go(self, count: int) -> str:
        """When the persons of a report go once it is closed."""
        return self.tr("They and the texts that could name them are erased in %n month(s).", "", count)

    def would_erase_people(self, count: int, numbers: str) -> str:
        """Of which reports a sweep would erase the persons."""
        return self.tr("The persons of %n report(s) would be erased: {numbers}.", "", count).format(
            numbers=numbers
        )

    def erased_people(self, count: int, numbers: str) -> str:
        """Of which reports a sweep erased the persons."""
        return self.tr("The persons of %n report(s) were erased: {numbers}.", "", count).format(
            numbers=numbers
        )

    def would_erase_requesters(self, count: int, numbers: str) -> str:
        """Of which requests a sweep would erase the name of who asked."""
        return self.tr("The names in %n request(s) would be erased: {numbers}.", "", count).format(
            numbers=numbers
        )

    def erased_requesters(self, count: int, numbers: str) -> str:
        """Of which requests a sweep erased the name of who asked."""
        return self.tr("The names in %n request(s) were erased: {numbers}.", "", count).format(
            numbers=numbers
        )

    def would_forget(self, count: int) -> str:
        """How many people who left a sweep would make a number of."""
        return self.tr("The names of %n person(s) who left the service would be erased.", "", count)

    def forgotten(self, count: int) -> str:
        """How many people who left a sweep made a number of."""
        return self.tr("The names of %n person(s) who left the service were erased.", "", count)

    def next_erasure(self, count: int, day: str) -> str:
        """When the next ones go."""
        return self.tr("Next erasure on {day}: %n recording(s).", "", count).format(day=day)

    def checked(self, count: int) -> str:
        """How many recordings were verified."""
        return self.tr("%n recording(s) checked.", "", count)

    def entries_checked(self, count: int) -> str:
        """How many journal entries were verified."""
        return self.tr("%n journal entry(ies) checked.", "", count)

    def entries_written(self, count: int) -> str:
        """How many journal entries went into a file."""
        return self.tr("%n journal entry(ies) written.", "", count)

    def recordings(self, count: int) -> str:
        """So many, however many files a camera has cut them into."""
        return self.tr("%n recording(s)", "", count)
