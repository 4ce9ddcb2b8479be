"""How the receiver for docks that push is spoken of, on screen and at the command line."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from bwc_review.domain.receiver import Receiver
from bwc_review.ui import language

translate = QCoreApplication.translate


def state_words(receiver: Receiver | None, *, is_open: bool | None = None) -> str:
    """What docks meet now. is_open: whether it listens, where that is known."""
    if receiver is None or not receiver.is_on:
        return translate("Receiver", "Switched off: no dock is let in.")
    if receiver.credentials is None:
        return translate("Receiver", "No connection file for this address yet: no dock is let in.")
    place = translate("Receiver", "{address}, port {port}").format(
        address=receiver.address, port=receiver.port
    )
    if is_open is False:
        return translate("Receiver", "Not reachable at {place}.").format(place=place)
    if is_open is None:
        return translate("Receiver", "Switched on: docks are let in at {place}.").format(place=place)
    return translate("Receiver", "Open: docks are let in at {place}.").format(place=place)


def file_words(receiver: Receiver | None) -> str:
    """When the connection file was made."""
    if receiver is None or receiver.credentials is None:
        return translate("Receiver", "None was made for this address and port.")
    made_at = language.moment(receiver.credentials.made_at)
    return translate("Receiver", "Made on {moment}").format(moment=made_at)


def received_words(at: datetime | None) -> str:
    """When a recording last came whole."""
    if at is None:
        return translate("Receiver", "Nothing was received yet.")
    return translate("Receiver", "Last recording received on {moment}").format(moment=language.moment(at))


def file_warning() -> str:
    """What whoever holds the connection file must know."""
    return translate(
        "Receiver",
        "Import it in the dock's manager, then delete it: whoever holds it can send to the station. "
        "A dock set up with an older file is refused until this one is imported.",
    )
