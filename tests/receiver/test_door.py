"""Who is let in by the key, for how long, and how guessing is slowed down and told."""

from __future__ import annotations

import hashlib

import pytest

from bwc_review.receiver.door import Door
from bwc_review.receiver.limits import Limits
from bwc_review.receiver.message import Refusal

LIMITS = Limits(token_s=900, tokens=3, tries=3, shut_s=60, told_s=600)
KEY = "k" * 43


class Moved:
    """A clock moved by hand, and what the door told."""

    def __init__(self) -> None:
        self.now = 0.0
        self.told: list[int] = []
        sha256 = hashlib.sha256(KEY.encode()).hexdigest()
        self.door = Door("station", sha256, LIMITS, self.told.append, lambda: self.now)

    def refused(self, user: str = "station", key: str = "guess", peer: str = "10.0.0.9") -> int:
        with pytest.raises(Refusal) as refusal:
            self.door.sign_in(user, key, peer)
        return refusal.value.status


@pytest.fixture
def at() -> Moved:
    return Moved()


def test_the_key_opens_for_a_quarter_of_an_hour(at: Moved) -> None:
    token = at.door.sign_in("station", KEY, "10.0.0.2")
    at.now = 899
    at.door.check(token)
    at.now = 900
    with pytest.raises(Refusal):
        at.door.check(token)


@pytest.mark.parametrize(("user", "key"), [("station", ""), ("station", KEY[:-1]), ("other", KEY), ("", "")])
def test_user_and_key_must_both_be_right(at: Moved, user: str, key: str) -> None:
    assert at.refused(user, key) == 401


@pytest.mark.parametrize("token", [None, "", "x", "\udcff"])
def test_a_token_that_was_not_given_opens_nothing(at: Moved, token: str | None) -> None:
    at.door.sign_in("station", KEY, "10.0.0.2")
    with pytest.raises(Refusal) as refusal:
        at.door.check(token)
    assert refusal.value.status == 401


def test_only_the_newest_tokens_are_kept(at: Moved) -> None:
    tokens = [at.door.sign_in("station", KEY, "10.0.0.2") for _ in range(4)]
    with pytest.raises(Refusal):
        at.door.check(tokens[0])
    for token in tokens[1:]:
        at.door.check(token)


def test_an_address_that_guesses_waits_and_another_does_not(at: Moved) -> None:
    assert [at.refused() for _ in range(4)] == [401, 401, 401, 429]
    assert at.refused(key=KEY) == 429
    at.door.sign_in("station", KEY, "10.0.0.2")
    at.now = 60
    at.door.sign_in("station", KEY, "10.0.0.9")


def test_a_right_answer_wipes_out_the_wrong_ones_before(at: Moved) -> None:
    for _ in range(5):
        assert [at.refused(), at.refused()] == [401, 401]
        at.door.sign_in("station", KEY, "10.0.0.9")


def test_refusals_are_told_at_once_then_summed_up_and_the_rest_at_the_end(at: Moved) -> None:
    at.refused()
    assert at.told == [1]
    for _ in range(10):
        at.refused()
    assert at.told == [1]
    at.now = 600
    at.refused()
    assert at.told == [1, 11]
    at.refused(peer="10.0.0.8")
    at.door.close()
    at.door.close()
    assert at.told == [1, 11, 1]


def test_nobody_gets_in_once_the_door_is_closed(at: Moved) -> None:
    token = at.door.sign_in("station", KEY, "10.0.0.2")
    at.door.close()
    with pytest.raises(Refusal):
        at.door.check(token)
