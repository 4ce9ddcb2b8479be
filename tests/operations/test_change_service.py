"""What changes with the service's own rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bwc_review.domain.errors import AccessRefused, FieldMissing
from bwc_review.domain.journal import Operation, author_of
from bwc_review.operations.change_service import change_service
from bwc_review.operations.sign_in import SignedIn


def _at(bench: Any, person: Any) -> SignedIn:
    return SignedIn(person, bench.keys, author_of(person))


def test_the_stricter_day_is_the_one_shown_and_the_looser_one_comes_back(bench: Any) -> None:
    clip = bench.ingest("2026-11-20 10:00")
    chief = _at(bench, bench.chief)
    stricter = replace(bench.service, days_early=1)
    change_service(bench.catalogue, chief, stricter, bench.now, bench.profile)
    with bench.catalogue.read() as tables:
        assert (clip.due_on - tables.clips.get(clip.id).due_on).days == 1
    change_service(bench.catalogue, chief, replace(stricter, days_early=0), bench.now, bench.profile)
    with bench.catalogue.read() as tables:
        assert tables.clips.get(clip.id).due_on == clip.due_on


def test_the_journal_names_the_fields_and_not_their_content(bench: Any) -> None:
    changed = replace(bench.service, mayor_name="Dominique Roux", telephone="05 62 00 00 00")
    change_service(bench.catalogue, _at(bench, bench.chief), changed, bench.now, bench.profile)
    (entry,) = bench.entries(Operation.SETTING_CHANGED)[-1:]
    assert entry.details == {"fields": "telephone,mayor_name"}


def test_nothing_changed_is_nothing_said(bench: Any) -> None:
    before = len(bench.entries(Operation.SETTING_CHANGED))
    change_service(bench.catalogue, _at(bench, bench.chief), bench.service, bench.now, bench.profile)
    assert len(bench.entries(Operation.SETTING_CHANGED)) == before


def test_only_the_responsable_and_never_without_a_commune(bench: Any) -> None:
    with pytest.raises(AccessRefused):
        change_service(bench.catalogue, _at(bench, bench.officer), bench.service, bench.now, bench.profile)
    with pytest.raises(FieldMissing):
        nameless = replace(bench.service, commune=" ")
        change_service(bench.catalogue, _at(bench, bench.chief), nameless, bench.now, bench.profile)
