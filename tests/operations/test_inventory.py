"""The inventory that proves a negative: « qu'a-t-on filmé le … entre … et … ? », also after erasure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from sqlalchemy import Integer, text

from bwc_review.catalogue.schema import Base
from bwc_review.domain.errors import AccessRefused, FieldMissing
from bwc_review.domain.hold import ProcedureKind
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.operations.ask_inventory import (
    Answer,
    InventoryQuestion,
    ask_erased,
    ask_inventory,
    print_inventory,
)
from bwc_review.operations.erase import erase
from bwc_review.operations.open_hold import open_hold
from bwc_review.operations.purge_journal import purge_journal
from bwc_review.operations.sweep import sweep
from bwc_review.ui import language
from bwc_review.ui.inventory_words import fate_of, reserve_words


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    """In this test only: what comes after reads what it asks for."""
    language.install(qapp, "fr")
    yield
    language.install(qapp, "en")


def asking(bench: Any, start: str, end: str, camera: str | None = None, person: Any = None) -> Answer:
    return ask_inventory(
        bench.catalogue, person or bench.chief, question(bench, start, end, camera), bench.now, bench.profile
    )


def question(bench: Any, start: str, end: str, camera: str | None = None) -> InventoryQuestion:
    span = [datetime.fromisoformat(each).replace(tzinfo=bench.profile.zone) for each in (start, end)]
    return InventoryQuestion(span[0], span[1], camera)


def paper(bench: Any, start: str, end: str, camera: str | None = None) -> str:
    facts = (question(bench, start, end, camera), bench.now, bench.profile)
    pdf = print_inventory(bench.catalogue, bench.dpo, *facts)
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)


def docked(bench: Any) -> None:
    """Both cameras were docked today, and all that they held came in."""
    with bench.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM)) as tables:
        for camera in tables.cameras.all():
            tables.cameras.change(replace(camera, last_docked_at=bench.now, unloaded_at=bench.now))


def test_what_ran_at_some_instant_of_the_span_is_found_by_the_corrected_clock(bench: Any) -> None:
    fast = bench.ingest("2026-11-12 16:03", clock_offset_s=-7200.0)  # truly 14:03 to 14:04
    other = bench.ingest("2026-11-12 13:59:30", camera="DSJ-2", camera_label="CAM-02")
    bench.ingest("2026-11-12 14:02")
    bench.ingest("2026-11-12 14:10")

    def found(start: str, end: str, camera: str | None = None) -> list[str]:
        return [line.clip for line in asking(bench, start, end, camera).lines]

    assert found("2026-11-12 14:03:30", "2026-11-12 14:05") == [fast.id]
    assert found("2026-11-12 13:00", "2026-11-12 14:00:10", "DSJ-2") == [other.id]
    assert found("2026-11-12 13:00", "2026-11-12 14:00:10", "DSJ-1") == []
    assert found("2026-11-12 16:00", "2026-11-12 17:00") == []
    assert found("2026-11-12 14:04", "2026-11-12 14:04") == [fast.id]  # its last instant


def test_the_answer_is_the_same_after_the_erasure(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 16:03", clock_offset_s=-7200.0)
    span = ("2026-11-12 14:00", "2026-11-12 15:00")
    before = asking(bench, *span)
    bench.local("2026-12-12 18:00")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    (line,) = asking(bench, *span).lines
    assert (line.clip, line.sha256, line.clock_offset_s) == (clip.id, clip.sha256, -7200.0)
    assert line.corrected_at == before.lines[0].corrected_at == clip.corrected_at
    assert line.erased_why == "due"
    said = paper(bench, *span)
    closed_up = "".join(said.split())
    for words in ("1 enregistrement.", "12/11/2026 14:03:00 – 14:04:00", "(échéance)", clip.id, clip.sha256):
        assert "".join(words.split()) in closed_up, words


def test_what_a_procedure_keeps_is_not_said_to_be_erased_on_its_day(bench: Any) -> None:
    clip, other = bench.ingest("2026-11-12 14:03"), bench.ingest("2026-11-12 14:10")
    span = ("2026-11-12 14:00", "2026-11-12 15:00")
    now = (bench.now, bench.profile)
    open_hold(bench.catalogue, bench.chief, clip.id, ProcedureKind.JUDICIAIRE, "PV", "OPJ", None, *now)
    said = "".join(paper(bench, *span).split())
    assert said.count("conservépouruneprocédure(échéancedu12/12/2026)") == 1
    assert said.count("effacementprévule12/12/2026") == 1
    assert {clip.id, other.id} <= {each for each in (clip.id, other.id) if each in said}


def test_an_offset_corrected_later_follows_into_the_inventory(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    with bench.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
        tables.clips.update(clip.id, clock_offset_s=3600.0)
    assert asking(bench, "2026-11-12 14:00", "2026-11-12 14:30").lines == ()
    (line,) = asking(bench, "2026-11-12 15:00", "2026-11-12 15:30").lines
    assert line.clock_offset_s == 3600.0


def test_nothing_is_proved_only_where_every_camera_was_wholly_unloaded_since(bench: Any) -> None:
    bench.ingest("2026-11-12 14:03")
    span = ("2026-11-20 10:00", "2026-11-20 12:00")
    unsure = asking(bench, *span)
    assert (unsure.lines, unsure.proves_nothing_was_filmed) == ((), False)
    assert "La caméra CAM-02 n’a pas été entièrement déchargée depuis la fin de la plage" in paper(
        bench, *span
    )
    docked(bench)
    assert asking(bench, *span).proves_nothing_was_filmed
    said = paper(bench, *span)
    assert "AUCUN ENREGISTREMENT. Aucune caméra n’a enregistré pendant cette plage" in said
    assert "le 20 novembre 2026 entre 10 h 00 et 12 h 00" in said.replace("\N{NO-BREAK SPACE}", " ")
    assert "Réserves" not in said


def test_a_file_of_an_impossible_date_and_one_that_could_not_come_in_are_told(bench: Any) -> None:
    docked(bench)
    old = bench.ingest("2010-01-01 00:00", docked_at=datetime(2026, 11, 21, 9, tzinfo=UTC))
    ahead = bench.ingest("2027-03-01 00:00", docked_at=datetime(2026, 11, 21, 9, tzinfo=UTC))
    bench.ingest("2010-01-02 00:00", docked_at=datetime(2026, 11, 1, 9, tzinfo=UTC))  # docked before the span
    span = ("2026-11-20 10:00", "2026-11-20 12:00")
    answer = asking(bench, *span)
    assert {line.clip for line in answer.uncertain} == {old.id, ahead.id}
    assert not answer.proves_nothing_was_filmed
    details: dict[str, int | str] = {"error": "SourceUnreadable", "bytes": 7}
    with bench.catalogue.write(Draft(Operation.INGEST_FAILED, SYSTEM, ("c", "d", "DSJ-1"), details=details)):
        pass
    assert (asking(bench, *span).failed, asking(bench, *span, "DSJ-2").failed) == (1, 0)
    said = paper(bench, *span)
    assert "2 fichiers reçus depuis portent une date qui n’est pas certaine" in said
    assert "n’a pas pu être reçu" in said


def test_what_is_doubted_proves_nothing_before_its_docking_also_after_its_erasure(bench: Any) -> None:
    """Shown a month before the camera's own hour: which of the two is right, nobody knows yet (R15)."""
    seen = datetime(2026, 11, 21, 9, tzinfo=UTC)
    docked(bench)
    clip = bench.ingest("2026-11-20 10:30", clock_offset_s=-30 * 86_400.0, clock_suspect=True, docked_at=seen)
    spans = [
        ("2026-11-20 10:00", "2026-11-20 12:00"),
        ("2026-10-21 10:00", "2026-10-21 12:00"),
        ("2026-11-22 10:00", "2026-11-22 12:00"),  # it had docked before
    ]

    def uncertain() -> list[list[str]]:
        answers = [asking(bench, *span) for span in spans]
        assert [answer.proves_nothing_was_filmed for answer in answers] == [False, False, True]
        assert not any(answer.lines for answer in answers)
        return [[line.clip for line in answer.uncertain] for answer in answers]

    assert uncertain() == [[clip.id], [clip.id], []]
    assert "une date qui n’est pas certaine" in paper(bench, *spans[0])
    erase(bench.catalogue, bench.store, clip.id, "due", bench.now, bench.profile, SYSTEM)
    assert uncertain() == [[clip.id], [clip.id], []]


