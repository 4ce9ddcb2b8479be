"""Recovery sheet, journal extract and erasure record, printed and read back."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pypdfium2 as pdfium
import pytest

from bwc_review.domain.clip import InventoryLine
from bwc_review.domain.journal import SYSTEM, Author, Entry, Operation, Result, Verification
from bwc_review.domain.service import Service
from bwc_review.reports.data import (
    ErasedLine,
    ErasureRecord,
    InterventionReport,
    JournalExtract,
    RecoverySheet,
    Witness,
)
from bwc_review.reports.erasure_record import erasure_record
from bwc_review.reports.intervention import intervention_report
from bwc_review.reports.journal_extract import journal_extract
from bwc_review.reports.recovery_sheet import key_groups, recovery_sheet
from bwc_review.reports.wording import duration, long_date, of, offset, order_number

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 1, 9, 30, tzinfo=PARIS)
KEY = "AGE-SECRET-KEY-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE"


def pages_of(data: bytes) -> list[str]:
    with pdfium.PdfDocument(data) as document:
        return [re.sub(r"[\s\u00a0\u202f]+", " ", page.get_textpage().get_text_range()) for page in document]


def entry(number: int, **changed: object) -> Entry:
    whole = Entry(
        seq=number,
        at=datetime(2026, 11, 12, 13, 0, tzinfo=UTC) + timedelta(minutes=number),
        monotonic_ns=number,
        start_id="start",
        station="station",
        version="1",
        operation=Operation.VIEW,
        author=Author("p1", "responsable", "passphrase"),
        subjects=("01932b7a-0001-7c3e-9f21-5a0c4e11d001",),
        reason="judiciaire",
        reference="PV 2026/0123",
        recipients=(),
        result=Result.OK,
        details={},
        body=b"{}",
        salt=bytes(16),
        leaf=bytes(32),
        head=bytes(32),
    )
    return replace(whole, **changed)  # type: ignore[arg-type]


@pytest.fixture
def extract(service: Service, articles: Mapping[str, str], witness: Witness) -> JournalExtract:
    return JournalExtract(
        service=service,
        articles=articles,
        zone=PARIS,
        made_at=NOW,
        made_by="Marc DUPONT",
        entries=(entry(1201), entry(1202, author=SYSTEM, operation=Operation.ERASE_DONE, reason="")),
        total=1234,
        names={"p1": "Gilles FABRE"},
        first_day=date(2026, 11, 1),
        last_day=date(2026, 11, 30),
        check=Verification(True, 1234, None, "", 12, witness.head),
        witness=witness,
    )


def test_the_key_is_printed_in_groups_on_a_single_page(service: Service) -> None:
    pages = pages_of(recovery_sheet(RecoverySheet(service, KEY, "age1qpzry9x8", NOW, PARIS)))
    assert len(pages) == 1
    assert key_groups(KEY) in pages[0]
    assert key_groups(KEY).replace(" ", "") == KEY
    assert "À ranger au coffre" in pages[0]
    assert "age -d -i secours.txt > clip.mp4 ; echo $?" in pages[0]
    assert "Vérifier que le dernier nombre affiché est 0" in pages[0]
    assert "sha256sum clip.mp4" in pages[0]
    assert "age1qpzry9x8" in pages[0]


def test_the_sheet_shows_its_key_in_no_title_or_author(service: Service) -> None:
    with pdfium.PdfDocument(
        recovery_sheet(RecoverySheet(service, KEY, "age1qpzry9x8", NOW, PARIS))
    ) as document:
        said = " ".join(document.get_metadata_dict().values())
        outline = " ".join(mark.get_title() for mark in document.get_toc())
    assert "SECRET" not in said + outline


def test_an_extract_says_period_filter_entries_and_verdict(extract: JournalExtract) -> None:
    text = " ".join(pages_of(journal_extract(replace(extract, filters=("Opération : consultation",)))))
    for sentence in (
        "EXTRAIT DU JOURNAL DES OPÉRATIONS",
        "article R. 241-14",
        "du 01/11/2026 au 30/11/2026",
        "Opération : consultation",
        "2 sur 1 234",
        "Chaîne complète et intacte : 1 234 écritures vérifiées",
        "12 écritures de plus de trois ans ont été purgées",
        "Gilles FABRE responsable du service",
        "consultation motif : procédure judiciaire réf. PV 2026/0123",
        "effacement fait",
        "système",
        "13/11/2026 10:01:00",
    ):
        assert sentence in text, sentence


def test_a_broken_chain_is_said_with_its_number_and_cause(extract: JournalExtract) -> None:
    bad = Verification(False, 1234, 817, "leaf", 0, bytes(32))
    text = " ".join(pages_of(journal_extract(replace(extract, check=bad))))
    assert "CHAÎNE ROMPUE à l’écriture n° 817" in text
    assert "écriture différente de celle qui a été enchaînée" in text
    assert "intacte" not in text


def test_an_extract_without_check_or_entry_says_both(extract: JournalExtract) -> None:
    text = " ".join(pages_of(journal_extract(replace(extract, check=None, entries=(), first_day=None))))
    assert "n’a pas été vérifiée" in text
    assert "Aucune écriture" in text
    assert "depuis l’origine" in text


@pytest.mark.parametrize("operation", list(Operation))
def test_every_operation_has_its_words(extract: JournalExtract, operation: Operation) -> None:
    text = " ".join(pages_of(journal_extract(replace(extract, entries=(entry(1, operation=operation),)))))
    assert "Écritures" in text


def test_a_long_journal_repeats_its_heads_and_loses_no_entry(extract: JournalExtract) -> None:
    entries = tuple(entry(number, details={"sha256": f"{number:064x}"}) for number in range(1000, 1200))
    pages = pages_of(journal_extract(replace(extract, entries=entries)))
    assert len(pages) > 8
    for number, page in enumerate(pages[:-1], 1):
        assert page.count("Objets et précisions") == 1, number
        assert f"Page {number} / {len(pages)}" in page
    text = " ".join(pages)
    assert all(f"1 {number - 1000:03} 13/11/2026" in text for number in range(1000, 1200))


def test_an_entry_about_hundreds_of_clips_runs_over_the_page(extract: JournalExtract) -> None:
    subjects = tuple(f"01932b7a-{number:04}-7c3e-9f21-5a0c4e11d001" for number in range(300))
    long = entry(1, subjects=subjects, details={"texte": "x" * 400})
    text = " ".join(pages_of(journal_extract(replace(extract, entries=(long, entry(2))))))
    assert all(subject in text for subject in subjects)


def test_a_reference_of_ten_thousand_signs_runs_over_the_page_and_is_printed_to_its_end(
    extract: JournalExtract,
) -> None:
    words = "".join(f"mot{number:05} " for number in range(1100))
    long = entry(1, reference=words, recipients=("x" * 3000,), details={"texte": "y" * 400})
    text = " ".join(pages_of(journal_extract(replace(extract, entries=(long, entry(2))))))
    assert "mot00000" in text
    assert "mot01099" in text


@pytest.fixture
def record(
    service: Service,
    articles: Mapping[str, str],
    witness: Witness,
    make_report: Callable[..., InterventionReport],
) -> ErasureRecord:
    held = make_report(clips=2).recordings[1]
    return ErasureRecord(
        service=service,
        articles=articles,
        zone=PARIS,
        made_at=NOW,
        first_day=date(2026, 11, 1),
        last_day=date(2026, 11, 30),
        erased=tuple(erased(number) for number in range(3)),
        held=(held,),
        witness=witness,
        entries=(1201, 1250),
    )


def erased(number: int) -> ErasedLine:
    line = InventoryLine(
        clip=f"01932b7a-{number:04}-7c3e-9f21-5a0c4e11d001",  # type: ignore[arg-type]
        sha256=hashlib.sha256(str(number).encode()).hexdigest(),
        size_bytes=187_000_000,
        camera="DSJ-001",
        recorded_at=datetime(2026, 10, 12, 12, tzinfo=UTC),
        duration_s=738,
        docked_at=datetime(2026, 10, 12, 18, tzinfo=UTC),
        due_on=date(2026, 11, 12),
        erased_at=datetime(2026, 11, 12 + number, 18, 0, 5, tzinfo=PARIS),
        erased_why="due",
        late_days=number,
    )
    return ErasedLine(line, "CAM-01", "poste éteint" if number else "")


def test_a_record_names_each_clip_its_term_and_its_lateness(record: ErasureRecord) -> None:
    text = " ".join(pages_of(erasure_record(record)))
    for sentence in (
        "PROCÈS-VERBAL D’EFFACEMENT",
        "3 enregistrements effacés, dont 2 en retard.",
        "le poste, automatiquement",
        "12/11/2026 18:00:05",
        "en retard de 1 jour",
        "en retard de 2 jours cause : poste éteint",
        "n° 1 201 à n° 1 250",
        "Non effacés : conservés pour une procédure",
        "réf. PV 2026/0123",
    ):
        assert sentence in text, sentence
    for one in record.erased:
        assert one.line.sha256 in text
        assert one.line.clip in text


def test_a_month_without_erasure_has_its_record_too(record: ErasureRecord) -> None:
    text = " ".join(pages_of(erasure_record(replace(record, erased=(), held=(), entries=None))))
    assert "Aucun enregistrement n’est venu à échéance" in text


def test_unfinished_erasures_are_named(record: ErasureRecord) -> None:
    text = " ".join(pages_of(erasure_record(replace(record, unfinished=("clip-under-way",)))))
    assert "clip-under-way" in text
    assert "Effacements à reprendre" in text


def test_a_record_of_many_flows_and_repeats_its_heads(record: ErasureRecord) -> None:
    lines = tuple(erased(number % 3) for number in range(120))
    pages = pages_of(erasure_record(replace(record, erased=lines)))
    with_rows = [page for page in pages if "Empreinte SHA-256" in page]
    assert len(with_rows) > 5
    assert all("Échéance" in page for page in with_rows)
    assert sum(page.count("Empreinte SHA-256 :") for page in pages) == 120


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Fleurance", "de Fleurance"),
        ("Auch", "d’Auch"),
        ("Éauze", "d’Éauze"),
        ("Le Houga", "du Houga"),
        ("Les Angles", "des Angles"),
    ],
)
def test_names_of_towns_follow_grammar(name: str, said: str) -> None:
    assert of(name) == said


def test_dates_and_figures_are_written_the_french_way() -> None:
    assert long_date(date(2026, 5, 1)) == "1er mai 2026"
    assert long_date(date(2026, 11, 23)) == "23 novembre 2026"
    assert offset(7) == "+\u00a07,0\u00a0s"
    assert offset(3725.5) == "+\u00a01\u00a0h\u00a002\u00a0min\u00a005,5\u00a0s"
    assert offset(86_400 * 3 + 3600 * 4 + 900) == "+\u00a03\u00a0j\u00a04\u00a0h"
    assert offset(86_400 * 366) == "+\u00a01\u00a0an\u00a01\u00a0j"
    assert offset(-(3600 * 61_640 + 34 * 60 + 48)) == "−\u00a07\u00a0ans\u00a013\u00a0j"
    assert offset(-65.54) == "−\u00a01\u00a0min\u00a005,5\u00a0s"
    assert duration(59.6) == "1\u00a0min\u00a000\u00a0s"
    assert duration(3723) == "1\u00a0h\u00a002\u00a0min\u00a003\u00a0s"
    assert order_number("2026-0042") == "0042/2026"
    assert order_number("brouillon") == "brouillon"


def test_documents_made_at_the_same_time_do_not_mix(
    record: ErasureRecord, extract: JournalExtract, make_report: Callable[..., InterventionReport]
) -> None:
    makers: list[Callable[[], bytes]] = [
        lambda: erasure_record(record),
        lambda: journal_extract(extract),
        lambda: intervention_report(make_report(facts=20, stills=0)),
    ] * 3
    alone = [pages_of(make()) for make in makers[:3]] * 3
    with ThreadPoolExecutor(4) as pool:
        together = [pages_of(data) for data in pool.map(lambda make: make(), makers)]
    assert together == alone
