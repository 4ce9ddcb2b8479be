"""Rights requests, who asks, what they concern, and restrictions of clips."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "requests",
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("place_in_year", NUMBER, nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("right", sa.String(32), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("noted_at", sa.DateTime(), nullable=False),
        sa.Column("noted_by", sa.Text(), nullable=False),
        sa.Column("sought_from", sa.DateTime(), nullable=True),
        sa.Column("sought_to", sa.DateTime(), nullable=True),
        sa.Column("camera", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("identity", sa.String(32), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("decision", sa.String(32), nullable=True),
        sa.Column("grounds", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["noted_by"], ["people.id"], name=op.f("fk_requests_noted_by_people")),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"], name=op.f("fk_requests_decided_by_people")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_requests")),
        sa.UniqueConstraint("year", "place_in_year", name=op.f("uq_requests_year_place_in_year")),
    )
    op.create_index(op.f("ix_requests_state_due_on"), "requests", ["state", "due_on"])
    op.create_table(
        "request_people",
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request"], ["requests.number"], name=op.f("fk_request_people_request_requests")
        ),
        sa.PrimaryKeyConstraint("request", name=op.f("pk_request_people")),
    )
    op.create_table(
        "request_clips",
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("erasure_reason", sa.Text(), nullable=False),
        sa.Column("erasure_at", sa.DateTime(), nullable=True),
        sa.Column("erasure_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["request"], ["requests.number"], name=op.f("fk_request_clips_request_requests")
        ),
        sa.ForeignKeyConstraint(
            ["erasure_by"], ["people.id"], name=op.f("fk_request_clips_erasure_by_people")
        ),
        sa.ForeignKeyConstraint(["clip"], ["inventory.clip"], name=op.f("fk_request_clips_clip_inventory")),
        sa.PrimaryKeyConstraint("request", "clip", name=op.f("pk_request_clips")),
    )
    op.create_index(op.f("ix_request_clips_clip"), "request_clips", ["clip"])
    op.create_table(
        "restrictions",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("clip", sa.Text(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.DateTime(), nullable=False),
        sa.Column("begun_by", sa.Text(), nullable=False),
        sa.Column("lifted_at", sa.DateTime(), nullable=True),
        sa.Column("lifted_by", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["clip"], ["inventory.clip"], name=op.f("fk_restrictions_clip_inventory")),
        sa.ForeignKeyConstraint(
            ["request"], ["requests.number"], name=op.f("fk_restrictions_request_requests")
        ),
        sa.ForeignKeyConstraint(["begun_by"], ["people.id"], name=op.f("fk_restrictions_begun_by_people")),
        sa.ForeignKeyConstraint(["lifted_by"], ["people.id"], name=op.f("fk_restrictions_lifted_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restrictions")),
    )
    op.create_index(op.f("ix_restrictions_lifted_at_clip"), "restrictions", ["lifted_at", "clip"])
    op.create_index(op.f("ix_restrictions_request"), "restrictions", ["request"])


def downgrade() -> None:
    for name in ("restrictions", "request_clips", "request_people", "requests"):
        op.drop_table(name)
