"""What the tests of the window share: lanes that are closed, leaks that are named, and the named fakes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from bwc_review.domain.belonging import JoinedBy
from bwc_review.domain.camera import Assignment, Camera, ReleasePolicy
from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.camera_order import OrderState
from bwc_review.domain.category import folded
from bwc_review.domain.clip import Clip, ClipId, ClipState, Place, Probe, RecordingId, state
from bwc_review.domain.clock_slip import CameraSlip
from bwc_review.domain.docking import ClockReading, Docking, DockingEnd, Emptying
from bwc_review.domain.effect import Effect
from bwc_review.domain.errors import EffectChanged, PassphraseWrong, StationError
from bwc_review.domain.handing import HandingBefore, HandingLine
from bwc_review.domain.hold import Hold, HoldId, HoldOrder, ProcedureKind
from bwc_review.domain.incident import IncidentState
from bwc_review.domain.incident_query import IncidentLine
from bwc_review.domain.journal import Operation, Result, Verification
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.prerecord import Lead
from bwc_review.domain.progress import SILENT, Progress
from bwc_review.domain.query import CameraCount, ClipQuery, Counts
from bwc_review.domain.recording import Seam
from bwc_review.domain.rule_change import RuleEffect
from bwc_review.domain.saved_search import SavedSearch, SavedSearchId
from bwc_review.domain.service import Service
from bwc_review.ui import language
from bwc_review.ui.countdown_words import original_words
from bwc_review.ui.first_start.needs import RecoverySheet, StationPlan
from bwc_review.ui.holds.needs import HandOverEffect, HoldLine, ReleaseEffect
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.library.library_screen import LibraryScreen
from bwc_review.ui.library.needs import Attention, ClipChange, ClipDetails, ClipLine, StoryLine
from bwc_review.ui.registers.needs import JournalFound, JournalLine, JournalQuery
from bwc_review.ui.sign_in.sign_in_screen import LoginName
from bwc_review.ui.station.cameras_page import CameraFacts, CameraLine
from bwc_review.ui.station.dock_desk import Brought, SourceLine
from bwc_review.ui.station.integrity_page import CatalogueLook, CheckResult
from bwc_review.ui.station.remote_dock_dialog import RemoteOrder, RemoteTried
from bwc_review.ui.theme import Theme
from bwc_review.ui.widgets.retention_badge import BadgeFacts

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def no_timer_or_window_survives(qapp: QApplication) -> Iterator[None]:
    """A timer that still runs, or a window that still shows, belongs to the test that made it."""
    yield
    windows = [type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert not windows, f"windows left open: {windows}"
    timers = [each.objectName() or repr(each) for each in qapp.findChildren(QTimer) if each.isActive()]
    assert not timers, f"timers left running: {timers}"


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at 100 %, English source texts, the station's zone."""
    language.install(qapp, "en")
    theme = Theme(qapp, "light", 100)
    yield theme
    theme.setParent(None)


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[Jobs]:
    """A lane that is closed before the widgets of the test go."""
    jobs = Jobs("test-lane")
    yield jobs
    jobs.close()


@pytest.fixture
def idle(qtbot: QtBot, lane: Jobs) -> Callable[[], None]:
    """Wait until the lane has said everything it had to say."""

    def wait() -> None:
        qtbot.waitUntil(lambda: lane.is_idle, timeout=5000)

    return wait


# --- people, recordings ------------------------------------------------------------

CHIEF = Person(
    PersonId("p1"), "durand", "Marie", "Durand", Role.RESPONSABLE, "Cheffe de service", "001",
    "Arrêté 2025-01", date(2025, 1, 2),
)  # fmt: skip
LAFONT = Person(
    PersonId("p2"), "lafont", "Éric", "Lafont", Role.AGENT_HABILITE, "Gardien-brigadier", "014",
    "Arrêté 2025-02", date(2025, 1, 2),
)  # fmt: skip
MOREL = Person(
    PersonId("p3"), "morel", "Paul", "Morel", Role.AGENT_PORTEUR, "Brigadier-chef principal", "009",
    "Arrêté 2025-02", date(2025, 1, 2),
)  # fmt: skip
PEOPLE = (CHIEF, LAFONT, MOREL)


