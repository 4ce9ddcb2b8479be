"""Every role before every door (R5): who may passes, who may not is told why, and it is on record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bwc_review.basemap.shelf import Shelf
from bwc_review.domain.access import (
    Action,
    Reason,
    ReasonSession,
    Refusal,
    may,
    sees_images,
    sees_only_own_clips,
)
from bwc_review.domain.alignment import AlignMethod
from bwc_review.domain.camera import Assignment, Camera
from bwc_review.domain.camera_clock import ClockPeriod
from bwc_review.domain.clip import Clip, Place
from bwc_review.domain.effect import Agreed
from bwc_review.domain.errors import (
    AccessRefused,
    ClipHeld,
    DecisionUnfit,
    HoldTooLate,
    IdentityUnchecked,
    ReasonNeeded,
    StationError,
)
from bwc_review.domain.hold import HoldOrder, ProcedureKind
from bwc_review.domain.incident import Narrative
from bwc_review.domain.incident_query import IncidentQuery
from bwc_review.domain.journal import Operation, author_of
from bwc_review.domain.mark import Instant
from bwc_review.domain.people import Person, Role
from bwc_review.domain.phrase import PhrasePart
from bwc_review.domain.query import ClipQuery
from bwc_review.domain.request import Channel, Decision, Identity, Requester, Right, Sought
from bwc_review.operations.align import align_clips
from bwc_review.operations.ask_inventory import InventoryQuestion, ask_inventory
from bwc_review.operations.calendar import calendar
from bwc_review.operations.cameras import save_camera
from bwc_review.operations.change_basemap import forget_basemap
from bwc_review.operations.change_category import add_category
from bwc_review.operations.change_phrase import add_phrase
from bwc_review.operations.change_service import change_service
from bwc_review.operations.clock_slips import dismiss_slip
from bwc_review.operations.complete_clip import Completion, complete_clip
from bwc_review.operations.correct_clock import clock_effect, correct_clock
from bwc_review.operations.decide_request import decide_request
from bwc_review.operations.end_again import settle
from bwc_review.operations.erase_on_request import erase_on_request
from bwc_review.operations.export_clip import export_clip
from bwc_review.operations.find_for_request import find_for_request
from bwc_review.operations.glance import glance
from bwc_review.operations.hand_camera import correct_handing, return_camera, take_camera
from bwc_review.operations.hand_over import hand_over
from bwc_review.operations.identify_clips import identify_choices, identify_clips
from bwc_review.operations.import_natinf import import_natinf
from bwc_review.operations.incidents import (
    attach_clips,
    change_incident,
    close_incident,
    create_incident,
    reopen_incident,
)
from bwc_review.operations.mark import change_mark, mark, remove_mark
from bwc_review.operations.name_months import REPORT, change_name_months
from bwc_review.operations.open_clip import open_clip
from bwc_review.operations.open_hold import open_holds
from bwc_review.operations.people import end_person, list_people
from bwc_review.operations.permit import holds_of, incident_numbers
from bwc_review.operations.print_cameras import print_cameras
from bwc_review.operations.print_list import copy_list, list_table
from bwc_review.operations.read_journal import JournalQuestion, read_journal
from bwc_review.operations.receive_request import (
    check_identity,
    concern_clips,
    read_requests,
    receive_request,
)
from bwc_review.operations.record_setting import SourceFact, record_source, record_stillness
from bwc_review.operations.release_hold import release_hold
from bwc_review.operations.restrict_clip import lift_restriction, restrict_clip
from bwc_review.operations.review_hold import review_holds
from bwc_review.operations.save_search import save_search
from bwc_review.operations.set_up_receiver import make_connection_file, set_up_receiver
from bwc_review.operations.settle_put_back import settle_put_back
from bwc_review.operations.sign_in import SignedIn
from bwc_review.operations.simulate_rules import simulate_rules
from bwc_review.operations.sweep import sweep
from bwc_review.operations.take_still import take_still
from bwc_review.operations.write_narrative import write_narrative
from bwc_review.operations.write_report import issue_report, preview_report
from bwc_review.ui.error_text import said

AT = Instant(0, 0, 0.0)


@dataclass(frozen=True)
class Things:
    """What lies behind the doors, once the wearer's own and once another's."""

    clip: Clip
    mark: Any
    hold: Any
    incident: str
    request: str


@dataclass(frozen=True)
class Door:
    """One way into the station. ``of_clip``: a wearer may open it for own recordings only, or not at all."""

    name: str
    action: Action
    open: Callable[[Any, Person, Things], object]
    of_clip: bool = True


def things(bench: Any, clip: Clip) -> Things:
    args = (bench.now, bench.profile)
    made = mark(bench.catalogue, bench.chief, clip.id, AT, None, "insult", "", *args)
    order = HoldOrder(ProcedureKind.JUDICIAIRE, "PV 1", "Brigade")
    [hold] = open_holds(bench.catalogue, bench.chief, [clip.id], order, *args)
    incident = create_incident(bench.catalogue, bench.chief, "insult", bench.now, "Halle", [clip.id], *args)
    asked = (bench.now.date(), Channel.LETTER, Right.ERASURE, Requester("Mme X"))
    request = receive_request(bench.catalogue, bench.chief, *asked, *args).number
    concern_clips(bench.catalogue, bench.chief, request, [clip.id], *args)
    with bench.catalogue.read() as tables:
        return Things(tables.clips.get(clip.id), made, hold, incident.number, request)


def session(bench: Any, person: Person, clip: Clip) -> ReasonSession:
    return ReasonSession(person.id, clip.recording, Reason.JUDICIAIRE, "PV 1", bench.now)


def doors(root: Path) -> Iterator[Door]:
    """All of them, those that change or end something last."""

    def args(bench: Any) -> tuple[Any, Any]:
        return bench.now, bench.profile

    def seat(bench: Any, person: Person) -> SignedIn:
        return SignedIn(person, bench.keys, author_of(person))

    def door(name: str, action: Action, run: Callable[[Any, Person, Things], object], **named: bool) -> Door:
        return Door(name, action, run, **named)

    yield door(
        "look",
        Action.VIEW_CLIP,
        lambda b, p, t: open_clip(
            b.catalogue, b.store, b.keys, p, t.clip.id, session(b, p, t.clip), *args(b)
        ).reader.close(),
    )
    yield door(
        "glance",
        Action.VIEW_CLIP,
        lambda b, p, t: glance(b.catalogue, p, [t.clip], session(b, p, t.clip), *args(b)),
    )
    yield door(
        "export",
        Action.EXPORT_CLIP,
        lambda b, p, t: export_clip(
            b.catalogue,
            b.store,
            b.keys,
            p,
            t.clip.id,
            root / f"{p.id}-{t.clip.id}",
            *args(b),
            reason=Reason.JUDICIAIRE,
            reference="PV 1",
            recipient="Brigade",
        ),
    )
    yield door(
        "still",
        Action.MARK,
        lambda b, p, t: take_still(b.catalogue, b.store, b.keys, p, t.clip.id, AT, b"png", 1, 1, *args(b)),
    )
    yield door(
        "mark", Action.MARK, lambda b, p, t: mark(b.catalogue, p, t.clip.id, AT, None, "insult", "", *args(b))
    )
    yield door(
        "change mark", Action.MARK, lambda b, p, t: change_mark(b.catalogue, p, t.mark.id, *args(b), note="x")
    )
    yield door(
        "align",
        Action.MARK,
        lambda b, p, t: align_clips(b.catalogue, p, [t.clip.id], 0.5, AlignMethod.HAND, None, None, *args(b)),
    )
    yield door(
        "copied rows",
        Action.LIST_CLIPS,
        lambda b, p, t: copy_list(b.catalogue, p, [t.clip.id], ClipQuery(), *args(b)),
    )
    yield door(
        "basemaps",
        Action.CHANGE_SERVICE,
        lambda b, p, t: forget_basemap(b.catalogue, Shelf(root), p, "basemap-none", *args(b)),
        of_clip=False,
    )
    yield door(
        "sources",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: record_source(
            b.catalogue,
            p,
            Operation.SOURCE_ADDED,
            SourceFact(f"/{p.id}-{t.clip.id}", "folder"),
            *args(b),
        ),
        of_clip=False,
    )
    yield door(
        "stillness",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: record_stillness(
            b.catalogue, p, f"/{p.id}-{t.clip.id}", (30, ""), (60, ""), *args(b)
        ),
        of_clip=False,
    )
    yield door(
        "list table", Action.LIST_CLIPS, lambda b, p, t: list_table(b.catalogue, p, [t.clip.id], *args(b))
    )
    yield door(
        "calendar", Action.READ_RETENTION, lambda b, p, t: calendar(b.catalogue, p, *args(b)), of_clip=False
    )
    yield door(
        "holds", Action.READ_RETENTION, lambda b, p, t: holds_of(b.catalogue, p, *args(b)), of_clip=False
    )
    yield door(
        "incidents",
        Action.LIST_CLIPS,
        lambda b, p, t: incident_numbers(b.catalogue, p, IncidentQuery(), *args(b)),
        of_clip=False,
    )
    yield door(
        "save search",
        Action.LIST_CLIPS,
        lambda b, p, t: save_search(b.catalogue, p, "x", ClipQuery(), *args(b)),
        of_clip=False,
    )
    yield door(
        "complete",
        Action.EDIT_CLIP,
        lambda b, p, t: complete_clip(b.catalogue, p, [t.clip.id], Completion(place=Place("Gare")), *args(b)),
    )
    yield door(
        "identify",
        Action.IDENTIFY_CLIP,
        lambda b, p, t: identify_clips(
            b.catalogue, p, [t.clip.id], Camera("DSJ-2", "CAM-02"), "x", Agreed(()), *args(b)
        ),
    )
    yield door(
        "identify choices",
        Action.IDENTIFY_CLIP,
        lambda b, p, t: identify_choices(b.catalogue, p, [t.clip.id], *args(b)),
        of_clip=False,
    )
    yield door(
        "change incident",
        Action.WRITE_INCIDENT,
        lambda b, p, t: change_incident(b.catalogue, p, t.incident, *args(b), place="Gare"),
    )
    yield door(
        "attach",
        Action.WRITE_INCIDENT,
        lambda b, p, t: attach_clips(b.catalogue, p, t.incident, [t.clip.id], *args(b)),
    )
    yield door(
        "preview",
        Action.PRINT_REPORT,
        lambda b, p, t: preview_report(
            b.catalogue,
            b.store,
            b.keys,
            p,
            t.incident,
            Narrative(writer=b.chief.id),
            session(b, p, t.clip),
            _categories(b),
            *args(b),
        ),
    )
    yield door(
        "issue",
        Action.PRINT_REPORT,
        lambda b, p, t: issue_report(
            b.catalogue, b.store, b.keys, p, t.incident, None, _categories(b), *args(b)
        ),
    )
    yield door(
        "write report",
        Action.WRITE_INCIDENT,
        lambda b, p, t: write_narrative(b.catalogue, p, t.incident, Narrative(writer=p.id), *args(b)),
    )
    yield door(
        "close incident",
        Action.CLOSE_INCIDENT,
        lambda b, p, t: close_incident(b.catalogue, p, t.incident, *args(b)),
    )
    yield door(
        "reopen incident",
        Action.REOPEN_INCIDENT,
        lambda b, p, t: reopen_incident(b.catalogue, p, t.incident, "x", *args(b)),
    )
    yield door(
        "open hold",
        Action.OPEN_HOLD,
        lambda b, p, t: open_holds(
            b.catalogue, p, [t.clip.id], HoldOrder(ProcedureKind.JUDICIAIRE, "PV 2", "Brigade"), *args(b)
        ),
    )
    yield door(
        "review hold",
        Action.REVIEW_HOLD,
        lambda b, p, t: review_holds(
            b.catalogue, p, [t.hold.id], b.now.date() + timedelta(days=9), "x", *args(b)
        ),
    )
    yield door(
        "hand over",
        Action.HAND_OVER,
        lambda b, p, t: hand_over(b.catalogue, b.store, p, t.hold.id, "Adj. X", b.now.date(), *args(b)),
    )
    yield door(
        "release hold",
        Action.RELEASE_HOLD,
        lambda b, p, t: release_hold(b.catalogue, b.store, p, t.hold.id, "x", *args(b)),
    )
    yield door(
        "journal",
        Action.READ_JOURNAL,
        lambda b, p, t: read_journal(b.catalogue, p, JournalQuestion(), *args(b)),
        of_clip=False,
    )
    yield door(
        "inventory",
        Action.READ_INVENTORY,
        lambda b, p, t: ask_inventory(
            b.catalogue, p, InventoryQuestion(b.now - timedelta(days=1), b.now), *args(b)
        ),
        of_clip=False,
    )
    yield door(
        "requests",
        Action.READ_REQUESTS,
        lambda b, p, t: read_requests(b.catalogue, p, *args(b)),
        of_clip=False,
    )
    yield door(
        "find for request",
        Action.ANSWER_REQUEST,
        lambda b, p, t: find_for_request(b.catalogue, p, t.request, Sought(), *args(b)),
        of_clip=False,
    )
    yield door(
        "identity",
        Action.ANSWER_REQUEST,
        lambda b, p, t: check_identity(b.catalogue, p, t.request, Identity.DOCUMENT, *args(b)),
        of_clip=False,
    )
    yield door(
        "restrict",
        Action.RESTRICT_CLIP,
        lambda b, p, t: restrict_clip(b.catalogue, p, t.request, t.clip.id, *args(b)),
    )
    yield door(
        "lift",
        Action.RESTRICT_CLIP,
        lambda b, p, t: lift_restriction(b.catalogue, p, t.request, t.clip.id, "retirée", *args(b)),
    )
    yield door(
        "people", Action.MANAGE_PEOPLE, lambda b, p, t: list_people(b.catalogue, p, *args(b)), of_clip=False
    )
    yield door(
        "end person",
        Action.MANAGE_PEOPLE,
        lambda b, p, t: end_person(
            b.catalogue, cast(Any, None), seat(b, p), b.mayor.id, b.now.date(), *args(b)
        ),
        of_clip=False,
    )
    yield door(
        "camera",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: save_camera(b.catalogue, seat(b, p), Camera("DSJ-1", "CAM-01"), b.profile, b.now),
        of_clip=False,
    )
    yield door(
        "hand camera",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: take_camera(b.catalogue, seat(b, p), "DSJ-2", b.wearer.id, b.now, b.profile, b.now),
        of_clip=False,
    )
    yield door(
        "take camera back",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: return_camera(b.catalogue, seat(b, p), "DSJ-2", b.now, b.profile, b.now),
        of_clip=False,
    )
    yield door(
        "handing",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: correct_handing(
            b.catalogue,
            seat(b, p),
            Assignment("DSJ-1", b.wearer.id, b.now, None, False, 1),
            "x",
            b.profile,
            b.now,
        ),
        of_clip=False,
    )
    yield door(
        "clock effect",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: clock_effect(b.catalogue, p, ClockPeriod("DSJ-1", b.now, b.now, 1.0), *args(b)),
        of_clip=False,
    )
    yield door(
        "clock",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: correct_clock(
            b.catalogue, p, ClockPeriod("DSJ-1", b.now, b.now, 1.0), "x", Agreed(()), *args(b)
        ),
        of_clip=False,
    )
    yield door(
        "clock slip",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: dismiss_slip(b.catalogue, seat(b, p), "DSJ-2", b.now, b.profile, b.now),
        of_clip=False,
    )
    yield door(
        "receiver",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: set_up_receiver(b.catalogue, p, True, "127.0.0.1", 8443, *args(b)),
        of_clip=False,
    )
    yield door(
        "connection file",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: make_connection_file(b.catalogue, p, "1.0", *args(b)),
        of_clip=False,
    )
    yield door(
        "cameras paper",
        Action.MANAGE_CAMERAS,
        lambda b, p, t: print_cameras(b.catalogue, p, b.now.date(), b.now.date(), *args(b)),
        of_clip=False,
    )
    yield door(
        "category",
        Action.CHANGE_SERVICE,
        lambda b, p, t: add_category(b.catalogue, p, "x", "Essai", "", *args(b)),
        of_clip=False,
    )
    yield door(
        "phrase",
        Action.CHANGE_PHRASE,
        lambda b, p, t: add_phrase(b.catalogue, p, next(iter(PhrasePart)), "Titre", "Texte", *args(b)),
        of_clip=False,
    )
    yield door(
        "natinf",
        Action.CHANGE_SERVICE,
        lambda b, p, t: import_natinf(b.catalogue, p, b"", "x.csv", *args(b)),
        of_clip=False,
    )
    yield door(
        "simulate",
        Action.CHANGE_SERVICE,
        lambda b, p, t: simulate_rules(b.catalogue, p, b.service, *args(b)),
        of_clip=False,
    )
    yield door(
        "service",
        Action.CHANGE_SERVICE,
        lambda b, p, t: change_service(b.catalogue, seat(b, p), replace(b.service, address="x"), *args(b)),
        of_clip=False,
    )
    yield door(
        "report months",
        Action.CHANGE_SERVICE,
        lambda b, p, t: change_name_months(b.catalogue, p, REPORT, 12, "x", *args(b)),
        of_clip=False,
    )
    yield door(
        "confirm the date",
        Action.CONFIRM_SWEEP,
        lambda b, p, t: sweep(b.catalogue, b.store, b.profile, b.service, b.now, confirmed=p),
        of_clip=False,
    )
    yield door(
        "settle", Action.SETTLE_PUT_BACK, lambda b, p, t: settle(b.catalogue, p, *args(b)), of_clip=False
    )
    yield door(
        "settle holds",
        Action.SETTLE_PUT_BACK,
        lambda b, p, t: settle_put_back(b.catalogue, b.store, p, [], [], *args(b)),
        of_clip=False,
    )
    yield door("remove mark", Action.MARK, lambda b, p, t: remove_mark(b.catalogue, p, t.mark.id, *args(b)))
    yield door(
        "decide",
        Action.ANSWER_REQUEST,
        lambda b, p, t: decide_request(b.catalogue, p, t.request, Decision.TOO_VAGUE, "x", *args(b)),
        of_clip=False,
    )
    yield door(
        "erase on request",
        Action.ERASE_ON_REQUEST,
        lambda b, p, t: erase_on_request(b.catalogue, b.store, p, t.request, t.clip.id, "x", *args(b)),
    )


def _categories(bench: Any) -> Any:
    with bench.catalogue.read() as tables:
        return tables.categories.get()


def knock(bench: Any, person: Person, door: Door, behind: Things) -> Refusal | None:
    """Open it; why it stayed shut. What else stands in the way (a state, a missing field) is no refusal."""
    before = bench.entries(Operation.ACCESS_REFUSED)
    refused: AccessRefused | None = None
    other: StationError | None = None
    try:
        door.open(bench, person, behind)
    except AccessRefused as error:
        refused = error
    except StationError as error:
        other = error
    entries = bench.entries(Operation.ACCESS_REFUSED)[len(before) :]
    if refused is None:
        assert not isinstance(other, ReasonNeeded)
        assert [entry for entry in entries if "rule" not in entry.details] == []
        assert len(entries) == isinstance(other, (ClipHeld, DecisionUnfit, HoldTooLate, IdentityUnchecked))
        return None
    assert [entry.author for entry in entries] == [author_of(person)], "on record, once"
    assert (entries[0].details["why"], entries[0].details["action"]) == (refused.why, refused.action)
    words = said(refused)
    assert words.what.endswith(".")
    assert len(words.what.split()) > 3, "a sentence, not a code"
    assert words.hint
    return Refusal(refused.why)


@pytest.mark.parametrize("role", list(Role))
def test_each_role_before_each_door(bench: Any, tmp_path: Path, role: Role) -> None:
    person = next(one for one in bench.people if one.role is role)
    own, other = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 15:03", wearer=bench.officer.id)
    behind = {True: things(bench, own), False: things(bench, other)}
    today = bench.now.date()
    for is_own, reach in behind.items():
        for door in doors(tmp_path):
            if door.name == "end person" and role is Role.RESPONSABLE:
                continue  # needs keys: test_people.py
            expected = may(
                person, door.action, today, reach.clip if door.of_clip else None, reason=Reason.JUDICIAIRE
            )
            if door.action is Action.CLOSE_INCIDENT and expected is None and role is not Role.RESPONSABLE:
                assert knock(bench, person, door, reach) in {None, Refusal.NOT_WRITER}
                continue
            assert knock(bench, person, door, reach) is expected, (door.name, is_own)
    seen = {entry.subjects[0] for entry in bench.entries(Operation.VIEW) if entry.author.id == person.id}
    if not sees_images(role):
        assert seen == set(), "no picture on any road"
        assert not list(tmp_path.glob(f"{person.id}-*"))
    elif sees_only_own_clips(role):
        assert seen == {own.id}


@pytest.mark.parametrize("role", list(Role))
def test_after_the_last_day_every_door_is_shut(bench: Any, tmp_path: Path, role: Role) -> None:
    """The person is signed in still: the rule asks for the day at every door."""
    behind = things(bench, bench.ingest("2026-11-12 14:03"))
    person = next(one for one in bench.people if one.role is role)
    gone = replace(person, ends_on=bench.now.date() - timedelta(days=1))
    for door in doors(tmp_path):
        assert knock(bench, gone, door, behind) is Refusal.NOT_ACTIVE, door.name
    early = replace(person, starts_on=bench.now.date() + timedelta(days=1), ends_on=None)
    assert knock(bench, early, next(doors(tmp_path)), behind) is Refusal.NOT_ACTIVE
    assert not list(tmp_path.glob(f"{person.id}-*"))


def test_every_action_has_a_door_here(tmp_path: Path) -> None:
    elsewhere = {Action.VERIFY}  # test_verify.py; its desk asks for it
    assert {door.action for door in doors(tmp_path)} | elsewhere == set(Action)
