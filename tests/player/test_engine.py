"""The Engine contract, kept by the fake and by the real libVLC alike; then what only libVLC can do."""

from __future__ import annotations

import gc
import random
import sys
import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from bwc_review.domain.errors import ClipDamaged, PlayerMissing
from bwc_review.media.scene import Scene, make_clip
from bwc_review.player import instance
from bwc_review.player.engine import (
    Aim,
    Begun,
    Ended,
    Engines,
    Failed,
    Moved,
    Reel,
    Showed,
    StoppedEarly,
)
from bwc_review.player.likeness import Sample, distance, is_alike, sample_of
from bwc_review.player.memory import give_back_memory, part_large_memory
from bwc_review.player.picture import MovingPicture
from bwc_review.player.vlc_engine import Vlc, VlcEngine
from bwc_review.player.vlc_player import VlcPlayer
from tests.player.conftest import MemorySource

FPS = 25
PAUSED = 4  # libvlc_Paused


def aim(frame: int) -> Aim:
    return Aim(frame / FPS, (frame + 1) / FPS)


def numbers(
    engine: Any, told: Any, count: int, read_number: Callable[[MovingPicture], int | None]
) -> list[int]:
    """The numbers read from the next pictures."""
    seen: list[int] = []
    while len(seen) < count:
        told.wait(Showed)
        picture = engine.take()
        if picture is None:  # two came before the first was taken, which was the second one then
            continue
        number = read_number(picture)
        assert number is not None
        seen.append(number)
    return seen


@pytest.mark.parametrize("frame", [0, 13, 50, 77])
def test_playing_shows_the_frame_it_was_sent_to_and_goes_on_from_there(
    engines: Engines,
    make_reel: Callable[..., Reel],
    told: Any,
    read_number: Any,
    looks_like: Callable[[Reel, int], tuple[Sample, ...]],
    frame: int,
) -> None:
    reel = make_reel()
    engine = engines.open(reel, told)
    try:
        turn = engine.play(aim(frame), looks_like(reel, frame))
        begun = told.wait(Begun)
        assert begun.turn == turn
        seen = numbers(engine, told, 4, read_number)
    finally:
        assert engine.close()
    assert frame <= seen[0] <= frame + 2
    assert seen == sorted(seen)


@pytest.mark.parametrize("frame", [0, 10, 50])
def test_an_avi_too_begins_with_the_frame_it_was_sent_to(
    vlc: Vlc,
    avi_reel: Reel,
    told: Any,
    read_number: Any,
    looks_like: Callable[[Reel, int], tuple[Sample, ...]],
    frame: int,
) -> None:
    engine = vlc.open(avi_reel, told)
    try:
        engine.play(aim(frame), looks_like(avi_reel, frame))
        assert frame <= numbers(engine, told, 1, read_number)[0] <= frame + 2
    finally:
        assert engine.close()


def test_made_ready_it_begins_with_the_first_frame_and_tells_nothing_before(
    engines: Engines, make_reel: Callable[..., Reel], told: Any, read_number: Any
) -> None:
    engine = engines.open(make_reel(), told)
    try:
        engine.ready()
        turn = engine.play(aim(0))
        assert told.wait(Begun, Showed).turn == turn
        assert numbers(engine, told, 1, read_number)[0] <= 2
    finally:
        assert engine.close()


@pytest.mark.parametrize("is_over", [False, True])
def test_the_first_picture_is_told_however_long_the_start_takes(
    vlc: Vlc, make_reel: Callable[..., Reel], told: Any, monkeypatch: pytest.MonkeyPatch, is_over: bool
) -> None:
    apply_sound = VlcPlayer.apply_sound

    def slow(self: VlcPlayer) -> None:
        time.sleep(0.4)  # ten pictures
        apply_sound(self)

    reel = make_reel()
    engine: Any = vlc.open(reel, told)
    try:
        if is_over:
            engine.play(aim(96))
            told.wait(Ended)
        forgotten: list[int] = []
        canvas, forget = engine._canvas, engine._canvas.forget

        def noted() -> None:
            forgotten.append(canvas._count)
            forget()

        monkeypatch.setattr(canvas, "forget", noted)
        monkeypatch.setattr(VlcPlayer, "apply_sound", slow)
        turn = engine.play(aim(0))
        begun = told.wait(Begun)
        assert (begun.turn, begun.number) == (turn, forgotten[0] + 1)
    finally:
        assert engine.close()


