"""The rapport d'intervention, printed and read back."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from bwc_review.domain.alignment import Alignment, AlignMethod
from bwc_review.domain.belonging import Pressed, PressedBy
from bwc_review.domain.clip import ClipId, InventoryLine, Probe, Repair, RepairedBy
from bwc_review.domain.incident import Fact, Narrative, PersonQuality, ReportKind, ReportPerson
from bwc_review.domain.people import PersonId
from bwc_review.domain.recording import Seam
from bwc_review.reports.data import InterventionReport, Recorded, Witness
from bwc_review.reports.intervention import intervention_report
from bwc_review.reports.recordings import fingerprints
from bwc_review.reports.witness_code import witness_code

Make = Callable[..., InterventionReport]


def pages_of(data: bytes) -> list[str]:
    """The text of each page; no-break spaces as spaces, hyphenation of the reader undone."""
    with pdfium.PdfDocument(data) as document:
        return [plain(page.get_textpage().get_text_range()) for page in document]


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u202f", " "))


def text_of(data: bytes) -> str:
    return " ".join(pages_of(data))


def test_it_says_what_the_law_asks(make_report: Make) -> None:
    text = text_of(intervention_report(make_report()))
    for sentence in (
        "RÉPUBLIQUE FRANÇAISE",
        "Département : Gers",
        "Ville de Fleurance",
        "POLICE MUNICIPALE",
        "N° 0042/2026",
        "Fleurance, le 13 novembre 2026",
        "RAPPORT D’INTERVENTION",
        "Outrage à agent dépositaire de l’autorité publique",
        "articles 21, 2° et 21-2",
        "articles L. 241-2 et R. 241-13",
        "M. le procureur de la République d’Auch",
        "Brigadier-chef principal Gilles FABRE, matricule 0321",
        "Effacement prévu le 12/12/2026 au plus tard à 24 h 00 (R. 241-13)",
        "identité relevée, article 78-6",
        "14 h 20 – ADJ Martin",
        "Les circonstances l’interdisaient",
        "Fiche d’extraction 2026-E-0003",
        "Fait et clos à Fleurance, le 13 novembre 2026 à 15 h 03.",
        "Visa du responsable du service",
        "Ronny GUARDIA",
    ):
        assert sentence in text, sentence
    assert "article 27" not in text


def test_a_held_clip_names_its_procedure_instead_of_its_term(make_report: Make) -> None:
    report = make_report(clips=1)
    held = make_report(clips=2).recordings[1].holds
    text = text_of(
        intervention_report(replace(report, recordings=(replace(report.recordings[0], holds=held),)))
    )
    assert "Conservé : procédure judiciaire, réf. PV 2026/0123" in text
    assert "Effacement prévu" not in text


def test_a_released_hold_no_longer_counts(make_report: Make) -> None:
    report = make_report(clips=2)
    released = replace(report.recordings[1].holds[0], released_at=datetime(2026, 11, 20, tzinfo=UTC))
    recorded = replace(report.recordings[1], holds=(released,))
    text = text_of(intervention_report(replace(report, recordings=(recorded,))))
    assert "Conservé" not in text
    assert "Effacement prévu le 12/12/2026" in text


def test_every_fingerprint_is_printed_whole(make_report: Make) -> None:
    report = make_report(clips=6, stills=3)
    text = text_of(intervention_report(report))
    for recorded in report.recordings:
        assert recorded.clip.sha256 in text
        assert recorded.clip.id in text
    for pictured in report.stills:
        assert pictured.still.sha256 in text


def test_times_of_the_camera_stand_beside_corrected_ones(make_report: Make) -> None:
    text = text_of(intervention_report(make_report(clips=1, stills=1)))
    assert "Caméra : 12/11/2026 14:03:22 – 14:15:40" in text
    assert "Corrigée (+ 7,0 s) : 12/11/2026 14:03:29 – 14:15:47" in text
    assert "Heure de la caméra : 12/11/2026 14:03:52,480" in text
    assert "Heure corrigée : 12/11/2026 14:03:59,480" in text
    assert "Image n° 5432" in text


def aligned(report: InterventionReport, **more: object) -> InterventionReport:
    """The report, its first recording moved beside the second."""
    first, second = report.recordings
    made = Alignment(
        first.clip.id, 0.48, AlignMethod.SOUND, 0.934, second.clip.id, PersonId("p1"),
        datetime(2026, 11, 13, 9, 12, 5, tzinfo=UTC),
    )  # fmt: skip
    moved = replace(first, alignment=replace(made, **more), aligned_by="Gilles FABRE")  # type: ignore[arg-type]
    return replace(report, recordings=(moved, second))


def test_a_recording_moved_beside_another_camera_says_by_how_much_how_by_whom_and_when(
    make_report: Make,
) -> None:
    text = text_of(intervention_report(aligned(make_report())))
    assert (
        "Recalage sur CAM-01 (n° 2) : + 0,480 s, par le son (confiance 93 %), par Gilles FABRE "
        "le 13/11/2026 10:12:05"
    ) in text
    assert text.count("Recalage") == 1


@pytest.mark.parametrize(
    ("offset_s", "printed"),
    [(-0.04, "− 0,040 s"), (65.5, "+ 1 min 05,500 s"), (-7384.001, "− 2 h 03 min 04,001 s")],
)
def test_a_recording_moved_by_hand_says_so_to_the_millisecond(
    make_report: Make, offset_s: float, printed: str
) -> None:
    report = aligned(make_report(), offset_s=offset_s, method=AlignMethod.HAND, confidence=None, against=None)
    assert f"Recalage : {printed}, à la main, image par image, par Gilles FABRE" in text_of(
        intervention_report(report)
    )


def test_a_recording_that_stands_by_its_clock_says_nothing_of_it(make_report: Make) -> None:
    report = aligned(make_report(), offset_s=0.0, method=AlignMethod.CLOCK, confidence=None)
    assert "Recalage" not in text_of(intervention_report(report))


def test_what_was_seen_in_person_comes_apart_from_what_the_recording_shows(make_report: Make) -> None:
    report = make_report(clips=2, facts=0)
    facts = (
        Fact("14 h 03", "Vu sur place.", False),
        Fact("14 h 04", "Un bras se lève.", True, report.recordings[1].clip.id),
        Fact("14 h 05", "Entendu sur place.", False),
    )
    narrative = replace(report.incident.narrative, facts=facts)
    text = text_of(
        intervention_report(replace(report, incident=replace(report.incident, narrative=narrative)))
    )
    person = text.index("Constaté personnellement")
    video = text.index("Vu au visionnage des enregistrements")
    assert person < text.index("Vu sur place.") < text.index("Entendu sur place.") < video
    assert (
        video
        < text.index("Au visionnage de l’enregistrement n° 2 (CAM-01), il apparaît que")
        < text.index("Un bras se lève.")
    )


@pytest.mark.parametrize(
    ("kind", "title", "texts"),
    [
        (ReportKind.INFRACTION, "RAPPORT D’INFRACTION", "articles 21, 2° et 21-2."),
        (ReportKind.INFORMATION, "RAPPORT D’INFORMATION", "articles 21, 2° et 21-2."),
        (ReportKind.HAND_OVER, "RAPPORT DE MISE À DISPOSITION", "articles 21, 2°, 21-2 et 73."),
    ],
)
def test_each_writing_has_its_title_and_articles(
    make_report: Make, kind: ReportKind, title: str, texts: str
) -> None:
    report = make_report(facts=1, clips=1, stills=0)
    narrative = replace(report.incident.narrative, kind=kind)
    text = text_of(
        intervention_report(replace(report, incident=replace(report.incident, narrative=narrative)))
    )
    assert title in text
    assert texts in text


def test_nothing_filled_in_prints_lines_to_fill_by_hand(bare_report: InterventionReport) -> None:
    text = text_of(intervention_report(bare_report))
    assert text.count("à compléter") >= 9
    assert "[ ] oui [ ] non" in text
    assert "Aucun enregistrement n’est rattaché" in text
    assert "PROJET – document non émis" in text
    assert "None" not in text


@pytest.mark.parametrize(("facts", "clips", "stills"), [(0, 1, 0), (200, 6, 12), (3, 40, 1)])
def test_pages_are_numbered_and_nothing_is_lost(
    make_report: Make, facts: int, clips: int, stills: int
) -> None:
    report = make_report(facts=facts, clips=clips, stills=stills)
    pages = pages_of(intervention_report(report))
    for number, page in enumerate(pages, 1):
        assert f"Page {number} / {len(pages)}" in page
    text = " ".join(pages)
    for fact in range(1, facts + 1):
        assert f"Fait n° {fact} :" in text
    for still in range(1, stills + 1):
        assert f"Photo n° {still} –" in text
    for recorded in report.recordings:
        assert recorded.clip.sha256 in text


def test_the_heads_of_the_table_come_back_on_each_of_its_pages(make_report: Make) -> None:
    pages = pages_of(intervention_report(make_report(facts=0, clips=40, stills=0)))
    with_rows = [page for page in pages if "Empreinte SHA-256 : " in page]
    assert len(with_rows) > 2
    assert all("Durée de conservation" in page for page in with_rows)


def test_text_longer_than_a_page_flows_on(make_report: Make) -> None:
    report = make_report(facts=0, clips=0, stills=0)
    words = [f"mot{number}" for number in range(4000)]
    narrative = replace(
        report.incident.narrative,
        call=" ".join(words),
        measures=" ".join(words),
        people=(ReportPerson(PersonQuality.WITNESS, "M. T.", False, " ".join(words)),),
        facts=(Fact("14 h", " ".join(words)),),
    )
    text = text_of(
        intervention_report(replace(report, incident=replace(report.incident, narrative=narrative)))
    )
    assert text.count("mot3999") == 4
    assert text.count("mot2000") == 4


def test_nothing_is_drawn_outside_the_margins(make_report: Make) -> None:
    report = make_report(facts=30, clips=5, stills=3)
    narrative = replace(
        report.incident.narrative, subject="W" * 300, crew=("A" * 200,), call="https://" + "x" * 500
    )
    data = intervention_report(replace(report, incident=replace(report.incident, narrative=narrative)))
    with pdfium.PdfDocument(data) as document:
        for page in document:
            picture = page.render(scale=1, grayscale=True).to_pil()
            width, height = picture.size
            for strip in (
                (0, 0, 50, height),
                (width - 50, 0, width, height),
                (0, height - 16, width, height),
                (0, 0, width, 12),
            ):
                darkest, _ = picture.crop(strip).getextrema()
                assert darkest > 250, strip


def test_fonts_are_embedded_and_text_is_tagged(make_report: Make) -> None:
    data = intervention_report(make_report())
    with pdfium.PdfDocument(data) as document:
        assert plain(document.get_metadata_dict()["Title"]) == "Rapport d’intervention n° 0042/2026"
        assert document.get_metadata_dict()["Author"] == "Gilles FABRE"
        assert pdfium_c.FPDFCatalog_IsTagged(document)
        assert [mark.get_title() for mark in document.get_toc()][:3] == [
            "RAPPORT D’INTERVENTION",
            "Enregistrements des caméras individuelles",
            "Saisine",
        ]
        for page in document:
            for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT]):
                font = pdfium_c.FPDFTextObj_GetFont(item)
                assert pdfium_c.FPDFFont_GetIsEmbedded(font) == 1
    assert b"/Lang" in data
    assert data.count(b"/ToUnicode") >= 3
    assert b"/BaseFont /Helvetica" not in data


def test_the_tree_reads_in_the_order_of_the_page(make_report: Make) -> None:
    data = intervention_report(make_report())
    with pdfium.PdfDocument(data) as document:
        page = document[0]
        tree = pdfium_c.FPDF_StructTree_GetForPage(page)
        roles = _roles(pdfium_c.FPDF_StructTree_GetChildAtIndex(tree, 0))
        pdfium_c.FPDF_StructTree_Close(tree)
    assert roles[0] == "Document"
    assert "H1" in roles
    assert roles.index("H1") < roles.index("H2") < roles.index("Table")
    assert roles.count("TH") >= 4
    assert roles.count("TD") >= 8


def _roles(element: object) -> list[str]:
    import ctypes

    size = pdfium_c.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium_c.FPDF_StructElement_GetType(element, buffer, size)
    roles = [buffer.raw[:-2].decode("utf-16-le")]
    for index in range(pdfium_c.FPDF_StructElement_CountChildren(element)):
        child = pdfium_c.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            roles += _roles(child)
    return roles


def test_stills_are_printed_large_and_sharp(make_report: Make) -> None:
    pictures = _pictures(intervention_report(make_report(facts=1, clips=1, stills=2)))
    assert len(pictures) == 2
    for (width, height), printed_width, printed_height in pictures:
        assert (width, height) == (1280, 720)
        assert printed_width > 400
        assert printed_width / printed_height == pytest.approx(16 / 9, rel=0.01)


def _pictures(data: bytes) -> list[tuple[tuple[int, int], float, float]]:
    """Dots, width and height in points of each picture."""
    pictures = []
    with pdfium.PdfDocument(data) as document:
        for page in document:
            for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]):
                left, bottom, right, top = item.get_bounds()
                pictures.append((item.get_px_size(), right - left, top - bottom))
    return pictures


def test_a_picture_is_printed_somewhat_smaller_rather_than_alone_on_the_next_page(make_report: Make) -> None:
    widths = set()
    for facts in range(3, 12):
        data = intervention_report(make_report(facts=facts, clips=2, stills=1))
        [(_, width, height)] = _pictures(data)
        assert width / height == pytest.approx(16 / 9, rel=0.01)
        widths.add(round(width))
        plate = next(page for page in pages_of(data) if "Planche photographique" in page)
        assert "Photo n° 1" in plate, "its heading stays with it"
    assert max(widths) == 413, "as large as two to a page allow, where there is room"
    assert 320 < min(widths) < 413


@pytest.mark.parametrize("crew", range(8))
def test_nobody_signs_on_a_page_without_the_closing_words(make_report: Make, crew: int) -> None:
    for facts in range(1, 18, 2):
        report = make_report(facts=facts, clips=1, stills=1)
        names = tuple(f"Brigadier n° {number}" for number in range(crew))
        narrative = replace(report.incident.narrative, crew=names)
        pages = pages_of(
            intervention_report(replace(report, incident=replace(report.incident, narrative=narrative)))
        )
        last = pages[-1]
        assert "Fait et clos" in last or crew > 5
        assert "Vu et transmis" in last
        assert "Paraphe" in last
        assert last.count("Brigadier n°") == crew or crew > 5
        assert last.count("Brigadier n°") or not crew, "the visas are never alone"


def test_long_names_break_at_their_hyphens_and_leave_the_running_head_legible(make_report: Make) -> None:
    report = make_report(facts=20)
    town = "Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson"
    service = replace(
        report.service,
        commune=town,
        service_name="Police municipale pluricommunale des deux cantons et du pays de plaine",
    )
    data = intervention_report(replace(report, service=service))
    with pdfium.PdfDocument(data) as document:
        assert document[0].get_textpage().get_text_range().count("Isson, le 13 novembre") == 1
        head = document[1].get_textpage()
        number = next(
            at
            for at in range(head.count_chars())
            if head.get_text_range(at, 20).startswith("Rapport d’interv")
        )
        title_left = head.get_charbox(number)[0]
        before = max(head.get_charbox(at)[2] for at in range(number) if head.get_charbox(at)[1] > 780)
    assert before < title_left


def test_the_code_names_report_journal_and_every_fingerprint(make_report: Make, witness: Witness) -> None:
    report = make_report(clips=2)
    code = witness_code("R", "2026-0042", fingerprints(report), witness)
    assert code.split(":") == [
        "BWC1", "R", "2026-0042", "J", "1234", witness.head.hex().upper(),
        "F", *(recorded.clip.sha256.upper() for recorded in report.recordings),
    ]  # fmt: skip
    assert re.fullmatch(r"[0-9A-Z:\-]+", code), "only signs of the dense mode"


def test_many_fingerprints_are_vouched_for_by_one(make_report: Make, witness: Witness) -> None:
    report = make_report(clips=5, stills=0)
    digests = fingerprints(report)
    expected = hashlib.sha256("".join(digests).encode()).hexdigest()
    assert witness_code("R", "2026-0042", digests, witness).endswith(f":L:5:{expected.upper()}")
    assert expected in text_of(intervention_report(report))


def test_the_printed_code_is_the_one_computed(make_report: Make, witness: Witness) -> None:
    from reportlab.graphics.barcode.qr import QrCode

    report = make_report(clips=2, stills=0)
    code = QrCode(witness_code("R", "2026-0042", fingerprints(report), witness), qrLevel="M", qrBorder=2)
    code.qr.make()
    modules = code.qr.modules
    side = len(modules)
    with pdfium.PdfDocument(intervention_report(report)) as document:
        for page in document:
            picture = page.render(scale=6, grayscale=True).to_pil()
            assert _matrix(picture, side) == [[bool(dark) for dark in row] for row in modules]


def _matrix(picture: Image.Image, side: int) -> list[list[bool]]:
    """The squares printed at the bottom left, found by their outer dark edge."""
    height = picture.height
    corner = picture.crop((0, height - round(31 * 6 * 72 / 25.4) + 8, round(44 * 6 * 72 / 25.4), height))
    box = corner.point(lambda value: 255 if value < 128 else 0).getbbox()
    assert box is not None
    left, top, _, bottom = box
    step = (bottom - top) / side
    pixels = corner.tobytes()

    def is_dark(column: int, row: int) -> bool:
        x, y = int(left + (column + 0.5) * step), int(top + (row + 0.5) * step)
        return pixels[y * corner.width + x] < 128

    return [[is_dark(column, row) for column in range(side)] for row in range(side)]


def test_a_draft_carries_no_code_and_says_so(make_report: Make) -> None:
    text = text_of(intervention_report(make_report(is_draft=True)))
    assert "PROJET" in text
    assert "Journal des opérations :" not in text


def test_a_demonstration_says_so_on_every_page(make_report: Make) -> None:
    report = make_report()
    pages = pages_of(
        intervention_report(replace(report, service=replace(report.service, is_demonstration=True)))
    )
    assert all("DÉMONSTRATION – sans valeur" in page for page in pages)


def test_a_clip_erased_since_keeps_its_line(make_report: Make) -> None:
    report = make_report(clips=0, stills=0, facts=1)
    line = InventoryLine(
        clip=ClipId("gone"), sha256="ab" * 32, size_bytes=1, camera="DSJ-001", duration_s=61,
        recorded_at=datetime(2026, 9, 1, 12, tzinfo=UTC), docked_at=datetime(2026, 9, 1, 18, tzinfo=UTC),
        due_on=datetime(2026, 10, 1, tzinfo=UTC).date(), erased_at=datetime(2026, 9, 30, 22, 30, tzinfo=UTC),
    )  # fmt: skip
    text = text_of(intervention_report(replace(report, erased=(line,))))
    assert "Effacé le 01/10/2026 (R. 241-13)" in text, "local day"
    assert "ab" * 32 in text


def test_a_recording_over_midnight_names_both_days(make_report: Make) -> None:
    report = make_report(clips=1, stills=0)
    clip = replace(
        report.recordings[0].clip,
        recorded_at=datetime(2026, 11, 12, 23, 50, tzinfo=ZoneInfo("Europe/Paris")),
        duration_s=1800,
        clock_offset_s=0,
    )
    text = text_of(intervention_report(replace(report, recordings=(Recorded(clip),))))
    assert "12/11/2026 23:50:00 – 13/11/2026 00:20:00" in text


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (12.0, "Trou de 12 s entre 14:04:00 et 14:04:12"),
        (-65.0, "Recouvrement de 1 min 05 s entre 14:04:00 et 14:05:05"),
    ],
)
def test_what_is_missing_between_two_files_of_a_recording_is_printed(
    make_report: Make, seconds: float, said: str
) -> None:
    report = make_report(clips=1, stills=0)
    clip = report.recordings[0].clip
    start = datetime(2026, 11, 12, 14, 4, tzinfo=ZoneInfo("Europe/Paris"))
    seam = Seam(ClipId("a"), clip.id, start, start + timedelta(seconds=abs(seconds)), seconds)
    text = text_of(intervention_report(replace(report, recordings=(Recorded(clip, seam=seam),))))
    assert said in text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (
            PressedBy.CAMERA,
            "30 s avant le déclenchement (14:03:00), relevé par la caméra",
        ),
        (PressedBy.SETTING, "avant le déclenchement (14:03:00 environ), d’après le réglage de la caméra"),
    ],
)
def test_what_lies_before_the_button_is_printed_with_what_tells_it(
    make_report: Make, by: PressedBy, said: str
) -> None:
    report = make_report(clips=1, stills=0)
    clip = replace(
        report.recordings[0].clip,
        recorded_at=datetime(2026, 11, 12, 14, 2, 30, tzinfo=ZoneInfo("Europe/Paris")),
        clock_offset_s=0.0,
        pressed=Pressed(30.0, by),
    )
    text = text_of(intervention_report(replace(report, recordings=(Recorded(clip),))))
    assert said in " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize(
    "odd", ["👮🏽‍♀️ 🚓", "<b>gras</b> & <font size=900>", "\x00\x07\ud800", "שלום مرحبا", "a\u200db"]
)
def test_odd_signs_neither_crash_nor_vanish_unseen(make_report: Make, odd: str) -> None:
    report = make_report(facts=0, clips=1, stills=1)
    narrative = Narrative(
        subject=f"debut {odd} fin", call=odd, crew=(odd,), facts=(Fact(odd, odd),), attachments=(odd,)
    )
    clip = replace(report.recordings[0].clip, source_name=odd, wearer_name=odd)
    data = intervention_report(
        replace(
            report,
            incident=replace(report.incident, narrative=narrative, place=odd),
            recordings=(Recorded(clip),),
            stills=(replace(report.stills[0], caption=odd),),
            category=odd,
        )
    )
    text = text_of(data)
    assert "debut" in text
    assert "fin" in text
    if odd.startswith("<b>"):
        assert "<b>gras</b> & <font size=900>" in text
    if "🚓" in odd:
        assert "\ufffd" in text


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300))
def test_any_text_can_be_printed(bare_report: InterventionReport, text: str) -> None:
    narrative = Narrative(subject=text, call=text, facts=(Fact(text[:20], text),), measures=text)
    data = intervention_report(
        replace(bare_report, incident=replace(bare_report.incident, narrative=narrative, place=text))
    )
    assert "RAPPORT D’INTERVENTION" in text_of(data)


def test_every_article_named_comes_from_the_profile(make_report: Make, articles: Mapping[str, str]) -> None:
    changed = {key: f"Z. {number}" for number, key in enumerate(articles)}
    text = text_of(intervention_report(replace(make_report(stills=0), articles=changed)))
    for key in ("retention", "statute", "cpp_apja", "cpp_report", "cpp_identity"):
        assert changed[key] in text
    assert "241-" not in text


def test_the_print_is_the_picture(make_report: Make) -> None:
    report = make_report(stills=1)
    with pdfium.PdfDocument(intervention_report(report)) as document:
        found = [
            item.get_bitmap().to_pil()
            for page in document
            for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE])
        ]
    with Image.open(io.BytesIO(report.stills[0].png)) as source:
        middle = source.getpixel((650, 350))
    printed = found[0].convert("RGB").getpixel((650, 350))
    assert all(abs(one - other) < 6 for one, other in zip(middle, printed, strict=True))  # type: ignore[arg-type]


def test_the_offence_is_printed_only_where_the_service_says_so(
    make_report: Callable[..., InterventionReport],
) -> None:
    data = make_report()
    carried = replace(data.incident, natinf="22165", natinf_label="CHIEN <b>NON</b> TENU")
    data = replace(data, incident=carried)
    assert "22165" not in text_of(intervention_report(data))
    printing = replace(data, service=replace(data.service, prints_natinf=True))
    assert "NATINF 22165 – CHIEN <b>NON</b> TENU" in text_of(intervention_report(printing))
    without = replace(printing, incident=replace(carried, natinf="", natinf_label=""))
    assert "NATINF" not in text_of(intervention_report(without))


@pytest.mark.parametrize(
    ("repair", "sentence"),
    [
        (
            Repair(RepairedBy.PICTURES, Probe(frame_count=1200), lost=300),
            "copie réparée : 1 200 images retrouvées sur environ 1 500, jusqu’au premier endroit illisible",
        ),
        (
            Repair(RepairedBy.PICTURES, Probe(frame_count=12, video_codec="h264")),
            "en H.264, un seul octet altéré à l’intérieur d’une image peut ne pas se voir",
        ),
        (
            Repair(RepairedBy.PICTURES, Probe(frame_count=12, video_codec="hevc")),
            "en HEVC, rien ne révèle qu’une image a été altérée",
        ),
        (
            Repair(RepairedBy.PICTURES, Probe(frame_count=12, video_codec="mjpeg")),
            "en Motion JPEG, les images ne sont pas numérotées",
        ),
        (
            Repair(RepairedBy.INDEX, Probe(frame_count=9)),
            "copie réparée : images et sons inchangés, index remis",
        ),
    ],
)
def test_a_repaired_copy_is_named_with_what_it_holds_of_the_original(
    make_report: Make, repair: Repair, sentence: str
) -> None:
    report = make_report()
    first, *others = report.recordings
    broken = replace(first, clip=replace(first.clip, is_damaged=True, damage="no_index", repair=repair))
    text = text_of(intervention_report(replace(report, recordings=(broken, *others))))
    assert sentence in text
    assert "l’original est intact" in text
    assert "lu en partie" not in text


def test_a_span_of_the_night_in_which_an_hour_comes_twice_says_which(
    make_report: Callable[..., InterventionReport],
) -> None:
    report = make_report(clips=1, stills=0)
    start = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    recorded = report.recordings[0]
    night = replace(recorded.clip, recorded_at=start, duration_s=3600.0, clock_offset_s=0.0)
    text = text_of(intervention_report(replace(report, recordings=(replace(recorded, clip=night),))))
    flat = " ".join(text.split())
    assert "25/10/2026 02:30:00 (heure d’été)" in flat
    assert "02:30:00 (heure d’hiver)" in flat
