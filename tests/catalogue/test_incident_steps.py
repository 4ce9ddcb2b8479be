"""What steps of the catalogue do to the incidents and the requests of before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.catalogue.engine import migrations, open_engine
from bwc_review.domain.clip import Clip


@pytest.fixture
def filled(
    catalogue: Catalogue, put: Callable[..., None], make_clip: Callable[..., Clip], file: Path
) -> Path:
    """A closed catalogue with fifty clips."""
    put(catalogue, *(make_clip(number) for number in range(50)))
    catalogue.close()
    return file


def test_an_incident_closed_before_closings_were_kept_says_when_it_was(filled: Path, key: bytes) -> None:
    """From its entry in the journal; where that has been purged, it is as old as the incident."""
    engine = open_engine(filled, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0002")
        for place, state in enumerate(("closed", "open", "closed"), 1):
            connection.execute(
                text(
                    "INSERT INTO incidents (number, year, place_in_year, category, occurred_at, zone, place, "
                    "state, narrative, created_at) VALUES (:number, 2026, :place, 'rixe', "
                    "'2026-11-02 09:00:00.000000', 'UTC', '', :state, '{}', '2026-11-02 10:00:00.000000')"
                ),
                {"number": f"2026-000{place}", "place": place, "state": state},
            )
        for seq, fields in ((52, "state"), (53, "place")):
            body = '{"details":{"fields":"' + fields + '"}}'
            connection.execute(
                text(
                    "INSERT INTO journal (seq, salt, body, leaf, head, at, operation) VALUES (:seq, x'00', "
                    "CAST(:body AS BLOB), x'00', x'00', :at, 'incident_changed')"
                ),
                {"seq": seq, "body": body, "at": f"2026-11-{seq - 31} 12:00:00.000000"},
            )
            connection.execute(
                text("INSERT INTO journal_subjects (seq, subject) VALUES (:seq, '2026-0001')"), {"seq": seq}
            )
    engine.dispose()
    again = open_engine(filled, key)
    with again.connect() as connection:
        found = connection.execute(
            text("SELECT incident, closed_at FROM incident_closings ORDER BY incident")
        ).all()
    again.dispose()
    assert found == [
        ("2026-0001", "2026-11-21 12:00:00.000000"),
        ("2026-0003", "2026-11-02 10:00:00.000000"),
    ]


def test_words_of_an_erasure_on_request_go_where_the_name_went_before_them(filled: Path, key: bytes) -> None:
    engine = open_engine(filled, key)
    with engine.begin() as connection:
        command.downgrade(migrations(connection), "0047")
        clip = connection.execute(text("SELECT clip FROM inventory LIMIT 1")).scalar_one()
        for place, erased_at in enumerate((None, "2026-11-02 09:00:00.000000"), 1):
            number = f"2026-D-000{place}"
            connection.execute(
                text(
                    'INSERT INTO requests (number, year, place_in_year, received_on, channel, "right", '
                    "due_on, noted_at, noted_by, place, identity, state, grounds, requester_erased_at) "
                    "VALUES (:number, 2026, :place, 0, 'letter', 'erasure', 0, 0, (SELECT id FROM people), "
                    "'', 'document', 'answered', '', :at)"
                ),
                {"number": number, "place": place, "at": erased_at},
            )
            connection.execute(
                text(
                    "INSERT INTO request_clips (request, clip, erasure_reason) VALUES (:number, :clip, 'dit')"
                ),
                {"number": number, "clip": clip},
            )
    engine.dispose()
    again = open_engine(filled, key)
    with again.connect() as connection:
        found = connection.execute(text("SELECT erasure_reason FROM request_clips ORDER BY request"))
        assert found.scalars().all() == ["dit", ""]
    again.dispose()