def test_a_date_that_is_stated_is_doubted_no_more(bench: Any) -> None:
    docked(bench)
    clip = bench.ingest("2026-11-12 10:30", clock_suspect=True)
    span = "2026-11-12 10:00", "2026-11-12 12:00"
    assert [line.clip for line in asking(bench, *span).uncertain] == [clip.id]
    with bench.catalogue.write(Draft(Operation.CLIP_CHANGED, SYSTEM, (clip.id,))) as tables:
        tables.clips.update(clip.id, clock_suspect=False)
    answer = asking(bench, *span)
    assert ([line.clip for line in answer.lines], answer.uncertain) == ([clip.id], ())


def test_no_column_of_the_inventory_can_hold_an_image_a_name_or_a_place() -> None:
    columns = {column.name: column for column in Base.metadata.tables["inventory"].columns}
    assert isinstance(columns["name_code"].type, Integer)  # 32 bits of a damaged file's name give none back
    assert columns.keys() == {
        "clip", "sha256", "size_bytes", "camera", "recorded_at", "recorded_day", "zone", "duration_s",
        "docked_at", "due_on", "erased_at", "erased_why", "late_days", "clock_offset_s", "corrected_at",
        "recording", "name_code",
    }  # fmt: skip


def test_the_paper_holds_no_name_and_no_place(bench: Any) -> None:
    bench.ingest("2026-11-12 14:03")
    said = paper(bench, "2026-11-12 14:00", "2026-11-12 15:00")
    for words in ("Pastelle", bench.wearer.last_name, bench.wearer.first_name):
        assert words not in said