def test_from_where_it_was_paused_it_goes_on_without_a_jump(
    vlc: Vlc,
    make_reel: Callable[..., Reel],
    told: Any,
    read_number: Any,
    looks_like: Callable[[Reel, int], tuple[Sample, ...]],
) -> None:
    reel = make_reel()
    engine: Any = vlc.open(reel, told)
    try:
        engine.play(aim(20))
        last = numbers(engine, told, 5, read_number)[-1]
        engine.pause()
        paused = threading.Event()
        engine._wishes.put("test", paused.set)
        assert paused.wait(10)
        is_near = engine._canvas.untaken_changes <= 1  # as it is unless this machine is very busy
        begun = begins(told, engine.play(aim(last), looks_like(reel, last), stands_there=True))
        assert is_near or not begun.goes_on
        assert last <= numbers(engine, told, 1, read_number)[0] <= last + 1
    finally:
        assert engine.close()


def test_what_was_painted_unseen_before_it_paused_is_jumped_back_over(
    vlc: Vlc,
    make_reel: Callable[..., Reel],
    told: Any,
    read_number: Any,
    looks_like: Callable[[Reel, int], tuple[Sample, ...]],
) -> None:
    reel = make_reel()
    engine: Any = vlc.open(reel, told)
    try:
        engine.play(aim(20))
        last = numbers(engine, told, 5, read_number)[-1]
        deadline = time.monotonic() + 10
        while engine._canvas.untaken_changes < 3:  # nobody takes them: the window is busy
            assert time.monotonic() < deadline
            time.sleep(0.01)
        engine.pause()
        begun = begins(told, engine.play(aim(last), looks_like(reel, last), stands_there=True))
        assert not begun.goes_on
        assert last <= numbers(engine, told, 1, read_number)[0] <= last + 1
    finally:
        assert engine.close()


@pytest.mark.parametrize("stands_at", [22, 40])
def test_going_on_beyond_the_next_frame_it_jumps_back_to_the_one_it_stood_on(
    vlc: Vlc,
    make_reel: Callable[..., Reel],
    told: Any,
    read_number: Any,
    looks_like: Callable[[Reel, int], tuple[Sample, ...]],
    stands_at: int,
) -> None:
    """As if libVLC had left out what lies between: it was paused elsewhere than is said."""
    reel = make_reel()
    engine: Any = vlc.open(reel, told)
    try:
        engine.play(aim(28))
        numbers(engine, told, 4, read_number)
        engine.pause()
        paused = threading.Event()
        engine._wishes.put("test", paused.set)
        assert paused.wait(10)
        engine.take()
        begun = begins(told, engine.play(aim(stands_at), looks_like(reel, stands_at), stands_there=True))
        assert not begun.goes_on
        assert stands_at <= numbers(engine, told, 1, read_number)[0] <= stands_at + 1
    finally:
        assert engine.close()


def begins(told: Any, turn: int) -> Begun:
    """What is told when this turn begins."""
    while (begun := told.wait(Begun)).turn != turn:
        pass
    assert isinstance(begun, Begun)
    return begun


