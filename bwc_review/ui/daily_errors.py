"""Says what stands in the way of the daily work, as ``error_text.py`` says everything else."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain import errors as e
from bwc_review.ui import language
from bwc_review.ui.cause_words import cause_words
from bwc_review.ui.field_words import field_words
from bwc_review.ui.words import file_name

translate = QCoreApplication.translate


def daily_sentence(error: e.StationError) -> str | None:
    """One line each: what happened, what was not lost, what to do. None for a failure of another kind."""
    match error:
        case e.IncidentUnknown(number=number):
            return translate(
                "Errors",
                "There is no incident {number}.\nNothing was changed.\n"
                "Check the number in the list of incidents.",
            ).format(number=number)
        case e.IncidentTime(earliest=earliest):
            return translate(
                "Errors",
                "An incident lies neither in the future nor before {day}, when cameras were first allowed.\n"
                "Nothing was saved.\nCheck its day and its hour.",
            ).format(day=language.day(earliest))
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
        case e.TextTooLong(most=most):
            return translate(
                "Errors",
                "A reference, an authority or the name of who receives has {most} signs at most.\n"
                "Nothing was changed.\nShorten it; the story belongs into the report.",
            ).format(most=most)
        case e.TextUnwritable():
            return translate(
                "Errors",
                "A text holds a sign that cannot be written.\nNothing was changed.\n"
                "Type it anew instead of pasting it.",
            )
        case e.ListTooLong(count=0, most=most):
            return translate(
                "Errors",
                "The list has more lines than the {most} that are printed at most.\nNothing was printed.\n"
                "Narrow it by filters, or save it as a table.",
            ).format(most=language.number(most))
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
                "that jumped.\nThey were not erased.\nThe head of service has to confirm today's date "
                "before the evening of {day}.",
            ).format(count=language.number(count), day=language.day(day))
        case e.SweepRecordUnknown(number=number):
            return translate(
                "Errors",
                "No record of erasure is called {number}.\nNothing was changed.\n"
                "Look at the list of records, then try again.",
            ).format(number=number)
        case e.RulesNotShown(count=count):
            return translate(
                "Errors",
                "This rule would erase recordings or names at once, {count} in all, that have not all been "
                "shown.\n"
                "Nothing was erased and the rules are as they were.\nLook at the list first, then decide.",
            ).format(count=language.number(count))
        case e.RuleEffectChanged():
            return translate(
                "Errors",
                "What this rule would do is no longer what was shown: something came in or went meanwhile.\n"
                "Nothing was erased and the rules are as they were.\n"
                "Look at what changes again, then decide.",
            )
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
            ).format(file=file_name(file), cause=cause_words(cause))
        case e.FileUnreadable(file=file, cause=cause):
            return translate(
                "Errors",
                "{file} cannot be read ({cause}).\n"
                "Nothing was changed.\n"
                "Check the name and the rights of the file, then try again.",
            ).format(file=file_name(file), cause=cause_words(cause))
        case _:
            return None


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