def test_who_asks_and_that_it_is_on_record(bench: Any) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    span = ("2026-11-12 14:00", "2026-11-12 15:00")
    for person in (bench.chief, bench.mayor, bench.dpo):
        assert [line.clip for line in asking(bench, *span, person=person).lines] == [clip.id]
    for person in (bench.officer, bench.wearer):
        with pytest.raises(AccessRefused):
            asking(bench, *span, person=person)
    said = bench.entries(Operation.SEARCH)
    assert len(said) == 3
    assert said[0].subjects == ("inventory",)
    assert said[0].details == {
        "from": "2026-11-12T14:00:00+01:00",
        "to": "2026-11-12T15:00:00+01:00",
        "count": 1,
    }
    paper(bench, *span, "DSJ-1")
    (printed,) = bench.entries(Operation.REPORT_PRINTED)
    assert (printed.subjects, printed.details["extract"]) == (("inventory", "DSJ-1"), "inventory")
    with pytest.raises(FieldMissing):
        asking(bench, *reversed(span))


def test_who_asks_what_is_erased_is_on_record_too(bench: Any) -> None:
    clip = bench.ingest("2026-10-12 14:03")
    days = (date(2026, 10, 1), None)
    assert ask_erased(bench.catalogue, bench.chief, days, None, bench.now, bench.profile) == []
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    [line] = ask_erased(bench.catalogue, bench.dpo, days, "DSJ-1", bench.now, bench.profile)
    assert line.clip == clip.id
    with pytest.raises(AccessRefused):
        ask_erased(bench.catalogue, bench.officer, days, None, bench.now, bench.profile)
    first, second = bench.entries(Operation.SEARCH)
    assert (first.subjects, first.details) == (
        ("inventory",),
        {"state": "erased", "count": 0, "from": "2026-10-01"},
    )
    assert (second.subjects, second.details["count"]) == (("inventory", "DSJ-1"), 1)


def test_an_erased_line_of_before_says_that_its_hour_is_the_cameras(bench: Any) -> None:
    bench.ingest("2026-10-12 14:03", clock_offset_s=-7200.0)
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    with bench.catalogue._engine.begin() as connection:
        connection.execute(text("PRAGMA query_only = OFF"))
        connection.execute(text("UPDATE inventory SET clock_offset_s = NULL, corrected_at = recorded_at"))
    assert "leur heure est celle de la caméra" in paper(bench, "2026-10-12 14:00", "2026-10-12 15:00")


