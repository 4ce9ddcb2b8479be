"""The language of the window, and how it writes dates, hours, lengths and sizes."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QLibraryInfo,
    QLocale,
    QTime,
    QTranslator,
)

from bwc_review.domain.long_offset import OffsetParts, offset_parts
from bwc_review.domain.moments import in_zone, seconds_between, which_of_two
from bwc_review.domain.timecode import format_wall
from bwc_review.paths import resource
from bwc_review.ui.counted import Counted

translate = QCoreApplication.translate

LANGUAGES = ("fr", "en")

_LOCALES = {
    "fr": QLocale(QLocale.Language.French, QLocale.Country.France),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
_HOUR_S = 3600.0
_ZONE = "station_zone"  # property of the application, as QLocale.setDefault is a state of Qt


def chosen(setting: str) -> str:
    """The language to use: the setting, else the system's if we have it, else French."""
    if setting in LANGUAGES:
        return setting
    return "en" if QLocale.system().language() == QLocale.Language.English else "fr"


def install(application: QCoreApplication, setting: str, zone: str = "Europe/Paris") -> str:
    """Make the application speak; replaces what an earlier call installed. Returns the language used."""
    language = chosen(setting)
    for old in application.findChildren(QTranslator, "station_translator"):
        application.removeTranslator(old)
        old.setParent(None)
    ours = f"bwc_review_{language}"
    if not _load(application, ours, _folder(f"{ours}.qm")):
        language = "en"  # the words of the source are English: dates and sizes go with them
    _load(application, f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    QLocale.setDefault(_LOCALES[language])
    application.setProperty(_ZONE, zone)
    return language


def _load(application: QCoreApplication, name: str, folder: str) -> bool:
    translator = QTranslator(application)
    translator.setObjectName("station_translator")
    if folder and translator.load(name, folder):
        application.installTranslator(translator)
        return True
    translator.setParent(None)
    return False


def spoken() -> str:
    """The language that was installed: "fr" or "en"."""
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def install_in_terminal(setting: str) -> QCoreApplication:
    """Let a program without window speak; the application returned has to be kept while it does."""
    application = QCoreApplication.instance() or QCoreApplication(["bwc-review"])
    install(application, setting)
    return application


def _folder(file: str) -> str:
    try:
        return str(resource(f"i18n/{file}").parent)
    except FileNotFoundError:  # a checkout whose .qm was not built yet: the source texts are English
        return ""


def zone() -> ZoneInfo:
    """The station's zone: every hour on screen is told in it."""
    application = QCoreApplication.instance()
    name = application.property(_ZONE) if application is not None else None
    return ZoneInfo(str(name or "Europe/Paris"))


def local(at: datetime) -> datetime:
    """An aware moment in the station's zone."""
    return in_zone(at, zone())


def day(value: date) -> str:
    """28/02/2027."""
    return f"{value:%d/%m/%Y}"


def day_month(value: date) -> str:
    """15/02, where the year is plain."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "dd/MM")


def long_day(value: date) -> str:
    """12 novembre 2026."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMMM yyyy")


def two_hours() -> tuple[str, str]:
    """What the two hours are called that look alike in the night in which summer time ends."""
    return translate("Language", "summer time"), translate("Language", "winter time")


def which_hour(at: datetime) -> str:
    """Which of two hours that look alike it is, to stand after it; nothing where it comes once."""
    which = which_of_two(at, zone())
    return "" if which is None else translate("Language", " ({time})").format(time=two_hours()[which])


def hour(at: datetime | time) -> str:
    """14:02, in the station's zone; 02:30 (winter time) where clocks show it twice that night."""
    moment_ = local(at) if isinstance(at, datetime) else at
    text = QLocale().toString(QTime(moment_.hour, moment_.minute, moment_.second), "HH:mm")
    return text + which_hour(at) if isinstance(at, datetime) else text


def hour_exact(at: datetime) -> str:
    """14:02:11, in the station's zone."""
    there = local(at)
    return QLocale().toString(QTime(there.hour, there.minute, there.second), "HH:mm:ss") + which_hour(at)


def hour_fine(at: datetime) -> str:
    """14:02:11,480, in the station's zone."""
    return format_wall(at, zone()) + which_hour(at)


