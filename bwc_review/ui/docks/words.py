"""What the states of a camera, its dockings and the files on it are called on screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.camera_clock import ClockEvidence
from bwc_review.domain.docking import (
    CameraCard,
    CameraState,
    ClockReading,
    Docking,
    DockingEnd,
    DockPlace,
    Emptying,
)
from bwc_review.domain.release_plan import Fate, Keeps, PlannedFile
from bwc_review.ui import language
from bwc_review.ui.words import camera_free

translate = QCoreApplication.translate

STATE_ICON = {  # Phosphor names
    CameraState.FORBIDDEN: "prohibit",
    CameraState.WRITE_PROTECTED: "lock-simple",
    CameraState.WAITS: "hourglass-medium",
    CameraState.KEPT: "archive",
    CameraState.DOCKED: "download-simple",
    CameraState.REMAINS: "warning",
    CameraState.FREE: "check-circle",
    CameraState.AWAY: "minus-circle",
    CameraState.NEVER_SEEN: "question",
}
STATE_COLOUR = {  # roles of a label, and fields of the colours
    CameraState.FORBIDDEN: "red",
    CameraState.WRITE_PROTECTED: "red",
    CameraState.WAITS: "amber",
    CameraState.KEPT: "accent",
    CameraState.DOCKED: "accent",
    CameraState.REMAINS: "amber",
    CameraState.FREE: "calm",
    CameraState.AWAY: "soft",
    CameraState.NEVER_SEEN: "soft",
}


def state_words(state: CameraState) -> str:
    """The word on a card."""
    return {
        CameraState.FORBIDDEN: translate("Docks", "Not of the service"),
        CameraState.WRITE_PROTECTED: translate("Docks", "Write-protected"),
        CameraState.WAITS: translate("Docks", "Waits for your order"),
        CameraState.KEPT: translate("Docks", "Not to be emptied"),
        CameraState.DOCKED: translate("Docks", "Docked"),
        CameraState.REMAINS: translate("Docks", "Not empty"),
        CameraState.FREE: translate("Docks", "Free"),
        CameraState.AWAY: translate("Docks", "Not docked"),
        CameraState.NEVER_SEEN: translate("Docks", "Never seen"),
    }[state]


def state_sentence(card: CameraCard) -> str:
    """What the state means for the person who stands before the dock."""
    match card.state:
        case CameraState.FREE:
            return camera_free(card.camera.label)
        case CameraState.FORBIDDEN:
            return translate(
                "Docks",
                "This camera is not on the list of the service: nothing was copied, nothing is erased. Put "
                "it on the list, or take it away.",
            )
        case CameraState.WRITE_PROTECTED:
            return translate(
                "Docks", "Nothing can be erased on it. Remove the write protection, then dock it again."
            )
        case CameraState.WAITS:
            return translate("Docks", "Everything is in and verified. It is emptied when you say so.")
        case CameraState.KEPT:
            return translate("Docks", "Everything is in and verified. The station never empties it.")
        case CameraState.DOCKED:
            return translate("Docks", "What is on it is brought in by itself.")
        case CameraState.REMAINS:
            return translate(
                "Docks",
                "Files are still on it: recordings that bear no camera's name, that it has not finished, or "
                "what belongs to no recording. It is not free.",
            )
        case CameraState.AWAY:
            is_free = card.last is not None and card.last.is_free
            return translate("Docks", "It was empty after its last transfer.") if is_free else ""
        case CameraState.NEVER_SEEN:
            return translate("Docks", "Put it on its dock: it is recognised by itself.")


def place_state(place: DockPlace) -> tuple[str, str, str]:
    """Words, sign and colour of the chip of a folder or network dock."""
    if place.refusal:
        words = (
            translate("Docks", "No answer") if place.refusal == "silent" else translate("Docks", "No access")
        )
        return words, "warning", "red"
    if not place.is_there:
        return translate("Docks", "Not there"), "minus-circle", "soft"
    if place.recordings or place.aside:
        return translate("Docks", "Watched"), "download-simple", "accent"
    return translate("Docks", "Empty"), "check-circle", "calm"


def place_sentence(place: DockPlace) -> str:
    """What that means for the person who looks after it."""
    if place.refusal == "silent":
        return translate("Docks", "It keeps silent. It is asked again by itself.")
    if place.refusal:
        return translate("Docks", "Its server lets the station in no more: see Station, Docks and folders.")
    if not place.is_there:
        return translate("Docks", "It is looked for again by itself.")
    if place.recordings:
        return translate("Docks", "What is finished there is brought in by itself.")
    return ""


def clock_words(clock: ClockReading) -> str:
    """The offset, what tells it and when that was."""
    day = language.day(language.local(clock.at).date())
    return translate("Docks", "{told} · {day}").format(told=clock_told(clock), day=day)


def clock_told(clock: ClockReading) -> str:
    """The offset and what tells it."""
    told = {
        ClockEvidence.NOTHING: translate("Docks", "not measured"),
        ClockEvidence.CAMERA: translate("Docks", "noted for the camera"),
        ClockEvidence.GPS: translate("Docks", "by the satellites"),
        ClockEvidence.DOCKING: translate("Docks", "by the docking"),
        ClockEvidence.FILE: translate("Docks", "by the time of the file"),
        ClockEvidence.PERSON: translate("Docks", "corrected by a person"),
    }[clock.evidence]
    if clock.proposal_s is not None:
        words = translate("Docks", "{offset} measured, not corrected")
        return words.format(offset=language.offset(clock.proposal_s))
    if clock.evidence is ClockEvidence.NOTHING:
        return told
    offset = language.offset(clock.offset_s)
    return translate("Docks", "{offset} · {evidence}").format(offset=offset, evidence=told)


def end_words(docking: Docking) -> str:
    """How its transfer ended."""
    return {
        DockingEnd.UNDER_WAY: translate("Docks", "under way"),
        DockingEnd.DONE: translate("Docks", "done"),
        DockingEnd.INTERRUPTED: translate("Docks", "interrupted"),
    }[docking.end]


def emptying_words(docking: Docking) -> str:
    """What became of the camera's own copies."""
    if docking.is_free and docking.own:
        return translate("Docks", "emptied and checked, its settings stay")
    return {
        Emptying.NOT_REACHED: "—",
        Emptying.DONE: translate("Docks", "emptied and checked"),
        Emptying.CLEARED: translate("Docks", "erased from the dock"),
        Emptying.CUT: translate("Docks", "begun, end unknown"),
        Emptying.WRITE_PROTECTED: translate("Docks", "write-protected"),
        Emptying.DOCK_REFUSES: translate("Docks", "the dock lets nothing be erased"),
        Emptying.ASKS: translate("Docks", "waits for an order"),
        Emptying.NEVER: translate("Docks", "never emptied"),
        Emptying.NOT_LISTED: translate("Docks", "not on the list"),
    }[docking.emptying]


