"""The journal is read by intervention, request, camera, hold, recording, person; nobody is counted."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from bwc_review.catalogue.journal import Journal
from bwc_review.documents import writing
from bwc_review.domain.access import Action
from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import (
    AccessRefused,
    Cancelled,
    ClipUnknown,
    IncidentUnknown,
    ListTooLong,
    RequestUnknown,
)
from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.journal import Entry, Operation
from bwc_review.domain.request import Channel, Requester, Right
from bwc_review.operations import print_journal
from bwc_review.operations.incidents import create_incident
from bwc_review.operations.open_hold import open_hold
from bwc_review.operations.permit import permit
from bwc_review.operations.print_journal import journal_pdf, journal_table
from bwc_review.operations.read_journal import JournalQuestion, newest_entries, read_journal, subjects_named
from bwc_review.operations.receive_request import concern_clips, receive_request
from bwc_review.operations.sweep import sweep
from bwc_review.reports.wording import say
from tests.tables import read_table


def operations(bench: Any, about: tuple[str, ...]) -> list[str]:
    question = JournalQuestion(about=about)
    entries = read_journal(bench.catalogue, bench.dpo, question, bench.now, bench.profile)
    return [entry.operation.value for entry in entries]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_days_like_others(bench: Any, day: date) -> None:
    question = JournalQuestion(from_day=date.min, to_day=day)
    found = read_journal(bench.catalogue, bench.dpo, question, bench.now, bench.profile)
    assert bool(found) == (day == date.max)


@pytest.fixture
def incident(bench: Any) -> tuple[str, str, str]:
    """An intervention with two recordings, one of which is erased by now."""
    kept, gone = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-10-12 14:03")
    at = datetime(2026, 11, 12, 14, 3, tzinfo=bench.profile.zone)
    number = create_incident(
        bench.catalogue, bench.chief, "rebellion", at, "rue", [kept.id, gone.id], bench.now, bench.profile
    ).number
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    return number, kept.id, gone.id


def test_an_intervention_is_read_with_its_recordings_erased_ones_too(
    bench: Any, incident: tuple[str, str, str]
) -> None:
    number, kept, gone = incident
    bench.ingest("2026-11-12 15:03")
    about = subjects_named(bench.catalogue, f" {number} ")
    assert about[0] == number
    assert set(about[1:]) == {kept, gone}
    assert operations(bench, about) == [
        "ingest_done",
        "ingest_done",
        "incident_created",
        "erase_intended",
        "erase_done",
    ]


def test_a_camera_a_request_a_hold_and_a_recording_are_named_as_people_name_them(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    order = (ProcedureKind.JUDICIAIRE, "PV 1", "OPJ", None, bench.now, bench.profile)
    hold = open_hold(bench.catalogue, bench.chief, ClipId(clip.id), *order)
    asked = (bench.now.date(), Channel.LETTER, Right.ACCESS, Requester("J. Q."), bench.now, bench.profile)
    request = receive_request(bench.catalogue, bench.chief, *asked)
    concern_clips(bench.catalogue, bench.chief, request.number, [clip.id], bench.now, bench.profile)
    assert subjects_named(bench.catalogue, "cam-01") == ("DSJ-1",)
    assert subjects_named(bench.catalogue, "dsj-1") == ("DSJ-1",)
    assert subjects_named(bench.catalogue, clip.id[-12:]) == (clip.id,)
    assert subjects_named(bench.catalogue, hold.id[-12:]) == (hold.id,)
    assert operations(bench, (hold.id,)) == ["hold_opened"]
    number = request.number.lower()
    assert operations(bench, subjects_named(bench.catalogue, number)) == [
        "request_received",
        "request_changed",
    ]
    for wrong, error in (
        ("2026-0099", IncidentUnknown),
        ("2026-D-0099", RequestUnknown),
        ("zzzz", ClipUnknown),
    ):
        with pytest.raises(error):
            subjects_named(bench.catalogue, wrong)


def test_an_extract_of_one_person_counts_nothing(bench: Any) -> None:
    bench.log(Operation.CHECK_DONE)
    days = (bench.now.date() - timedelta(days=1), bench.now.date())

    def paper(person: str | None) -> str:
        question = JournalQuestion(*days, person=person)
        facts = (bench.chief, question, bench.now, bench.profile)
        pdf = journal_pdf(bench.catalogue, bench.custody, *facts)
        pages = pypdfium2.PdfDocument(pdf)
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)

    of_all, of_one = paper(None), paper(str(bench.chief.id))
    assert "Écritures : " in of_all.replace("\N{NO-BREAK SPACE}", " ")
    assert " sur " in of_all
    assert " sur " not in of_one
    assert "personne : Anne Rey" in of_one


class Watching:
    """Notes how far it is; asks to stop at ``stop``."""

    def __init__(self, stop: int | None = None) -> None:
        self.stop = stop
        self.steps: list[tuple[int, int]] = []

    def step(self, done: int, total: int, what: str = "") -> None:
        self.steps.append((done, total))
        if self.stop is not None and done >= self.stop:
            raise Cancelled


def test_a_table_says_in_words_what_the_journal_has_in_codes(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    permit_refused(bench, clip)
    out = io.BytesIO()
    question = JournalQuestion(operation=Operation.ACCESS_REFUSED)
    assert journal_table(bench.catalogue, bench.chief, question, out, bench.now, bench.profile) == 1
    [row] = read_table(out.getvalue())
    [entry] = bench.entries(Operation.ACCESS_REFUSED)
    assert (row["author"], row["name"]) == (bench.dpo.id, bench.dpo.name)
    assert row["role"] == say("roles.dpo")
    assert row["operation"] == say("operations.access_refused")
    assert row["result"] == say("results.refused")
    assert row["subjects"] == clip.id
    assert f"action demandée\N{NO-BREAK SPACE}: {say('values.action.list_clips')}" in row["details"]
    assert datetime.fromisoformat(row["at"]) == entry.at
    assert row["head"] == entry.head.hex()


def permit_refused(bench: Any, clip: Any) -> None:
    with pytest.raises(AccessRefused):
        permit(bench.catalogue, bench.dpo, Action.LIST_CLIPS, bench.now, bench.profile, clip)


def test_a_table_is_written_some_entries_at_a_time_and_stopped_between_them(
    bench: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(print_journal, "_AT_ONCE", 3)
    for _ in range(7):
        bench.log(Operation.CHECK_DONE)
    read: list[int] = []
    of_numbers = Journal.of_numbers

    def noted(here: Journal, some: Sequence[int]) -> list[Entry]:
        read.append(len(some))
        return of_numbers(here, some)

    monkeypatch.setattr(Journal, "of_numbers", noted)
    facts = (bench.catalogue, bench.chief, JournalQuestion(operation=Operation.CHECK_DONE))
    file, watching = tmp_path / "journal.csv", Watching()
    with writing(file) as out:
        assert journal_table(*facts, out, bench.now, bench.profile, watching) == 7
    assert read == [3, 3, 1]
    assert watching.steps == [(0, 7), (3, 7), (6, 7), (7, 7)]
    assert len(read_table(file.read_bytes())) == 7
    before = len(bench.entries())
    with pytest.raises(Cancelled), writing(tmp_path / "other.csv") as out:
        journal_table(*facts, out, bench.now, bench.profile, Watching(stop=3))
    assert [one for one in tmp_path.iterdir() if one.is_file()] == [file]
    assert len(bench.entries()) == before, "what was not handed over is not on record"


def test_a_longer_extract_than_paper_takes_is_refused_before_it_is_made(
    bench: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_journal, "MOST_ON_PAPER", 3)
    for _ in range(4):
        bench.log(Operation.CHECK_DONE)
    before = len(bench.entries())
    for question, count in (
        (JournalQuestion(operation=Operation.CHECK_DONE), 4),
        (JournalQuestion(operation=Operation.CHECK_DONE, person=str(bench.chief.id)), 0),
    ):
        with pytest.raises(ListTooLong) as refused:
            journal_pdf(bench.catalogue, bench.custody, bench.chief, question, bench.now, bench.profile)
        assert (refused.value.count, refused.value.most) == (count, 3)
    assert len(bench.entries()) == before


def test_making_an_extract_is_stopped_while_the_chain_is_verified(bench: Any) -> None:
    facts = (bench.chief, JournalQuestion(), bench.now, bench.profile)
    before = len(bench.entries())
    with pytest.raises(Cancelled):
        journal_pdf(bench.catalogue, bench.custody, *facts, Watching(stop=0))
    assert len(bench.entries()) == before


def test_the_entry_of_an_extract_says_its_period_and_filters_and_counts_nobody(bench: Any) -> None:
    day = bench.now.astimezone(bench.profile.zone).date()
    for _ in range(2):
        bench.log(Operation.CHECK_DONE)
    asked = JournalQuestion(day, day, operation=Operation.CHECK_DONE)
    of_one = JournalQuestion(person=str(bench.officer.id), about=tuple(f"s{n}" for n in range(6)))
    for question in (asked, of_one):
        journal_table(bench.catalogue, bench.chief, question, io.BytesIO(), bench.now, bench.profile)
        journal_pdf(bench.catalogue, bench.custody, bench.chief, question, bench.now, bench.profile)
    said = [dict(entry.details) for entry in bench.entries(Operation.REPORT_PRINTED)]
    period = {"from": day.isoformat(), "to": day.isoformat()}
    of_all = {"extract": "journal", "entries": 2, "asked": "operation=check_done", **period}
    filters = f"person={bench.officer.id},about=s0,about=s1,about=s2,about=s3,about+2"
    nobody = {"extract": "journal", "asked": filters}
    assert said == [{**one, "form": form} for one in (of_all, nobody) for form in ("csv", "pdf")]


@pytest.mark.parametrize("most", [0, 1, 3, 1_000])
def test_the_newest_entries_come_first_and_all_are_counted(bench: Any, most: int) -> None:
    for _ in range(4):
        bench.log()
    question = JournalQuestion(operation=Operation.SEARCH)
    facts = (question, most, bench.now, bench.profile)
    entries, total = newest_entries(bench.catalogue, bench.dpo, *facts)
    numbers = [entry.seq for entry in bench.entries(Operation.SEARCH)]
    assert ([entry.seq for entry in entries], total) == (numbers[::-1][:most], 4)
    with pytest.raises(AccessRefused):
        newest_entries(bench.catalogue, bench.officer, *facts)