@pytest.mark.parametrize(
    ("start", "end", "is_proof"),
    [
        ("2026-10-10 10:00", "2026-10-10 12:00", False),  # the camera may have been two days fast
        ("2026-10-12 14:30", "2026-10-12 16:00", False),  # or slow: it was docked in the span
        ("2026-10-01 10:00", "2026-10-01 12:00", True),
        ("2026-10-13 10:00", "2026-10-13 12:00", True),  # it had been docked before
    ],
)
def test_nothing_is_proved_beside_an_erased_line_whose_clock_was_not_kept(
    bench: Any, start: str, end: str, is_proof: bool
) -> None:
    clip = bench.ingest("2026-10-12 14:03")
    sweep(bench.catalogue, bench.store, bench.profile, bench.service, bench.now)
    docked(bench)
    assert asking(bench, start, end).proves_nothing_was_filmed
    with bench.catalogue._engine.begin() as connection:
        connection.execute(text("PRAGMA query_only = OFF"))
        connection.execute(text("UPDATE inventory SET clock_offset_s = NULL"))
    answer = asking(bench, start, end)
    assert answer.proves_nothing_was_filmed is is_proof
    assert [line.clip for line in answer.uncertain] == ([] if is_proof else [clip.id])
    said = paper(bench, start, end)
    assert ("1 fichier reçu depuis porte une date qui n’est pas certaine" in said) is not is_proof
    assert ("leur heure est celle de la caméra" in said) is not is_proof


MINUTES = st.integers(0, 600)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    files=st.lists(st.tuples(MINUTES, st.integers(-90, 90), st.booleans()), max_size=4),
    span=st.tuples(MINUTES, MINUTES),
)
def test_the_answer_is_what_overlaps(
    bench: Any, files: list[tuple[int, int, bool]], span: tuple[int, int]
) -> None:
    midnight = datetime(2026, 11, 12, tzinfo=bench.profile.zone)
    with bench.catalogue.read() as tables:
        before = {line.clip for line in tables.inventory.between()}
    made = {}
    for minute, offset, second in files:
        begun = midnight + timedelta(minutes=minute)
        clip = bench.ingest(
            begun.replace(tzinfo=None).isoformat(),
            70,
            with_derived=False,
            clock_offset_s=offset * 60.0,
            camera="DSJ-2" if second else "DSJ-1",
        )
        made[clip.id] = (begun + timedelta(minutes=offset), second)
    start, end = (midnight + timedelta(minutes=minute) for minute in sorted(span))
    for camera in (None, "DSJ-1", "DSJ-2"):
        asked = InventoryQuestion(start, end, camera)
        answer = ask_inventory(bench.catalogue, bench.chief, asked, bench.now, bench.profile)
        expected = {
            clip
            for clip, (begun, second) in made.items()
            if begun <= end
            and begun + timedelta(seconds=60) >= start
            and camera in {None, "DSJ-2" if second else "DSJ-1"}
        }
        assert {line.clip for line in answer.lines} - before == expected


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize("why", ["due", "joined", "corrected", "released", "handed_over", "request"])
def test_each_cause_of_an_erasure_is_said_in_words_on_screen_and_on_paper(bench: Any, why: str) -> None:
    clip = bench.ingest("2026-11-12 14:03")
    bench.local("2026-12-12 18:00")
    erase(bench.catalogue, bench.store, clip.id, why, bench.now, bench.profile, SYSTEM)
    bench.catalogue.checkpoint_wal()
    words = {
        "due": ("échéance", "échéance"),
        "joined": (
            "échéance passée, connue depuis la réunion avec un fichier antérieur",
            "échéance passée, connue par la réunion d’enregistrements",
        ),
        "corrected": (
            "échéance passée, connue depuis la correction de l’horloge de la caméra",
            "échéance passée, connue par la correction de l’horloge de la caméra",
        ),
        "released": ("levée de la dernière conservation", "levée de conservation"),
        "handed_over": ("remise signée, lecture stricte", "remise signée, lecture stricte"),
        "request": ("sur demande", "demande d’exercice de droits"),
    }[why]
    span = "2026-11-12 14:00", "2026-11-12 15:00"
    [line] = asking(bench, *span).lines
    assert fate_of(line) == f"effacé le 12/12/2026 ({words[0]})"
    assert f"({words[1]})" in paper(bench, *span)


def test_a_docking_that_left_something_behind_proves_nothing_of_before(bench: Any) -> None:
    docked(bench)
    span = ("2026-11-20 10:00", "2026-11-20 12:00")
    with bench.catalogue.write(Draft(Operation.CAMERA_CHANGED, SYSTEM)) as tables:
        camera = tables.cameras.get("DSJ-1")
        tables.cameras.change(replace(camera, unloaded_at=bench.now - timedelta(days=5)))
    answer = asking(bench, *span)
    assert not answer.proves_nothing_was_filmed
    assert [(one.label, one.was_unloaded_since) for one in answer.cameras] == [
        ("CAM-01", False),
        ("CAM-02", True),
    ]
    said = paper(bench, *span)
    assert "La caméra CAM-01 n’a pas été entièrement déchargée" in said
    assert "18/11/2026" in said.split("dernier déchargement complet")[1][:30]
    assert asking(bench, *span, "DSJ-2").proves_nothing_was_filmed


