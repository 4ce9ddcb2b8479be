"""What the values of a rights request are called on screen."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.request import Channel, Decision, Identity, RequestState, Right
from bwc_review.ui import language

translate = QCoreApplication.translate


def right_words(right: Right) -> str:
    """The right invoked."""
    return {
        Right.ACCESS: translate("Requests", "Access"),
        Right.RECTIFICATION: translate("Requests", "Rectification"),
        Right.ERASURE: translate("Requests", "Erasure"),
        Right.RESTRICTION: translate("Requests", "Restriction"),
        Right.OBJECTION: translate("Requests", "Objection"),
    }[right]


def channel_words(channel: Channel) -> str:
    """How the request came in."""
    return {
        Channel.LETTER: translate("Requests", "Letter"),
        Channel.EMAIL: translate("Requests", "E-mail"),
        Channel.COUNTER: translate("Requests", "On the spot"),
    }[channel]


def identity_words(identity: Identity) -> str:
    """How far the identity is established."""
    return {
        Identity.TO_CHECK: translate("Requests", "To check"),
        Identity.BY_MEANS: translate("Requests", "Established by other means"),
        Identity.DOCUMENT: translate("Requests", "Established, document seen"),
        Identity.REFUSED: translate("Requests", "Not established"),
    }[identity]


def request_state_words(state: RequestState) -> str:
    """Where a request stands."""
    return {
        RequestState.OPEN: translate("Requests", "to answer"),
        RequestState.WAITING: translate("Requests", "sent back to be completed"),
        RequestState.ANSWERED: translate("Requests", "answered"),
    }[state]


def decision_words(decision: Decision) -> str:
    """What is answered."""
    return {
        Decision.VIEWING: translate("Requests", "Access granted by viewing"),
        Decision.COPY: translate("Requests", "Copy granted"),
        Decision.NOTHING_FOUND: translate("Requests", "No recording found"),
        Decision.NOT_SHOWN: translate("Requests", "Person not on the recordings found"),
        Decision.ALREADY_ERASED: translate("Requests", "Already erased"),
        Decision.IDENTITY_TO_CONFIRM: translate("Requests", "Identity to be confirmed"),
        Decision.TOO_VAGUE: translate("Requests", "Too vague, to be completed"),
        Decision.WITHHELD: translate("Requests", "Neither confirmed nor denied (LIL 107)"),
        Decision.ERASURE_REFUSED: translate("Requests", "Erasure refused"),
        Decision.ERASED: translate("Requests", "Erasure done"),
        Decision.RECTIFIED: translate("Requests", "Rectification done"),
        Decision.LIMITED: translate("Requests", "Restriction done"),
        Decision.OBJECTION_EXCLUDED: translate("Requests", "Objection excluded by law"),
    }[decision]


def lifted_words(at: datetime, who: str, reason: str) -> str:
    """That a restriction was lifted; reason: "" once its time in the register is over."""
    day = language.day(language.local(at).date())
    if not reason:
        return translate("Requests", "restriction lifted on {day} by {name}").format(day=day, name=who)
    words = translate("Requests", "restriction lifted on {day} by {name}: {reason}")
    return words.format(day=day, name=who, reason=reason)