def test_a_source_that_was_closed_meanwhile_is_told_and_leaves_the_engine_alive(
    vlc: Vlc, make_reel: Callable[..., Reel], told: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    reel = make_reel()

    def closed(*_: object) -> bytes:
        raise ValueError("closed")

    monkeypatch.setattr(reel.source, "read", closed)
    engine = vlc.open(reel, told)
    try:
        turn = engine.play(aim(0))
        assert told.wait(Failed).turn == turn
    finally:
        assert engine.close()


def test_at_another_speed_only_sound_is_played_and_nothing_told(
    vlc: Vlc, make_reel: Callable[..., Reel], told: Any
) -> None:
    engine: Any = vlc.open(make_reel(), told)
    try:
        engine.hear(aim(10), 1.5)
        done = threading.Event()
        engine._wishes.put("test", done.set)
        assert done.wait(5)
        assert engine._player._player.get_rate() == 1.5
        assert engine.take() is None
        turn = engine.play(aim(30))
        assert told.wait(Begun, Showed, Ended).turn == turn
    finally:
        assert engine.close()


def test_nothing_is_told_while_it_stands_still(
    engines: Engines, make_reel: Callable[..., Reel], told: Any
) -> None:
    engine = engines.open(make_reel(), told)
    try:
        engine.play(aim(0))
        told.wait(Showed)
        engine.pause()
        turn = engine.play(aim(30))
        assert told.wait(Begun).turn == turn
    finally:
        assert engine.close()


def test_a_second_play_belongs_to_a_later_turn_and_lands_where_it_was_aimed(
    engines: Engines, make_reel: Callable[..., Reel], told: Any, read_number: Any
) -> None:
    engine = engines.open(make_reel(), told)
    try:
        first = engine.play(aim(5))
        told.wait(Showed)
        second = engine.play(aim(60))
        assert second > first
        while told.wait(Begun).turn != second:
            pass
        told.wait(Showed)
        picture = engine.take()
        while picture is None or (read_number(picture) or 0) < 60:
            told.wait(Showed)
            picture = engine.take()
        assert (read_number(picture) or 0) <= 64
    finally:
        assert engine.close()


def test_the_end_is_told_as_the_end_and_playing_begins_again_after_it(
    engines: Engines,
    make_reel: Callable[..., Reel],
    told: Any,
    read_number: Any,
    looks_like: Callable[[Reel, int], tuple[Sample, ...]],
) -> None:
    reel = make_reel()
    engine = engines.open(reel, told)
    try:
        engine.play(aim(90))
        told.wait(Ended)
        turn = engine.play(aim(10), looks_like(reel, 10))
        assert told.wait(Begun).turn == turn
        assert 10 <= (numbers(engine, told, 1, read_number)[0] or 0) <= 13
    finally:
        assert engine.close()


def test_a_failed_read_is_told_as_the_error_it_was_and_never_as_the_end(
    engines: Engines, make_reel: Callable[..., Reel], told: Any
) -> None:
    engine = engines.open(make_reel(bad_from=0.6), told)
    try:
        engine.play(aim(0))
        happening: Any = told.wait(Failed, Ended, StoppedEarly)
    finally:
        assert engine.close()
    assert isinstance(happening, Failed)
    assert isinstance(happening.error, ClipDamaged)
    assert happening.error.clip == "clip-1"


def test_a_picture_stays_untouched_until_the_next_one_is_taken(
    vlc: Vlc, make_reel: Callable[..., Reel], told: Any
) -> None:
    engine: Any = vlc.open(make_reel(), told)
    try:
        engine.play(aim(0))
        told.wait(Showed)
        picture = engine.take()
        assert picture is not None
        before = bytes(picture.data)
        painted = engine._canvas._count + 10
        while engine._canvas._count < painted:
            assert bytes(picture.data) == before
    finally:
        assert engine.close()


def test_closing_answers_within_a_second_while_the_disk_hangs(
    vlc: Vlc, make_reel: Callable[..., Reel], told: Any
) -> None:
    reel = make_reel()
    source: Any = reel.source
    engine = vlc.open(reel, told)
    engine.play(aim(0))
    told.wait(Showed)
    before = threading.active_count()
    source.gate.clear()
    engine.play(aim(80))
    began = time.monotonic()
    let_go = engine.close()
    took = time.monotonic() - began
    source.gate.set()
    for thread in threading.enumerate():
        if thread.name == "player":
            thread.join(10)
    assert took < 1.0
    assert let_go or threading.active_count() < before  # a thread that hung ended once the disk answered


def test_closing_leaves_no_picture_in_memory(vlc: Vlc, make_reel: Callable[..., Reel], told: Any) -> None:
    engine = vlc.open(make_reel(), told)
    engine.play(aim(0))
    told.wait(Showed)
    picture = engine.take()
    assert picture is not None
    assert any(picture.data)
    engine.close()
    assert not any(picture.data)


def test_nothing_of_a_closed_engine_stays_in_memory(
    vlc: Vlc, make_reel: Callable[..., Reel], told: Any
) -> None:
    """python-vlc's own event manager keeps every player, and what listens to it, for ever."""
    engine = vlc.open(make_reel(), told)
    engine.play(aim(0))
    told.wait(Showed)
    assert engine.close()
    left = weakref.ref(engine)
    del engine
    gc.collect()
    assert left() is None


def test_freed_memory_can_be_given_back_and_large_pieces_lie_apart() -> None:
    assert give_back_memory() is sys.platform.startswith("linux")
    assert part_large_memory() is sys.platform.startswith("linux")


def test_a_cut_file_is_told_as_stopped_early(vlc: Vlc, make_reel: Callable[..., Reel], told: Any) -> None:
    whole: Any = make_reel()
    data = whole.source.read(0, whole.source.size)
    reel = Reel(type(whole.source)(data[: len(data) // 2]), whole.width, whole.height, whole.duration_s)
    engine = vlc.open(reel, told)
    try:
        engine.play(aim(0))
        happening: Any = told.wait(Failed, Ended, StoppedEarly)
        assert isinstance(happening, StoppedEarly)
        assert happening.at_s < whole.duration_s
    finally:
        assert engine.close()


def test_a_very_large_clip_is_painted_smaller_while_it_moves(
    vlc: Vlc, told: Any, make_reel: Callable[..., Reel], wide_scene: Callable[[Path], Path], tmp_path: Path
) -> None:
    data = wide_scene(tmp_path / "wide.mp4").read_bytes()
    source: Any = make_reel().source
    engine = vlc.open(Reel(type(source)(data), 3840, 2160, 1.0), told)
    try:
        engine.play(aim(0))
        told.wait(Showed)
        picture = engine.take()
        assert picture is not None
        assert (picture.width, picture.height) == (1920, 1080)
    finally:
        assert engine.close()


def alike_at_first(
    vlc: Vlc, reel: Reel, told: Any, looks_like: Callable[[Reel, int], tuple[Sample, ...]]
) -> int:
    """How many of the first frames the first moving picture looks like."""
    engine = vlc.open(reel, told)
    try:
        engine.play(aim(0))
        told.wait(Showed)
        picture = engine.take()
        assert picture is not None
        seen = sample_of(picture.data, picture.width, picture.height, picture.stride)
        return sum(is_alike(distance(seen, looks_like(reel, frame)[0])) for frame in range(6))
    finally:
        assert engine.close()


@pytest.mark.parametrize("size", [(2048, 1024), (2304, 1296), (3840, 2160)])
def test_a_frame_painted_smaller_is_known_by_what_its_exact_picture_looks_like(
    vlc: Vlc,
    told: Any,
    tmp_path: Path,
    looks_like: Callable[[Reel, int], tuple[Sample, ...]],
    size: tuple[int, int],
) -> None:
    made = make_clip(tmp_path / "wide.mp4", Scene(datetime(2026, 11, 12, tzinfo=UTC), 1.0, 10, size))
    reel = Reel(MemorySource(made.path.read_bytes()), *size, 1.0)
    assert alike_at_first(vlc, reel, told, looks_like) == 1


@pytest.mark.parametrize("matrix", [1, 2, 6, 9])  # BT.709, unnamed, BT.601, BT.2020 (ITU-T H.273, table 4)
def test_a_frame_of_strong_colours_is_known_whatever_matrix_the_clip_names(
    vlc: Vlc, told: Any, tmp_path: Path, looks_like: Callable[[Reel, int], tuple[Sample, ...]], matrix: int
) -> None:
    size = (1280, 720)
    path = tmp_path / "coloured.mp4"
    levels = np.random.default_rng(5).integers(80, 176, (10, 3, 18, 32), np.uint8)
    with av.open(path, "w") as made:
        stream = made.add_stream("libx264", rate=10, options={"qp": "4"})
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        stream.codec_context.colorspace = matrix
        for planes in levels:
            frame = av.VideoFrame(*size, "yuv420p")
            for plane, given, side in zip(frame.planes, planes, (40, 20, 20), strict=True):
                plane.update(given.repeat(side, axis=0).repeat(side, axis=1).tobytes())
            made.mux(stream.encode(frame))
        made.mux(stream.encode(None))
    reel = Reel(MemorySource(path.read_bytes()), *size, 1.0)
    assert alike_at_first(vlc, reel, told, looks_like) == 1


def test_where_it_begins_on_pictures_without_what_they_build_on_it_begins_once_more(
    vlc: Vlc, told: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clip that is renewed stripe by stripe (x264's intra-refresh) shows them after each jump."""
    path, size = tmp_path / "stripes.mp4", (320, 180)
    rules = "intra-refresh=1:bframes=0:keyint=50"
    noise = np.random.default_rng(7).integers(0, 256, (*size[::-1], 3), np.uint8)
    with av.open(path, "w") as made:
        stream = made.add_stream("libx264", rate=FPS, options={"x264-params": rules})
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        for number in range(4 * FPS):
            noise[:8, :8] = number  # hardly anything moves: no stripe is sent before its turn
            image = av.VideoFrame.from_ndarray(noise, "rgb24")
            made.mux(stream.encode(image.reformat(format="yuv420p")))
        made.mux(stream.encode(None))
    begun: list[int] = []
    begin_again = VlcEngine._begin_again

    def noted(self: VlcEngine, turn: int, *how: Any) -> None:
        begun.append(turn)
        begin_again(self, turn, *how)

    monkeypatch.setattr(VlcEngine, "_begin_again", noted)
    engine = vlc.open(Reel(MemorySource(path.read_bytes()), *size, 4.0), told)
    try:
        turn = engine.play(aim(52))
        assert begins(told, turn).number > 0
        assert begun == [turn]
    finally:
        assert engine.close()


def test_a_missing_libvlc_is_a_fact_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "vlc", None)
    with pytest.raises(PlayerMissing):
        instance.open_vlc()


def test_missing_plugins_are_a_fact_to_say() -> None:
    """libVLC answers nothing at all when it cannot start: an unknown option does the same."""
    with pytest.raises(PlayerMissing):
        instance.open_vlc("--no-such-option-exists")


@pytest.mark.parametrize("seed", range(3))
def test_hurried_commands_end_in_what_was_asked_last(
    vlc: Vlc, make_reel: Callable[..., Reel], told: Any, read_number: Any, seed: int
) -> None:
    """LibVLC forgets a pause while it opens and an end of pause before it is paused; the engine must not."""
    chance = random.Random(seed)
    engine: Any = vlc.open(make_reel(), told)
    try:
        for _ in range(12):
            if chance.random() < 0.3:
                engine.hear(aim(chance.randrange(80)), chance.choice([1.25, 2.0]))
            engine.play(aim(chance.randrange(80)))
            if chance.random() < 0.6:
                engine.pause()
        turn = engine.play(aim(40))
        while told.wait(Begun).turn != turn:
            pass
        assert 37 <= numbers(engine, told, 1, read_number)[0] <= 43
        engine.pause()
        done = threading.Event()
        engine._wishes.put("test", done.set)
        assert done.wait(5)
        assert engine._player._player.get_state().value == PAUSED
    finally:
        assert engine.close()


def test_of_a_reel_without_pictures_libvlc_decodes_the_sound_alone(
    vlc: Vlc, make_reel: Callable[..., Reel], told: Any
) -> None:
    """The probe refused its pictures: they are not given to another decoder."""
    for width, is_seen in ((640, True), (0, False)):
        engine = vlc.open(replace(make_reel(), width=width, height=width * 9 // 16), told)
        try:
            engine.play(Aim(0.0, 0.0))
            told.wait(Begun)
            told.wait(Showed if is_seen else Moved)
            player: Any = engine
            assert (player._player._player.video_get_track() >= 0) is is_seen  # decoded, or -1
            assert (engine.take() is not None) is is_seen
        finally:
            engine.close()
