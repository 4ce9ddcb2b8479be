"""What this PC remembers: language, look, folders to watch. Never a rule, never a secret."""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from threading import Lock

from bwc_review.domain.errors import SettingsUnreadable


@dataclass(frozen=True, slots=True)
class Settings:
    """Loaded once, changed with ``dataclasses.replace``, written whole."""

    language: str = ""  # "" follows the system; "fr", "en"
    theme: str = ""  # "" follows the system; "light", "dark"
    sources: tuple[str, ...] = ()  # docks and folders brought in by sync
    still_s: tuple[str, ...] = ()  # how long files of a folder must lie still, where not 30: "120 /srv/dock"
    ends: tuple[str, ...] = ()  # files by which a dock says that a folder is whole: "fini.ok /srv/dock"
    servers: tuple[str, ...] = ()  # by what a person confirmed them: "sftp://dock:22 ssh-ed25519 SHA256:…"
    lock_after_min: int = 10
    last_login: str = ""
    text_scale: int = 100  # percent
    columns: tuple[str, ...] = ()  # of the list, where a person arranged them: "when", "-marks", "camera=120"
    list_view: str = ""  # how the list is shown: "" and "table", or "grid"
    keys: tuple[str, ...] = ()  # of the review, where a person changed them: "mark = F7"


STILL_S = 30.0
LEAST_STILL_S, MOST_STILL_S = 5, 3600
_ONE_AT_A_TIME = Lock()  # the window writes the file, and the lane that adds docks
END_NAME = r"[^\s/\\]{0,100}"


def still_s_of(settings: Settings, source: str) -> float:
    """How long, in seconds, size and time of a file of this source must be still before it is brought in."""
    for line in settings.still_s:
        seconds, _, place = line.partition(" ")
        if place == source and seconds.isdecimal():
            return float(seconds)
    return STILL_S


def with_still_s(settings: Settings, source: str, seconds: int) -> Settings:
    """With another time of stillness for this source, in whole seconds."""
    others = tuple(line for line in settings.still_s if line.partition(" ")[2] != source)
    kept = others if seconds == STILL_S else (*others, f"{seconds} {source}")
    return replace(settings, still_s=kept)


def end_of(settings: Settings, source: str) -> str:
    """The name of the file by which this source says that a folder is whole, "" where it says so by none."""
    for line in settings.ends:
        name, _, place = line.partition(" ")
        if place == source:
            return name
    return ""


def with_end(settings: Settings, source: str, name: str) -> Settings:
    """With another such name for this source, "" for none. name: see ``is_end_name``."""
    others = tuple(line for line in settings.ends if line.partition(" ")[2] != source)
    return replace(settings, ends=(*others, f"{name} {source}") if name else others)


def is_end_name(text: str) -> bool:
    """A file's name in one word, or nothing."""
    return re.fullmatch(END_NAME, text) is not None


def with_sources_of(settings: Settings, other: Settings) -> Settings:
    """With the docks and folders of the other, and what belongs to them."""
    return replace(
        settings,
        sources=other.sources,
        still_s=other.still_s,
        ends=other.ends,
        servers=other.servers,
    )


def with_pin(settings: Settings, server: str, pin: str) -> Settings:
    """With what this server is known by from now on; "" for nothing."""
    others = tuple(line for line in settings.servers if line.partition(" ")[0] != server)
    return replace(settings, servers=(*others, f"{server} {pin}") if pin else others)


def pin_of(settings: Settings, server: str) -> str:
    """By what this server is known, "" where nobody confirmed it."""
    for line in settings.servers:
        known, _, pin = line.partition(" ")
        if known == server:
            return pin
    return ""


def load(file: Path) -> tuple[Settings, SettingsUnreadable | None]:
    """Read the settings; a missing file gives the defaults, a bad value its default and a fact to say."""
    if not file.exists():
        return Settings(), None
    try:
        untrusted = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings(), SettingsUnreadable(str(file))
    if not isinstance(untrusted, dict):
        return Settings(), SettingsUnreadable(str(file))
    default = Settings()
    kept: dict[str, object] = {}
    bad = False
    for field in fields(Settings):
        if field.name not in untrusted:
            continue
        value = untrusted[field.name]
        if isinstance(getattr(default, field.name), tuple):
            if isinstance(value, list) and all(isinstance(item, str) for item in value):
                kept[field.name] = tuple(value)
                continue
        elif type(value) is type(getattr(default, field.name)):
            kept[field.name] = value
            continue
        bad = True
    return Settings(**kept), SettingsUnreadable(str(file)) if bad else None  # type: ignore[arg-type]


def save(file: Path, settings: Settings) -> None:
    """Write the settings so that a crash leaves the old or the new ones, never half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(file.name + ".part")
    with _ONE_AT_A_TIME:
        with part.open("w", encoding="utf-8") as stream:
            json.dump(asdict(settings), stream, ensure_ascii=False, indent=2)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(file)
