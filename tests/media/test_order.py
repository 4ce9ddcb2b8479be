"""The order in which pictures are shown, and whether one is missing, by the numbers in their headers."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from bwc_review.media.nal import Unit
from bwc_review.media.order import Count, Place, shown_whole, step_of


def coded(groups: list[list[int]], step: int, bits: int) -> tuple[list[Unit], list[Place]]:
    """The headers of a recording, as its pictures lie, and where each is shown.

    groups: of each key picture that begins anew, how many pictures are shown before each one that is leant on
    and lie behind it.
    """
    units, places = [], []
    for row, group in enumerate(groups):
        units.append(Unit(0, is_new=True, is_picture=True, is_key=True, place=0, begins_anew=True))
        places.append((row, 0))
        shown = 0
        for between in group:
            last = shown + between + 1
            for number in (last, *range(shown + 1, last)):
                low = number * step % (1 << bits)
                units.append(Unit(0, True, True, place=low, is_counted_from=number == last))
                places.append((row, number * step))
            shown = last
    return units, places


def counted(units: list[Unit], bits: int) -> list[Place]:
    count, places = Count(bits), []
    for unit in units:
        after = count.after(unit)
        assert after is not None
        count = after
        places.append((count.row, count.place))
    return places


GROUPS = st.lists(st.lists(st.integers(0, 3), max_size=30), min_size=1, max_size=4)


@given(GROUPS, st.sampled_from([1, 2]), st.integers(4, 9))
def test_the_whole_count_is_found_again_from_its_lower_bits(
    groups: list[list[int]], step: int, bits: int
) -> None:
    units, places = coded(groups, step, bits)
    assert counted(units, bits) == places
    assert shown_whole(places, step) == len(places)


@given(GROUPS, st.sampled_from([1, 2]), st.randoms(use_true_random=False))
def test_nothing_is_shown_after_a_picture_that_is_missing(
    groups: list[list[int]], step: int, chance: random.Random
) -> None:
    _, places = coded(groups, step, 8)
    missing = chance.randrange(len(places))
    rest = places[:missing] + places[missing + 1 :]
    whole = shown_whole(rest, step)
    shown = sorted(rest[:whole])
    row, place = places[missing]
    last = place == max(one for its_row, one in places if its_row == row)
    if not last and place:  # nothing tells that the last one before the count begins anew is missing
        assert all(one < (row, place) for one in shown)
    assert shown == sorted(places)[: len(shown)] or last or not place


def test_a_picture_without_a_place_ends_the_count_where_pictures_have_one() -> None:
    assert Count(8).after(Unit(0, is_new=True, is_picture=True)) is None
    laid = Count(0).after(Unit(0, is_new=True, is_picture=True))
    assert laid is not None
    assert (laid.row, laid.place) == (0, 1)


def test_the_step_of_a_camera_is_even_or_it_has_none() -> None:
    assert step_of([(0, 0), (0, 6), (0, 2), (0, 4), (1, 0), (1, 2)]) == 2
    assert step_of([(0, number * number) for number in range(50)]) == 0
    assert step_of([(0, 0)]) == 0
    assert step_of([]) == 0