def make_clip(number: int, **fields: object) -> Clip:
    """A recording like many; its id sorts by number."""
    day = datetime(2026, 11, 12, 13, 2, tzinfo=UTC) + timedelta(minutes=7 * number)
    clip = Clip(
        id=ClipId(f"{number:08d}-0000-7000-8000-000000000000"),
        sha256=f"{number:08x}" * 8,
        size_bytes=184_000_000,
        source_name=f"DCIM/{number:04d}.MP4",
        camera="CAM-SERIAL-2",
        camera_label="CAM-02",
        recorded_at=day,
        duration_s=1020.0,
        docked_at=day + timedelta(hours=4),
        counted_from=day.date(),
        due_on=date(2026, 12, 12),
        recording=RecordingId(f"r{number}"),
        wearer=LAFONT.id,
        wearer_name="GB Lafont",
        place=Place("Place de la République"),
        informed=True,
        probe=Probe(width=1920, height=1080, has_video=True, duration_s=1020.0),
    )
    return replace(clip, **fields)  # type: ignore[arg-type]


def make_line(clip: Clip, **fields: object) -> ClipLine:
    """A line as the station would make it."""
    line = ClipLine(clip, (clip.due_on - TODAY).days, clip.duration_s, article="R. 241-13")
    return replace(line, **fields)  # type: ignore[arg-type]


@pytest.fixture
def some_clips() -> list[Clip]:
    """A short list with one of each kind."""
    return [
        make_clip(
            1,
            place=None,
            incident="2026-0042",
            clock_offset_s=7.0,
            clock_evidence="camera",
            due_on=date(2026, 11, 28),
        ),
        make_clip(
            2, camera_label="CAM-01", wearer_name="BCP Morel", wearer=MOREL.id, open_holds=1, mark_count=3
        ),
        make_clip(3, due_on=date(2026, 11, 27), duration_s=300.0),
        make_clip(4, due_on=date(2026, 11, 24), incident="2026-0041", duration_s=540.0),
        make_clip(5, due_on=date(2026, 11, 23), duration_s=48.0),
        make_clip(6, is_damaged=True, damage="no_index"),
        make_clip(7, clock_suspect=True, recorded_at=datetime(2000, 1, 1, tzinfo=UTC)),
        make_clip(8, to_identify=True, camera_label="", wearer=None, wearer_name=""),
        make_clip(9, duration_s=4000.0),
    ]