def fate_words(file: PlannedFile) -> str:
    """What would become of a file."""
    return {
        Fate.GOES: translate("Docks", "goes"),
        Fate.GOES_AFTER: translate("Docks", "goes once it is in"),
        Fate.STAYS: translate("Docks", "stays"),
    }[file.fate]


def keeps_words(keeps: Keeps) -> str:
    """Why a file stays; "" where it goes."""
    return {
        Keeps.NOTHING: "",
        Keeps.NEVER: translate("Docks", "the camera is set never to be emptied"),
        Keeps.ASKS: translate("Docks", "the camera waits for an order"),
        Keeps.NOT_LISTED: translate("Docks", "the camera is not on the list"),
        Keeps.WRITE_PROTECTED: translate("Docks", "the camera is write-protected"),
        Keeps.DOCK_REFUSES: translate("Docks", "the dock does not let the station erase"),
        Keeps.COPY_SUFFERED: translate("Docks", "the sealed copy is damaged: this may be the last one"),
        Keeps.ASIDE: translate("Docks", "the camera has not finished it"),
        Keeps.ALONE: translate("Docks", "belongs to no recording"),
        Keeps.OWN: translate("Docks", "settings of the camera"),
        Keeps.NO_RECORDING: translate("Docks", "is no recording"),
    }[keeps]
