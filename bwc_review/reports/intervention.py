"""Lays out the rapport d'intervention (d'infraction, d'information, de mise à disposition)."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import KeepTogether, Spacer

from bwc_review.domain.clip import ClipId
from bwc_review.domain.incident import Fact, ReportKind, ReportPerson
from bwc_review.domain.people import Person
from bwc_review.reports.data import InterventionReport
from bwc_review.reports.lettering import markup, plain, style
from bwc_review.reports.paper import (
    WIDTH,
    Sheet,
    field,
    heading,
    labelled,
    open_lines,
    print_paper,
    prose,
    section,
    section_over_table,
    stamps,
    to_complete,
    witness_foot,
)
from bwc_review.reports.picture_plate import picture_plate
from bwc_review.reports.recordings import fingerprints, number_of, recordings_table
from bwc_review.reports.signatures import Signature, signatures
from bwc_review.reports.tagged import Text
from bwc_review.reports.witness_code import witness_code
from bwc_review.reports.wording import hour, long_date, order_number, say


def intervention_report(data: InterventionReport) -> bytes:
    """The report as a PDF. What is not filled in yet stands as a line « à compléter »."""
    kind = say(f"kinds.{data.incident.narrative.kind.value}")
    number = report_number(data)
    sheet = Sheet(
        title=f"{kind} {say('frame.number', number=order_number(number)).replace('N°', 'n°', 1)}",
        service=data.service,
        author=data.writer.name if data.writer else data.service.service_name,
        qr=witness_code("R", number, fingerprints(data), data.witness),
        foot=witness_foot(data.witness, data.zone, has_fingerprints=bool(fingerprints(data))),
        stamps=stamps(data.service, data.witness is None),
    )
    story: list[Any] = [
        *heading(data.service, number, data.made_at, data.zone, kind, _subtitle(data)),
        *_references(data),
        *_recordings(data),
        section(say("intervention.call")),
        *_prose_or_open(data.incident.narrative.call),
        *_facts(data),
        *_people(data),
        *_measures(data),
        *_camera(data),
        *picture_plate(data.stills, data),
        *_attachments(data),
        *_closing(data),
    ]
    return print_paper(sheet, story)


def report_number(data: InterventionReport) -> str:
    """N° d'ordre of the report: its own, or the incident's."""
    return data.number or data.incident.number


def _subtitle(data: InterventionReport) -> str:
    local = data.incident.occurred_at.astimezone(data.zone)
    return say(
        "intervention.subtitle",
        category=data.category,
        date=long_date(local.date()),
        hour=hour(local, data.zone),
        place=data.incident.place or say("frame.to_complete"),
    )


def _prose_or_open(text: str) -> list[Text]:
    return prose(text) or open_lines()


def _references(data: InterventionReport) -> list[Any]:
    narrative = data.incident.narrative
    addressees = narrative.addressees or data.service.addressees
    writer = _identity(data.writer, with_quality=True) if data.writer else ""
    key = "texts_arrest" if narrative.kind is ReportKind.HAND_OVER else "texts_common"
    return [
        field(say("intervention.subject"), narrative.subject),
        *_offence(data),
        field(say("intervention.incident"), say("intervention.incident_number", number=data.incident.number)),
        field(say("intervention.logbook"), narrative.logbook_number),
        field(say("intervention.addressees"), "\n".join(addressees)),
        field(say("intervention.writer"), writer),
        field(say("intervention.crew"), "\n".join(narrative.crew)),
        field(say("intervention.texts"), say(f"intervention.{key}", **data.articles)),
        field("", say("intervention.texts_cameras", **data.articles)),
    ]


def _offence(data: InterventionReport) -> list[Any]:
    """Only where the service prints it: the number belongs to the slip (law.md 4.6)."""
    incident = data.incident
    if not (data.service.prints_natinf and incident.natinf):
        return []
    words = say("intervention.offence_words", code=incident.natinf, label=incident.natinf_label)
    return [field(say("intervention.offence"), words.strip(" –"))]


def _identity(person: Person, with_quality: bool = False) -> str:
    parts = [f"{person.rank} {person.name}".strip()]
    if person.matricule:
        parts.append(say("intervention.matricule", matricule=person.matricule))
    if with_quality:
        parts.append(say("intervention.quality"))
    return ", ".join(parts)


def _recordings(data: InterventionReport) -> list[Any]:
    title = say("intervention.recordings")
    others = [Text(markup(say("intervention.others")), style("body"))] if data.others else []
    if data.recordings or data.erased:
        return [*section_over_table(title), *recordings_table(data), *others]
    return [section(title), *(others or [Text(markup(say("intervention.no_recording")), style("body"))])]


def _facts(data: InterventionReport) -> list[Any]:
    facts = data.incident.narrative.facts
    story: list[Any] = [section(say("intervention.facts"))]
    if not facts:
        return [*story, *open_lines()]
    personal = [fact for fact in facts if not fact.seen_on_video]
    on_video = [fact for fact in facts if fact.seen_on_video]
    story.append(Text(markup(say("intervention.facts_person")), style("subsection")))
    if not personal:
        story.append(Text(markup(say("intervention.facts_person_none")), style("body")))
    story += [part for fact in personal for part in _fact(fact, "")]
    if on_video:
        story += [
            Text(markup(say("intervention.facts_video")), style("subsection")),
            Text(f"<i>{markup(say('intervention.facts_video_note'))}</i>", style("body")),
        ]
        story += [part for fact in on_video for part in _fact(fact, _seen_on(fact.clip, data))]
    return story


def _seen_on(clip: ClipId | None, data: InterventionReport) -> str:
    found = number_of(clip, data)
    if found is None:
        return say("intervention.fact_video_unknown")
    number, camera = found
    return say("intervention.fact_video", number=number, camera=camera)


def _fact(fact: Fact, opening: str) -> list[Text]:
    """The hour at the left, then one paragraph for each line; the first carries what it was seen on."""
    lines = [line for line in fact.text.splitlines() if line.strip()]
    first = markup(lines[0]) if lines else to_complete()
    lead = f"<i>{markup(opening)}</i>" if opening else ""
    story = [Text(f"{lead}{first}", style("fact"), bulletText=plain(fact.time) or "–")]
    return story + [Text(markup(line), style("fact")) for line in lines[1:]]


def _people(data: InterventionReport) -> list[Any]:
    story: list[Any] = [section(say("intervention.people"))]
    people = data.incident.narrative.people
    if not people:
        return [*story, Text(markup(say("intervention.no_people")), style("body"))]
    for person in people:
        story += _person(person, data)
    return story


def _person(person: ReportPerson, data: InterventionReport) -> list[Any]:
    said = (
        say("intervention.identity_checked", article=data.articles["cpp_identity"])
        if person.identity_checked
        else say("intervention.identity_declared")
    )
    identity = markup(person.identity.strip()) or to_complete()
    quality = say(f"qualities.{person.quality.value}")
    story: list[Any] = [
        Text(f"{identity} <i>({markup(said)})</i>", style("field"), bulletText=labelled(quality))
    ]
    if person.statement.strip():
        story.append(field(say("intervention.statement"), person.statement))
    return story


def _measures(data: InterventionReport) -> list[Any]:
    narrative = data.incident.narrative
    advised = ""
    if narrative.opj_advised_at or narrative.opj_name:
        open_word = say("frame.to_complete")
        advised = say(
            "intervention.opj_at",
            hour=narrative.opj_advised_at or open_word,
            name=narrative.opj_name or open_word,
        )
    return [
        section(say("intervention.measures")),
        field(say("intervention.measures_label"), narrative.measures),
        field(say("intervention.opj"), advised),
        field(say("intervention.opj_instructions"), narrative.opj_instructions),
    ]


def _camera(data: InterventionReport) -> list[Any]:
    narrative = data.incident.narrative
    story: list[Any] = [
        section(say("intervention.camera_section")),
        _choice(say("intervention.started"), narrative.camera_started),
        _choice(say("intervention.informed"), narrative.people_informed),
    ]
    if narrative.people_informed is False or narrative.not_informed_reason:
        story.append(field(say("intervention.why_not"), narrative.not_informed_reason))
    return [KeepTogether(story)]


def _choice(label: str, chosen: bool | None) -> Text:
    """Both answers with a box each, so that a person can still tick one by hand."""
    boxes = [
        ("[X]" if chosen is answer else "[\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}]") for answer in (True, False)
    ]
    said = f"{boxes[0]} {say('frame.yes')}      {boxes[1]} {say('frame.no')}".replace(
        " ", "\N{NO-BREAK SPACE}"
    )
    tail = f" – <i>{say('frame.to_complete')}</i>" if chosen is None else ""
    return Text(markup(said) + tail, style("field"), bulletText=labelled(label))


def _attachments(data: InterventionReport) -> list[Any]:
    attached = data.incident.narrative.attachments
    lines = [f"– {line}" for line in attached] or [say("intervention.no_attachment")]
    return [
        section(say("intervention.attachments")),
        *(Text(markup(line), style("body")) for line in lines),
    ]


def _closing(data: InterventionReport) -> list[Any]:
    local = data.made_at.astimezone(data.zone)
    sentence = say(
        "intervention.closed",
        place=data.incident.narrative.closed_at_place or data.service.commune,
        date=long_date(local.date()),
        hour=hour(local, data.zone),
    )
    writer = Signature(say("intervention.signature_writer"), _identity(data.writer) if data.writer else "")
    signers: list[Signature | None] = [writer]
    signers += [Signature(say("intervention.signature_crew"), name) for name in data.incident.narrative.crew]
    if len(signers) % 2:
        signers.append(None)  # the two visas stand side by side
    signers.append(
        Signature(say("intervention.signature_chief"), _identity(data.chief) if data.chief else "")
    )
    signers.append(Signature(say("intervention.signature_mayor"), data.service.mayor_name))
    opening = [
        section(say("intervention.closing")),
        Text(markup(sentence), style("body")),
        Spacer(WIDTH, 4),
    ]
    return signatures(opening, signers, data.witness)
