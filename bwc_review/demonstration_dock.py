"""Builds the simulated dock of the demonstration: two cameras in the DSJ layout, and what goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from bwc_review.dock.volumes import Volume
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.moments import later
from bwc_review.domain.retention import due_date
from bwc_review.media.scene import Scene, drop_index, make_clip

FIRST_SERIAL = "36NCC000101"
SECOND_SERIAL = "36NCC000102"
FIRST_LABEL = "CAM-01"
SECOND_LABEL = "CAM-02"
FAST_CLOCK_S = 7  # how far the first camera's clock is ahead
_SIZE = (640, 360)
_PLACE = (43.8493, 0.6628)  # a market town in the Gers


@dataclass(frozen=True, slots=True)
class Dock:
    """The folders of the two cameras, and when the incident that both saw began (true time, aware)."""

    cameras: tuple[Path, Path]
    incident_at: datetime

    def mounted(self) -> tuple[Volume, Volume]:
        """As the system would show the two cameras: this is a ``Volumes``."""
        first, second = self.cameras
        return Volume(first, is_removable=True), Volume(second, is_removable=True)


def build_dock(
    root: Path, now: datetime, profile: LegalProfile, tell: Callable[[str], None] = lambda _: None
) -> Dock:
    """Write the clips under root/CAM-01 and root/CAM-02. tell gets the name of each file written."""
    zone = profile.zone
    today = now.astimezone(zone).date()
    incident = datetime.combine(today - timedelta(days=1), time(14, 2), tzinfo=zone)
    first, second = root / FIRST_LABEL, root / SECOND_LABEL

    # One incident, two cameras: the first one's clock is ahead, so its picture says another second.
    seen = _later(incident, 8)
    tell(_write(first, FIRST_SERIAL, _later(seen, FAST_CLOCK_S), 22, FIRST_LABEL, view=1, real_start=seen))
    # The second camera cut one recording in three files.
    for part in range(3):
        began = _later(incident, 12 * part)
        sos = "_SOS" if part == 1 else ""
        tell(_write(second, SECOND_SERIAL, began, 12, SECOND_LABEL, view=0, real_start=began, suffix=sos))
    _write_track(second, SECOND_SERIAL, incident, 36)

    old = datetime.combine(_nearly_due(today, profile), time(10, 15), tzinfo=zone)
    tell(_write(second, SECOND_SERIAL, old, 8, SECOND_LABEL, view=2, real_start=old))
    cut = datetime.combine(today - timedelta(days=1), time(17, 40), tzinfo=zone)
    broken = _write(first, FIRST_SERIAL, _later(cut, FAST_CLOCK_S), 6, FIRST_LABEL, view=1, real_start=cut)
    drop_index(first / broken)
    tell(broken)
    return Dock((first, second), incident)


def _later(moment: datetime, seconds: float) -> datetime:
    """As the clock of its zone shows it: names of files say local hours."""
    return later(moment, seconds).astimezone(moment.tzinfo)


def _nearly_due(today: date, profile: LegalProfile) -> date:
    """The last day whose clips are erased within two days, and not today."""
    days = (today - timedelta(days=back) for back in range(26, 33))
    return next(day for day in days if 1 <= (due_date(day, profile) - today).days <= 2)


def _write(
    camera: Path,
    serial: str,
    camera_time: datetime,
    seconds: float,
    label: str,
    *,
    view: int,
    real_start: datetime,
    suffix: str = "",
) -> str:
    """One clip as the camera names it; returns its path relative to the camera."""
    stamp = camera_time.strftime("%Y%m%d_%H%M%S")
    name = f"DCIM/{camera_time:%Y-%m-%d}/DSJ_{serial}_000000_{stamp}{suffix}.mp4"
    file = camera / name
    file.parent.mkdir(parents=True, exist_ok=True)
    make_clip(
        file,
        Scene(
            started_at=camera_time,
            seconds=seconds,
            fps=25,
            size=_SIZE,
            camera_label=label,
            view=view,
            real_start=real_start,
            gop=50,
        ),
    )
    return name


def _write_track(camera: Path, serial: str, began: datetime, seconds: int) -> None:
    """The NMEA file that lies beside a clip: one RMC sentence a second, in UTC, a slow walk."""
    lines = []
    for second in range(seconds):
        at = later(began, second)
        latitude, longitude = _PLACE[0] + second * 2e-6, _PLACE[1] + second * 3e-6
        where = f"{_degrees(latitude, 2)},N,{_degrees(longitude, 3)},E"
        body = f"GPRMC,{at:%H%M%S}.00,A,{where},1.8,045.0,{at:%d%m%y},,,A"
        check = 0
        for letter in body.encode("ascii"):
            check ^= letter
        lines.append(f"${body}*{check:02X}\r\n")
    stamp = began.strftime("%Y%m%d_%H%M%S")
    file = camera / f"DCIM/{began:%Y-%m-%d}/DSJ_{serial}_000000_{stamp}.nmea"
    file.write_text("".join(lines), "ascii", newline="")


def _degrees(value: float, width: int) -> str:
    """DDMM.MMMM as NMEA 0183 writes an angle."""
    whole = int(value)
    return f"{whole:0{width}d}{(value - whole) * 60:07.4f}"
