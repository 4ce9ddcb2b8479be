"""Looking closer keeps under the pointer what lies there, and never leaves the picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize

from bwc_review.ui.review.close_view import ZOOM_MAX, CloseView

ROOM = QRectF(10, 20, 640, 360)
PICTURES = st.builds(QSize, st.integers(64, 3840), st.integers(64, 2160))
HANDS = st.lists(
    st.one_of(
        st.tuples(st.just("zoom"), st.sampled_from((1, -1, 0)), st.floats(10, 650), st.floats(20, 380)),
        st.tuples(st.just("move"), st.just(0), st.floats(-900, 900), st.floats(-900, 900)),
        st.tuples(st.just("turn"), st.integers(0, 3), st.just(0.0), st.just(0.0)),
    ),
    max_size=20,
)


def after(hands: list[tuple[str, int, float, float]], picture: QSize) -> CloseView:
    """What is looked at after all this."""
    view = CloseView()
    for what, number, x, y in hands:
        if what == "zoom":
            view = view.zoomed(number, ROOM, picture, QPointF(x, y))
        elif what == "move":
            view = view.moved(QPointF(x, y), ROOM, picture)
        else:
            view = view.turned(number)
    return view


@given(HANDS, PICTURES)
def test_the_middle_of_the_room_always_shows_the_picture(
    hands: list[tuple[str, int, float, float]], picture: QSize
) -> None:
    view = after(hands, picture)
    assert 1.0 <= view.zoom <= ZOOM_MAX
    target = view.target(ROOM, picture)
    assert target.adjusted(-1, -1, 1, 1).contains(ROOM.center())
    if view.zoom == 1.0:
        assert target.center().x() == pytest.approx(ROOM.center().x())
        assert target.center().y() == pytest.approx(ROOM.center().y())


@given(HANDS, PICTURES, st.floats(0.1, 0.9), st.floats(0.1, 0.9))
def test_going_closer_keeps_what_lies_under_the_pointer(
    hands: list[tuple[str, int, float, float]], picture: QSize, across: float, down: float
) -> None:
    view = after(hands, picture)
    target = view.target(ROOM, picture)
    around = QPointF(target.left() + across * target.width(), target.top() + down * target.height())
    closer = view.zoomed(1, ROOM, picture, around)
    half = 0.5 / closer.zoom
    there = closer.target(ROOM, picture)
    if half < closer.x < 1 - half and ROOM.contains(around):
        assert (around.x() - there.left()) / there.width() == pytest.approx(across, abs=0.01)
    if half < closer.y < 1 - half and ROOM.contains(around):
        assert (around.y() - there.top()) / there.height() == pytest.approx(down, abs=0.01)


@given(HANDS, PICTURES, st.integers(0, 3))
def test_four_quarters_are_a_whole_turn(
    hands: list[tuple[str, int, float, float]], picture: QSize, start: int
) -> None:
    view = after(hands, picture).turned(start)
    turned = view
    for quarter in range(1, 5):
        turned = turned.turned((start + quarter) % 4)
    assert turned.turns == view.turns
    assert (turned.x, turned.y) == pytest.approx((view.x, view.y))


def test_the_whole_picture_again_from_anywhere() -> None:
    picture = QSize(1920, 1080)
    view = CloseView()
    for _ in range(5):
        view = view.zoomed(1, ROOM, picture, QPointF(600, 300))
    assert view.zoomed(0, ROOM, picture) == CloseView()
