"""What a stored row leaves unsaid means the same for ever: another meaning takes a migration."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime

from bwc_review.catalogue.packing import narrative_in, probe_from
from bwc_review.domain.incident import ReportKind

AT = datetime(2026, 11, 12, 14, 3, tzinfo=UTC)


def test_a_look_inside_of_which_nothing_is_kept_is_the_usual_one() -> None:
    assert asdict(probe_from({}, AT, 60.5)) == {
        "container": "mov,mp4,m4a,3gp,3g2,mj2",
        "video_codec": "h264",
        "audio_codec": "aac",
        "width": 1920,
        "height": 1080,
        "rotation": 0,
        "frame_count": 0,
        "fps": 30.0,
        "is_variable": False,
        "header_duration_s": None,
        "duration_s": 60.5,
        "has_video": True,
        "has_audio": True,
        "created_at": AT,
        "place": None,
        "is_damaged": False,
        "damage": "",
        "can_seek_in_player": True,
        "data_tracks": (),
        "pixel_ratio": "",
    }


def test_a_report_of_which_nothing_is_kept_says_nothing() -> None:
    assert asdict(narrative_in({})) == {
        "kind": ReportKind("intervention"),
        "subject": "",
        "logbook_number": "",
        "addressees": (),
        "writer": None,
        "crew": (),
        "call": "",
        "facts": (),
        "people": (),
        "measures": "",
        "opj_advised_at": "",
        "opj_name": "",
        "opj_instructions": "",
        "camera_started": None,
        "people_informed": None,
        "not_informed_reason": "",
        "attachments": (),
        "stills": (),
        "closed_at_place": "",
    }