class ListedClips:
    """A ``ClipFinder`` over a list; remembers what it was asked."""

    def __init__(self, clips: Sequence[Clip]) -> None:
        self.clips = {clip.id: clip for clip in clips}
        self.queries: list[ClipQuery] = []
        self.pages: list[int] = []
        self.pictures: dict[ClipId, bytes] = {}
        self.facts = Attention()
        self.may_edit = True
        self.is_of_one = False
        self.offered: tuple[Person, ...] = ()
        self.joined_by: tuple[JoinedBy, ...] = ()
        self.seams: tuple[Seam, ...] = ()
        self.lead: Lead | None = None
        self.kept: list[SavedSearch] = []
        self.looked: list[ClipId] = []
        self.left: list[tuple[list[ClipId], ClipQuery]] = []  # put on record as copied, for which question
        self.refuse: StationError | None = None
        self.printed: list[tuple[list[ClipId], ClipQuery, tuple[str, ...], bool]] = []
        self.document = b""

    def ids(self, query: ClipQuery) -> Sequence[ClipId]:
        self.queries.append(query)
        found = [clip for clip in self.clips.values() if _fits(clip, query)]
        return [
            clip.id for clip in sorted(found, key=lambda clip: clip.recorded_at, reverse=query.descending)
        ]

    def lines(self, ids: Sequence[ClipId]) -> Sequence[ClipLine]:
        self.pages.append(len(ids))
        return [
            make_line(self.clips[each], hold_reference="PV 2026/0123" if self.clips[each].open_holds else "")
            for each in ids
            if each in self.clips
        ]

    def strip(self, clip: ClipId) -> Sequence[bytes]:
        self.looked.append(clip)
        return [self.pictures[clip]] * 20 if clip in self.pictures else ()

    def table(self, ids: Sequence[ClipId]) -> bytes:
        return "\n".join(ids).encode()

    def copied(self, ids: Sequence[ClipId], query: ClipQuery) -> Sequence[ClipLine]:
        if self.refuse is not None:
            raise self.refuse
        self.left.append((list(ids), query))
        return self.lines(ids)

    def paper(
        self, ids: Sequence[ClipId], query: ClipQuery, columns: Sequence[str], *, is_draft: bool
    ) -> bytes:
        self.printed.append((list(ids), query, tuple(columns), is_draft))
        return self.document

    def searches(self) -> Sequence[SavedSearch]:
        return list(self.kept)

    def counts(self) -> Counts:
        states: dict[ClipState, int] = {}
        for clip in self.clips.values():
            states[state(clip)] = states.get(state(clip), 0) + 1
        return Counts(
            total=len(self.clips),
            states=states,
            due_soon=sum((clip.due_on - TODAY).days <= 7 for clip in self.clips.values()),
            to_identify=sum(clip.to_identify for clip in self.clips.values()),
            cameras=(CameraCount("CAM-SERIAL-1", "CAM-01", 1), CameraCount("CAM-SERIAL-2", "CAM-02", 7)),
            categories={"Outrage": 2, "Contrôle routier": 1},
            wearers=(LAFONT.id, MOREL.id),
            first_day=date(2026, 11, 8),
            last_day=date(2026, 11, 12),
            is_of_one=self.is_of_one,
        )

    def attention(self, counts: Counts) -> Attention:
        return self.facts

    def details(self, clip: ClipId) -> ClipDetails:
        [line] = self.lines([clip])
        holds = (make_hold(self.clips[clip].id),) if self.clips[clip].open_holds else ()
        day = datetime(2026, 11, 14, 8, 12, tzinfo=UTC)
        story = (
            StoryLine(day, Operation.VIEW, "Marie Durand", "judiciaire"),
            StoryLine(day - timedelta(days=1), Operation.CAMERA_RELEASED, ""),
            StoryLine(day - timedelta(days=2), Operation.INGEST_DONE, ""),
        )
        return ClipDetails(
            line,
            holds,
            story,
            may_edit=self.may_edit,
            may_identify=line.clip.to_identify,
            joined_by=self.joined_by,
            lead=self.lead,
            seams=self.seams,
            offered=self.offered,
        )

    def thumbnail(self, clip: ClipId) -> bytes | None:
        return self.pictures.get(clip)

    def wearers(self) -> Sequence[Person]:
        return PEOPLE

    def incidents(self) -> Sequence[IncidentLine]:
        moment = datetime(2026, 11, 12, 14, 0, tzinfo=UTC)
        return [IncidentLine("2026-0042", "Outrage", moment, "Place de la République", IncidentState.OPEN)]


def _fits(clip: Clip, query: ClipQuery) -> bool:
    return (
        (query.state is None or state(clip) is query.state)
        and (query.camera is None or clip.camera == query.camera)
        and (query.wearer is None or clip.wearer == query.wearer)
        and (query.due_within_days is None or (clip.due_on - TODAY).days <= query.due_within_days)
        and (query.due_in_days is None or (clip.due_on - TODAY).days == query.due_in_days)
        and query.is_noted in {None, clip.mark_count > 0 or bool(clip.incident)}
        and query.to_identify in {None, clip.to_identify}
        and query.is_marked in {None, clip.mark_count > 0}
        and (query.due_from is None or clip.due_on >= query.due_from)
        and (query.due_to is None or clip.due_on <= query.due_to)
        and query.informed in {None, {True: "yes", False: "no", None: "unstated"}[clip.informed]}
        and query.has_place in {None, bool(clip.place and clip.place.text)}
        and (query.place is None or folded(query.place) in folded(clip.place.text if clip.place else ""))
        and (query.incident is None or (clip.incident or "") == query.incident)
        and (query.longer_than_s is None or clip.duration_s >= query.longer_than_s)
        and (query.shorter_than_s is None or clip.duration_s < query.shorter_than_s)
        and (not query.text or query.text.lower() in (clip.place.text if clip.place else "").lower())
    )


