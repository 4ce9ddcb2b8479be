"""The commands for what happens to recordings: in, looked through, marked, erased."""

from __future__ import annotations

from collections.abc import Iterator

from bwc_review.cli.commands.command import SYNC_FIELDS, Command
from bwc_review.cli.terminal import translate
from bwc_review.domain.year_figures import FigureCode

CLIP_FIELDS = (
    "id, sha256, size_bytes, camera, camera_label, wearer, recorded_at, corrected_at, clock_offset_s, "
    "duration_s, header_duration_s, due_on, state, damage, repair, place, informed, holds, marks, "
    "camera_marks, incident, recording, pressed_s, pressed_by, joined_by, source_name, docked_at"
)
REGROUP_FIELDS = (
    "id, source_name, recorded_at, corrected_at, recording_before, recording, due_on_before, due_on, held, "
    "erased_at_once, erased_later_today"
)
DATE_FIELDS = (
    "id, source_name, recorded_at, corrected_at_before, corrected_at, clock_suspect, wearer_before, wearer, "
    "due_on_before, due_on, held, erased_at_once, erased_later_today, impossible"
)
STATES = "kept, held, to_complete, clock_check, damaged, erased"
IDENTIFY_FIELDS = (
    "id, source_name, camera_before, camera, recorded_at, corrected_at_before, corrected_at, clock_suspect, "
    "due_on_before, due_on, held, erased_at_once, erased_later_today"
)


def transfer() -> Iterator[Command]:
    """What is in, what comes in, what is printed of it."""
    yield Command(
        "sync",
        "transfer:sync",
        translate("Cli", "Bring in what docks and folders hold."),
        translate(
            "Cli",
            "Each file is sealed and verified. Without SOURCE: the folders of the settings. In a folder it "
            "waits until the files are still. Needs nobody signed in. Exit code 3 where a file or a folder "
            "could not be brought in. --simulate brings in nothing and erases nothing.",
        ),
        f"{SYNC_FIELDS}; --simulate: place, "
        "files (file, bytes, fate, stays_because, camera, older_than_a_month)",
    )
    yield Command(
        "sweep",
        "transfer:sweep",
        translate("Cli", "Erase what is due now."),
        translate("Cli", "Needs nobody signed in. Exit code 3 while the brake against mass erasure holds."),
        "erased, due_next, due_next_count, late, braked, reports, requesters, forgotten, record, "
        "open_elsewhere",
    )
    yield Command(
        "put-back",
        "put_back:put_back",
        translate("Cli", "Settle an old copy that was put back."),
        translate("Cli", "Where nobody knows what was released since the copy, nothing is listed before."),
        "standing, expected, found, holds; with --settle: run, released, erased",
    )
    yield Command(
        "records",
        "records:records",
        translate("Cli", "List the records of erasure, or write one."),
        translate("Cli", "Every sweep that erases something makes one. Needs nobody signed in."),
        "a list of records: number, at, erased, late, first, last; with --yearly: year, "
        f"{', '.join(one.value for one in FigureCode)}, parts",
    )
    yield Command(
        "due",
        "deadlines:due",
        translate("Cli", "Say what falls on which day."),
        translate(
            "Cli",
            "Recordings that go, holds to look at again, requests to answer, persons of reports. Today and "
            "the 44 days after it, unless --days says otherwise; what is overdue comes first.",
        ),
        "a list of days on which something falls: day, erases, holds, count, held, recording_days, heap, "
        "duties: kind, reference, count; of one person's own recordings no figure: null",
    )
    yield Command(
        "verify",
        "transfer:verify",
        translate("Cli", "Check recordings, catalogue and journal."),
        translate(
            "Cli",
            "Needs nobody signed in; --deep opens every chunk and needs a person. Exit code 1 where "
            "something is wrong.",
        ),
        "clips_checked, clips_bad, journal_entries, journal_ok, first_bad_entry, deep, problems",
    )
    yield Command(
        "journal",
        "journal:journal",
        translate("Cli", "Read the journal, or write it as CSV or PDF."),
        "",
        "a list of entries: seq, at, author, role, operation, subjects, reason, reference, recipients, "
        "result, details, head",
    )


def registers() -> Iterator[Command]:
    """What is on record."""
    yield Command(
        "inventory",
        "inventory:inventory",
        translate("Cli", "Say what was filmed between two moments."),
        translate("Cli", "Erased recordings too; --pdf prints the answer. It is on record."),
        "proves_nothing, failed, journal_from, "
        "cameras: serial, label, count, docked_at, unloaded_at, unloaded_since; "
        "lines and uncertain: clip, sha256, camera, corrected_at, recorded_at, clock_offset_s, duration_s, "
        "docked_at, due_on, erased_at, erased_why",
    )


def daily() -> Iterator[Command]:
    """What is done with a recording."""
    yield Command(
        "clips",
        "list_clips:list_clips",
        translate("Cli", "List recordings with due dates and holds."),
        "",
        f"a list of clips, each with {CLIP_FIELDS}. state: {STATES}. Erased ones, with --state erased, "
        "carry erased_at, erased_why, late_days and nothing else than the inventory keeps",
    )
    yield Command(
        "complete",
        "clips:complete",
        translate("Cli", "State wearer, place, information given."),
        translate("Cli", "Old values are kept."),
        f"a list of clips, each with {CLIP_FIELDS}. state: {STATES}",
    )
    yield Command(
        "identify",
        "identify:identify",
        translate("Cli", "Say which camera recordings came from."),
        translate(
            "Cli",
            "For those of no known camera, all together or none. Nothing is due later than it was; old "
            "values are kept. With --label a camera is put on the list.",
        ),
        IDENTIFY_FIELDS,
    )
    yield Command(
        "recording split",
        "regroup:split",
        translate("Cli", "Begin another recording with a file."),
        translate(
            "Cli",
            "Where two recordings were joined. Nothing is due earlier; the later part counts from its own "
            "day, and no file joins the two again by itself. Old values are kept.",
        ),
        REGROUP_FIELDS,
    )
    yield Command(
        "recording join",
        "regroup:join",
        translate("Cli", "Make one recording of several."),
        translate(
            "Cli",
            "Where a camera left one in parts: recordings of one camera that follow each other. All go on "
            "the earliest due date; a hold keeps no file added later. Old values are kept.",
        ),
        REGROUP_FIELDS,
    )
    yield Command(
        "recording date",
        "dates:date",
        translate("Cli", "Say when a recording of doubtful date began."),
        translate(
            "Cli",
            "Its month is counted from then; the other doubtful files of the recording keep their distance, "
            "and wearers are those of the register. Old values are kept.",
        ),
        DATE_FIELDS,
    )
    yield Command(
        "mark",
        "clips:mark",
        translate("Cli", "Mark an instant or a span of a recording."),
        translate("Cli", "A mark never stops the countdown."),
        "id, clip, kind, category, note, start, end, camera_time, corrected_time",
    )
    yield Command(
        "export-clip",
        "clips:export_clip",
        translate("Cli", "Emergency: write the plain original."),
        translate("Cli", "It is an extraction on record: reason, reference, recipient."),
        "clip, file, sha256, size_bytes",
    )
