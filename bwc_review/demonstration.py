"""The demonstration: a throw-away station, two simulated cameras, and the whole job through the real path."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, cast

from bwc_review import startup, station
from bwc_review.demonstration_dock import (
    FAST_CLOCK_S,
    FIRST_LABEL,
    FIRST_SERIAL,
    SECOND_LABEL,
    SECOND_SERIAL,
    build_dock,
)
from bwc_review.dock.reach import address_of
from bwc_review.documents import write_file, write_new_file
from bwc_review.domain.access import Reason, ReasonSession
from bwc_review.domain.camera import Camera
from bwc_review.domain.clip import Clip, Place
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.incident import Fact, Incident, Narrative
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.mark import MarkId
from bwc_review.domain.moments import later
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.service import Service
from bwc_review.media.frames import FrameServer
from bwc_review.media.picture import png
from bwc_review.operations.cameras import save_camera
from bwc_review.operations.complete_clip import Completion, complete_clip
from bwc_review.operations.hand_camera import take_camera
from bwc_review.operations.incidents import create_incident
from bwc_review.operations.ingest import Synced
from bwc_review.operations.locate_instant import locate_instant, read_frame_index
from bwc_review.operations.mark import mark
from bwc_review.operations.open_clip import end_view, open_clip
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.people import add_person
from bwc_review.operations.sign_in import SignedIn, sign_in, sign_out
from bwc_review.operations.still_words import still_words
from bwc_review.operations.take_still import take_still
from bwc_review.operations.write_narrative import write_narrative
from bwc_review.operations.write_report import issue_report
from bwc_review.paths import Paths
from bwc_review.station import Access, Station
from bwc_review.ui.counted import Counted
from bwc_review.ui.language import day, moment, size, translate
from bwc_review.vault.reader import ReaderStream

LOGIN = "demonstration"
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the demonstration made."""

    paths: Paths
    access: Access
    passphrase_file: Path
    synced: Synced
    incident: str
    hold: str
    report: Path
    seconds: float

    def document(self) -> dict[str, object]:
        """For ``--json``."""
        return {
            "folder": str(self.paths.root),
            "login": self.access.login,
            "passphrase_file": str(self.passphrase_file),
            "clips": self.synced.ingested,
            "incident": self.incident,
            "hold": self.hold,
            "report": str(self.report),
            "seconds": round(self.seconds, 1),
        }


@dataclass(frozen=True, slots=True)
class _Desk:
    """The open station, who is at it, and the rules."""

    station: Station
    who: SignedIn
    rules: LegalProfile

    @property
    def now(self) -> datetime:
        return self.station.clock()


def demonstrate(paths: Paths, passphrase: str, tell: Tell) -> Shown:
    """Do the whole job and close the station again; ``tell`` gets a line for each step and its result.

    The passphrase is random: it goes into a file of the demonstration's own folder, so that other commands
    can be tried on it (``BWC_PASSPHRASE_FILE``).
    """
    began = time.perf_counter()
    service = Service(
        commune="Villeneuve-d’Essai",
        department="Gers",
        prefect_order="n° 32-2025-01-15-001",
        addressees=("M. le maire", "M. le procureur de la République, s/c de l’OPJ"),
        is_demonstration=True,
    )
    chief = Person(
        PersonId(""), LOGIN, "Camille", "Martin", Role.RESPONSABLE, "brigadier-chef principal", "PM-0001"
    )
    station.create(paths, service, chief, passphrase, passphrase)
    secret = paths.root / "demonstration-passphrase.txt"
    write_new_file(secret, f"{passphrase}\n".encode())
    tell(translate("Demonstration", "Station made in {folder}.").format(folder=paths.root))
    open_ = station.open_station(paths, passphrase)
    try:
        today = open_.clock().astimezone(open_.law.zone).date()
        who = sign_in(open_.catalogue, open_.keys, LOGIN, passphrase, today)
        desk = _Desk(open_, who, station.rules(open_))
        try:
            synced, number, hold, report = _work(desk, tell)
        finally:
            sign_out(open_.catalogue, who, "closed")
    finally:
        station.close(open_)
    seconds = time.perf_counter() - began
    access = Access(LOGIN, passphrase)
    tell(translate("Demonstration", "Done in {seconds} s.").format(seconds=round(seconds)))
    tell(
        translate(
            "Demonstration", "To go on by hand: BWC_PASSPHRASE_FILE={file} bwc-review --data {folder} clips"
        ).format(file=secret, folder=paths.root)
    )
    tell(translate("Demonstration", "Report: {file}").format(file=report))
    return Shown(paths, access, secret, synced, number, hold, report, seconds)


