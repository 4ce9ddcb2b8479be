"""The list of incidents is asked without reading reports: who writes one, and by which words it is found."""

from __future__ import annotations

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

LISTING = ["year", "place_in_year", "state", "category", "created_by", "writer", "plain", "number"]


def folded(text: str) -> str:
    """No case, no accent, one kind of apostrophe, single spaces; as the program compared words then."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return " ".join("".join(sign for sign in apart if not unicodedata.combining(sign)).split())


def upgrade() -> None:
    op.add_column("incidents", sa.Column("writer", sa.Text(), nullable=True))
    op.add_column("incidents", sa.Column("plain", sa.Text(), nullable=True))
    op.execute("UPDATE incidents SET writer = json_extract(narrative, '$.writer')")
    connection = op.get_bind()
    for number, place in connection.execute(sa.text("SELECT number, place FROM incidents")).all():
        connection.execute(
            sa.text("UPDATE incidents SET plain = :plain WHERE number = :number"),
            {"plain": folded(f"{number} {place}"), "number": number},
        )
    op.create_index(op.f("ix_incidents_listing"), "incidents", LISTING)


def downgrade() -> None:
    op.drop_index(op.f("ix_incidents_listing"), "incidents")
    op.drop_column("incidents", "plain")
    op.drop_column("incidents", "writer")
