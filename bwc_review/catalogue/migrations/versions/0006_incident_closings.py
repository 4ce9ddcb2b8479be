"""Incidents say when they were closed and reopened, and when their persons were erased."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# When an incident was closed stands in the journal alone; where that entry has been purged it was long ago.
CLOSED_BEFORE = """
INSERT INTO incident_closings (incident, closed_at, reason)
SELECT number,
       coalesce(
           (SELECT max(journal.at) FROM journal
            JOIN journal_subjects ON journal_subjects.seq = journal.seq
            WHERE journal_subjects.subject = incidents.number AND journal.operation = 'incident_changed'
              AND json_extract(CAST(journal.body AS TEXT), '$.details.fields') = 'state'),
           created_at),
       ''
FROM incidents WHERE state = 'closed'
"""


def upgrade() -> None:
    op.create_table(
        "incident_closings",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("incident", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=False),
        sa.Column("closed_by", sa.Text(), nullable=True),
        sa.Column("reopened_at", sa.DateTime(), nullable=True),
        sa.Column("reopened_by", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.number"], name=op.f("fk_incident_closings_incident_incidents")
        ),
        sa.ForeignKeyConstraint(
            ["closed_by"], ["people.id"], name=op.f("fk_incident_closings_closed_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["reopened_by"], ["people.id"], name=op.f("fk_incident_closings_reopened_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_closings")),
    )
    op.create_index(op.f("ix_incident_closings_incident"), "incident_closings", ["incident"])
    op.create_index(op.f("ix_incident_closings_closed_at"), "incident_closings", ["closed_at"])
    op.create_table(
        "rule_changes",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["people.id"], name=op.f("fk_rule_changes_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_changes")),
    )
    op.create_index(op.f("ix_rule_changes_rule"), "rule_changes", ["rule"])
    op.add_column("incidents", sa.Column("people_erased_at", sa.DateTime(), nullable=True))
    op.execute(CLOSED_BEFORE)


def downgrade() -> None:
    op.drop_column("incidents", "people_erased_at")
    op.drop_table("rule_changes")
    op.drop_table("incident_closings")
