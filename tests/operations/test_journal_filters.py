"""The journal is read by intervention, request, camera, hold, recording, person; nobody is counted."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pypdfium2
import pytest

from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import AccessRefused, ClipUnknown, IncidentUnknown, RequestUnknown
from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.journal import Operation
from bwc_review.domain.request import Channel, Requester, Right
from bwc_review.operations.incidents import create_incident
from bwc_review.operations.open_hold import open_hold
from bwc_review.operations.print_journal import journal_pdf
from bwc_review.operations.read_journal import JournalQuestion, newest_entries, read_journal, subjects_named
from bwc_review.operations.receive_request import concern_clips, receive_request
from bwc_review.operations.sweep import sweep


def operations(bench: Any, about: tuple[str, ...]) -> list[str]:
    question = JournalQuestion(about=about)
    entries = read_journal(bench.catalogue, bench.dpo, question, bench.now, bench.profile)
    return [entry.operation.value for entry in entries]


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
