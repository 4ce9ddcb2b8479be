"""What a person reads when something fails: what happened, what was not lost, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from bwc_review.domain import errors as e
from bwc_review.ui.basemap_errors import basemap_sentence
from bwc_review.ui.camera_errors import camera_sentence
from bwc_review.ui.clip_errors import clip_sentence
from bwc_review.ui.daily_errors import daily_sentence
from bwc_review.ui.docking_errors import docking_sentence
from bwc_review.ui.natinf_errors import natinf_sentence
from bwc_review.ui.opening_errors import opening_sentence
from bwc_review.ui.people_errors import people_sentence
from bwc_review.ui.request_errors import request_sentence

_SENTENCES = (
    opening_sentence,
    people_sentence,
    clip_sentence,
    docking_sentence,
    daily_sentence,
    camera_sentence,
    natinf_sentence,
    basemap_sentence,
    request_sentence,
)


@dataclass(frozen=True, slots=True)
class Said:
    """A failure in words: the first sentence, then what was not lost and what to do."""

    what: str
    hint: str


def said(error: e.StationError) -> Said:
    """The failure in two parts, for a title and a text."""
    what, _, hint = _lines(error).partition("\n")
    return Said(what, hint.replace("\n", " "))


def sentence(error: e.StationError) -> str:
    """The whole on one line."""
    return _lines(error).replace("\n", " ")


def _lines(error: e.StationError) -> str:
    """One line each: what happened, what was not lost, what to do. A test holds every error to a sentence."""
    for say in _SENTENCES:
        if (lines := say(error)) is not None:
            return lines
    raise NotImplementedError(type(error).__name__)
