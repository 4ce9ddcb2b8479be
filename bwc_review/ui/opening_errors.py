"""Says what stands in the way of opening a station, as ``error_text.py`` says everything else."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain import errors as e
from bwc_review.ui.cause_words import cause_words
from bwc_review.ui.words import file_name

translate = QCoreApplication.translate


def opening_sentence(error: e.StationError) -> str | None:
    """One line each: what happened, what was not lost, what to do. None for a failure of another kind."""
    match error:
        case e.NoStation(folder=folder):
            return translate(
                "Errors",
                "There is no station in {folder} yet.\nNothing was changed.\n"
                "Create one with the first-start wizard, or choose another data folder.",
            ).format(folder=folder)
        case e.StationExists(folder=folder):
            return translate(
                "Errors",
                "{folder} already holds a station.\nIt was left as it is.\n"
                "Open it, or choose an empty folder for a new one.",
            ).format(folder=folder)
        case e.StationLocked(folder=folder):
            return translate(
                "Errors",
                "This station is already open in another window or program.\n"
                "Nothing was changed.\nClose the other one, then try again ({folder}).",
            ).format(folder=folder)
        case e.FolderUnusable(folder=folder, cause=cause):
            return translate(
                "Errors",
                "The folder {folder} cannot be used ({cause}).\nNothing was changed.\n"
                "Check that the disk is connected and that this account may write to it.",
            ).format(folder=folder, cause=cause_words(cause))
        case e.KeyringMissing():
            return translate(
                "Errors",
                "This computer has no keyring that keeps secrets encrypted.\n"
                "Nothing was stored in clear.\nUnlock the keyring of the session, or choose a key "
                "file protected by a passphrase.",
            )
        case e.KeyFileNeeded():
            return translate(
                "Errors",
                "The passphrase of this station's key file is needed.\n"
                "Recordings are untouched.\nType it to open the station.",
            )
        case e.KeyFileRefused():
            return translate(
                "Errors",
                "This passphrase does not open the station's key file.\n"
                "Recordings are untouched.\nCheck the keyboard and capital letters, then try again.",
            )
        case e.KeyDamaged(file=file):
            return translate(
                "Errors",
                "The key file {file} is damaged.\nThe sealed recordings are untouched.\n"
                "Do not replace it: use the recovery sheet kept in the safe.",
            ).format(file=file_name(file))
        case e.CatalogueKeyWrong():
            return translate(
                "Errors",
                "The catalogue does not open with the key of this station.\n"
                "The sealed recordings are untouched.\n"
                "Check that the data folder is complete, or use the recovery sheet.",
            )
        case e.CatalogueDamaged():
            return translate(
                "Errors",
                "The catalogue is damaged.\nThe sealed recordings are untouched.\n"
                "Do not go on working: keep a copy of the data folder and tell the person who "
                "looks after the computer.",
            )
        case e.IntegrityBroken(clips=clips):
            return translate(
                "Errors",
                "The weekly integrity check found damage: {clips} damaged recordings, or the journal or a "
                "register that is not what was written.\nNothing was changed, and what is whole stays so.\n"
                "Open Station, Integrity and check again to see what it is; tell the head of service.",
            ).format(clips=clips)
        case e.CatalogueNewer():
            return translate(
                "Errors",
                "This station was opened by a newer version of the program.\n"
                "Nothing was changed.\nInstall that version, or a later one.",
            )
        case e.FolderPutBack(
            expected_count=expected, found_count=found, released=released, erased=erased, rights=rights
        ):
            return translate(
                "Errors",
                "A copy of the data folder was put back: its journal ({found} entries) does not go on from "
                "the last one seen on this computer ({expected} entries).\n"
                "What was erased stays erased ({erased} again), what was released stays "
                "released ({released} again), rights that ended stay ended ({rights} again).\nWhat else was "
                "written since the copy is lost: tell the head of service.",
            ).format(found=found, expected=expected, erased=erased, released=released, rights=rights)
        case e.PutBackUnsettled(expected_count=expected, found_count=found, holds=holds):
            return translate(
                "Errors",
                "A copy of the data folder was put back: its journal ({found} entries) does not go on from "
                "the last one seen on this computer ({expected} entries), and what was released or erased "
                "since is not known here.\n"
                "Nothing is listed and nothing is lost; what is due is erased as always.\n"
                "The head of service signs in and says of each open hold ({holds}) whether it still runs; on "
                "the command line: bwc-review put-back.",
            ).format(found=found, expected=expected, holds=holds)
        case e.SettingsUnreadable(file=file):
            return translate(
                "Errors",
                "The settings of this computer could not be read ({file}).\n"
                "Recordings and rules are not concerned; usual values are used.\n"
                "Look at the Station screen and choose again.",
            ).format(file=file_name(file))
        case e.KeysRefused(entries=entries):
            return translate(
                "Errors",
                "Some keys in the settings of this computer cannot be used: {entries}.\n"
                "Those actions have their usual keys; all others are as chosen.\n"
                "Choose again under Station, Keys.",
            ).format(entries=entries)
        case e.DiskSilent(folder=folder):
            return translate(
                "Errors",
                "The disk of {folder} does not answer: the program ended without waiting for it.\n"
                "What was recorded before is not lost; the next start puts the journal in order.\n"
                "Check the disk and its cable before starting again.",
            ).format(folder=folder)
        case _:
            return None
