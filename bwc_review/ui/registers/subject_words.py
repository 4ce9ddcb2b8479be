"""What an entry of the journal is about, where it is a thing of the station and has no number."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def subject_words(code: str) -> str:
    """The words of a code of the journal; a number, serial or id is its own words."""
    return {
        "cameras": translate("Subjects", "state of the cameras"),
        "docks": translate("Subjects", "docks and folders"),
        "receiver": translate("Subjects", "reception from docks"),
        "lock": translate("Subjects", "automatic lock"),
        "inventory": translate("Subjects", "inventory"),
        "service": translate("Subjects", "settings of the service"),
        "journal": translate("Subjects", "journal"),
        "erasures": translate("Subjects", "record of erasure"),
        "list": translate("Subjects", "list of recordings"),
        "holds": translate("Subjects", "list of holds"),
        "incidents": translate("Subjects", "list of incidents"),
        "due_dates": translate("Subjects", "due dates"),
        "dockings": translate("Subjects", "dockings of a camera"),
    }.get(code, code)
