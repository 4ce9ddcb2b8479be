"""Asks the responsable at a terminal whether the date is right, over the list of what a yes erases (R22)."""

from __future__ import annotations

from datetime import date

import typer

from bwc_review import startup, station
from bwc_review.cli.opening import Signed
from bwc_review.cli.terminal import is_somebody_there, translate, warn
from bwc_review.domain.access import Action
from bwc_review.domain.clip import Clip, RecordingId
from bwc_review.domain.retention import local_day
from bwc_review.operations.permit import permit
from bwc_review.operations.sweep import DateShown
from bwc_review.ui.language import day
from bwc_review.ui.recording_words import clips_words
from bwc_review.ui.waiting_words import names_waiting


def confirm_date(at: Signed, *, asks: bool) -> DateShown:
    """List what waits on stderr and ask; what was listed, to be told again before anything goes.

    Nothing is asked where nothing waits. Raises AccessRefused, Abort where the answer is no, BadParameter
    where nobody is there to answer.
    """
    rules, now = station.rules(at.station), at.station.clock()
    catalogue = at.station.catalogue
    permit(catalogue, at.who.person, Action.CONFIRM_SWEEP, now, rules)
    found = startup.sweep_now(at.station, dry_run=True)
    names = found.waiting_names
    with catalogue.read() as tables:
        clips = tables.clips.rows(found.waiting)
        people: dict[str, str] = {one.id: one.name for one in tables.people.all()}
    today = local_day(now, rules)
    shown = DateShown(today, frozenset(found.waiting), frozenset(names.days))
    lines = [*_recordings(clips), *names_waiting(names, people)]
    if not lines:
        return shown
    head = translate("Cli", "This computer says it is {day}. By that date the following is erased:")
    warn(head.format(day=day(today)))
    for words, due_on in lines:
        warn(translate("Cli", "  {what}, due {day}").format(what=words, day=day(due_on)))
    if asks:
        _ask()
    return shown


def _recordings(clips: list[Clip]) -> list[tuple[str, date]]:
    """A line for each recording, however many files it has."""
    together: dict[RecordingId, list[Clip]] = {}
    for clip in clips:
        together.setdefault(clip.recording, []).append(clip)
    return [(clips_words(files), min(one.due_on for one in files)) for files in together.values()]


def _ask() -> None:
    if not is_somebody_there():
        raise typer.BadParameter(
            translate("Cli", "what the brake keeps is erased and nobody is here to ask: add --yes")
        )
    question = translate("Cli", "Is the date right? What is erased cannot be brought back.")
    typer.confirm(question, abort=True, err=True)
