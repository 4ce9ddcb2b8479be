"""The commands for incidents, holds, requests and the rules of erasure."""

from __future__ import annotations

from collections.abc import Iterator

from bwc_review.cli.commands.command import Command
from bwc_review.cli.terminal import translate

INCIDENT_FIELDS = (
    "number, category, natinf, natinf_label, occurred_at, place, state, clips, closed_at, reopened_at, "
    "people_erased_at"
)
HOLD_FIELDS = (
    "id, clip, procedure, reference, authority, requested_by, opened_at, procedure_on, review_on, "
    "handed_over_on, released_at, open"
)
REQUEST_FIELDS = (
    "number, right, channel, received_on, due_on, identity, state, decision, decided_at, clips, first_lost"
)


def incidents() -> Iterator[Command]:
    """Incidents and their reports."""
    yield Command(
        "report",
        "incidents:report",
        translate("Cli", "Write the report of an incident as PDF."),
        translate("Cli", "It is on record; where it shows pictures, with the reason they are looked at for."),
        "incident, file, sha256, size_bytes",
    )
    yield Command(
        "incident new",
        "incidents:new",
        translate("Cli", "Open an incident."),
        translate("Cli", "Without --when it happened when its first recording began."),
        INCIDENT_FIELDS,
    )
    yield Command(
        "incident add",
        "incidents:add",
        translate("Cli", "Put recordings under an incident."),
        "",
        INCIDENT_FIELDS,
    )
    yield Command(
        "incident correct",
        "incidents:correct",
        translate("Cli", "Correct what an incident says."),
        translate("Cli", "What it said before is kept."),
        INCIDENT_FIELDS,
    )
    yield Command(
        "incident show",
        "incidents:show",
        translate("Cli", "Show an incident."),
        translate("Cli", "With what it said before it was corrected."),
        f"{INCIDENT_FIELDS}, changes: field, old, new, by, at",
    )
    yield Command(
        "incident close",
        "incidents:close",
        translate("Cli", "Close an incident: its report is signed."),
        translate("Cli", "By the writer of its report or the head of service."),
        INCIDENT_FIELDS,
    )
    yield Command(
        "incident reopen",
        "incidents:reopen",
        translate("Cli", "Let a closed incident change again."),
        translate("Cli", "By the head of service, with a reason that is kept."),
        INCIDENT_FIELDS,
    )
    yield Command(
        "incident list", "incidents:list_all", translate("Cli", "List the incidents."), "", INCIDENT_FIELDS
    )


def categories() -> Iterator[Command]:
    """The words of marks and incidents."""
    for name, short, more in (
        ("list", translate("Cli", "List the categories."), ""),
        (
            "add",
            translate("Cli", "Put a category on the list."),
            translate("Cli", "It says what happened, never who people are."),
        ),
        ("rename", translate("Cli", "Call a category otherwise."), ""),
        (
            "hide",
            translate("Cli", "No longer offer a category."),
            translate("Cli", "What carries it keeps it."),
        ),
        ("show", translate("Cli", "Offer a category again."), ""),
    ):
        yield Command(
            f"category {name}",
            "category:list_all" if name == "list" else f"category:{name}",
            short,
            more,
            "code, family, fr, en, article, hidden",
        )
    yield Command(
        "category natinf",
        "category:natinf",
        translate("Cli", "Import the public list of offences."),
        translate("Cli", "The CSV file of data.gouv.fr replaces the list before; it is on record."),
        "count, sha256, skipped: number, label, twice",
    )


def holds() -> Iterator[Command]:
    """What a procedure keeps."""
    yield Command(
        "hold open", "holds:open_", translate("Cli", "Keep a recording for a procedure."), "", HOLD_FIELDS
    )
    yield Command(
        "hold review",
        "holds:review",
        translate("Cli", "Keep on holding, with a new review date."),
        translate("Cli", "Allowed after the month too: the hold keeps the recording."),
        HOLD_FIELDS,
    )
    yield Command(
        "hold handed-over",
        "holds:handed_over",
        translate("Cli", "Note a hand-over against a signature."),
        translate(
            "Cli",
            "Where the service reads the rule strictly, the original follows its month from then on; over, "
            "it is erased at once: it asks, or wants --yes.",
        ),
        "id, clip, handed_over_on, erased",
    )
    yield Command(
        "hold release",
        "holds:release",
        translate("Cli", "Release a hold."),
        translate(
            "Cli", "The last one after the month erases the recording at once: it asks, or wants --yes."
        ),
        "id, clip, erased",
    )
    yield Command(
        "hold list", "holds:list_all", translate("Cli", "List the holds."), "", f"{HOLD_FIELDS}, due_on"
    )


def requests() -> Iterator[Command]:
    """Requests of persons."""
    for name, function, short in (
        ("new", "new", translate("Cli", "Register a request.")),
        ("list", "list_all", translate("Cli", "List the requests.")),
        ("concern", "concern", translate("Cli", "State the recordings concerned.")),
        ("identity", "identity", translate("Cli", "Note how far the identity is known.")),
        ("restrict", "restrict", translate("Cli", "Restrict a recording.")),
        ("lift", "lift", translate("Cli", "Lift a restriction.")),
        ("erase", "erase", translate("Cli", "Erase a recording on request.")),
        ("decide", "decide", translate("Cli", "Note what is answered.")),
    ):
        yield Command(f"request {name}", f"requests:{function}", short, "", REQUEST_FIELDS)
    yield Command(
        "request show",
        "requests:show",
        translate("Cli", "Show a request."),
        translate("Cli", "With the restrictions made for it."),
        f"{REQUEST_FIELDS}, restrictions: clip, reason, begun_at, lifted_at, lifted_by, lift_reason",
    )
    yield Command(
        "request find",
        "requests:find",
        translate("Cli", "Find what a request may concern."),
        translate("Cli", "Erased recordings too. It is on record."),
        "a list: clip, camera, recorded_at, corrected_at, duration_s, is_certain, due_on, erased_at, place",
    )


def rules() -> Iterator[Command]:
    """The rules of erasure."""
    effect = (
        "erase_from, days_early, reading, report_months, requester_months, moved, reports, requesters, "
        "today, soon, erased: clip, camera, corrected_at, due_before, due_after; today and soon: the same"
    )
    yield Command(
        "rule show",
        "rules:show",
        translate("Cli", "Say the rules in force and their changes."),
        "",
        "erase_from, days_early, reading, report_months, requester_months, "
        "changes: rule, old, new, by, at, reason",
    )
    yield Command(
        "rule simulate",
        "rules:simulate",
        translate("Cli", "Say what other rules would erase now."),
        translate("Cli", "Nothing is changed."),
        effect,
    )
    yield Command(
        "rule change",
        "rules:change",
        translate("Cli", "Change a rule, with its reason."),
        translate("Cli", "What it erases is listed first: it asks, or wants --yes."),
        effect,
    )
