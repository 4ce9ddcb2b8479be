"""The list of incidents in SQL finds what a plain reading of all of them finds, in the same order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import migrations, open_engine
from bwc_review.domain.access import concerns
from bwc_review.domain.category import Categories, Category, folded
from bwc_review.domain.clip import Clip, RecordingId
from bwc_review.domain.incident import Incident, IncidentState, Narrative
from bwc_review.domain.incident_query import IncidentQuery
from bwc_review.domain.journal import SYSTEM, Draft, Operation
from bwc_review.domain.people import Person, PersonId, Role

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
CATEGORIES = Categories(
    (("f", "F", "F"),),
    (Category("insult", "f", "Outrage", "Insult"), Category("brawl", "f", "Rixe à l’école", "Brawl")),
)
PLACES = ("Place de la République", "rue de l'Église", "100 % _ mairie", "", "ÉCOLE")


@pytest.fixture
def filled(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip], people: tuple[Person, ...]
) -> tuple[Catalogue, list[Incident], list[Clip], Person]:
    """Forty incidents of two years, some with clips, written and opened by several."""
    wearer = replace(people[1], role=Role.AGENT_PORTEUR)
    clips = [make_clip(number, wearer=people[number % 2].id) for number in range(1, 14)]
    clips[12] = replace(clips[12], recording=RecordingId(clips[11].id))  # the last two are one recording
    put(catalogue, *clips)
    for n in range(40):
        author = replace(SYSTEM, id=str(people[n % 2].id))
        with catalogue.write(Draft(Operation.INCIDENT_CREATED, author)) as tables:
            number = tables.incidents.create(2026 - n % 2)
            written = Narrative(writer=people[(n // 2) % 2].id if n % 3 == 0 else None, subject="x" * 5000)
            tables.incidents.save(
                replace(
                    tables.incidents.get(number),
                    category=("insult", "brawl")[n % 2],
                    occurred_at=AT + timedelta(hours=n),
                    place=PLACES[n % len(PLACES)],
                    narrative=written,
                )
            )
            if n < len(clips) - 1:
                tables.incidents.attach(number, [clip.id for clip in clips[n : n + 1 if n < 11 else n + 2]])
            if n % 4 == 0:
                tables.incidents.close(number, AT, people[0].id)
    with catalogue.read() as tables:
        return catalogue, tables.incidents.all(), tables.clips.rows([clip.id for clip in clips]), wearer


WORDS = st.sampled_from(
    ["", "outrage", "RIXE", "ecole", "l’ecole", "république place", "2026", "2025-0003", "%", "_", "insult",
     "mairie outrage", "rien", "\\", "'"]
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(text=WORDS, only_open=st.booleans(), own=st.booleans())
def test_sql_finds_what_reading_all_of_them_finds(
    filled: tuple[Catalogue, list[Incident], list[Clip], Person], text: str, only_open: bool, own: bool
) -> None:
    catalogue, known, clips, wearer = filled

    def fits(one: Incident) -> bool:
        labels = next((f"{each.fr} {each.en}" for each in CATEGORIES.items if each.code == one.category), "")
        said = folded(f"{one.number} {one.place} {labels}")
        mine = [clip for clip in clips if clip.id in one.clips]
        return (
            all(word in said for word in folded(text).split())
            and (one.state is IncidentState.OPEN or not only_open)
            and (not own or concerns(wearer, one, mine))
        )

    query = IncidentQuery(CATEGORIES.words(text), only_open, wearer.id if own else None)
    with catalogue.read() as tables:
        found = tables.incidents.numbers(query)
        lines = tables.incidents.lines(found)
    expected = [one for one in known if fits(one)]
    assert found == [one.number for one in expected]
    assert [(line.number, line.category, line.occurred_at, line.place, line.state) for line in lines] == [
        (one.number, one.category, one.occurred_at, one.place, one.state) for one in expected
    ]
    recordings = {clip.id: clip.recording for clip in clips}
    assert [line.clip_count for line in lines] == [
        len({recordings[clip] for clip in one.clips}) for one in expected
    ]


def test_lines_come_in_the_order_asked_and_leave_out_what_is_not_theirs(
    filled: tuple[Catalogue, list[Incident], list[Clip], Person],
) -> None:
    catalogue, known, clips, wearer = filled
    numbers = [one.number for one in known][::-1]
    theirs = [
        one.number
        for one in known[::-1]
        if concerns(wearer, one, [clip for clip in clips if clip.id in one.clips])
    ]
    assert 0 < len(theirs) < len(numbers)
    with catalogue.read() as tables:
        assert [line.number for line in tables.incidents.lines([*numbers, "1999-0001"])] == numbers
        assert [line.number for line in tables.incidents.lines(numbers, wearer.id)] == theirs
        assert [one.number for one in tables.incidents.some([*numbers, "1999-0001"])] == numbers
        assert tables.incidents.numbers(IncidentQuery(concerns=PersonId("nobody"))) == []


def test_the_list_of_an_older_catalogue_is_found_by_the_same_words(
    filled: tuple[Catalogue, list[Incident], list[Clip], Person], file: Path, key: bytes
) -> None:
    catalogue, known, _, wearer = filled
    query = IncidentQuery(CATEGORIES.words("eglise"), concerns=wearer.id)
    with catalogue.read() as tables:
        before = tables.incidents.numbers(query)
    assert before
    catalogue.close()
    engine = open_engine(file, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0006")
    engine.dispose()
    engine = open_engine(file, key)
    again = Catalogue(engine, lambda: AT, lambda: 1, "start-9", "1.0")
    with again.read() as tables:
        assert tables.incidents.numbers(query) == before
        # Those of before count from the day on which the catalogue was brought up to date.
        assert [replace(one, changed_at=None) for one in tables.incidents.all()] == [
            replace(one, changed_at=None) for one in known
        ]
        assert all(one.changed_at is not None for one in tables.incidents.all())
    again.close()