def test_what_no_listed_camera_filmed_is_uncertain_whichever_camera_is_asked_about(bench: Any) -> None:
    docked(bench)
    span = ("2026-11-20 10:00", "2026-11-20 12:00")
    unknown = {"camera": "", "camera_label": "?", "to_identify": True}
    nameless = bench.ingest("2026-11-20 10:30", **unknown)
    foreign = bench.ingest("2026-11-20 11:00", camera="X9", camera_label="X9", to_identify=True)
    bench.ingest("2026-11-20 14:00", **unknown)  # not in the span
    for camera in ("DSJ-1", "DSJ-2"):
        answer = asking(bench, *span, camera)
        assert (answer.lines, answer.proves_nothing_was_filmed) == ((), False)
        assert [line.clip for line in answer.uncertain] == [nameless.id, foreign.id]
    said = paper(bench, *span, "DSJ-1")
    assert "AUCUN ENREGISTREMENT CONNU" in said
    assert "2 fichiers reçus depuis" in said
    assert "Caméra à identifier" in said
    everywhere = asking(bench, *span)
    assert ({line.clip for line in everywhere.lines}, everywhere.uncertain) == ({nameless.id, foreign.id}, ())
    assert [line.clip for line in asking(bench, *span, "X9").lines] == [foreign.id]
    erase(bench.catalogue, bench.store, nameless.id, "due", bench.now, bench.profile, SYSTEM)
    assert [line.clip for line in asking(bench, *span, "DSJ-1").uncertain] == [nameless.id, foreign.id]


@pytest.mark.parametrize(
    ("subjects", "counts"),
    [(("c", "d", "DSJ-1"), True), (("c", "d", "DSJ-2"), False), (("c", "d"), True), (("c", "d", "X9"), True)],
)
def test_a_file_that_failed_and_that_nobody_knows_whose_it_is_fails_for_every_camera(
    bench: Any, subjects: tuple[str, ...], counts: bool
) -> None:
    docked(bench)
    span = ("2026-11-20 10:00", "2026-11-20 12:00")
    assert asking(bench, *span, "DSJ-1").proves_nothing_was_filmed
    details: dict[str, int | str] = {"error": "SourceUnreadable", "bytes": 7}
    with bench.catalogue.write(Draft(Operation.INGEST_FAILED, SYSTEM, subjects, details=details)):
        pass
    answer = asking(bench, *span, "DSJ-1")
    assert (answer.failed, answer.proves_nothing_was_filmed) == (int(counts), not counts)


@pytest.mark.usefixtures("french")
def test_nothing_is_proved_where_the_journal_of_failures_was_purged_since(bench: Any) -> None:
    span = ("2026-11-20 10:00", "2026-11-20 12:00")
    details: dict[str, int | str] = {"error": "SourceUnreadable", "bytes": 7}
    with bench.catalogue.write(Draft(Operation.INGEST_FAILED, SYSTEM, ("c", "d", "DSJ-1"), details=details)):
        pass
    bench.local("2029-11-20 09:00")
    bench.log()
    bench.use_until("2029-12-10 09:00")
    docked(bench)
    assert asking(bench, *span).failed == 1
    facts = (bench.checkpoints, bench.now, bench.profile)
    assert purge_journal(bench.catalogue, bench.custody, *facts) > 0
    answer = asking(bench, *span)
    assert (answer.failed, answer.proves_nothing_was_filmed) == (0, False)
    assert answer.journal_from == datetime(2026, 12, 10, tzinfo=bench.profile.zone)
    assert "Le journal des opérations ne remonte qu’au 10 décembre 2026" in paper(bench, *span)
    [words] = reserve_words(answer.cameras, 0, answer.failed, answer.journal_from)
    assert words.startswith("Le journal ne remonte qu’au 10/12/2026")
    later = asking(bench, "2026-12-10 10:00", "2026-12-10 12:00")
    assert (later.journal_from, later.proves_nothing_was_filmed) == (None, True)