@dataclass
class NotedChanges:
    """A ``ClipEditor`` that notes what it was told."""

    changes: list[tuple[list[ClipId], ClipChange]] = field(default_factory=list)
    searches: list[SavedSearch] = field(default_factory=list)
    gate: threading.Event | None = None  # what is to be changed waits for it
    kept: int = 0  # searches, those that were replaced too

    def change(self, clips: Sequence[ClipId], change: ClipChange, progress: Progress = SILENT) -> None:
        if self.gate is not None:
            self.gate.wait(10)
        for done in range(len(clips)):
            progress.step(done, len(clips))
        self.changes.append((list(clips), change))

    def keep_search(self, name: str, query: ClipQuery) -> None:
        self.kept += 1
        self.forget_name(name)
        self.searches.append(SavedSearch(SavedSearchId(f"s{self.kept}"), CHIEF.id, name, query))

    def forget_name(self, name: str) -> None:
        self.searches[:] = [one for one in self.searches if one.name != name]

    def forget_search(self, search: SavedSearchId) -> None:
        self.searches[:] = [one for one in self.searches if one.id != search]


def make_hold(clip: ClipId, number: int = 1, **fields: object) -> Hold:
    """An open hold."""
    hold = Hold(
        HoldId(f"h{number}"), clip, ProcedureKind.JUDICIAIRE, f"PV 2026/{122 + number:04d}",
        "Gendarmerie de Fleurance", "Adjudant Petit", datetime(2026, 11, 15, 9, 0, tzinfo=UTC),
        CHIEF.id, date(2026, 12, 15),
    )  # fmt: skip
    return replace(hold, **fields)  # type: ignore[arg-type]


@pytest.fixture
def listed(some_clips: list[Clip]) -> ListedClips:
    """A finder over the short list."""
    return ListedClips(some_clips)


@pytest.fixture
def finder_of() -> Callable[[Sequence[Clip]], ListedClips]:
    """A finder over any list."""
    return ListedClips


@pytest.fixture
def noted() -> NotedChanges:
    """An editor that notes."""
    return NotedChanges()


@pytest.fixture
def show_library(
    qtbot: QtBot, listed: ListedClips, noted: NotedChanges, lane: Jobs, idle: Callable[[], None]
) -> Iterator[Callable[..., LibraryScreen]]:
    """Shows the list, so wide, with the desks that the test has; it and its dialogues close with the test."""
    shown: list[LibraryScreen] = []

    def show(width: int = 1500, **desks: Any) -> LibraryScreen:
        made = LibraryScreen(listed, noted, lane, lane, **desks)
        shown.append(made)
        qtbot.addWidget(made)
        made.resize(width, 800)
        made.show()
        qtbot.waitExposed(made)
        made.refresh()
        idle()
        return made

    yield show
    for screen in shown:
        for dialog in screen.findChildren(QDialog):
            dialog.close()
        screen.close()


@pytest.fixture
def clip_number() -> Callable[..., Clip]:
    """Makes recordings."""
    return make_clip


@pytest.fixture
def pictures_folder() -> Path | None:
    """Where to save pictures of the screens, if somebody asked for them."""
    import os

    asked = os.environ.get("SCREENSHOTS")
    return Path(asked) if asked else None


def texts_of(widget: QWidget) -> list[str]:
    """Everything a person can read in a widget now."""
    found: list[str] = []
    for child in widget.findChildren(QObject):
        if isinstance(child, QWidget) and child.isVisibleTo(widget):
            for name in ("text", "currentText", "title"):
                read = getattr(child, name, None)
                if callable(read):
                    try:
                        said = read()
                    except TypeError:
                        continue
                    if isinstance(said, str) and said:
                        found.append(said)
    return found


