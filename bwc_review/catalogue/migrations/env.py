"""Runs the steps on the connection it is given; alembic loads this file by name."""

from __future__ import annotations

from alembic import context

from bwc_review.catalogue.compact_sql import teach
from bwc_review.catalogue.models import described_by_models
from bwc_review.catalogue.schema import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    include_object=described_by_models,
    on_version_apply=context.config.attributes["applied"],
)
teach(context.config.attributes["connection"])
# the caller's transaction holds all steps: a step that fails takes everything back
context.run_migrations()
