"""Reads the French wording of paper (resources/paper/fr.toml) and writes dates, sizes and digests its way."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from bwc_review.domain.long_offset import OffsetParts, offset_parts
from bwc_review.domain.moments import which_of_two
from bwc_review.paths import resource

_NAMES_BEFORE_OF = "aeiouyhàâäéèêëîïôöùûü"


@cache
def wording() -> Mapping[str, str]:
    """Every sentence of paper by its dotted key, ``"intervention.closing"``; read once."""
    tree = tomllib.loads(resource("paper/fr.toml").read_text("utf-8"))
    flat: dict[str, str] = {}
    _flatten("", tree, flat)
    return MappingProxyType(flat)


def _flatten(prefix: str, tree: Mapping[str, object], flat: dict[str, str]) -> None:
    for key, value in tree.items():
        if isinstance(value, dict):
            _flatten(f"{prefix}{key}.", value, flat)
        else:
            flat[prefix + key] = str(value)


def say(key: str, **values: object) -> str:
    """The sentence under key with its blanks filled in. Raises KeyError for a key the file lacks."""
    return wording()[key].format(**values)


def of(name: str) -> str:
    """``de Fleurance``, ``d'Auch``, ``du Houga``, ``des Angles``: a place name after "of"."""
    if name.startswith("Le "):
        return f"du {name[3:]}"
    if name.startswith("Les "):
        return f"des {name[4:]}"
    return f"d’{name}" if name[:1].lower() in _NAMES_BEFORE_OF else f"de {name}"


def long_date(day: date) -> str:
    """``23 novembre 2026``; the first day of a month is ``1er``."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {say(f'months.{day.month}')} {day.year}"


def short_date(day: date) -> str:
    """``23/11/2026``."""
    return f"{day:%d/%m/%Y}"


def which_hour(at: datetime, zone: ZoneInfo) -> str:
    """`` (heure d’hiver)``: which of the two hours that look alike when summer time ends; else nothing."""
    which = which_of_two(at, zone)
    return "" if which is None else f" ({say(('frame.summer_time', 'frame.winter_time')[which])})"


def hour(at: datetime, zone: ZoneInfo) -> str:
    """``14 h 03`` by the wall clock of zone."""
    local = at.astimezone(zone)
    return f"{local:%H}\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}{local:%M}{which_hour(at, zone)}"


def clock(at: datetime, zone: ZoneInfo) -> str:
    """``14:03:22`` by the wall clock of zone."""
    return f"{at.astimezone(zone):%H:%M:%S}{which_hour(at, zone)}"


def short_moment(at: datetime, zone: ZoneInfo) -> str:
    """``23/11/2026 14:03`` by the wall clock of zone."""
    return f"{at.astimezone(zone):%d/%m/%Y %H:%M}{which_hour(at, zone)}"


def wall(at: datetime, zone: ZoneInfo, milliseconds: bool = False) -> str:
    """``23/11/2026 14:03:22`` by the wall clock of zone, ``,480`` added where milliseconds are asked for."""
    local = at.astimezone(zone)
    text = f"{local:%d/%m/%Y %H:%M:%S}"
    text = f"{text},{local.microsecond // 1000:03}" if milliseconds else text
    return text + which_hour(at, zone)


def offset(seconds: float) -> str:
    """A clock correction: ``+ 7,0 s``, ``− 1 min 05,5 s``, ``+ 1 h 02 min 05,5 s``; the longest ones
    ``+ 3 j 4 h``, ``− 7 ans 13 j``, without what is smaller.
    """
    sign = "\N{MINUS SIGN}" if seconds < 0 else "+"
    parts = offset_parts(seconds, 1)
    text = _long(parts) if parts.is_long else _short(parts)
    return f"{sign} {text}".replace(" ", "\N{NO-BREAK SPACE}")


def _short(parts: OffsetParts) -> str:
    """``5,5 s``; ``1 min 05,5 s``; ``1 h 02 min 05,5 s``."""
    left = f"{parts.seconds:.1f}".replace(".", ",")
    if not parts.hours and not parts.minutes:
        return f"{left} s"
    hours = f"{parts.hours} h {parts.minutes:02}" if parts.hours else f"{parts.minutes}"
    return f"{hours} min {left:0>4} s"


def _long(parts: OffsetParts) -> str:
    """``7 ans 13 j``; ``3 j 4 h``."""
    units = ((parts.years, "ans" if parts.years > 1 else "an"), (parts.days, "j"), (parts.hours, "h"))
    return " ".join(f"{amount} {unit}" for amount, unit in units if amount)


def exact_offset(seconds: float) -> str:
    """By how much a camera is moved, to the millisecond: ``+ 0,480 s``, ``− 1 h 02 min 05,040 s``."""
    sign = "\N{MINUS SIGN}" if seconds < 0 else "+"
    whole_ms = round(abs(seconds) * 1000)
    hours, rest = divmod(whole_ms, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    parts = [f"{hours} h"] if hours else []
    parts += [f"{minutes:02} min" if hours else f"{minutes} min"] if hours or minutes else []
    digits = 2 if hours or minutes else 1
    parts.append(f"{rest // 1000:0{digits}},{rest % 1000:03} s")
    return f"{sign} {' '.join(parts)}".replace(" ", "\N{NO-BREAK SPACE}")


def duration(seconds: float) -> str:
    """``12 min 18 s``; ``1 h 02 min 03 s``."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, second = divmod(rest, 60)
    if hours:
        text = f"{hours} h {minutes:02} min {second:02} s"
    elif minutes:
        text = f"{minutes} min {second:02} s"
    else:
        text = f"{second} s"
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def whole(number: int) -> str:
    """``12 345`` with narrow no-break spaces."""
    return f"{number:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def grouped(digest: str, size: int = 4) -> str:
    """A long code in groups that a person can read out: ``3f2a 91bc …``."""
    return " ".join(digest[start : start + size] for start in range(0, len(digest), size))


def shortened(text: str, most: int = 240) -> str:
    """A value fit for a cell of a table, which cannot run over a page."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def order_number(number: str) -> str:
    """``2026-0042`` as the trade writes it, n° d'ordre/année: ``0042/2026``. Anything else is left alone."""
    year, _, order = number.partition("-")
    return f"{order}/{year}" if len(year) == 4 and year.isdigit() and order.isdigit() else number


def composed(text: str) -> str:
    """The text in composed form, line ends unified, without control characters."""
    unified = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(
        sign for sign in unified if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs", "Cf"}
    )
