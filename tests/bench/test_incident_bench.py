"""The list of 10,000 incidents with long reports answers within issue 4's bound; run with ``-m bench -s``."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from bwc_review.catalogue.catalogue import Catalogue, Tables
from bwc_review.catalogue.clip_query import INCIDENTS
from bwc_review.catalogue.engine import open_engine
from bwc_review.catalogue.packing import narrative_out
from bwc_review.domain.incident import Fact, IncidentState, Narrative
from bwc_review.domain.incident_query import IncidentQuery
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.people import PersonId
from bwc_review.domain.service import Service

pytestmark = [pytest.mark.bench, pytest.mark.slow]
COUNT, BOUND_MS = 10_000, 60
AT = datetime(2026, 11, 2, 9, tzinfo=UTC)


@pytest.fixture
def full(tmp_path: Path) -> Catalogue:
    catalogue = Catalogue(
        open_engine(tmp_path / "catalogue.db", bytes(32)), lambda: AT, time.monotonic_ns, "s", "1"
    )
    report = narrative_out(Narrative(subject="Objet", facts=(Fact("14:03", "récit " * 1000),)))
    with catalogue.write(Draft(Operation.SETTING_CHANGED, SYSTEM)) as tables:
        tables.service.set(Service("Fleurance", origin="bench"))
        rows = [
            {
                "number": f"{2020 + n // 2000}-{n % 2000 + 1:04d}",
                "year": 2020 + n // 2000,
                "place_in_year": n % 2000 + 1,
                "category": f"c{n % 60}",
                "occurred_at": AT + timedelta(minutes=n),
                "zone": "Europe/Paris",
                "place": f"{n % 90} rue de la République",
                "plain": f"{2020 + n // 2000}-{n % 2000 + 1:04d} {n % 90} rue de la republique",
                "state": IncidentState.OPEN if n % 7 == 0 else IncidentState.CLOSED,
                "writer": f"p-{n % 12}",
                "narrative": report,
                "created_at": AT,
            }
            for n in range(COUNT)
        ]
        tables.incidents._talk.connection.execute(insert(INCIDENTS), rows)
    return catalogue


def test_each_question_and_each_page_keeps_the_bound(full: Catalogue) -> None:
    plain = IncidentQuery()
    questions: dict[str, Callable[[Tables], object]] = {
        "all numbers": lambda t: t.incidents.numbers(plain),
        "open ones": lambda t: t.incidents.numbers(replace(plain, only_open=True)),
        "three words": lambda t: t.incidents.numbers(
            replace(plain, words=tuple((word, frozenset({"c5"})) for word in ("42", "rue", "republique")))
        ),
        "a wearer's own": lambda t: t.incidents.numbers(replace(plain, concerns=PersonId("p-3"))),
        "a page of 100": lambda t: t.incidents.lines([f"2022-{n:04d}" for n in range(900, 1000)]),
        "a wearer's page": lambda t: t.incidents.lines(
            [f"2022-{n:04d}" for n in range(900, 1000)], PersonId("p-3")
        ),
    }
    slow = {}
    for name, ask in questions.items():
        spans = []
        for _ in range(9):
            began = time.perf_counter()
            with full.read() as tables:
                ask(tables)
            spans.append((time.perf_counter() - began) * 1000)
        middle = sorted(spans)[4]
        print(f"{name:20} {middle:8.1f} ms (bound {BOUND_MS})")
        if middle > BOUND_MS:
            slow[name] = middle
    began = time.perf_counter()
    with full.write(Draft(Operation.INCIDENT_CREATED, SYSTEM)) as tables:
        tables.incidents.create(2026)
    print(f"{'a new one':20} {(time.perf_counter() - began) * 1000:8.1f} ms (bound {BOUND_MS})")
    full.close()
    assert not slow
