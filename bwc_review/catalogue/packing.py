"""Values without columns of their own, as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, astuple, replace
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any

from bwc_review.catalogue.columns import zone_name, zone_of
from bwc_review.domain.belonging import Belonging, Pressed, PressedBy
from bwc_review.domain.clip import ClipId, Place, Probe, Repair, RepairedBy, TimeCandidate, TimeSource
from bwc_review.domain.incident import Fact, Narrative, ReportKind
from bwc_review.domain.people import PersonId
from bwc_review.domain.service import Service


def moment_out(moment: datetime) -> list[str]:
    """UTC and zone name: an offset alone would forget which zone it was."""
    return [moment.astimezone(UTC).isoformat(), zone_name(moment)]


def moment_in(stored: list[str]) -> datetime:
    """What ``moment_out`` wrote."""
    return datetime.fromisoformat(stored[0]).astimezone(zone_of(stored[1]))


def place_out(place: Place | None) -> dict[str, Any] | None:
    """A place, or nothing."""
    return None if place is None else asdict(place)


def place_in(stored: Mapping[str, Any] | None) -> Place | None:
    """What ``place_out`` wrote."""
    return None if stored is None else Place(**stored)


def probe_out(probe: Probe) -> dict[str, Any]:
    """What a look inside found."""
    created = probe.created_at
    return asdict(replace(probe, created_at=None, place=None)) | {
        "created_at": None if created is None else moment_out(created),
        "place": place_out(probe.place),
    }


def probe_in(stored: Mapping[str, Any]) -> Probe:
    """What ``probe_out`` wrote; a field added later has its default."""
    created = stored["created_at"]
    return Probe(
        **{
            **stored,
            "created_at": None if created is None else moment_in(created),
            "place": place_in(stored["place"]),
            "data_tracks": tuple(stored.get("data_tracks", ())),
        }
    )


# Part of the format of the file: nothing of it changes but together with a migration.
_USUAL = probe_out(
    Probe(
        container="mov,mp4,m4a,3gp,3g2,mj2",
        video_codec="h264",
        audio_codec="aac",
        width=1920,
        height=1080,
        fps=30.0,
        has_video=True,
        has_audio=True,
    )
)


def probe_differs(probe: Probe, recorded_at: datetime, duration_s: float) -> dict[str, Any]:
    """What a look inside found that is not the usual of a file recorded then and so long."""
    usual = {**_USUAL, "duration_s": duration_s, "created_at": moment_out(recorded_at)}
    return {name: value for name, value in probe_out(probe).items() if value != usual[name]}


def probe_from(differs: Mapping[str, Any], recorded_at: datetime, duration_s: float) -> Probe:
    """What ``probe_differs`` wrote."""
    found = {**_USUAL, "duration_s": duration_s, **differs}
    created = differs.get("created_at", recorded_at)
    found["created_at"] = moment_in(created) if isinstance(created, list) else created
    found["place"] = place_in(found["place"])
    found["data_tracks"] = tuple(found["data_tracks"])
    return Probe(**found)


def repair_out(repair: Repair | None) -> dict[str, Any] | None:
    """The copy that plays, or nothing."""
    if repair is None:
        return None
    return {
        "by": repair.by.value,
        "probe": probe_out(repair.probe),
        "lost": repair.lost,
        "sample": repair.sample,
        "sample_sha256": repair.sample_sha256,
    }


def repair_in(stored: Mapping[str, Any] | None) -> Repair | None:
    """What ``repair_out`` wrote."""
    if stored is None:
        return None
    return Repair(**{**stored, "by": RepairedBy(stored["by"]), "probe": probe_in(stored["probe"])})


def times_out(times: tuple[TimeCandidate, ...]) -> list[Any]:
    """Claims about the time of recording."""
    return [{"source": each.source.value, "at": moment_out(each.at), "text": each.text} for each in times]


def times_in(stored: list[Any]) -> tuple[TimeCandidate, ...]:
    """What ``times_out`` wrote."""
    return tuple(
        TimeCandidate(TimeSource(each["source"]), moment_in(each["at"]), each["text"]) for each in stored
    )


def belongs_out(belongs: Belonging) -> list[Any]:
    """What tells which files are one recording; nothing where nothing does."""
    return [] if belongs == Belonging() else list(astuple(belongs))


def belongs_in(stored: list[Any]) -> Belonging:
    """What ``belongs_out`` wrote; a field added later has its default."""
    return Belonging(*stored)


def pressed_out(pressed: Pressed | None) -> list[Any] | None:
    """Where the button was pressed, or nothing."""
    return None if pressed is None else [pressed.offset_s, pressed.by.value]


def pressed_in(stored: list[Any] | None) -> Pressed | None:
    """What ``pressed_out`` wrote."""
    return None if stored is None else Pressed(stored[0], PressedBy(stored[1]))


def narrative_out(narrative: Narrative) -> dict[str, Any]:
    """What is filled in of a report, without its people, who have a table of their own."""
    return {name: value for name, value in _narrative(narrative).items() if value != _NOTHING_SAID[name]}


def _narrative(narrative: Narrative) -> dict[str, Any]:
    return asdict(narrative) | {"kind": narrative.kind.value, "people": []}


_NOTHING_SAID = _narrative(Narrative())


def narrative_in(filled: Mapping[str, Any]) -> Narrative:
    """What ``narrative_out`` wrote."""
    stored = _NOTHING_SAID | dict(filled)
    writer = stored["writer"]
    facts = (
        Fact(
            time=each["time"],
            text=each["text"],
            seen_on_video=each["seen_on_video"],
            clip=None if each["clip"] is None else ClipId(each["clip"]),
        )
        for each in stored["facts"]
    )
    return Narrative(
        **{  # type: ignore[arg-type]
            **{name: tuple(value) if isinstance(value, list) else value for name, value in stored.items()},
            "kind": ReportKind(stored["kind"]),
            "writer": None if writer is None else PersonId(writer),
            "facts": tuple(facts),
            "people": (),
        }
    )


def service_out(service: Service) -> dict[str, Any]:
    """The service, without the origin, which has its column."""
    ends_on = service.order_ends_on
    stored = asdict(service) | {
        "erase_from": service.erase_from.isoformat(),
        "order_ends_on": None if ends_on is None else ends_on.isoformat(),
    }
    del stored["origin"]
    return stored


def service_in(origin: str, stored: Mapping[str, Any]) -> Service:
    """What ``service_out`` wrote; a field added later has its default."""
    return Service(
        **{  # type: ignore[arg-type]
            **{name: tuple(value) if isinstance(value, list) else value for name, value in stored.items()},
            "origin": origin,
            "erase_from": time.fromisoformat(stored["erase_from"]),
            "order_ends_on": date.fromisoformat(day) if (day := stored.get("order_ends_on")) else None,
        }
    )


def as_text(value: object) -> str | None:
    """A value of a field as the history shows it; None where there is nothing."""
    match value:
        case None:
            return None
        case bool():
            return "yes" if value else "no"
        case Place():
            where = "" if value.latitude is None else f"({value.latitude}, {value.longitude})"
            return f"{value.text} {where}".strip()
        case datetime():
            return value.isoformat()
        case Probe():
            return f"{value.container} {value.width}x{value.height} {value.duration_s} s".strip()
        case Repair():
            return f"{value.by.value} {value.probe.frame_count}"
        case TimeCandidate():
            return f"{value.source.value} {value.at.isoformat()}"
        case Enum():
            return str(value.value)
        case tuple():
            return ", ".join(as_text(item) or "" for item in value)
    return str(value)
