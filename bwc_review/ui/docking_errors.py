"""Says what went wrong with a camera or its transfer, as ``error_text.py`` says everything else."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain import errors as e
from bwc_review.ui import language
from bwc_review.ui.cause_words import cause_words
from bwc_review.ui.server_errors import server_sentence
from bwc_review.ui.words import file_name

translate = QCoreApplication.translate


def docking_sentence(error: e.StationError) -> str | None:
    """One line each: what happened, what was not lost, what to do. None for a failure of another kind."""
    if (lines := server_sentence(error)) is not None:
        return lines
    match error:
        case e.VolumeNotMounted(volume=volume, cause=cause):
            return translate(
                "Errors",
                "{volume} was plugged in, but the computer did not mount it ({cause}).\n"
                "Nothing is lost: what is on it stays there.\n"
                "Take it out and put it in again, or have the computer's administrator allow it.",
            ).format(volume=volume, cause=_mount_cause(cause))
        case e.VolumeNotReleased(volume=volume, cause=cause):
            return translate(
                "Errors",
                "{volume} should not be taken away yet ({cause}).\n"
                "Nothing is lost: what was brought in is safe.\n"
                "Wait a moment, close what shows its files, then ask again.",
            ).format(volume=volume, cause=_mount_cause(cause))
        case e.SourceMissing(source=source):
            return translate(
                "Errors",
                "{source} is not there or cannot be listed.\n"
                "Nothing is lost: the camera keeps its recordings.\n"
                "Connect the camera or its docking station again.",
            ).format(source=source)
        case e.SourceUnreadable(file=file, cause=cause):
            return translate(
                "Errors",
                "{file} cannot be read on the camera ({cause}).\n"
                "The camera keeps it; the other files are brought in.\n"
                "Clean the contacts, dock the camera again, then retry.",
            ).format(file=file_name(file), cause=cause_words(cause))
        case e.FileGone(file=file):
            return translate(
                "Errors",
                "{file} is no longer where it was: somebody or something else erased or moved it during the "
                "transfer.\n"
                "The station has no copy of it; the others are brought in.\n"
                "Ask whoever looks after the dock, or unloads the same cameras.",
            ).format(file=file_name(file))
        case e.SourceVanished(file=file):
            return translate(
                "Errors",
                "The camera was taken away while {file} was being read.\n"
                "The camera keeps it; nothing half-copied is listed.\n"
                "Put the camera back: the transfer goes on where it stopped.",
            ).format(file=file_name(file))
        case e.SourceChanged(file=file):
            return translate(
                "Errors",
                "{file} changed while it was being read.\nThe camera keeps it.\n"
                "Stop the recording on the camera, then dock it again.",
            ).format(file=file_name(file))
        case e.DiskFull(needed_bytes=0):
            return translate(
                "Errors",
                "The disk of the station is full.\n"
                "The camera keeps its recordings and nothing is half-written.\n"
                "Free some room on this disk, then try again.",
            )
        case e.DiskFull(needed_bytes=needed):
            return translate(
                "Errors",
                "The disk of the station is full: {needed} are needed.\n"
                "The camera keeps its recordings and nothing is half-written.\n"
                "Free some room on this disk, then try again.",
            ).format(needed=language.size(needed))
        case e.CopyDiffers(file=file):
            return translate(
                "Errors",
                "The sealed copy of {file} is not what was read.\n"
                "The camera keeps the original and will not be emptied.\n"
                "Dock it again; if it happens twice, have the disk checked.",
            ).format(file=file_name(file))
        case e.ReleaseRefused(file=file, at="spool"):
            return translate(
                "Errors",
                "{file}, which a dock has sent, could not be erased from what is waiting at the station.\n"
                "It is sealed there, and the vault holds a verified copy.\n"
                "It is tried again by itself. If it happens again, have the disk checked.",
            ).format(file=file_name(file))
        case e.ReleaseRefused(file=file, cause="read_only", at="dock"):
            return translate(
                "Errors",
                "{file}: the dock does not let the station erase there, and nothing was erased.\n"
                "The station holds a verified copy of what was to go.\n"
                "Have whoever looks after the dock let the station's account erase in this folder, or empty "
                "it there.",
            ).format(file=file_name(file))
        case e.ReleaseRefused(file=file, cause="changed", at="dock"):
            return translate(
                "Errors",
                "{file} changed at the dock after it was copied: it was not erased.\n"
                "The dock keeps it, and the station what was there before.\n"
                "It is brought in again by itself once it is finished.",
            ).format(file=file_name(file))
        case e.ReleaseRefused(file=file, cause="gone", at="dock"):
            return translate(
                "Errors",
                "{file} is no longer at the dock: there was nothing to erase.\n"
                "The station holds a verified copy.\n"
                "The dock's own software may have erased it: ask whoever looks after it.",
            ).format(file=file_name(file))
        case e.ReleaseRefused(file=file, cause=cause, at="dock"):
            return translate(
                "Errors",
                "{file} could not be erased from the dock ({cause}).\n"
                "The station holds a verified copy.\n"
                "It is tried again by itself; if it happens again, ask whoever looks after the dock.",
            ).format(file=file_name(file), cause=cause_words(cause))
        case e.ReleaseRefused(file=file, cause="read_only"):
            return translate(
                "Errors",
                "{file} is write-protected: nothing was erased from it.\n"
                "The station holds a verified copy of what was to go.\n"
                "Remove the write protection and dock the camera again.",
            ).format(file=file_name(file))
        case e.ReleaseRefused(file=file, cause="changed"):
            return translate(
                "Errors",
                "{file} changed on the camera after it was copied: it was not erased.\n"
                "The camera keeps it, and the station what was there before.\n"
                "Stop the recording on the camera, then bring in again.",
            ).format(file=file_name(file))
        case e.ReleaseRefused(file=file, cause="gone"):
            return translate(
                "Errors",
                "{file} is no longer on the camera: there was nothing to erase.\n"
                "The station holds a verified copy.\n"
                "If nobody took it away, have the camera's memory checked.",
            ).format(file=file_name(file))
        case e.ReleaseRefused(file=file, cause=cause):
            return translate(
                "Errors",
                "{file} could not be erased from the camera ({cause}).\n"
                "The station holds a verified copy.\n"
                "Remove the write protection and dock the camera again.",
            ).format(file=file_name(file), cause=cause_words(cause))
        case e.SourceStuck(file=file):
            return translate(
                "Errors",
                "{file} cannot be read: its share or drive does not answer, and the system holds on to the "
                "question.\n"
                "Nothing is lost: it stays where it is, and the other docks go on.\n"
                "Check the network and the dock. It is read by itself once the share answers; if it does and "
                "nothing comes, restart the computer.",
            ).format(file=file_name(file))
        case e.NothingReceived(count=count):
            return translate(
                "Errors",
                "Docks said that recordings were complete and sent only notes about them ({count}).\n"
                "No recording of the station is lost; the notes were erased with their month.\n"
                "Look whether the dock's own server or the camera still holds these recordings.",
            ).format(count=count)
        case e.RecordingUnread(file=file):
            return translate(
                "Errors",
                "The part of the program that looks into recordings stopped at {file}.\n"
                "Nothing is lost: it is sealed, compared and in the list.\n"
                "If it cannot be viewed, tell the head of service.",
            ).format(file=file_name(file))
        case e.NoteUnread(file=file):
            return translate(
                "Errors",
                "{file} is too large to be read.\n"
                "Nothing is lost: it is kept whole beside its recording. The positions and marks in it are "
                "not shown.\n"
                "Tell the head of service: such a file is written by a camera or dock that is out of order.",
            ).format(file=file_name(file))
        case e.WorkerDied(file=file):
            return translate(
                "Errors",
                "The part of the program that reads the cameras stopped at {file}.\n"
                "The camera keeps it; the others are brought in.\n"
                "Dock again; if it happens twice, tell the head of service.",
            ).format(file=file_name(file))
        case e.ReceiverUnreachable(address=address, port=port, cause=cause):
            return translate(
                "Errors",
                "Docks cannot reach the station at {address}, port {port} ({cause}).\n"
                "Nothing is lost: they keep their recordings and try again.\n"
                "Choose an address of this computer and a free port under Station, Axis dock.",
            ).format(address=address, port=port, cause=cause)
        case e.ReceiverNotSetUp():
            return translate(
                "Errors",
                "The station has no address yet by which a dock could reach it.\n"
                "Nothing was changed.\n"
                "Choose address and port under Station, Axis dock, then make the connection file.",
            )
        case e.CameraUnknown(serial=serial):
            return translate(
                "Errors",
                "{serial} is not on the service's list of cameras.\n"
                "Nothing was changed.\nAdd the camera under Station, with the prefect's "
                "order.",
            ).format(serial=serial)
        case _:
            return None


def _mount_cause(code: str) -> str:
    return {
        "busy": translate("Errors", "something still uses it"),
        "not_allowed": translate("Errors", "the computer does not allow it"),
        "gone": translate("Errors", "it is no longer there"),
    }.get(code, translate("Errors", "the disk or its filesystem does not answer as it should"))
