"""The self-check in words: what is well, or what to do."""

from __future__ import annotations

import sys
from datetime import date, datetime

from bwc_review.cli.terminal import translate
from bwc_review.domain.check import Check, CheckName
from bwc_review.domain.room_forecast import RoomForecast, RoomState
from bwc_review.ui.language import day, moment, size
from bwc_review.ui.room_words import room_sentence


def check_words(check: Check) -> str:
    """One line."""
    facts = check.facts
    match check.name, check.ok:
        case CheckName.PLAYER, True:
            return translate("Doctor", "Player: libVLC is there.")
        case CheckName.PLAYER, False:
            return translate("Doctor", "Player: libVLC is missing. Install libvlc5 and vlc-plugin-base.")
        case CheckName.CODECS, True:
            return translate("Doctor", "Codecs: all that cameras use can be decoded.")
        case CheckName.CODECS, False:
            return translate(
                "Doctor", "Codecs: {missing} cannot be decoded. Install the program again."
            ).format(**facts)
        case CheckName.KEYRING, True:
            return translate("Doctor", "Keyring: {backend}.").format(**facts)
        case CheckName.KEYRING, False:
            return translate(
                "Doctor",
                "Keyring: none that keeps secrets encrypted answers. Open a session with a keyring, or keep "
                "the station's key in a file (--key-file).",
            )
        case CheckName.FOLDER, True:
            return translate("Doctor", "Folder: {folder} belongs to this account alone.").format(**facts)
        case CheckName.FOLDER, False:
            return translate(
                "Doctor",
                "Folder: {folder} can be read by other accounts, or not written. Run: chmod 700 {folder}",
            ).format(**facts)
        case CheckName.DISK, True:
            return translate("Doctor", "Disk: {free} free.").format(free=size(int(facts["free_bytes"])))
        case CheckName.DISK, False:
            return translate(
                "Doctor", "Disk: only {free} free. Make some room before a camera docks."
            ).format(free=size(int(facts["free_bytes"])))
        case CheckName.FILE_SYSTEM, True:
            return translate("Doctor", "File system: {kind}, an overwritten key is gone.").format(**facts)
        case CheckName.FILE_SYSTEM, False:
            return translate(
                "Doctor",
                "File system: {kind} may keep old copies of an erased key. Put the station on a local ext4 "
                "or NTFS disk, encrypted underneath.",
            ).format(**facts)
        case CheckName.CLOCK, True:
            return translate("Doctor", "Clock: agrees with the last use of the station.")
        case CheckName.CLOCK, False:
            return translate(
                "Doctor",
                "Clock: {days} days from the last use of the station. Check the date of this computer.",
            ).format(**facts)
        case CheckName.TIMER, True:
            return translate("Doctor", "Erasure with nobody there: installed, last run {when}.").format(
                when=_when(check)
            )
        case CheckName.TIMER, False:
            return _timer_words(check)
        case CheckName.ROOM, _:
            days = int(facts["days"])
            found = RoomForecast(RoomState(facts["state"]), days if days >= 0 else None)
            return room_sentence(found)
        case CheckName.INTEGRITY, _:
            return _integrity_words(check)
        case CheckName.CAMERA_ORDER, _:
            return _order_words(check)
        case CheckName.CORE_DUMPS, True:
            return translate("Doctor", "Crash dumps: off.")
        case _:
            return translate("Doctor", "Crash dumps: on, they may hold keys. Run: ulimit -c 0")


def _order_words(check: Check) -> str:
    """The list of cameras against the prefect's order."""
    listed, limit = int(check.facts["listed"]), int(check.facts["limit"])
    ends_on = str(check.facts.get("ends_on", ""))
    until = day(date.fromisoformat(ends_on)) if ends_on else translate("Doctor", "not stated")
    allowed = str(limit) if limit else translate("Doctor", "not stated")
    words = translate(
        "Doctor", "Cameras: {listed} on the list, {limit} by the prefect's order, until {until}."
    )
    said = words.format(listed=listed, limit=allowed, until=until)
    if check.ok:
        return said
    more = translate("Doctor", "Ask the prefect for an order that fits. Recordings come in all the same.")
    return f"{said} {more}"


def _when(check: Check) -> str:
    """When the timer last ran, in words."""
    last = str(check.facts["last_run"])
    return moment(datetime.fromisoformat(last)) if last else translate("Doctor", "never yet")


def _timer_words(check: Check) -> str:
    """What to do so that what is due is erased while the window is shut."""
    if check.facts["installed"] == 1:
        return translate(
            "Doctor",
            "Erasure with nobody there: installed, but last run {when}. Keep this account signed in to the "
            "computer, or see what the timer says; the window and each command erase what is due meanwhile.",
        ).format(when=_when(check))
    if check.facts["installed"] == -1:
        return translate(
            "Doctor",
            "Erasure with nobody there: no timer for this system comes with the program. Have it call each "
            "hour: bwc-review sweep --unattended",
        )
    if sys.platform == "win32":
        return translate(
            "Doctor",
            "Erasure with nobody there: not installed. Import packaging/windows/bwc-review-sweep.xml in the "
            "task scheduler, under the name BWC Review sweep.",
        )
    return translate("Doctor", "Erasure with nobody there: not installed. Run: packaging/timer install")


def _integrity_words(check: Check) -> str:
    """When everything sealed was last looked at, and what to do."""
    last, bad = str(check.facts["last"]), int(check.facts["bad"])
    if not last:
        return translate("Doctor", "Integrity: not checked yet. It is done each week; now: bwc-review verify")
    when = moment(datetime.fromisoformat(last))
    if not check.facts["is_whole"]:
        return translate(
            "Doctor", "Integrity: damage found {when} ({bad} recordings). Run: bwc-review verify"
        ).format(when=when, bad=bad)
    if not check.ok:
        return translate(
            "Doctor",
            "Integrity: last checked {when}. It is done each week while the computer is on; now: bwc-review "
            "verify",
        ).format(when=when)
    return translate("Doctor", "Integrity: everything checked {when}, and whole.").format(when=when)
