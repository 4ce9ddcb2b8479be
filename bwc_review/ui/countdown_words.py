"""Says how long something is still kept, in the words of the badge."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from bwc_review.ui import language

translate = QCoreApplication.translate

BETWEEN = " · "


def days_words(days_left: int) -> str:
    """How many days are left: 0 on the day itself, negative after it."""
    if days_left < 0:
        return translate("Badge", "overdue")
    if days_left == 0:
        return translate("Badge", "today")
    if days_left == 1:
        return translate("Badge", "tomorrow")
    return translate("Badge", "{days} d").format(days=days_left)


def held_words(reference: str = "") -> str:
    """That a procedure keeps it, and which."""
    if reference:
        return translate("Badge", "Held · {reference}").format(reference=reference)
    return translate("Badge", "Held")


def original_words(due_on: date) -> str:
    """The date that counts again once nothing holds a clip."""
    return translate("Badge", "else {day}").format(day=language.day(due_on))


def due_words(due_on: date, days_left: int, *, is_held: bool = False) -> str:
    """The countdown and its date; of what is held the date that would count again."""
    if is_held:
        return BETWEEN.join((held_words(), original_words(due_on)))
    return BETWEEN.join((days_words(days_left), language.day(due_on)))


def erased_words(day: str) -> str:
    """That it is gone, and since when."""
    return translate("Badge", "erased on {day}").format(day=day)
