"""What a person reads when something fails: what happened, what was not lost, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from bwc_review.domain import errors as e
from bwc_review.ui import language
from bwc_review.ui.camera_errors import camera_sentence
from bwc_review.ui.natinf_errors import natinf_sentence
from bwc_review.ui.request_errors import request_sentence
from bwc_review.ui.words import short_id

translate = QCoreApplication.translate


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


def _file(name: str) -> str:
    """The part of a path a person recognises."""
    return PurePath(name).name or name


def _lines(error: e.StationError) -> str:
    """One line each: what happened, what was not lost, what to do. A test holds every error to a sentence."""
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
            ).format(folder=folder, cause=cause)
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
            ).format(file=_file(file))
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
        case e.CatalogueNewer():
            return translate(
                "Errors",
                "This station was opened by a newer version of the program.\n"
                "Nothing was changed.\nInstall that version, or a later one.",
            )
        case e.FolderPutBack(expected_count=expected, found_count=found, released=released, erased=erased):
            return translate(
                "Errors",
                "An old copy of the data folder was put back: {found} journal entries instead of "
                "{expected}.\nWhat was erased stays erased ({erased} again), what was released stays "
                "released ({released} again).\nWhat else was written since the copy is lost: tell the head "
                "of service.",
            ).format(found=found, expected=expected, erased=erased, released=released)
        case e.PutBackUnsettled(expected_count=expected, found_count=found, holds=holds):
            return translate(
                "Errors",
                "An old copy of the data folder was put back ({found} journal entries instead of "
                "{expected}), and this computer does not know what was released or erased since.\n"
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
            ).format(file=_file(file))
        case e.KeysRefused(entries=entries):
            return translate(
                "Errors",
                "Some keys in the settings of this computer cannot be used: {entries}.\n"
                "Those actions have their usual keys; all others are as chosen.\n"
                "Choose again under Station, Keys.",
            ).format(entries=entries)
        case e.PassphraseWrong(wait_s=0):
            return translate(
                "Errors",
                "The passphrase is not right.\nNothing is locked.\n"
                "Check capital letters and the keyboard, then try again.",
            )
        case e.PassphraseWrong(wait_s=wait) | e.SignInTooSoon(wait_s=wait):
            return translate(
                "Errors", "Too many wrong tries.\nNothing is lost.\nWait {wait} before the next one."
            ).format(wait=language.wait(wait))
        case e.PersonUnknown(login=login):
            return translate(
                "Errors",
                "Nobody here signs in as {login}.\nNothing was changed.\n"
                "Check the name, or ask the head of service.",
            ).format(login=login)
        case e.LoginTaken(login=login):
            return translate(
                "Errors",
                "Somebody already signs in as {login}.\nNothing was changed.\nChoose another sign-in name.",
            ).format(login=login)
        case e.AccessEnded():
            return translate(
                "Errors",
                "Your habilitation has not begun or has ended.\nNothing was changed.\n"
                "Ask the head of service to check the mayor's order.",
            )
        case e.PassphraseWeak(minimum=minimum):
            return translate(
                "Errors",
                "This passphrase is too weak.\nNothing was changed.\n"
                "Take at least {minimum} characters, or four words that do not belong "
                "together.",
            ).format(minimum=minimum)
        case e.SignInNeeded():
            return translate(
                "Errors", "Somebody has to sign in for this.\nNothing was changed.\nSign in, then try again."
            )
        case e.AccessRefused(why=why):
            return _refusal(why)
        case e.ReasonNeeded():
            return translate(
                "Errors",
                "A reason is needed before the first picture.\nNothing was shown.\n"
                "Open the recording again and state the reason.",
            )
        case e.RecoveryKeyRefused():
            return translate(
                "Errors",
                "This is not the recovery key of this station.\nNothing was changed.\n"
                "Type again the characters printed on the recovery sheet.",
            )
        case e.ClipUnknown(clip=clip, matches=0):
            return translate(
                "Errors",
                "No recording is called {clip}.\nNothing was changed.\n"
                "It may have been erased: look in the journal, or run bwc-review clips --state erased.",
            ).format(clip=clip)
        case e.ClipUnknown(clip=clip, matches=matches):
            return translate(
                "Errors",
                "{matches} recordings are called {clip}.\nNothing was changed.\nType more of the identifier.",
            ).format(clip=clip, matches=matches)
        case e.ClipErased(clip=clip, erased_on=None):
            return translate(
                "Errors",
                "Recording {clip} has been erased.\nWhat was done with it stays in the journal.\n"
                "The pictures cannot be brought back.",
            ).format(clip=short_id(clip))
        case e.ClipErased(clip=clip, erased_on=day) if day is not None:
            return translate(
                "Errors",
                "Recording {clip} was erased on {day}.\nWhat was done with it stays in the journal."
                "\nThe pictures cannot be brought back.",
            ).format(clip=short_id(clip), day=language.day(day))
        case e.ClipDamaged(clip=clip):
            return translate(
                "Errors",
                "Recording {clip} is no longer what was sealed.\n"
                "The other recordings are not concerned.\n"
                "Do not extract it; tell the head of service and keep the camera.",
            ).format(clip=short_id(clip))
        case e.ClipTruncated(clip=clip, expected_bytes=expected, found_bytes=found):
            return translate(
                "Errors",
                "Recording {clip} does not have its length: {found} instead of "
                "{expected}.\nThe other recordings are not concerned.\n"
                "Do not extract it; tell the head of service.",
            ).format(clip=short_id(clip), found=language.size(found), expected=language.size(expected))
        case e.ClipWrongKey(clip=clip):
            return translate(
                "Errors",
                "Recording {clip} was sealed for another key.\nIt is whole.\n"
                "Sign in as a person entitled to images, or use the recovery sheet.",
            ).format(clip=short_id(clip))
        case e.DiskSilent(folder=folder):
            return translate(
                "Errors",
                "The disk of {folder} does not answer: the program ended without waiting for it.\n"
                "What was recorded before is not lost; the next start puts the journal in order.\n"
                "Check the disk and its cable before starting again.",
            ).format(folder=folder)
        case e.ClipMissing(clip=clip):
            return translate(
                "Errors",
                "A sealed file of recording {clip} is not in its place.\n"
                "The other recordings are not concerned.\n"
                "Check that the disk is connected; tell the head of service.",
            ).format(clip=short_id(clip))
        case e.ClipUnlisted(clip=clip):
            return translate(
                "Errors",
                "The vault holds a recording, {clip}, that the list does not know.\n"
                "The list is probably older than the vault: it was put back from a copy.\n"
                "Tell the head of service; nothing has been erased.",
            ).format(clip=short_id(clip))
        case e.ClipUnplayable(clip=clip):
            return translate(
                "Errors",
                "No picture can be read from recording {clip}.\n"
                "The file is kept and sealed as the camera wrote it.\n"
                "It can still be extracted for a laboratory.",
            ).format(clip=short_id(clip))
        case e.FrameUnknown(clip=clip, frame=-1):
            return translate(
                "Errors",
                "This instant lies outside recording {clip}.\nNothing was changed.\n"
                "Choose an instant inside the recording.",
            ).format(clip=short_id(clip))
        case e.FrameUnknown(clip=clip, frame=frame):
            return translate(
                "Errors",
                "Recording {clip} has no picture {frame}.\nNothing was changed.\n"
                "Choose an instant inside the recording.",
            ).format(clip=short_id(clip), frame=language.number(frame))
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
            ).format(file=_file(file), cause=cause)
        case e.SourceVanished(file=file):
            return translate(
                "Errors",
                "The camera was taken away while {file} was being read.\n"
                "The camera keeps it; nothing half-copied is listed.\n"
                "Put the camera back: the transfer goes on where it stopped.",
            ).format(file=_file(file))
        case e.SourceChanged(file=file):
            return translate(
                "Errors",
                "{file} changed while it was being read.\nThe camera keeps it.\n"
                "Stop the recording on the camera, then dock it again.",
            ).format(file=_file(file))
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
            ).format(file=_file(file))
        case e.ReleaseRefused(file=file, cause=cause):
            return translate(
                "Errors",
                "{file} could not be erased from the camera ({cause}).\n"
                "The station holds a verified copy.\n"
                "Remove the write protection and dock the camera again.",
            ).format(file=_file(file), cause=cause)
        case e.WorkerDied(file=file):
            return translate(
                "Errors",
                "The part of the program that reads the cameras stopped at {file}.\n"
                "The camera keeps it; the others are brought in.\n"
                "Dock again; if it happens twice, tell the head of service.",
            ).format(file=_file(file))
        case e.CameraUnknown(serial=serial):
            return translate(
                "Errors",
                "{serial} is not on the service's list of cameras.\n"
                "Nothing was changed.\nAdd the camera under Station, with the prefect's "
                "order.",
            ).format(serial=serial)
        case e.IncidentUnknown(number=number):
            return translate(
                "Errors",
                "There is no incident {number}.\nNothing was changed.\n"
                "Check the number in the list of incidents.",
            ).format(number=number)
        case e.CategoryUnknown(code=code):
            return translate(
                "Errors",
                "No category has the code {code}.\nNothing was changed.\nLook at the list of categories.",
            ).format(code=code)
        case e.CategoryRefused(label=label, why="sensitive"):
            return translate(
                "Errors",
                "“{label}” would say who people are, not what happened (R. 241-10).\nNothing was changed.\n"
                "Name the act or the event instead.",
            ).format(label=label)
        case e.CategoryRefused(label=label, why="known"):
            return translate(
                "Errors",
                "Another category is already called “{label}”.\nNothing was changed.\n"
                "Take that one, or show it again if it is hidden.",
            ).format(label=label)
        case e.CategoryRefused():
            return translate(
                "Errors",
                "This name is too long or has signs that cannot be seen.\nNothing was changed.\n"
                "Take one line of 80 signs at most.",
            )
        case e.HandingClash() | e.HandingTimes() | e.HandingUnknown() | e.CameraNotOut() | e.ClockNotShown():
            return camera_sentence(error)
        case e.NatinfUnreadable() | e.NatinfUnknown():
            return natinf_sentence(error)
        case e.PhraseUnknown():
            return translate(
                "Errors",
                "This phrase is not known.\nNothing was changed.\nLook at the list of phrases again.",
            )
        case e.PhraseTooLong(longest_title=title, longest_text=text):
            return translate(
                "Errors",
                "This phrase is too long.\nNothing was changed.\n"
                "Its name has {title} signs at most, its text {text}.",
            ).format(title=title, text=text)
        case e.IncidentOpen(number=number):
            return translate(
                "Errors",
                "Incident {number} is open.\nThere is nothing to reopen.\n"
                "Its report can be changed as it is.",
            ).format(number=number)
        case e.RuleOutOfBounds(least=least, most=most):
            return translate(
                "Errors",
                "This rule goes from {least} to {most}.\nNothing was changed.\nChoose a figure between them.",
            ).format(least=least, most=most)
        case e.IncidentClosed(number=number):
            return translate(
                "Errors",
                "Incident {number} is closed.\nIts report stays as it was signed.\n"
                "Open another incident for what is new.",
            ).format(number=number)
        case e.HoldUnknown():
            return translate(
                "Errors", "This hold is not known.\nNothing was changed.\nLook at the list of holds again."
            )
        case e.HoldTooLate(due_on=day):
            return translate(
                "Errors",
                "The month ended on {day}: a hold can no longer be opened.\n"
                "Nothing was changed.\nNote the refusal in the answer to the authority.",
            ).format(day=language.day(day))
        case e.HoldClosed():
            return translate(
                "Errors",
                "This hold has already been released.\nNothing was changed.\n"
                "Open a new one if the month is not over.",
            )
        case e.FieldMissing(field=field):
            return translate(
                "Errors",
                "“{field}” is missing or cannot be read.\nNothing was saved.\nFill it in, then try again.",
            ).format(field=field_words(field))
        case e.ListTooLong(count=count, most=most):
            return translate(
                "Errors",
                "The list has {count} lines; {most} are printed at most.\nNothing was printed.\n"
                "Narrow it by filters, or save it as a table.",
            ).format(count=language.number(count), most=language.number(most))
        case e.MarkUnknown():
            return translate(
                "Errors",
                "This mark is no longer there.\nThe other marks are as they were.\n"
                "It was removed meanwhile, or it went with its recording.",
            )
        case e.MarkFixed(kind="still"):
            return translate(
                "Errors",
                "A still stays at the frame it was taken from.\nNothing was changed.\n"
                "Go to another frame and take another still.",
            )
        case e.MarkFixed():
            return translate(
                "Errors",
                "This mark was made on the camera: it cannot be changed or removed.\nIt stays as it is.\n"
                "Set a mark of your own beside it.",
            )
        case e.AlignmentTooLarge(largest_s=largest):
            return translate(
                "Errors",
                "A camera cannot be moved by more than {hours} hours.\nNothing was moved.\n"
                "So large a difference is a wrong clock: check the hour of its recordings in the list.",
            ).format(hours=language.number(largest // 3600))
        case e.SoundUnmatched():
            return _unmatched(error)
        case e.SweepBraked(count=count, until=day):
            return translate(
                "Errors",
                "Automatic erasure is waiting: {count} recordings at once, or a clock "
                "that jumped.\nNothing was erased.\nThe head of service has to confirm today's date "
                "before {day}.",
            ).format(count=language.number(count), day=language.day(day))
        case (
            e.RequestUnknown()
            | e.RequestClosed()
            | e.IdentityUnchecked()
            | e.DecisionUnfit()
            | e.ClipNotConcerned()
            | e.ClipRestricted()
            | e.ClipHeld()
        ):
            return request_sentence(error)
        case e.SweepRecordUnknown(number=number):
            return translate(
                "Errors",
                "No record of erasure is called {number}.\nNothing was changed.\n"
                "Look at the list of records, then try again.",
            ).format(number=number)
        case e.RulesNotShown(count=count):
            return translate(
                "Errors",
                "This rule would erase {count} recordings at once, and they have not all been shown.\n"
                "Nothing was erased and the rules are as they were.\nLook at the list first, then decide.",
            ).format(count=language.number(count))
        case e.JournalUnwritable():
            return translate(
                "Errors",
                "The journal cannot be written, so access is refused.\n"
                "Recordings are untouched.\nCheck the room on the disk, then try again.",
            )
        case e.PlayerMissing():
            return translate(
                "Errors",
                "The player (libVLC) is not installed on this computer.\n"
                "Recordings are untouched; everything else works.\n"
                "Install the packages libvlc5 and vlc-plugin-base, then start again.",
            )
        case e.OutputUnwritable(file=file, cause=cause):
            return translate(
                "Errors",
                "{file} cannot be written ({cause}).\n"
                "Nothing is lost: the document can be made again.\n"
                "Choose another folder, or make some room.",
            ).format(file=_file(file), cause=cause)
        case e.FileUnreadable(file=file, cause=cause):
            return translate(
                "Errors",
                "{file} cannot be read ({cause}).\n"
                "Nothing was changed.\n"
                "Check the name and the rights of the file, then try again.",
            ).format(file=_file(file), cause=cause)
    raise NotImplementedError(type(error).__name__)


def _unmatched(error: e.SoundUnmatched) -> str:
    """Why two cameras could not be aligned by their sound."""
    match error.cause:
        case "no_sound":
            return translate(
                "Errors",
                "One of the two cameras has no sound to compare.\nNothing was moved.\n"
                "Pause on one same gesture and move the other camera by hand, frame by frame: the list of "
                "keys says how.",
            )
        case "apart":
            return translate(
                "Errors",
                "By their clocks the two cameras never recorded at the same time.\nNothing was moved.\n"
                "Check the hour of the recordings in the list.",
            )
        case "short":
            return translate(
                "Errors",
                "The two cameras recorded together for too short a time to compare their sound.\n"
                "Nothing was moved.\n"
                "Move the other camera by hand, frame by frame: the list of keys says how.",
            )
        case "quiet":
            return translate(
                "Errors",
                "There is too little to hear while both cameras recorded.\nNothing was moved.\n"
                "Move the other camera by hand, frame by frame: the list of keys says how.",
            )
        case _:
            return translate(
                "Errors",
                "The sound of the two cameras does not agree enough: confidence {confidence} %, "
                "{needed} % are needed.\nNothing was moved.\n"
                "Pause on one same gesture and move the other camera by hand, frame by frame: the list of "
                "keys says how.",
            ).format(confidence=error.confidence, needed=error.needed)


def _refusal(why: str) -> str:
    """The rule of access in words; why: a value of ``domain.access.Refusal``."""
    match why:
        case "not_active":
            return translate(
                "Errors",
                "Your habilitation has not begun or has ended.\nNothing was shown.\n"
                "Ask the head of service to check the mayor's order.",
            )
        case "restricted":
            return translate(
                "Errors",
                "This recording is restricted on a person's request: it is shown for one stated reason only."
                "\nNothing was shown.\nState that reason, or ask the head of service about the request.",
            )
        case "not_own_clip":
            return translate(
                "Errors",
                "You may see your own recordings only.\nNothing was shown.\n"
                "Ask the head of service if the wearer noted is not right.",
            )
        case "not_writer":
            return translate(
                "Errors",
                "Somebody else writes this report.\nNothing was changed.\n"
                "Its writer or the head of service closes the incident.",
            )
        case "own_rights":
            return translate(
                "Errors",
                "Nobody changes their own rights.\nNothing was changed.\nAsk another head of service.",
            )
        case _:
            return translate(
                "Errors",
                "Your role does not allow this.\nNothing was shown or changed.\nAsk the head of service.",
            )


def field_words(field: str) -> str:
    """The name on screen of a field of the code; the code's own where the screen has none."""
    words = {
        "reference": translate("Fields", "Reference"),
        "authority": translate("Fields", "Authority"),
        "requested_by": translate("Fields", "Requesting officer"),
        "review_on": translate("Fields", "Review date"),
        "signed_on": translate("Fields", "Date of the receipt"),
        "procedure_on": translate("Fields", "Date of the procedure"),
        "procedure": translate("Fields", "Procedure"),
        "reason": translate("Fields", "Reason"),
        "category": translate("Fields", "Category"),
        "place": translate("Fields", "Place"),
        "wearer": translate("Fields", "Wearer"),
        "recipient": translate("Fields", "Recipient"),
        "commune": translate("Fields", "Commune"),
        "login": translate("Fields", "Sign-in name"),
        "passphrase": translate("Fields", "Passphrase"),
        "first_name": translate("Fields", "First name"),
        "last_name": translate("Fields", "Last name"),
        "role": translate("Fields", "Role"),
        "matricule": translate("Fields", "Service number"),
        "order_reference": translate("Fields", "Order"),
        "serial": translate("Fields", "Serial number"),
        "label": translate("Fields", "Label"),
        "at": translate("Fields", "Time"),
        "subject": translate("Fields", "Subject"),
        "responsable": translate("Fields", "Head of service"),
        "requester": translate("Fields", "Person asking"),
        "received_on": translate("Fields", "Received on"),
        "span": translate("Fields", "Span of time"),
        "grounds": translate("Fields", "Grounds"),
        "name": translate("Fields", "Name"),
        "text": translate("Fields", "Text"),
        "question": translate("Fields", "Search"),
        "informed_reason": translate("Fields", "Why people were not told"),
    }  # fmt: skip
    return words.get(field, field)
