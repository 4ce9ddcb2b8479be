"""The words for kinds of report, qualities of persons, states of an incident and hours of a recording."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.incident import Incident, IncidentState, PersonQuality, ReportKind
from bwc_review.domain.moments import later
from bwc_review.ui import language
from bwc_review.ui.counted import Counted
from bwc_review.ui.incidents.needs import IncidentPageFacts
from bwc_review.ui.library.needs import ClipLine

translate = QCoreApplication.translate


def kind_words(kind: ReportKind) -> str:
    """The name of a writing."""
    match kind:
        case ReportKind.INTERVENTION:
            return translate("Incidents", "Incident report")
        case ReportKind.INFRACTION:
            return translate("Incidents", "Offence report")
        case ReportKind.INFORMATION:
            return translate("Incidents", "Information report")
        case ReportKind.HAND_OVER:
            return translate("Incidents", "Hand-over report (arrest)")


def offence_words(incident: Incident) -> str:
    """The offence it carries, "" for none."""
    if not incident.natinf:
        return ""
    if not incident.natinf_label:
        return translate("Incidents", "NATINF {number}").format(number=incident.natinf)
    said = translate("Incidents", "NATINF {number} · {words}")
    return said.format(number=incident.natinf, words=incident.natinf_label)


def quality_words(quality: PersonQuality) -> str:
    """In what quality a person stands in the report."""
    match quality:
        case PersonQuality.VICTIM:
            return translate("Incidents", "Victim")
        case PersonQuality.WITNESS:
            return translate("Incidents", "Witness")
        case PersonQuality.SUSPECT:
            return translate("Incidents", "Suspect")
        case PersonQuality.CALLER:
            return translate("Incidents", "Caller")


def incident_state_words(state: IncidentState) -> str:
    """Whether the report can still be written."""
    match state:
        case IncidentState.OPEN:
            return translate("Incidents", "Open")
        case IncidentState.CLOSED:
            return translate("Incidents", "Closed")


def people_words(facts: IncidentPageFacts) -> str:
    """How long the persons of a report stay: another processing than the images, with its own time."""
    erased_at = facts.incident.people_erased_at
    if erased_at is not None:
        day = language.day(language.local(erased_at).date())
        return translate(
            "Incidents", "The persons named and the texts that could name them were erased on {day}."
        ).format(day=day)
    if facts.incident.state is IncidentState.OPEN:
        said = Counted().people_stay(facts.report_months)
        if facts.people_held:
            return f"{said} " + translate("Incidents", "An open hold keeps them as long as it is open.")
        if facts.people_due_on is not None:
            day = language.day(facts.people_due_on)
            return f"{said} " + translate("Incidents", "Left open and untouched: on {day}.").format(day=day)
        return said
    if facts.people_due_on is not None:
        said = translate(
            "Incidents",
            "The persons named, and the texts that could name them, are erased automatically on {day}.",
        ).format(day=language.day(facts.people_due_on))
        return f"{said} {_despite_hold()}" if facts.people_held else said
    return Counted().people_stay(facts.report_months)


def closing_words(facts: IncidentPageFacts) -> str:
    """What closing an incident does, before it is agreed to."""
    said = translate(
        "Incidents",
        "Close it once the report is signed. It can be printed again, but no longer changed. "
        "The time of the persons named in it begins to run.",
    )
    if not facts.people_held:
        return said
    return f"{said}\n\n{Counted().people_go(facts.report_months)} {_despite_hold()}"


def _despite_hold() -> str:
    """Another processing than the images: a procedure that needs the report has it signed, on paper."""
    return translate(
        "Incidents",
        "The open hold keeps the recordings, not this report: hand the signed report over to the procedure "
        "before.",
    )


def clip_hours(line: ClipLine) -> str:
    """12/11/2026  14:02–14:19, by the corrected clock."""
    start = line.clip.corrected_at
    hours = language.span(start, later(start, line.duration_s))
    return f"{language.day(language.local(start).date())}  {hours}"


def short_hours(line: ClipLine) -> str:
    """12/11  14:02–14:19, where the year is plain."""
    start = line.clip.corrected_at
    hours = language.span(start, later(start, line.duration_s))
    return f"{language.day_month(language.local(start).date())}  {hours}"