@pytest.fixture
def read_texts() -> Callable[[QWidget], list[str]]:
    """Reads a widget as a person would."""
    return texts_of


# --- the other desks --------------------------------------------------------------------


class OneDoor:
    """A ``SignIn``: one passphrase opens; failures are those it was told to give."""

    def __init__(self) -> None:
        self.passphrase = "quatre mots sans lien"
        self.refusals: list[StationError] = []
        self.tried: list[tuple[str, str]] = []
        self.steps: list[tuple[int, int, str]] = []  # told while the key opens the station

    def logins(self) -> Sequence[LoginName]:
        return [LoginName(person.login, person.name) for person in PEOPLE]

    def sign_in(self, login: str, passphrase: str, progress: Progress) -> object:
        self.tried.append((login, passphrase))
        for step in self.steps:
            progress.step(*step)
        if self.refusals:
            raise self.refusals.pop(0)
        if passphrase != self.passphrase:
            raise PassphraseWrong(login, 0)
        return login


class ListedHolds:
    """A ``HoldDesk`` that notes what it was told."""

    def __init__(self) -> None:
        clip = make_clip(2)
        words, due = "12/11/2026 14:16–14:33 · CAM-01", date(2026, 12, 12)
        kept = BadgeFacts(due, 12, ClipState.HELD, more=original_words(due))
        self.held = [
            HoldLine(make_hold(clip.id, 1), words, "Marie Durand", due, kept, "2026-0042"),
            HoldLine(make_hold(clip.id, 2, review_on=date(2026, 11, 20)), words, "Marie Durand", due, kept),
            HoldLine(
                make_hold(clip.id, 3, released_at=datetime(2026, 11, 20, 9, tzinfo=UTC)),
                words, "Marie Durand", due, BadgeFacts(due, 5, ClipState.KEPT),
            ),
        ]  # fmt: skip
        self.counts = self.looks = self.decides = True
        self.result = ReleaseEffect(erases_now=False, due_on=date(2026, 12, 12), other_open=0)
        self.opened: list[tuple[list[ClipId], HoldOrder]] = []
        self.released: list[tuple[HoldId, str]] = []
        self.hand_over_result = HandOverEffect(False, False, date(2026, 12, 12), 0)
        self.handed_over: list[tuple[HoldId, str, date]] = []
        self.reviewed: list[tuple[HoldId, date, str]] = []
        self.refusal: StationError | None = None
        self.printed: list[tuple[bool, bool]] = []
        self.document = b""

    def may_count(self) -> bool:
        return self.counts

    def may_look(self) -> bool:
        return self.looks

    def may_decide(self) -> bool:
        return self.decides

    def lines(self) -> Sequence[HoldLine]:
        return self.held

    def table(self, *, only_open: bool) -> bytes:
        return b"open" if only_open else b"all"

    def paper(self, *, only_open: bool, is_draft: bool) -> bytes:
        self.printed.append((only_open, is_draft))
        return self.document

    def open_hold(self, clips: Sequence[ClipId], order: HoldOrder) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.opened.append((list(clips), order))

    def review(self, hold: HoldId, next_on: date, reason: str) -> None:
        self.reviewed.append((hold, next_on, reason))

    def hand_over_effect(self, hold: HoldId) -> HandOverEffect:
        return self.hand_over_result

    def hand_over(self, hold: HoldId, recipient: str, signed_on: date, shown: HandOverEffect) -> None:
        assert shown == self.hand_over_result, "what was shown is what is agreed to"
        self.handed_over.append((hold, recipient, signed_on))

    def effect(self, hold: HoldId) -> ReleaseEffect:
        return self.result

    def release(self, hold: HoldId, reason: str, goes: Collection[ClipId]) -> None:
        if tuple(goes) != tuple(self.result.goes):
            raise EffectChanged
        self.released.append((hold, reason))


