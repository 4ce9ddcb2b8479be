"""Answers the journal screen and the integrity page."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from bwc_review.app.seat import Seat
from bwc_review.documents import check_place, write_file, writing
from bwc_review.domain.access import Action
from bwc_review.domain.errors import ClipDamaged, ClipMissing, ClipTruncated, ClipWrongKey, StationError
from bwc_review.domain.journal import Verification
from bwc_review.domain.people import Person
from bwc_review.domain.progress import Progress
from bwc_review.operations.check_clip import Damage
from bwc_review.operations.check_pages import last_check
from bwc_review.operations.permit import permit
from bwc_review.operations.print_journal import journal_pdf, journal_table
from bwc_review.operations.read_journal import JournalQuestion, newest_entries, subjects_named
from bwc_review.operations.verify import Checked, verify
from bwc_review.ui.error_text import sentence
from bwc_review.ui.recording_words import clip_words
from bwc_review.ui.registers.needs import MOST_LINES, JournalFound, JournalLine, JournalQuery
from bwc_review.ui.registers.subject_words import subject_words
from bwc_review.ui.station.integrity_page import BadClip, CatalogueLook, CheckResult
from bwc_review.ui.words import short_id
from bwc_review.vault.signing import public_of


class JournalDesk:
    """``JournalReader`` and ``JournalChecker`` of the journal screen."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def lines(self, query: JournalQuery) -> JournalFound:
        """The newest of the entries asked for, newest first."""
        seat = self._seat
        asked = self._question(query)
        entries, total = newest_entries(
            seat.station.catalogue, seat.person, asked, MOST_LINES, seat.now, seat.rules
        )
        names = {str(person.id): person.name for person in self.people()}
        lines = tuple(
            JournalLine(
                entry.seq,
                entry.at,
                entry.operation,
                names.get(entry.author.id, ""),
                entry.author.role,
                ", ".join(names.get(subject) or _short(subject) for subject in entry.subjects),
                entry.reason,
                entry.reference,
                entry.result,
            )
            for entry in entries
        )
        return JournalFound(lines, total)

    def people(self) -> Sequence[Person]:
        """Everybody who can be an author."""
        with self._seat.station.catalogue.read() as tables:
            return tables.people.all()

    def csv(self, query: JournalQuery, file: Path, progress: Progress) -> None:
        """The entries as a table for a spreadsheet."""
        seat, question = self._seat, self._question(query)
        with writing(file) as out:
            journal_table(seat.station.catalogue, seat.person, question, out, seat.now, seat.rules, progress)

    def pdf(self, query: JournalQuery, file: Path, progress: Progress) -> None:
        """The entries on paper, with the result of the check."""
        seat, station = self._seat, self._seat.station
        check_place(file)
        pdf = journal_pdf(
            station.catalogue,
            station.custody,
            seat.person,
            self._question(query),
            seat.now,
            seat.rules,
            progress,
        )
        write_file(file, pdf)

    def verify(self, progress: Progress) -> Verification:
        """Check every entry and every anchor known."""
        return check_station(self._seat, progress, clips=()).journal

    def _question(self, query: JournalQuery) -> JournalQuestion:
        part = query.clip.strip()
        about = subjects_named(self._seat.station.catalogue, part) if part else ()
        return JournalQuestion(query.from_day, query.to_day, None, query.person, query.operation, about)


class IntegrityDesk:
    """``Verifier`` of the integrity page."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def last_look(self) -> CatalogueLook | None:
        """The newest look at every page of the catalogue."""
        found = last_check(self._seat.station.catalogue)
        if found is None:
            return None
        at = found.at.astimezone(self._seat.rules.zone)
        return CatalogueLook(at, found.last, found.pages, found.bad)

    def verify(self, progress: Progress, *, deep: bool) -> CheckResult:
        """Compare every sealed file with its fingerprint; ``deep`` opens every chunk as well."""
        began = time.perf_counter()
        done = check_station(self._seat, progress, deep=deep)
        bad = {damage.clip: damage for damage in reversed(done.damages)}
        with self._seat.station.catalogue.read() as tables:
            words = {clip.id: clip_words(clip) for clip in tables.clips.rows(list(bad))}
        return CheckResult(
            done.clips_checked,
            tuple(
                BadClip(clip, words.get(clip, clip), sentence(_fact(damage))) for clip, damage in bad.items()
            ),
            done.journal_entries,
            done.journal_ok and not done.register_faults and not done.catalogue_faults,
            time.perf_counter() - began,
            deep,
        )


def check_station(
    seat: Seat, progress: Progress, *, deep: bool = False, clips: Sequence[str] | None = None
) -> Checked:
    """Verify as the person signed in; all clips unless some are named, none for ()."""
    station = seat.station
    permit(station.catalogue, seat.person, Action.VERIFY, seat.now, seat.rules)
    anchor = station.custody.anchor()
    return verify(
        station.catalogue,
        station.store,
        None if clips is None else [],
        seat.who.unlocked if deep else None,
        (anchor,) if anchor else (),
        progress,
        author=seat.who.author,
        checkpoints=station.paths.checkpoints,
        public_key=public_of(station.custody.signing_key()),
    )


def _short(subject: str) -> str:
    """An id of ours by its end; the number of an incident or of a camera as it is; a list by its name."""
    try:
        return short_id(str(UUID(subject)))
    except ValueError:
        return subject_words(subject)


def _fact(damage: Damage) -> StationError:
    match damage.what:
        case "ClipTruncated":
            return ClipTruncated(damage.clip, 0, 0)
        case "ClipMissing":
            return ClipMissing(damage.clip, damage.part)
        case "ClipWrongKey":
            return ClipWrongKey(damage.clip)
        case _:
            return ClipDamaged(damage.clip, damage.chunk, damage.part)
