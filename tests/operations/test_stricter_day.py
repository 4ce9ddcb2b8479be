"""The due days follow the service's stricter reading of the month (R8)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bwc_review.domain.journal import author_of
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