class WrittenJournal:
    """A ``JournalReader`` and ``JournalChecker`` over some lines."""

    def __init__(self) -> None:
        at = datetime(2026, 11, 22, 9, 12, tzinfo=UTC)
        some = ("SIGN_IN", "VIEW", "INGEST_DONE", "HOLD_OPENED", "ERASE_DONE")
        kinds = [Operation[name] for name in some]
        self.entries = [
            JournalLine(
                3_200 - number, at - timedelta(hours=7 * number), kinds[number % 5],
                "" if number % 5 in (2, 4) else "Marie Durand", "" if number % 5 in (2, 4) else "responsable",
                "0197f3a2-11d4", "judiciaire" if number % 5 == 1 else "",
                "PV 2026/0123" if number % 5 == 3 else "",
                Result.OK if number % 7 else Result.REFUSED,
            )
            for number in range(40)
        ]  # fmt: skip
        self.outcome = Verification(True, 3_200, None, "", 0, b"")
        self.queries: list[JournalQuery] = []
        self.most = 5_000
        self.gate: threading.Event | None = None  # an export waits for it

    def lines(self, query: JournalQuery) -> JournalFound:
        self.queries.append(query)
        found = tuple(line for line in self.entries if query.operation in (None, line.operation))
        return JournalFound(found[: self.most], len(found))

    def people(self) -> Sequence[Person]:
        return PEOPLE

    def csv(self, query: JournalQuery, file: Path, progress: Progress) -> None:
        if self.gate is not None:
            self.gate.wait(10)
        progress.step(1, 2)
        file.write_bytes(b"seq;at\n")

    def pdf(self, query: JournalQuery, file: Path, progress: Progress) -> None:
        file.write_bytes(b"%PDF-1.7\n")

    def verify(self, progress: Progress) -> Verification:
        for done in range(4):
            progress.step(done, 4)
        return self.outcome


