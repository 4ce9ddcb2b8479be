"""All tables of the catalogue together. Rows stay in this package; frozen domain objects leave it.

The words of the search live in ``clip_words``, an FTS5 table that no model describes: see ``search.py``.
"""

from __future__ import annotations

from bwc_review.catalogue import (
    schema_basemaps,
    schema_categories,
    schema_clips,
    schema_figures,
    schema_holds,
    schema_incidents,
    schema_journal,
    schema_marks,
    schema_natinf,
    schema_people,
    schema_phrases,
    schema_receiver,
    schema_requests,
    schema_searches,
    schema_service,
    schema_sweeps,
)
from bwc_review.catalogue.models import Base

__all__ = [
    "Base",
    "schema_basemaps",
    "schema_categories",
    "schema_clips",
    "schema_figures",
    "schema_holds",
    "schema_incidents",
    "schema_journal",
    "schema_marks",
    "schema_natinf",
    "schema_people",
    "schema_phrases",
    "schema_receiver",
    "schema_requests",
    "schema_searches",
    "schema_service",
    "schema_sweeps",
]
