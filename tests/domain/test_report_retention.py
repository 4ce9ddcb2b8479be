"""The persons of a report: another processing, with a time of its own that runs from the closing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.access import Refusal, may_close
from bwc_review.domain.clip import ClipId
from bwc_review.domain.incident import Fact, Incident, Narrative, PersonQuality, ReportPerson
from bwc_review.domain.legal import LegalProfile, profile_from, tightened
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.report_retention import (
    ReportAge,
    due_on,
    is_due,
    newest_due,
    people_due,
    people_due_on,
    texts_in,
    without_people,
)
from bwc_review.domain.retention import local_day
from bwc_review.domain.service import Service

MOMENTS = st.datetimes(
    datetime(2020, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("closed", "months", "due"),
    [
        ("2026-01-15T10:00+01:00", 12, date(2027, 1, 15)),
        ("2028-02-29T10:00+01:00", 12, date(2029, 2, 28)),
        ("2026-08-31T10:00+02:00", 6, date(2027, 2, 28)),
        ("2026-03-31T23:30+00:00", 1, date(2026, 5, 1)),  # the 1st of April in Paris
    ],
)
def test_the_day_is_counted_in_civil_months_from_the_local_day_of_closing(
    closed: str, months: int, due: date, profile: LegalProfile
) -> None:
    assert people_due_on(datetime.fromisoformat(closed), replace(profile, report_months=months)) == due


AGES = st.builds(
    ReportAge, st.just("2026-0001"), MOMENTS, is_open=st.booleans(), freed_at=st.none() | MOMENTS
)


@given(age=AGES, now=MOMENTS, months=st.integers(1, 72))
def test_nothing_is_due_before_its_day_nor_after_the_search_has_stopped(
    age: ReportAge, now: datetime, months: int, profile: LegalProfile
) -> None:
    rules = replace(profile, report_months=months)
    due = due_on(age, rules)
    assert due >= people_due_on(age.since, rules)
    if is_due(age, rules, now):
        assert local_day(now, rules) >= due
        assert local_day(age.since, rules) <= newest_due(rules, now)
    else:
        assert now < datetime.combine(due + timedelta(days=1), time(0), rules.zone)


@given(age=AGES)
def test_what_a_procedure_let_go_of_is_warned_of_before_it_goes(
    age: ReportAge, profile: LegalProfile
) -> None:
    due = due_on(age, profile)
    if age.is_open and age.freed_at is not None:
        assert due - local_day(age.freed_at, profile) >= timedelta(days=max(profile.warn_days))
    else:
        assert due == people_due_on(age.since, profile)


def test_an_open_one_counts_from_its_last_change_unless_a_procedure_needs_it(profile: LegalProfile) -> None:
    at = datetime(2026, 1, 15, 9, tzinfo=UTC)
    incident = Incident("2026-0001", "rixe", at, "", changed_at=at)
    assert people_due(incident, profile) == date(2027, 1, 15)
    assert people_due(incident, profile, is_held=True) is None
    freed = datetime(2027, 3, 1, 9, tzinfo=UTC)
    assert people_due(incident, profile, freed_at=freed) == date(2027, 3, 8)
    closed = replace(incident, closed_at=at + timedelta(days=1))
    assert people_due(closed, profile, is_held=True, freed_at=freed) == date(2027, 1, 16)
    for one in (incident, closed):
        assert people_due(replace(one, people_erased_at=at), profile) is None


def test_what_stays_names_nobody_but_the_service() -> None:
    marker = "Tartempion"
    texts: dict[str, Any] = {one.name: marker for one in fields(Narrative) if one.default == ""}
    written = replace(
        Narrative(),
        **texts,
        crew=("BCP Sol",),
        facts=(Fact("14:03", marker, True, ClipId("c")), Fact("", marker)),
        people=(ReportPerson(PersonQuality.SUSPECT, marker, True, marker),),
        attachments=(marker, marker),
    )
    left = without_people(written)
    kept = {one.name for one in fields(Narrative) if marker in str(getattr(left, one.name))}
    assert kept == {"logbook_number", "opj_advised_at", "not_informed_reason", "closed_at_place"}
    assert left.facts == (Fact("14:03", "", True, ClipId("c")), Fact("", ""))
    assert left.crew == written.crew
    assert (texts_in(written), texts_in(left)) == (9, 0)
    assert without_people(left) == left


def test_the_service_chooses_within_the_bounds_of_the_profile(profile: LegalProfile) -> None:
    assert tightened(profile, Service("Fleurance")).report_months == profile.report_months == 12
    for asked, given_ in ((1, 1), (24, 24), (-5, 1), (999, 72)):
        assert tightened(profile, Service("Fleurance", report_months=asked)).report_months == given_
    with pytest.raises(ValueError, match="report_months"):
        profile_from({"name": "n", "zone": "Europe/Paris", "report_months": 73})


@pytest.mark.parametrize(
    ("role", "writer", "creator", "refusal"),
    [
        (Role.RESPONSABLE, "p-9", "p-9", None),
        (Role.AGENT_HABILITE, "p-1", "p-9", None),
        (Role.AGENT_HABILITE, "p-9", "p-1", Refusal.NOT_WRITER),
        (Role.AGENT_HABILITE, None, "p-1", None),
        (Role.AGENT_HABILITE, None, None, Refusal.NOT_WRITER),
        (Role.AGENT_PORTEUR, "p-1", "p-9", None),
        (Role.AGENT_PORTEUR, None, "p-9", Refusal.NOT_WRITER),
        (Role.MAIRE, "p-1", "p-1", Refusal.ROLE),
        (Role.DPO, "p-1", "p-1", Refusal.ROLE),
    ],
)
def test_the_responsable_or_who_writes_the_report_closes(
    role: Role,
    writer: str | None,
    creator: str | None,
    refusal: Refusal | None,
    make_person: Callable[..., Person],
) -> None:
    incident = Incident(
        "2026-0001",
        "rixe",
        datetime(2026, 11, 2, tzinfo=UTC),
        "",
        narrative=Narrative(writer=None if writer is None else PersonId(writer)),
        created_by=None if creator is None else PersonId(creator),
    )
    assert may_close(make_person(role=role), incident, TODAY) is refusal