def _work(desk: _Desk, tell: Tell) -> tuple[Synced, str, str, Path]:
    """From a docked camera to a printed report."""
    wearers = _people(desk)
    _cameras(desk, wearers)
    tell(translate("Demonstration", "Two cameras on the list, each with its wearer."))
    dock = build_dock(desk.station.paths.root / "dock", desk.now, desk.rules)
    tell(translate("Demonstration", "Simulated dock: {folder}.").format(folder=dock.cameras[0].parent))
    cameras = [address_of(str(one)) for one in dock.cameras]
    synced = startup.sync_now(desk.station, cameras, ready=None, release=True, mounted=dock)
    _tell_synced(desk, synced, tell)
    prepared = startup.prepare_now(desk.station, desk.who)  # as after each transfer, once somebody signs in
    with desk.station.catalogue.read() as tables:
        repaired = sum(clip.repair is not None for clip in tables.clips.rows(prepared.clips))
    tell(Counted().repaired(repaired))
    clips = _of_incident(desk, dock.incident_at)
    words = Counted()
    now = desk.now
    place = Place("Place de la République")
    ids = [clip.id for clip in clips]
    complete_clip(
        desk.station.catalogue, desk.who.person, ids, Completion(place=place, informed=True), now, desk.rules
    )
    number = create_incident(
        desk.station.catalogue, desk.who.person, "insult", dock.incident_at, place.text, ids, now, desk.rules
    ).number
    tell(
        translate("Demonstration", "Incident {number}: {recordings}, in {files}.").format(
            number=number, recordings=words.recordings(_recordings(clips)), files=words.files(len(ids))
        )
    )
    session = ReasonSession(desk.who.person.id, number, Reason.JUDICIAIRE, "", desk.now)
    still = _look(desk, clips, session, tell)
    hold = _keep(desk, clips, tell)
    _write(desk, number, clips, still)
    report = desk.station.paths.root / f"rapport-{number}.pdf"
    written = issue_report(
        desk.station.catalogue,
        desk.station.store,
        desk.who.unlocked,
        desk.who.person,
        number,
        session,
        station.categories(desk.station),
        desk.now,
        desk.rules,
    )
    write_file(report, written.pdf)
    return synced, number, hold, report


def _people(desk: _Desk) -> tuple[PersonId, PersonId]:
    """Two officers who wear a camera and never sign in."""
    made = []
    for login, first, last, matricule in (
        ("lafont", "Sacha", "Lafont", "PM-0002"),
        ("morel", "Dominique", "Morel", "PM-0003"),
    ):
        person = Person(
            PersonId(""),
            login,
            first,
            last,
            Role.AGENT_PORTEUR,
            "gardien-brigadier",
            matricule,
            "arrêté n° 2025-07",
        )
        added = add_person(
            desk.station.catalogue,
            desk.station.keys,
            desk.who,
            person,
            None,
            desk.rules,
            desk.now,
        )
        made.append(added.id)
    return made[0], made[1]


def _cameras(desk: _Desk, wearers: tuple[PersonId, PersonId]) -> None:
    since = desk.now - timedelta(days=60)
    for serial, label, offset, wearer in (
        (FIRST_SERIAL, FIRST_LABEL, -float(FAST_CLOCK_S), wearers[0]),
        (SECOND_SERIAL, SECOND_LABEL, 0.0, wearers[1]),
    ):
        camera = Camera(serial, label, "n° 32-2025-01-15-001", "DSJ", clock_offset_s=offset)
        save_camera(desk.station.catalogue, desk.who, camera, desk.rules, desk.now)
        take_camera(desk.station.catalogue, desk.who, serial, wearer, since, desk.rules, desk.now)


def _tell_synced(desk: _Desk, synced: Synced, tell: Tell) -> None:
    words = Counted()
    tell(words.brought_in(synced.ingested, size(synced.bytes)))
    tell(words.damaged(synced.damaged))
    tell(words.released(synced.released))
    with desk.station.catalogue.read() as tables:
        following = tables.clips.next_due()
        clips = tables.clips.rows(tables.clips.ids(ClipQuery()))
    listed = translate("Demonstration", "In the list: {recordings}, in {files}.")
    tell(listed.format(recordings=words.recordings(_recordings(clips)), files=words.files(len(clips))))
    if following:
        tell(translate("Demonstration", "Next automatic erasure: {day}.").format(day=day(following[0])))


