"""Who is let in, what a wrong passphrase costs, and what stays on record of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bwc_review.domain.errors import (
    AccessEnded,
    JournalUnwritable,
    PassphraseWrong,
    PersonUnknown,
    SignInNeeded,
    SignInTooSoon,
)
from bwc_review.domain.journal import Operation, Result
from bwc_review.domain.people import SignInTries
from bwc_review.domain.sign_in import lies_back, still_to_wait, wait_after
from bwc_review.operations.create_station import Created
from bwc_review.operations.recover_access import recover_access
from bwc_review.operations.shut_tries import count_wrong, hand_over, refuse_too_soon, tries_file
from bwc_review.operations.sign_in import sign_out


def wrong(station: Any) -> int:
    with pytest.raises(PassphraseWrong) as caught:
        station.sign_in(words="ce ne sont pas les mots")
    return caught.value.wait_s


def test_signing_in_and_out_is_on_record(station: Any) -> None:
    who = station.sign_in()
    assert station.keys.open_catalogue_key(who.unlocked) == station.custody.catalogue_key()
    (entry,) = station.entries(Operation.SIGN_IN)
    assert entry.author.id == who.person.id
    sign_out(station.catalogue, who, "idle")
    assert station.entries(Operation.LOCK)[-1].details == {"why": "idle"}


def test_the_wait_grows_and_neither_the_date_nor_a_restart_shortens_it(station: Any) -> None:
    waits = [wrong(station) for _ in range(5)]
    assert waits == [0, 0, 0, 0, 60]
    for expected in (120, 300, 900, 900):
        station.clocks.now += timedelta(days=400)
        station.restart()
        with pytest.raises(SignInTooSoon):
            station.sign_in()
        station.clocks.now -= timedelta(days=400)
        station.clocks.wait(waits[-1])
        waits.append(wrong(station))
        assert waits[-1] == expected
    station.clocks.wait(900)
    station.sign_in().unlocked.close()
    assert wrong(station) == 0


def test_a_try_during_the_wait_costs_nothing_and_tells_nothing(station: Any) -> None:
    for _ in range(5):
        wrong(station)
    before = len(station.entries(Operation.SIGN_IN_REFUSED))
    station.clocks.wait(10.5)
    for words in ("quatre mots sans rapport", "ce ne sont pas les mots"):
        with pytest.raises(SignInTooSoon) as caught:
            station.sign_in(words=words)
        assert caught.value.wait_s == 50
    assert len(station.entries(Operation.SIGN_IN_REFUSED)) == before


def test_a_computer_that_started_again_lets_nobody_in_sooner_and_everybody_in_at_last(station: Any) -> None:
    for _ in range(6):
        try:
            wrong(station)
        except SignInTooSoon:
            station.clocks.wait(60)
            wrong(station)
    station.clocks.monotonic_ns = 5 * 10**9
    station.restart()
    with pytest.raises(SignInTooSoon) as caught:
        station.sign_in()
    assert caught.value.wait_s == 115
    station.clocks.wait(115)
    station.sign_in().unlocked.close()


@given(st.integers(0, 10**15), st.integers(0, 10**15), st.integers(0, 10**15))
def test_a_failure_is_never_believed_older_than_it_is(failed_at: int, since: int, again: int) -> None:
    """Within one run of the computer, and where it started again in between."""
    assert lies_back(failed_at + since, failed_at) == since
    assert lies_back(again, failed_at) <= again


@given(st.integers(0, 30))
def test_the_wait_ends(failures: int) -> None:
    assert still_to_wait(SignInTries(failures, float(wait_after(failures)))) == 0


def test_nobody_by_that_name(station: Any) -> None:
    with pytest.raises(PersonUnknown):
        station.sign_in("max")
    (entry,) = station.entries(Operation.SIGN_IN_REFUSED)
    assert (entry.subjects, entry.result, entry.details) == ((), Result.REFUSED, {"why": "unknown"})


def test_a_habilitation_that_ended_or_has_not_begun(station: Any) -> None:
    station.clocks.now = station.clocks.now.replace(year=2025)
    with pytest.raises(AccessEnded) as caught:
        station.sign_in()
    assert caught.value.starts_on == date(2026, 1, 1)
    assert station.entries(Operation.SIGN_IN_REFUSED)[-1].details == {"why": "not_active"}


def test_without_its_entry_nobody_is_let_in(station: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    real = station.keys.sign_in

    def remember(*arguments: str) -> Any:
        opened.append(real(*arguments))
        return opened[-1]

    def unwritable(*_: object) -> Any:
        raise JournalUnwritable

    monkeypatch.setattr(station.keys, "sign_in", remember)
    monkeypatch.setattr(station.catalogue, "write", unwritable)
    with pytest.raises(JournalUnwritable):
        station.sign_in()
    (unlocked,) = opened
    with pytest.raises(SignInNeeded):
        unlocked.identity()


# --- while the catalogue is shut ---------------------------------------------


def test_tries_on_a_shut_station_wait_alike_and_come_on_record(station: Any) -> None:
    file = tries_file(station.keys.person_key("anne"))
    assert file.name == "anne.tries"
    refuse_too_soon(file, "anne", 0)
    assert [count_wrong(file, at) for at in range(1, 7)] == [0, 0, 0, 0, 60, 120]
    assert not file.stat().st_mode & 0o077
    with pytest.raises(SignInTooSoon) as caught:
        refuse_too_soon(file, "anne", 30 * 10**9)
    assert caught.value.wait_s == 91  # 30 s less the few nanoseconds, rounded up
    refuse_too_soon(file, "anne", 121 * 10**9)
    hand_over(file, station.catalogue, station.person("anne"))
    assert not file.exists()
    assert station.entries(Operation.SIGN_IN_REFUSED)[-1].details == {"failures": 6, "shut": 1}
    hand_over(file, station.catalogue, station.person("anne"))
    assert len(station.entries(Operation.SIGN_IN_REFUSED)) == 1


def test_the_recovery_key_ends_the_wait(station: Any, created: Created) -> None:
    file = tries_file(station.keys.person_key("anne"))
    for at in range(6):
        count_wrong(file, at)
    recovery = station.keys.recover(created.recovery)
    recover_access(station.catalogue, station.keys, recovery, "anne", "de tout autres mots", station.profile)
    recovery.close()
    refuse_too_soon(file, "anne", 0)
    station.sign_in(words="de tout autres mots").unlocked.close()
    assert station.entries(Operation.SIGN_IN_REFUSED)[-1].details == {"failures": 6, "shut": 1}
