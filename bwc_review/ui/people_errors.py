"""Says why somebody may not sign in or do a thing, as ``error_text.py`` says everything else."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bwc_review.domain import errors as e
from bwc_review.ui import language

translate = QCoreApplication.translate


def people_sentence(error: e.StationError) -> str | None:
    """One line each: what happened, what was not lost, what to do. None for a failure of another kind."""
    match error:
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
        case _:
            return None


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
        case "to_identify":
            return translate(
                "Errors",
                "Nobody knows yet which camera this recording comes from.\nNothing was shown.\n"
                "Ask the head of service to attribute it to a camera first.",
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