def _recordings(clips: Sequence[Clip]) -> int:
    """As the window lists them: what a camera has cut into files is one."""
    return len({clip.recording for clip in clips})


def _of_incident(desk: _Desk, incident_at: datetime) -> list[Clip]:
    """What both cameras recorded of the incident, by corrected time."""
    begin, end = later(incident_at, -5), later(incident_at, 120)
    with desk.station.catalogue.read() as tables:
        clips = tables.clips.rows(tables.clips.ids(ClipQuery(order="recorded")))
    return [clip for clip in clips if begin <= clip.corrected_at <= end and not clip.is_damaged]


def _look(desk: _Desk, clips: list[Clip], session: ReasonSession, tell: Tell) -> MarkId:
    """Look for the reason stated, mark a span and take a still."""
    clip = clips[0]
    catalogue, store, who = desk.station.catalogue, desk.station.store, desk.who
    with catalogue.read() as tables:
        clip = tables.clips.get(clip.id)
    opened = open_clip(catalogue, store, who.unlocked, who.person, clip.id, session, desk.now, desk.rules)
    index = read_frame_index(catalogue, store, who.unlocked, clip.id)
    server = FrameServer(lambda: cast("BinaryIO", ReaderStream(opened.reader)), index, clip.id)
    try:
        start, end, shown = (locate_instant(index, clip, at) for at in (3.0, 6.5, 5.0))
        mark(catalogue, who.person, clip.id, start, end, "insult", "", desk.now, desk.rules)
        picture = server.frame(shown.frame)
        image = png(picture, still_words(clip, shown, index.time_base, who.person.id, desk.rules.zone))
        taken = take_still(
            catalogue,
            store,
            who.unlocked,
            who.person,
            clip.id,
            shown,
            image,
            picture.width,
            picture.height,
            desk.now,
            desk.rules,
            "Vue générale",
        )
    finally:
        server.close()
        end_view(catalogue, who.person, opened, [(0.0, 6.5)], desk.now)
    tell(
        translate(
            "Demonstration", "Looked at with a reason; one mark and one still (image {frame}, {time})."
        ).format(frame=shown.frame, time=moment(taken.still.corrected_time))
    )
    return taken.mark.id


def _keep(desk: _Desk, clips: list[Clip], tell: Tell) -> str:
    """Every file of the recording: a part of it would go at the end of the month."""
    with desk.station.catalogue.read() as tables:
        whole = [clip.id for clip in tables.clips.recording_members(clips[0].recording)]
    order = HoldOrder(
        ProcedureKind.JUDICIAIRE, "PV 2026/0123", "Brigade de gendarmerie", requested_by="Adjt Bernard"
    )
    hold, *_ = open_holds(desk.station.catalogue, desk.who.person, whole, order, desk.now, desk.rules)
    tell(
        translate("Demonstration", "Kept for {reference}, to be looked at again on {day}.").format(
            reference=hold.reference, day=day(hold.review_on)
        )
    )
    return hold.id


def _write(desk: _Desk, number: str, clips: list[Clip], still: MarkId) -> Incident:
    seen = clips[0].id
    narrative = Narrative(
        subject="Outrage à agent sur la voie publique",
        logbook_number="2026/318",
        addressees=("M. le maire", "M. le procureur de la République, s/c de l’OPJ"),
        writer=desk.who.person.id,
        crew=("Gardien-brigadier Lafont", "Gardien-brigadier Morel"),
        call="À 14 h 00, en patrouille pédestre et en tenue d’uniforme, place de la République.",
        facts=(
            Fact("14 h 02", "Un homme nous interpelle et refuse de s’écarter de la chaussée."),
            Fact("14 h 02", "L’homme lève le bras en direction du véhicule.", True, seen),
            Fact("14 h 03", "Nous l’invitons à rejoindre le trottoir ; il obtempère."),
        ),
        measures="Relevé d’identité ; retour au calme.",
        opj_advised_at="14 h 10",
        opj_name="Adjt Bernard",
        opj_instructions="Rapport à transmettre.",
        camera_started=True,
        people_informed=True,
        stills=(still,),
        closed_at_place="Villeneuve-d’Essai",
    )
    catalogue = desk.station.catalogue
    return write_narrative(catalogue, desk.who.person, number, narrative, desk.now, desk.rules)
