"""A report of each length, built from plain values."""

from __future__ import annotations

import hashlib
import io
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PIL import Image, ImageDraw

from bwc_review.domain.clip import Clip, ClipId, Place, RecordingId
from bwc_review.domain.hold import Hold, HoldId, ProcedureKind
from bwc_review.domain.incident import Fact, Incident, Narrative, PersonQuality, ReportPerson
from bwc_review.domain.legal import profile_from
from bwc_review.domain.mark import MarkId, Still
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.service import Service
from bwc_review.paths import resource
from bwc_review.reports.data import InterventionReport, Pictured, Recorded, Witness

PARIS = ZoneInfo("Europe/Paris")
BEGUN = datetime(2026, 11, 12, 14, 3, 22, tzinfo=PARIS)


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def make_clip(number: int) -> Clip:
    start = BEGUN + timedelta(minutes=5 * (number - 1))
    return Clip(
        id=ClipId(f"01932b7a-{number:04x}-7c3e-9f21-5a0c4e11d{number:03x}"),
        sha256=sha(f"clip {number}"),
        size_bytes=187_000_000 + number,
        source_name=f"DCIM/100MEDIA/DSJ00{number:02}_20261112140322.MP4",
        camera=f"DSJ-00{number % 2 + 1}-77",
        camera_label=f"CAM-0{number % 2 + 1}",
        recorded_at=start,
        duration_s=738.4,
        docked_at=BEGUN + timedelta(hours=4),
        counted_from=date(2026, 11, 12),
        due_on=date(2026, 12, 12),
        recording=RecordingId(f"r{number}"),
        wearer=PersonId("p1"),
        wearer_name="Gilles FABRE",
        place=Place("12 rue Pasteur"),
        clock_offset_s=7.0 if number % 2 else 0.0,
    )


def make_hold(clip: Clip) -> Hold:
    return Hold(
        id=HoldId("h1"),
        clip=clip.id,
        procedure=ProcedureKind.JUDICIAIRE,
        reference="PV 2026/0123",
        authority="brigade de gendarmerie de Fleurance",
        requested_by="ADJ Martin",
        opened_at=BEGUN + timedelta(days=1),
        opened_by=PersonId("p1"),
        review_on=date(2027, 2, 12),
    )


def make_still(number: int, clip: Clip) -> Pictured:
    picture = Image.new("RGB", (1280, 720), (70 + number * 10, 90, 120))
    draw = ImageDraw.Draw(picture)
    for step in range(0, 1280, 40):
        draw.line((step, 0, 1280 - step, 720), fill=(200, 200, 220 - number))
    draw.ellipse((500, 200, 800, 500), fill=(220, 180, 150))
    out = io.BytesIO()
    picture.save(out, "PNG")
    at = BEGUN + timedelta(seconds=30 * number, milliseconds=480)
    still = Still(
        mark=MarkId(f"m{number}"),
        clip=clip.id,
        body_name=f"still{number}",
        sha256=hashlib.sha256(out.getvalue()).hexdigest(),
        frame=5431 + number,
        pts=2715500 + number,
        camera_time=at,
        corrected_time=at + timedelta(seconds=7),
        width=1280,
        height=720,
    )
    return Pictured(still, out.getvalue(), "Individu tenant une barre")


@pytest.fixture
def articles() -> Mapping[str, str]:
    return profile_from(tomllib.loads(resource("legal/csi-2022.toml").read_text("utf-8"))).articles


@pytest.fixture
def service() -> Service:
    return Service(
        commune="Fleurance",
        department="Gers",
        address="Place de la République, 32500 Fleurance",
        telephone="05 62 00 00 00",
        mayor_name="Ronny GUARDIA",
        addressees=(
            "M. le maire de Fleurance",
            "M. le procureur de la République d’Auch, s/c de l’OPJ",
            "Archives",
        ),
    )


@pytest.fixture
def witness() -> Witness:
    return Witness(1234, bytes.fromhex(sha("head")), BEGUN + timedelta(days=1, hours=1))


def full_narrative(clips: tuple[Clip, ...], facts: int) -> Narrative:
    stated = tuple(
        Fact(
            time=f"14 h {number % 60:02}",
            text=f"Fait n° {number} : l’individu se dirige vers la place et profère des menaces."
            " Nous lui demandons de se calmer ; il n’obtempère pas.",
            seen_on_video=number % 3 == 0,
            clip=clips[number % len(clips)].id if clips and number % 3 == 0 else None,
        )
        for number in range(1, facts + 1)
    )
    return Narrative(
        subject="Outrage à agent dépositaire de l’autorité publique",
        logbook_number="MC 2026/1187",
        crew=("Brigadier Léa SOULÈS, matricule 0417",),
        call="Ce jour à 13 h 55, de patrouille pédestre en tenue, requis par Mme X rue Pasteur.",
        facts=stated,
        people=(
            ReportPerson(
                PersonQuality.SUSPECT,
                "M. Jean DUPUIS, né le 02/03/1990 à Auch",
                True,
                "« Je ne dirai rien. »",
            ),
            ReportPerson(PersonQuality.CALLER, "Mme X"),
        ),
        measures="Relevé d’identité. Secours non requis.",
        opj_advised_at="14 h 20",
        opj_name="ADJ Martin",
        opj_instructions="Mise à disposition à la brigade.",
        camera_started=True,
        people_informed=False,
        not_informed_reason="Les circonstances l’interdisaient : fuite immédiate.",
        attachments=("Planche photographique", "Fiche d’extraction 2026-E-0003"),
        closed_at_place="Fleurance",
    )


@pytest.fixture
def make_report(
    service: Service, articles: Mapping[str, str], witness: Witness
) -> Callable[..., InterventionReport]:
    def make(facts: int = 6, clips: int = 2, stills: int = 2, is_draft: bool = False) -> InterventionReport:
        recorded = tuple(make_clip(number) for number in range(1, clips + 1))
        incident = Incident(
            number="2026-0042",
            category="outrage",
            occurred_at=BEGUN,
            place="12 rue Pasteur, Fleurance",
            clips=tuple(clip.id for clip in recorded),
            narrative=full_narrative(recorded, facts),
        )
        return InterventionReport(
            service=service,
            incident=incident,
            category="Outrage",
            articles=articles,
            zone=PARIS,
            made_at=BEGUN + timedelta(days=1, hours=1),
            recordings=tuple(
                Recorded(clip, (make_hold(clip),) if number == 1 else ())
                for number, clip in enumerate(recorded)
            ),
            stills=tuple(make_still(number, recorded[0]) for number in range(1, stills + 1)),
            writer=Person(
                PersonId("p1"),
                "gfabre",
                "Gilles",
                "FABRE",
                Role.RESPONSABLE,
                "Brigadier-chef principal",
                "0321",
            ),
            chief=Person(
                PersonId("p2"), "mdupont", "Marc", "DUPONT", Role.RESPONSABLE, "Chef de service", "0101"
            ),
            witness=None if is_draft else witness,
        )

    return make


@pytest.fixture
def bare_report(make_report: Callable[..., InterventionReport]) -> InterventionReport:
    """An incident whose writing was not begun."""
    report = make_report(facts=0, clips=0, stills=0, is_draft=True)
    return replace(report, incident=replace(report.incident, narrative=Narrative()), writer=None, chief=None)
