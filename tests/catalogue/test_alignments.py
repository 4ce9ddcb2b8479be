"""Alignments: one for each clip, in whole milliseconds, gone with the clip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.alignment import Alignment, AlignMethod
from bwc_review.domain.clip import Clip, ClipId
from bwc_review.domain.journal import Draft, Operation
from bwc_review.domain.people import PersonId

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ONE, TWO, THREE = (ClipId(f"0193-{number:05}") for number in (1, 2, 3))
BY_SOUND = Alignment(ONE, 0.48, AlignMethod.SOUND, 0.93, TWO, PersonId("p-1"), AT)


@pytest.fixture
def aligned(
    catalogue: Catalogue,
    put: Callable[..., None],
    make_clip: Callable[..., Clip],
    draft: Callable[..., Draft],
) -> Catalogue:
    """Three clips, the first of them aligned by sound."""
    put(catalogue, *(make_clip(number) for number in (1, 2, 3)))
    with catalogue.write(draft(Operation.ALIGNED, ONE)) as tables:
        tables.alignments.set(BY_SOUND)
    return catalogue


def test_an_alignment_is_read_back_as_it_was_set(aligned: Catalogue) -> None:
    with aligned.read() as tables:
        assert tables.alignments.of_clips([ONE, TWO, THREE]) == {ONE: BY_SOUND}


def test_a_newer_alignment_takes_the_place_of_the_one_before(
    aligned: Catalogue, draft: Callable[..., Draft]
) -> None:
    by_hand = Alignment(ONE, -0.04, AlignMethod.HAND, None, None, PersonId("p-2"), AT)
    with aligned.write(draft(Operation.ALIGNED, ONE)) as tables:
        tables.alignments.set(by_hand)
        assert tables.alignments.of_clips([ONE]) == {ONE: by_hand}


def test_an_offset_that_is_not_whole_milliseconds_is_our_bug(
    aligned: Catalogue, draft: Callable[..., Draft]
) -> None:
    with (
        pytest.raises(ValueError, match="milliseconds"),
        aligned.write(draft(Operation.ALIGNED, ONE)) as tables,
    ):
        tables.alignments.set(replace(BY_SOUND, offset_s=1001 / 30000))
    with aligned.read() as tables:
        assert tables.alignments.of_clips([ONE]) == {ONE: BY_SOUND}


def test_an_alignment_goes_with_its_clip_and_outlives_the_one_it_was_aligned_to(
    aligned: Catalogue, draft: Callable[..., Draft]
) -> None:
    with aligned.write(draft(Operation.ERASE_DONE, TWO)) as tables:
        tables.clips.remove(TWO)
    with aligned.read() as tables:
        assert tables.alignments.of_clips([ONE]) == {ONE: BY_SOUND}
    with aligned.write(draft(Operation.ERASE_DONE, ONE)) as tables:
        tables.clips.remove(ONE)
    with aligned.read() as tables:
        assert tables.alignments.of_clips([ONE, TWO, THREE]) == {}
