"""Of a report only what is filled in is kept. The functions in the SQL are those of ``compact_sql.py``."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

NOTHING_SAID: dict[str, Any] = {
    "kind": "intervention",
    "subject": "",
    "logbook_number": "",
    "addressees": [],
    "writer": None,
    "crew": [],
    "call": "",
    "facts": [],
    "people": [],
    "measures": "",
    "opj_advised_at": "",
    "opj_name": "",
    "opj_instructions": "",
    "camera_started": None,
    "people_informed": None,
    "not_informed_reason": "",
    "attachments": [],
    "stills": [],
    "closed_at_place": "",
}


def upgrade() -> None:
    for number, said in _each():
        filled = {
            key: value for key, value in said.items() if key not in NOTHING_SAID or value != NOTHING_SAID[key]
        }
        _write(number, filled)


def downgrade() -> None:
    for number, said in _each():
        _write(number, NOTHING_SAID | said)


def _each() -> list[tuple[str, dict[str, Any]]]:
    asked = sa.text("SELECT number, from_json(narrative) FROM incidents")
    return [(number, json.loads(said)) for number, said in op.get_bind().execute(asked).all()]


def _write(number: str, said: dict[str, Any]) -> None:
    written = sa.text("UPDATE incidents SET narrative = to_json(:said) WHERE number = :number")
    op.get_bind().execute(written, {"said": json.dumps(said), "number": number})
