"""How long the names of who asked for a right, and of who left the service, are kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.journal import purge_before
from bwc_review.domain.legal import LegalProfile, profile_from
from bwc_review.domain.name_retention import (
    forgotten_from,
    is_forgotten,
    is_requester_due,
    requester_due,
)
from bwc_review.domain.people import Person, PersonId, Role
from bwc_review.domain.request import Channel, RequestState, Right, RightsRequest
from bwc_review.domain.retention import local_day

MOMENTS = st.datetimes(
    datetime(2020, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    datetime(2080, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
DAYS = st.dates(date(2020, 1, 1), date(2080, 1, 1))
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


def request(
    decided_at: datetime | None, state: RequestState = RequestState.ANSWERED, **more: object
) -> RightsRequest:
    day = AT.date()
    return RightsRequest(
        "2026-D-0001", day, Channel.LETTER, Right.ACCESS, day, AT, PersonId("p"), state=state,
        decided_at=decided_at, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def person(ends_on: date | None, first_name: str = "Anne") -> Person:
    return Person(PersonId("p"), "anne", first_name, "", Role.AGENT_HABILITE, ends_on=ends_on)


@given(decided=MOMENTS, now=MOMENTS, months=st.integers(1, 72))
def test_a_requesters_name_goes_on_its_day_and_never_before(
    decided: datetime, now: datetime, months: int, profile: LegalProfile
) -> None:
    rules = profile_from({"name": "x", "zone": profile.zone.key, "requester_months": months})
    day = requester_due(request(decided), rules)
    assert day is not None
    if is_requester_due(request(decided), rules, now):
        assert local_day(now, rules) >= day
    else:
        assert local_day(now, rules) <= day


def test_it_stays_while_the_request_is_not_answered_and_goes_once(profile: LegalProfile) -> None:
    assert requester_due(request(AT), profile) == date(2027, 11, 23)
    assert requester_due(request(AT, RequestState.WAITING), profile) is None
    assert requester_due(request(None, RequestState.OPEN), profile) is None
    assert requester_due(request(AT, requester_erased_at=AT), profile) is None


@pytest.mark.parametrize("months", [0, 73])
def test_no_profile_sets_it_out_of_bounds(months: int) -> None:
    with pytest.raises(ValueError, match="requester_months"):
        profile_from({"name": "x", "zone": "Europe/Paris", "requester_months": months})


@given(ends=DAYS, last=st.none() | MOMENTS, now=MOMENTS)
def test_a_name_stays_while_an_entry_of_three_years_could_still_mean_it(
    ends: date, last: datetime | None, now: datetime, profile: LegalProfile
) -> None:
    day = forgotten_from(person(ends), last, profile)
    assert day is not None
    if is_forgotten(person(ends), last, profile, now):
        assert last is None or last < purge_before(now, profile)
        assert local_day(now, profile) > day >= ends + timedelta(days=3 * 365)
    else:
        assert local_day(now, profile) <= day + timedelta(days=1)


def test_who_has_not_left_or_has_no_name_is_not_forgotten(profile: LegalProfile) -> None:
    assert forgotten_from(person(None), None, profile) is None
    assert forgotten_from(person(date(2020, 1, 1), ""), None, profile) is None
    assert forgotten_from(person(date(2024, 2, 29)), None, profile) == date(2027, 2, 28)


def test_the_service_number_stands_for_a_name_that_is_gone() -> None:
    gone = Person(PersonId("p"), "p", "", "", Role.AGENT_HABILITE, matricule="014")
    assert gone.name == "014"
