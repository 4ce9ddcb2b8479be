"""Reads what an FTP server says of its files: facts (RFC 3659), and the listings for people of before.

Such a listing knows the minute at best, and no zone: its times are taken as UTC.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from bwc_review.dock.remote.files import FILE, FOLDER, OTHER, Facts, size_of

_UNIX = re.compile(
    r"(?P<kind>[-dlbcps])[rwxsStTl-]{9}[+.@]?\s+\d+\s+(?:\S+\s+){1,2}?(?P<size>\d+)\s+"
    r"(?P<month>[A-Z][a-z]{2})\s+(?P<day>\d{1,2})\s+(?P<when>\d{1,2}:\d{2}|\d{4}) (?P<name>.+)"
)
_DOS = re.compile(
    r"(?P<month>\d{2})-(?P<day>\d{2})-(?P<year>\d{2,4})\s+(?P<hour>\d{2}):(?P<minute>\d{2})(?P<half>[AP]M)?\s+"
    r"(?P<size><DIR>|\d+)\s+(?P<name>.+)"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def moment_ns(text: str) -> int:
    """The time of a fact or of MDTM, YYYYMMDDHHMMSS and perhaps a fraction, UTC; 0 for anything else."""
    found = re.fullmatch(r"(\d{14})(?:\.(\d{1,9}))?", text.strip())
    if found is None:
        return 0
    try:
        at = datetime.strptime(found[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return 0
    return int(at.timestamp()) * 1_000_000_000 + int((found[2] or "0").ljust(9, "0"))


def facts_of(line: str) -> tuple[dict[str, str], str]:
    """The facts of one line of MLSD or MLST, by their names in small letters, and the name of the file."""
    told, _, name = line.rstrip("\r\n").partition(" ")
    pairs = (pair.partition("=") for pair in told.split(";") if pair)
    return {key.lower(): value for key, _, value in pairs}, name


def from_facts(path: str, told: Mapping[str, str]) -> Facts:
    """One name by the facts of MLSD or MLST; what is neither a file nor a folder is something other."""
    kind = {"file": FILE, "dir": FOLDER, "cdir": FOLDER, "pdir": FOLDER}.get(
        told.get("type", "").lower(), OTHER
    )
    size = size_of(told.get("size", ""))
    if kind == FILE and (size is None or _unsayable(path)):
        kind = OTHER  # without a size nobody could tell whether it is whole
    at_ns = moment_ns(told.get("modify", ""))
    return Facts(name=path, type=kind, size=size or 0, mtime_ns=at_ns, version="")


def from_line(folder: str, line: str, now: datetime) -> Facts | None:
    """One name by a line of LIST as Unix or Windows write it; None for a line that tells of none.

    now: a line without a year is of the last twelve months.
    """
    line = line.rstrip("\r\n")
    found = _UNIX.fullmatch(line)
    if found is not None:
        kind = {"-": FILE, "d": FOLDER}.get(found["kind"], OTHER)
        at = _unix_moment(found["month"], found["day"], found["when"], now)
        return _named(folder, found["name"], kind, found["size"], at)
    found = _DOS.fullmatch(line)
    if found is not None:
        is_folder = found["size"] == "<DIR>"
        size = "0" if is_folder else found["size"]
        return _named(folder, found["name"], FOLDER if is_folder else FILE, size, _dos_moment(found))
    return None


def _named(folder: str, name: str, kind: str, told_size: str, at: datetime | None) -> Facts | None:
    size = size_of(told_size)
    if name in {".", ".."} or "/" in name or size is None or _unsayable(name):
        return None
    at_ns = 0 if at is None else int(at.timestamp()) * 1_000_000_000
    return Facts(name=f"{folder}/{name}", type=kind, size=size, mtime_ns=at_ns, version="")


def _unsayable(name: str) -> bool:
    """What stands in no command of the protocol: nobody could ask for it."""
    return any(sign in name for sign in "\r\n\0")


def _unix_moment(month: str, day: str, when: str, now: datetime) -> datetime | None:
    try:
        number = _MONTHS.index(month) + 1
        if ":" not in when:
            return datetime(int(when), number, int(day), tzinfo=UTC)
        hour, minute = map(int, when.split(":"))
        for year in (now.year + 1, now.year, now.year - 1, *range(now.year - 2, now.year - 5, -1)):
            if (number, int(day)) == (2, 29) and year % 4:
                continue
            at = datetime(year, number, int(day), hour, minute, tzinfo=UTC)
            if at <= now + timedelta(days=1):
                return at
    except ValueError:
        return None
    return None


def _dos_moment(found: re.Match[str]) -> datetime | None:
    year, hour = int(found["year"]), int(found["hour"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "PM" else 0)
    try:
        return datetime(year, int(found["month"]), int(found["day"]), hour, int(found["minute"]), tzinfo=UTC)
    except ValueError:
        return None
