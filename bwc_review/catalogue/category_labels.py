"""Reads the categories of now: the starter list that ships, and what the service changed of it."""

from __future__ import annotations

import tomllib
from functools import cache

from sqlalchemy import select

from bwc_review.catalogue.conversation import Conversation, table
from bwc_review.catalogue.schema_categories import CategoryRow
from bwc_review.domain.category import Categories, Category, categories_from, changed_by
from bwc_review.paths import resource

OWN = table(CategoryRow)


@cache
def shipped() -> Categories:
    """The starter list that ships with the program."""
    return categories_from(tomllib.loads(resource("categories/categories.toml").read_text("utf-8")))


def known(talk: Conversation) -> Categories:
    """The list as it stands now."""
    rows = talk.rows(select(OWN).order_by(OWN.c.position, OWN.c.code))
    return changed_by(
        shipped(),
        [Category(row.code, row.family, row.fr, row.en, row.article, row.is_hidden) for row in rows],
    )


def labels_of(talk: Conversation) -> dict[str, str]:
    """For the search: each code with its words in both languages."""
    found = known(talk)
    every = (*found.items, *found.hidden, *found.camera)
    return {one.code: one.fr if one.fr == one.en else f"{one.fr} {one.en}" for one in every}