class NotedStation:
    """The desks of the station's pages, all in one; notes what it was told."""

    def __init__(self) -> None:
        self.waiting = 0  # recordings that name a camera that was saved
        docked, order = datetime(2026, 11, 22, 17, 40, tzinfo=UTC), "Arrêté 32-2024-12"
        emptied = Docking(1, docked, DockingEnd.DONE, 3, 9_000_000, emptying=Emptying.DONE, released=3)
        self.camera_lines = [
            CameraLine(
                Camera("DSJ-0001", "CAM-01", order, "DSJ-A7", ReleasePolicy.ALWAYS, 0.0, docked),
                MOREL, emptied,
            ),
            CameraLine(
                Camera("DSJ-0002", "CAM-02", order, "DSJ-A7", ReleasePolicy.ASK, 67.0, docked), LAFONT,
                replace(emptied, left=3), None, ClockReading(67.0, ClockEvidence.GPS, docked),
            ),
        ]  # fmt: skip
        taken = docked - timedelta(days=2)
        line = Assignment("DSJ-0002", LAFONT.id, taken, None, number=2)
        back = Assignment("DSJ-0001", CHIEF.id, taken, docked, number=1)
        former = replace(back, taken_at=taken - timedelta(hours=1))
        was = HandingBefore(former, "Marie Durand", "Marie Durand", docked, "heure du tableau")
        self.handings = [
            HandingLine(line, "CAM-02", "Éric Lafont"), HandingLine(back, "CAM-01", "Marie Durand", (was,)),
        ]  # fmt: skip
        self.order: OrderState | None = None
        self.clock_changes: Sequence[Effect] = ()
        self.slips: Sequence[CameraSlip] = ()
        self.told: list[tuple[object, ...]] = []
        self.tried = RemoteTried()
        self.brought = Brought(ingested=3, already_there=1, released=3, size_bytes=512_000_000, seconds=42)
        self.refusal: StationError | None = None
        self.look: CatalogueLook | None = CatalogueLook(docked, 1_520, 1_520, 0)
        self.checked = CheckResult(34, (), 3_200, journal_ok=True, seconds=12.0, is_deep=False)
        self.current = Service(
            "Fleurance", "Gers", "Police municipale", "1 place de la République, 32500 Fleurance",
            "05 62 00 00 00",
            "Arrêté n° 32-2024-12-03", "Jean Martin", ("Monsieur le maire", "Madame la procureure"),
        )  # fmt: skip
        self.effect = RuleEffect()

    def _tell(self, *words: object) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.told.append(words)

    def facts(self) -> CameraFacts:
        return CameraFacts(self.camera_lines, PEOPLE, self.handings, self.order, self.slips)

    def add(self, *what: object) -> int:
        self._tell("add", *what)
        return self.waiting

    def change(self, *what: object) -> int:
        self._tell("change", *what)
        return self.waiting

    def take(self, serial: str, wearer: PersonId) -> None:
        self._tell("take", serial, wearer)

    def give_back(self, serial: str) -> None:
        self._tell("give_back", serial)

    def correct(self, line: Assignment, reason: str) -> None:
        self._tell("correct", line, reason)

    def clock_effect(self, *asked: object) -> Sequence[Effect]:
        self._tell("clock_effect", *asked)
        return self.clock_changes

    def correct_clock(self, *asked: object) -> int:
        self._tell("correct_clock", *asked[:-1])
        return len(self.clock_changes)

    def dismiss_slip(self, serial: str, night: datetime) -> None:
        self._tell("dismiss_slip", serial, night)
        self.slips = [one for one in self.slips if one.serial != serial]

    def register_pdf(self) -> bytes:
        self._tell("register_pdf")
        return b"%PDF-register"

    def people(self) -> Sequence[Person]:
        return PEOPLE

    def sources(self) -> Sequence[SourceLine]:
        return [
            SourceLine("/media/dock/CAM-01", True, 2, datetime(2026, 11, 22, 17, 40, tzinfo=UTC)),
            SourceLine("/srv/dock", False, is_kept=True, end="fini.ok"),
            SourceLine("sftp://dock@192.168.1.20/cam", False, refusal="key", still_s=120, is_kept=True),
        ]

    def add_source(self, path: str) -> None:
        self._tell("add_source", path)

    def remove_source(self, path: str) -> None:
        self._tell("remove_source", path)

    def keep_still(self, path: str, seconds: int, end: str) -> None:
        self._tell("keep_still", path, seconds, end)

    def try_remote(self, order: RemoteOrder) -> RemoteTried:
        self._tell("try_remote", order)
        return self.tried

    def add_remote(self, order: RemoteOrder) -> None:
        self._tell("add_remote", order)

    def bring_in(self, progress: Progress, *, release: bool) -> Brought:
        self._tell("bring_in", release)
        progress.step(1, 2)
        return self.brought

    def service(self) -> Service:
        return self.current

    def simulate(self, service: Service) -> RuleEffect:
        return self.effect

    def save(self, service: Service, reason: str, shown: RuleEffect) -> None:
        self._tell("save", service, reason, shown)

    def last_look(self) -> CatalogueLook | None:
        return self.look

    def verify(self, progress: Progress, *, deep: bool) -> CheckResult:
        self._tell("verify", deep)
        return self.checked


class PaperMaker:
    """A ``StationMaker`` that notes the plan."""

    def __init__(self) -> None:
        self.has_keyring = True
        self.plans: list[StationPlan] = []
        self.refusal: StationError | None = None

    def keyring_answers(self) -> bool:
        return self.has_keyring

    def make_recovery(self, commune: str) -> RecoverySheet:
        return RecoverySheet("AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", b"%PDF-1.7\n")

    def create(self, plan: StationPlan, progress: Progress) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.plans.append(plan)


@pytest.fixture
def door() -> OneDoor:
    """Somebody to sign in with."""
    return OneDoor()


@pytest.fixture
def holds() -> ListedHolds:
    """Three holds."""
    return ListedHolds()


@pytest.fixture
def journal() -> WrittenJournal:
    """Forty entries."""
    return WrittenJournal()


@pytest.fixture
def station() -> NotedStation:
    """Everything the station's pages need."""
    return NotedStation()


@pytest.fixture
def maker() -> PaperMaker:
    """Somebody who makes stations."""
    return PaperMaker()
