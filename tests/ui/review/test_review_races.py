"""What comes in an order nobody meant, or not at all: answers that cross, and reads that hang."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from bwc_review.domain.clip import ClipId
from bwc_review.domain.errors import FrameUnknown
from bwc_review.media.picture import Picture
from bwc_review.player.likeness import Sample, sample_of
from bwc_review.ui.jobs import Jobs
from bwc_review.ui.review.exact_pictures import ExactPictures
from bwc_review.ui.review.near_pictures import NearPictures, View
from bwc_review.ui.review.needs import Visit
from bwc_review.ui.review.screen import ReviewScreen
from bwc_review.ui.review.timeline_model import Tile
from tests.ui.review.conftest import FakeStation

SIZE = 64


def grey(number: int) -> Sample:
    """What the frame of ``SlowFrames`` with this number looks like."""
    return sample_of(bytes([20 * number]) * (SIZE * SIZE * 4), SIZE, SIZE, SIZE * 4)


class SlowFrames:
    """Frames of one grey each, lighter by number; none is given while ``may_answer`` is cleared."""

    def __init__(self, missing: tuple[int, ...] = ()) -> None:
        self.may_answer = threading.Event()
        self.is_asked = threading.Event()
        self.is_closed = False
        self.asked: list[int] = []
        self.renewed = 0
        self._missing = missing

    def frame(self, number: int) -> Picture:
        self.is_asked.set()
        self.asked.append(number)
        self.may_answer.wait(10)
        if number in self._missing:
            raise FrameUnknown("clip", number)
        pixels = bytes([20 * number]) * (SIZE * SIZE * 4)
        return Picture(SIZE, SIZE, SIZE * 4, memoryview(pixels), number, number)

    def forget(self) -> None: ...

    def renew(self) -> None:
        self.renewed += 1

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def lane() -> Iterator[Jobs]:
    jobs = Jobs("pictures")
    yield jobs
    jobs.close()


class Heard:
    """What ``ExactPictures`` told, in its order."""

    def __init__(self, pictures: ExactPictures) -> None:
        self.told: list[tuple[str, int]] = []
        pictures.came.connect(lambda frame, _: self.told.append(("came", frame)))
        pictures.recognised.connect(lambda frame: self.told.append(("recognised", frame)))
        pictures.failed.connect(lambda frame, _: self.told.append(("failed", frame)))


def test_what_was_seen_is_recognised_also_where_another_frame_is_wanted_before_that_began(
    qtbot: QtBot, lane: Jobs
) -> None:
    frames = SlowFrames()
    pictures = ExactPictures(lane, frames)
    heard = Heard(pictures)
    frames.may_answer.set()
    pictures.want(5)
    qtbot.waitUntil(lambda: heard.told == [("came", 5)])
    seen = grey(5)
    frames.may_answer.clear()
    pictures.look_ahead(6)
    pictures.want(4)  # under way when the person stops
    pictures.recognise(6, seen, 10)
    pictures.want(9)
    frames.may_answer.set()
    qtbot.waitUntil(lambda: not pictures.is_behind)
    assert [one for one in heard.told if one[0] == "recognised"] == [("recognised", 5)]
    assert heard.told[-1] == ("came", 9)
    pictures.close()


def test_which_frame_was_seen_is_told_in_the_order_it_was_asked_and_nothing_else_is_shown(
    qtbot: QtBot, lane: Jobs
) -> None:
    frames = SlowFrames()
    pictures = ExactPictures(lane, frames)
    heard = Heard(pictures)
    told: list[tuple[str, int]] = []
    pictures.identify(6, grey(5), 10, lambda frame: told.append(("first", frame)))
    pictures.identify(3, grey(4), 10, lambda frame: told.append(("second", frame)))
    pictures.identify(7, None, 10, lambda frame: told.append(("known", frame)))
    assert told == []
    assert not pictures.is_behind
    pictures.recognise(2, grey(1), 10)
    frames.may_answer.set()
    qtbot.waitUntil(lambda: heard.told == [("recognised", 1), ("came", 1)])
    assert told == [("first", 5), ("second", 4), ("known", 7)]
    pictures.identify(8, None, 10, lambda frame: told.append(("at once", frame)))
    assert told[-1] == ("at once", 8)
    pictures.close()


def test_which_frame_was_seen_is_told_with_the_guess_where_all_is_let_go(qtbot: QtBot, lane: Jobs) -> None:
    frames = SlowFrames()
    pictures = ExactPictures(lane, frames)
    told: list[int] = []
    for guess in (6, 3):
        pictures.identify(guess, grey(5), 10, told.append)
    qtbot.waitUntil(frames.is_asked.is_set)
    pictures.close()
    assert told == [6, 3]
    frames.may_answer.set()
    qtbot.wait(50)
    assert told == [6, 3]


def test_a_frame_far_from_the_guess_is_found_where_none_near_it_is_like_what_was_seen(
    qtbot: QtBot, lane: Jobs
) -> None:
    frames = SlowFrames(missing=(9,))
    frames.may_answer.set()
    pictures = ExactPictures(lane, frames)
    told: list[int] = []
    pictures.identify(1, grey(11), 12, told.append)
    qtbot.waitUntil(lambda: told == [11])
    for guess in (7, 9):
        pictures.identify(guess, grey(0) - 200, 12, told.append)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told[1:] == [7, 8], "nothing is like it: the guess, or the nearest that can be decoded"
    pictures.close()


def test_a_frame_fetched_ahead_is_given_without_the_decoder(qtbot: QtBot, lane: Jobs) -> None:
    frames = SlowFrames()
    pictures = ExactPictures(lane, frames)
    heard = Heard(pictures)
    frames.may_answer.set()
    pictures.want(5)
    pictures.look_ahead(6)
    with qtbot.waitSignal(pictures.looked_ahead) as ahead:
        pass
    assert ahead.args is not None
    assert ahead.args[0] == 6
    assert (ahead.args[1] == grey(6)).all()
    frames.is_asked.clear()
    pictures.want(6)
    qtbot.waitUntil(lambda: heard.told == [("came", 5), ("came", 6)])
    assert not frames.is_asked.is_set()
    assert not pictures.is_behind
    pictures.want(6)  # it was let go when it was given
    qtbot.waitUntil(lambda: heard.told[2:] == [("came", 6)])
    assert frames.is_asked.is_set()
    pictures.close()


def test_what_decodes_is_renewed_once_what_is_under_way_came_and_not_where_it_stands_again(
    qtbot: QtBot, lane: Jobs
) -> None:
    frames = SlowFrames()
    pictures = ExactPictures(lane, frames)
    heard = Heard(pictures)
    told: list[int] = []
    pictures.identify(5, grey(5), 12, told.append)
    qtbot.waitUntil(frames.is_asked.is_set)
    pictures.plays_on()
    frames.may_answer.set()
    qtbot.waitUntil(lambda: told == [5] and frames.renewed == 1)
    pictures.identify(6, grey(6), 12, told.append)
    qtbot.waitUntil(lambda: told == [5, 6] and frames.renewed == 2)
    pictures.want(7)
    qtbot.waitUntil(lambda: heard.told[-1:] == [("came", 7)] and not pictures.is_behind)
    pictures.identify(7, grey(7), 12, told.append)
    qtbot.waitUntil(lambda: told == [5, 6, 7])
    pictures.close()
    lane.close()
    assert frames.renewed == 2  # it stands: what was decoded is wanted


def test_a_frame_wanted_while_it_is_fetched_ahead_is_not_fetched_twice(qtbot: QtBot, lane: Jobs) -> None:
    frames = SlowFrames()
    pictures = ExactPictures(lane, frames)
    heard = Heard(pictures)
    pictures.want(5)
    pictures.look_ahead(6)
    pictures.came.connect(lambda frame, _: frames.may_answer.clear() if frame == 5 else None)
    frames.may_answer.set()
    qtbot.waitUntil(lambda: frames.asked == [5, 6])
    pictures.want(6)
    frames.may_answer.set()
    qtbot.waitUntil(lambda: heard.told == [("came", 5), ("came", 6)])
    assert frames.asked == [5, 6]
    pictures.close()


def test_where_nothing_near_decodes_the_guess_is_told_although_somebody_moved_on(
    qtbot: QtBot, lane: Jobs
) -> None:
    frames = SlowFrames(missing=tuple(range(9)))
    pictures = ExactPictures(lane, frames)
    heard = Heard(pictures)
    pictures.recognise(4, grey(4), 9)
    pictures.want(9)
    frames.may_answer.set()
    qtbot.waitUntil(lambda: not pictures.is_behind)
    assert heard.told == [("recognised", 4), ("came", 9)]
    pictures.close()


def test_a_still_is_kept_also_where_the_other_camera_answers_first(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit], station: FakeStation
) -> None:
    screen.show_visit(make_visit("cam2-a", "cam1", first_s=2.2))
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: all(not deck.surface.image.isNull() for deck in run.decks.values()))
    run.stage.play()
    qtbot.waitUntil(lambda: run.stage.at_s > 2.5)
    screen._hand.take_still()
    assert not station.stills  # which frame was seen is not known yet
    other = next(deck for lane, deck in run.decks.items() if lane != run.stage.primary)
    other.known.emit(0)
    qtbot.waitUntil(lambda: len(station.stills) == 1)
    qtbot.waitUntil(lambda: not run.stage.deck.is_behind)
    assert run.stage.transport is not None
    assert station.stills == [(ClipId("cam2-a"), run.stage.transport.frame)]


class _Opened:
    """As much of an open clip as small pictures need."""

    def __init__(self, station: FakeStation, frames: SlowFrames) -> None:
        made = station.made[ClipId("cam2-a")]
        self.clip, self.index = made.clip, made.index
        self._frames = frames

    def frames(self, kept_bytes: int | None = None) -> SlowFrames:
        del kept_bytes
        return self._frames


def test_small_pictures_close_while_a_read_hangs(qtbot: QtBot, station: FakeStation) -> None:
    frames = SlowFrames()
    tiles = (Tile(0.0, 0.04, 0.02, 0),)
    near = NearPictures(lambda: [View(ClipId("cam2-a"), tiles, ())], lambda: False)
    near.add(_Opened(station, frames))  # type: ignore[arg-type]
    qtbot.waitUntil(frames.is_asked.is_set)
    watch = threading.Timer(5.0, frames.may_answer.set)  # so that a failure ends
    watch.start()
    near.close()
    was_hanging = not frames.may_answer.is_set()
    watch.cancel()
    frames.may_answer.set()
    assert near._lane.close()
    watch.join()
    assert was_hanging
    assert frames.is_closed


def test_small_pictures_let_their_decoder_go_while_it_plays_and_go_on_afterwards(
    qtbot: QtBot, station: FakeStation
) -> None:
    frames = SlowFrames()
    frames.may_answer.set()
    tiles = tuple(Tile(at / 25, (at + 1) / 25, (at + 0.5) / 25, at) for at in range(3))
    is_playing = False
    near = NearPictures(lambda: [View(ClipId("cam2-a"), tiles, ())], lambda: is_playing)

    def begin() -> None:
        nonlocal is_playing
        is_playing = True

    near.came.connect(begin)
    near.add(_Opened(station, frames))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: frames.is_closed)
    assert len(frames.asked) == 1
    assert not near.is_idle
    is_playing = False
    near.came.disconnect(begin)
    qtbot.waitUntil(lambda: near.is_idle and len(near.shelf) == 3)
    near.close()


def test_a_still_asked_for_just_before_leaving_is_kept_before_its_clip_is_let_go(
    qtbot: QtBot,
    screen: ReviewScreen,
    work: Jobs,
    station: FakeStation,
    make_visit: Callable[..., Visit],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen.show_visit(make_visit("cam2-a"))
    run = screen._run
    assert run is not None
    qtbot.waitUntil(lambda: run.stage.transport is not None and not run.stage.deck.is_behind)
    opened = station.opened[-1]
    was_closed: list[bool] = []
    take = station.take_still

    def taken(clip: object, frame: int) -> object:
        was_closed.append(opened.source.is_closed)
        return take(clip, frame)  # type: ignore[arg-type]

    monkeypatch.setattr(station, "take_still", taken)
    may_go_on = threading.Event()
    work.start(lambda _: may_go_on.wait(10))  # the lane is busy with something else
    screen._hand.take_still()
    screen.close_visit()
    may_go_on.set()
    qtbot.waitUntil(lambda: ClipId("cam2-a") in station.looks)
    assert was_closed == [False]
    assert station.stills == [(ClipId("cam2-a"), 0)]


def test_a_picture_told_just_before_a_pause_is_seen_when_playing_goes_on(
    qtbot: QtBot, screen: ReviewScreen, make_visit: Callable[..., Visit], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.show_visit(make_visit("cam2-a"))
    run = screen._run
    assert run is not None
    deck = run.stage.deck
    qtbot.waitUntil(lambda: deck.transport is not None and not deck.is_behind)
    run.stage.play()
    qtbot.waitUntil(lambda: deck.surface.moving_sample() is not None)
    assert deck._on is not None
    engine: Any = deck._on.engine
    taken: list[int] = []
    take = engine.take

    def noted() -> Any:
        taken.append(1)
        return take()

    monkeypatch.setattr(engine, "take", noted)
    deadline = time.monotonic() + 10
    while engine._canvas.untaken_changes == 0:  # told, and the window does not come to take it
        assert time.monotonic() < deadline
        time.sleep(0.002)
    run.stage.pause()
    qtbot.waitUntil(lambda: not deck.is_behind)
    assert not taken
