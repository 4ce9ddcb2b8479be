"""Says what stands in the way of a rights request, as ``error_text.py`` says everything else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from bwc_review.domain import errors as e
from bwc_review.domain.errors import StationError
from bwc_review.ui import language
from bwc_review.ui.counted import Counted
from bwc_review.ui.words import camera_words

translate = QCoreApplication.translate

_NAMED = 8  # recordings in one sentence


def request_sentence(error: StationError) -> str | None:
    """What happened, what was not lost, what to do next. None for a failure of another kind."""
    match error:
        case e.RequestUnknown(number=number):
            return translate(
                "Errors",
                "No request has the number {number}.\nNothing was changed.\n"
                "Look at the list of requests again.",
            ).format(number=number)
        case e.RequestClosed(number=number):
            return translate(
                "Errors",
                "Request {number} has been answered.\nNothing was changed.\n"
                "Register a new request if the person asks again.",
            ).format(number=number)
        case e.IdentityUnchecked():
            return translate(
                "Errors",
                "The identity of the person asking is not established.\nNothing was changed.\n"
                "Check it first, or ask the person to confirm it.",
            )
        case e.NotLookedAt(number=number, recordings=recordings):
            return translate(
                "Errors",
                "Recordings that the search for request {number} found were not viewed for this right "
                "since it came in: "
                "{recordings}. That the person is not on them is not known.\nNothing was changed.\n"
                "View each of them, stating the right of access as the reason, then answer; or choose "
                "another decision.",
            ).format(number=number, recordings=_named(recordings))
        case e.DecisionUnfit(decision=decision):
            return _unfit_sentence(decision)
        case e.NotSearched(number=number):
            return translate(
                "Errors",
                "No search has been made for request {number}: that nothing is there is not known.\n"
                "Nothing was changed.\nSearch first, by day, hours and camera, or choose another decision.",
            ).format(number=number)
        case e.SearchFound(number=number, count=count):
            return translate(
                "Errors",
                "The newest search for request {number} found recordings: {count}. "
                "The answer cannot be that there are none.\nNothing was changed.\n"
                "State those that are concerned; or answer, once they were viewed for this right, that the "
                "person is not on them.",
            ).format(number=number, count=language.number(count))
        case e.ClipNotConcerned(number=number):
            return translate(
                "Errors",
                "Request {number} does not concern this recording.\nNothing was changed.\n"
                "Add the recording to the request first.",
            ).format(number=number)
        case e.ClipRestricted():
            return translate(
                "Errors",
                "This recording is already as asked: restricted for this request, or no longer so.\n"
                "Nothing was changed.\nLook at the request again.",
            )
        case e.StillRestricted(number=number):
            return translate(
                "Errors",
                "This recording is restricted for request {number}.\nNothing was changed.\n"
                "Lift the restriction first.",
            ).format(number=number)
        case e.ClipHeld():
            return translate(
                "Errors",
                "A procedure keeps this recording: it is not erased on request.\nNothing was erased.\n"
                "Answer that the erasure is refused, or release the hold when its procedure is over.",
            )
        case _:
            return None


def _unfit_sentence(decision: str) -> str:
    """What the registers lack for this decision, and what to do about it."""
    match decision:
        case "viewing" | "copy":
            return translate(
                "Errors",
                "No recording that is still there is stated as concerned by this request.\n"
                "Nothing was changed.\nSearch and state those that are concerned first.",
            )
        case "nothing_found":
            return translate(
                "Errors",
                "Recordings are stated as concerned by this request: the answer cannot be that there are "
                "none.\nNothing was changed.\nTake out those that are not concerned, or choose another "
                "decision.",
            )
        case "not_shown":
            return translate(
                "Errors",
                "That the person is on none of the recordings found is not known yet.\nNothing was changed.\n"
                "Search, view what was found for this right, and state none as concerned; or choose another "
                "decision.",
            )
        case "already_erased" | "erased":
            return translate(
                "Errors",
                "Not every recording that the request concerns is erased that way, or it concerns none.\n"
                "Nothing was changed.\nChoose another decision, or erase them on request first.",
            )
        case "rectified":
            return translate(
                "Errors",
                "No recording that the request concerns was corrected since it came in.\n"
                "Nothing was changed.\nCorrect it first, or choose another decision.",
            )
        case "limited":
            return translate(
                "Errors",
                "Not every recording that the request concerns is restricted, or it concerns none.\n"
                "Nothing was changed.\nRestrict each of them first, or choose another decision.",
            )
        case _:
            return translate(
                "Errors",
                "This decision does not answer what was asked.\n"
                "Nothing was changed.\nChoose another decision.",
            )


def _named(recordings: Sequence[tuple[datetime, str]]) -> str:
    """The first ones by time, to the second as files of one recording begin, and camera; how many more."""
    names = [f"{language.moment_exact(at)} · {camera_words(label)}" for at, label in recordings[:_NAMED]]
    more = len(recordings) - len(names)
    if more:
        names.append(Counted().more(more))
    return ", ".join(names)
