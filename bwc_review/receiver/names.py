"""Reads what a dock names: containers, objects, and the metadata in the headers of its requests.

Everything here was sent by somebody else. A name that could be mistaken for another, for a path or for a sign
of the station is refused; nothing is cleaned and let through.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import unquote

from bwc_review.receiver.limits import Limits
from bwc_review.receiver.message import Refusal

COMPLETE = "complete"
NOTE = ".metadata.json"
LISTS = frozenset({"System", "Users", "Devices"})
CONTAINER_META, OBJECT_META = "x-container-meta-", "x-object-meta-"

_MOST_BYTES = 255
_SLASH = "\u2215"  # looks like one, and parts no path
_STAMP = (
    r"(?:(?P<day>\d{4}-?\d{2}-?\d{2})[T_](?P<time>\d{2}:?\d{2}:?\d{2})|(?P<epoch>\d{10}))(?:\.\d{1,9})?Z?"
)
_RECORDING = re.compile(rf"(?P<user>.{{1,180}})_(?P<serial>[A-Za-z0-9]{{1,40}})_{_STAMP}")
_REJECTED = re.compile(rf"RejectedContent_(?:{_STAMP}_)?(?P<rest>[A-Za-z0-9_-]{{1,120}})")
_KNOWN = [
    "Active",
    "BWCModel",
    "BWCSerialNumber",
    "CategoryID",
    "CategoryName",
    "ConnectionId",
    "ContainerName",
    "ContainerType",
    "EndTime",
    "FileType",
    "FirmwareVersion",
    "Model",
    "Name",
    "RejectedContentReason",
    "SCUSerialNumber",
    "StartLocation",
    "StartTime",
    "StartTimeISO",
    "Status",
    "StopLocation",
    "StopTime",
    "StopTimeISO",
    "SystemName",
    "Tags",
    "TimeZone",
    "TriggerOff",
    "TriggerOffLocation",
    "TriggerOffTime",
    "TriggerOffTimeISO",
    "TriggerOn",
    "TriggerOnLocation",
    "TriggerOnTime",
    "TriggerOnTimeISO",
    "UserID",
]
_SPELLED = {name.lower(): name for name in _KNOWN}  # headers have lost the size of their letters
_LATEST_S = 4_102_444_800  # the year 2100


def parts_of(target: str) -> tuple[str, ...]:
    """The decoded parts of a request's path. Refusal 400 for one that is empty or no text."""
    path = target.partition("?")[0]
    if not path.startswith("/"):
        raise Refusal(HTTPStatus.BAD_REQUEST)
    return tuple(_decoded(part) for part in path[1:].split("/"))


def folder_of(container: str) -> str:
    """Under which name the station keeps a container. Refusal 400 for one that is no recording's."""
    if container in LISTS:
        return container
    _plain(container)
    rejected = _REJECTED.fullmatch(container)
    if rejected is not None:
        at = _compact(rejected)
        return f"Rejected_{at}_{rejected['rest']}" if at else f"Rejected_{rejected['rest']}"
    found = _RECORDING.fullmatch(container)
    if found is None or container.startswith(("RejectedContent", "Rejected_", ".")):
        raise Refusal(HTTPStatus.BAD_REQUEST)
    return f"{found['user']}_{found['serial']}_{_compact(found)}"


def _compact(found: re.Match[str]) -> str:
    """The moment of a name, to the second, as the station writes it; "" where the name has none."""
    if found["epoch"]:
        return f"{datetime.fromtimestamp(int(found['epoch']), UTC):%Y%m%dT%H%M%SZ}"
    if not found["day"]:
        return ""
    return f"{found['day'].replace('-', '')}T{found['time'].replace(':', '')}Z"


def is_rejected(folder: str) -> bool:
    """The dock itself could not make whole what is in this container."""
    return folder.startswith("Rejected_")


def object_of(name: str) -> str:
    """The name of an object. Refusal 400 for one that stands for something else at the station."""
    _plain(name)
    small = name.lower()
    if small == COMPLETE or small.endswith(NOTE) or name.startswith("."):
        raise Refusal(HTTPStatus.BAD_REQUEST)
    return name


def object_at(parts: Sequence[str]) -> str:
    """Under which name the station keeps an object whose path has several parts: all in one folder.

    The API lets the rest of a path be one name, slashes and all. Each part is one that could stand alone, so
    that none leads anywhere; what stands for the slash stands in no part, so that two names never meet.
    Refusal 400.
    """
    names = [object_of(part) for part in "/".join(parts).split("/")]
    name = _SLASH.join(names)
    if any(_SLASH in one for one in names) or len(name.encode()) > _MOST_BYTES:
        raise Refusal(HTTPStatus.BAD_REQUEST)
    return name


def note_of(folder: str, name: str = "") -> str:
    """The name of the object with the metadata of a container, or of one of its objects."""
    return f"{folder}.{name}{NOTE}" if name else f"{folder}{NOTE}"


def metadata(headers: Mapping[str, str], prefix: str, limits: Limits) -> dict[str, str]:
    """What the headers of this prefix say, by the names that the dock's maker gives; "" takes a value away.

    Refusal 400 for more, or for longer values, than any dock has.
    """
    found: dict[str, str] = {}
    for name, value in headers.items():
        key = name[len(prefix) :]
        if name.startswith(prefix) and key:
            text = unquote(value.encode("latin-1").decode("utf-8", "replace"), errors="replace")
            if len(text) > limits.value_chars or len(key) > limits.value_chars:
                raise Refusal(HTTPStatus.BAD_REQUEST)
            found[_SPELLED.get(key, key.title())] = "".join(one for one in text if one.isprintable()).strip()
    if len(found) > limits.values:
        raise Refusal(HTTPStatus.BAD_REQUEST)
    return found


def merged(before: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Swift's way with the metadata of a container: what is new goes over, what is empty goes away."""
    return {key: value for key, value in {**before, **new}.items() if value}


def packed(values: Mapping[str, str]) -> bytes:
    """As the object beside a recording."""
    return json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True).encode()


def unpacked(data: bytes | None) -> dict[str, str]:
    """What ``packed`` wrote."""
    return {} if not data else {str(key): str(value) for key, value in json.loads(data).items()}


def ended_ns(values: Mapping[str, str]) -> int | None:
    """When the content of an object ended by the dock's own word, in nanoseconds since 1970."""
    try:
        seconds = float(values.get("StopTime", ""))
    except ValueError:
        try:
            seconds = datetime.fromisoformat(values.get("StopTimeISO", "")).timestamp()
        except (ValueError, OverflowError, OSError):
            return None
    return int(seconds * 1_000_000_000) if 0 < seconds < _LATEST_S else None


def _decoded(part: str) -> str:
    try:
        text = unquote(part, errors="strict")
    except UnicodeDecodeError:
        raise Refusal(HTTPStatus.BAD_REQUEST) from None
    if not text:
        raise Refusal(HTTPStatus.BAD_REQUEST)
    return text


def _plain(name: str) -> None:
    is_unfit = not name or len(name.encode("utf-8", "surrogatepass")) > _MOST_BYTES
    if is_unfit or "/" in name or "\\" in name or not name.isprintable() or name != name.strip():
        raise Refusal(HTTPStatus.BAD_REQUEST)