def moment(at: datetime) -> str:
    """12/11/2026 14:02, in the station's zone."""
    return f"{day(local(at).date())} {hour(at)}"


def moment_exact(at: datetime) -> str:
    """12/11/2026 14:02:11, in the station's zone."""
    return f"{day(local(at).date())} {hour_exact(at)}"


def span(start: datetime, end: datetime) -> str:
    """14:02–14:19, in the station's zone; 14:02 alone where it ends within that minute."""
    first, last = hour(start), hour(end)
    return first if first == last and seconds_between(start, end) < 60 else f"{first}–{last}"


def duration(seconds: float) -> str:
    """A length in one or two units: 48 s, 17 min, 1 h 05."""
    whole = max(0, round(seconds))
    if whole < 60:
        return translate("Language", "{seconds} s").format(seconds=whole)
    minutes = round(whole / 60)
    if minutes < 60:
        return translate("Language", "{minutes} min").format(minutes=minutes)
    return translate("Language", "{hours} h {minutes}").format(
        hours=minutes // 60, minutes=f"{minutes % 60:02}"
    )


def wait(seconds: int) -> str:
    """A wait, to the second: 45 s, 4 min 05 s."""
    if seconds < 60:
        return translate("Language", "{seconds} s").format(seconds=seconds)
    return translate("Language", "{minutes} min {seconds} s").format(
        minutes=seconds // 60, seconds=f"{seconds % 60:02}"
    )


def duration_exact(seconds: float) -> str:
    """A length where tenths count: 8,3 s below a minute, to the second above."""
    if seconds >= 60:
        return wait(round(seconds))
    amount = QLocale().toString(float(max(0.0, seconds)), "f", 1)
    return translate("Language", "{seconds} s").format(seconds=amount)


def position(latitude: float, longitude: float) -> str:
    """A place by its degrees, to some ten metres: 43,8493° N, 0,6628° E."""
    north = translate("Language", "N") if latitude >= 0 else translate("Language", "S")
    east = translate("Language", "E") if longitude >= 0 else translate("Language", "W")
    return translate("Language", "{latitude}° {north}, {longitude}° {east}").format(
        latitude=QLocale().toString(abs(latitude), "f", 4), north=north,
        longitude=QLocale().toString(abs(longitude), "f", 4), east=east,
    )  # fmt: skip


def size(size_bytes: int) -> str:
    """A size in decimal units, as file managers show it: 1,2 Go."""
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def number(value: int) -> str:
    """A whole number with its thousands apart."""
    return QLocale().toString(value)


def offset(seconds: float) -> str:
    """A clock offset with its sign: + 7 s, − 0,48 s, from an hour on + 1 h 0 min 4 s; the longest ones
    + 3 d 4 h, − 7 years 13 d, without what is smaller.
    """
    sign, total = "−" if seconds < 0 else "+", round(float(abs(seconds)), 2)
    parts = offset_parts(seconds, 2)
    if parts.is_long:
        return f"{sign} {_long(parts)}"
    digits = 0 if total.is_integer() else 2
    if total < _HOUR_S:
        amount = QLocale().toString(total, "f", digits)
        return translate("Language", "{sign} {amount} s").format(sign=sign, amount=amount)
    words = translate("Language", "{sign} {hours} h").format(sign=sign, hours=number(parts.hours))
    if not parts.minutes and not parts.seconds:
        return words
    left = QLocale().toString(parts.seconds, "f", digits)
    minutes = translate("Language", "{minutes} min {seconds} s")
    return f"{words} {minutes.format(minutes=parts.minutes, seconds=left)}"


def _long(parts: OffsetParts) -> str:
    """7 years 13 d; 3 d 4 h."""
    said = [Counted().years(parts.years)] if parts.years else []
    if parts.days:
        said.append(translate("Language", "{days} d").format(days=parts.days))
    if parts.hours:
        said.append(translate("Language", "{hours} h").format(hours=parts.hours))
    return " ".join(said)


def exact_offset(seconds: float) -> str:
    """An offset to the millisecond: + 0.480 s, − 65.040 s."""
    amount = QLocale().toString(float(abs(seconds)), "f", 3)
    return translate("Language", "{sign} {amount} s").format(sign="−" if seconds < 0 else "+", amount=amount)
