"""The rules by command: what a change would erase is told before, and the change has its reason (R22)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import time_machine

from bwc_review.cli import commands


def eve(desk: Any) -> datetime:
    """Noon of the day before the recordings are due."""
    due = date.fromisoformat(desk.clips()[0]["due_on"])
    return datetime.combine(due, datetime.min.time()).astimezone() - timedelta(hours=4)


def test_a_stricter_day_is_simulated_listed_and_then_changed_with_its_reason(desk: Any) -> None:
    with time_machine.travel(eve(desk)):
        clips = {clip["id"]: clip for clip in desk.clips()}
        shown = desk.document("rule", "simulate", "--days-early", "1")
        fields = next(one for one in commands.commands() if one.words == "rule simulate").fields
        assert set(shown) == {word.strip(" :") for word in fields.split(":")[0].split(",")}
        assert {one["clip"] for one in shown["erased"]} == set(clips)
        [first, *_] = shown["erased"]
        assert first["due_before"] == clips[first["clip"]]["due_on"]
        assert date.fromisoformat(first["due_after"]) == date.fromisoformat(first["due_before"]) - timedelta(
            1
        )
        assert set(desk.document("rule", "simulate", "--days-early", "1")) == set(shown)
        assert len(desk.clips()) == 2, "nothing is changed by asking"

        asked = desk.do("rule", "change", "--days-early", "1", "--reason", "décision du maire")
        assert asked.code == 2
        assert "add --yes" in asked.err
        assert first["clip"][-12:] in asked.out
        assert len(desk.clips()) == 2

        change = ("rule", "change", "--days-early", "1", "--reason", "décision du maire", "--yes")
        done = desk.document(*change)
        assert done["erased"] == shown["erased"]
        assert {one["clip"] for one in done["erased"]} == set(clips)
        assert desk.clips() == []
        told = desk.document("rule", "show")
        assert told["days_early"] == 1
        [one] = told["changes"]
        assert (one["rule"], one["old"], one["new"], one["by"]) == ("days_early", "0", "1", "Anne Rey")
        assert one["reason"] == "décision du maire"
        [entry] = [
            each for each in desk.document("journal", "--operation", "setting_changed")
            if each["details"].get("fields") == "days_early"
        ]  # fmt: skip
        assert "maire" not in str(entry), "free text stands in the register alone"


def test_a_rule_that_erases_nothing_is_changed_without_a_question(desk: Any) -> None:
    said = desk.do(
        "rule", "change", "--erase-from", "20:00", "--reading", "strict", "--reason", "avis du DPO"
    )
    assert (said.code, said.err) == (0, "")
    assert "Would erase now: 0" in said.out
    told = desk.document("rule", "show")
    assert (told["erase_from"], told["reading"]) == ("20:00", "strict")
    assert "avis" in desk.do("rule", "show").out


def test_how_long_persons_of_reports_are_kept_is_a_rule_of_its_own(desk: Any) -> None:
    shown = desk.document("rule", "simulate", "--report-months", "24")
    assert (shown["reports"], shown["report_months"], shown["erased"]) == ([], 24, [])
    assert desk.do("rule", "change", "--report-months", "24", "--reason", "avis du DPO").code == 0
    assert desk.document("rule", "show")["report_months"] == 24
    assert desk.do("rule", "simulate", "--report-months", "24", "--days-early", "1").code == 2
    assert desk.do("rule", "simulate", "--report-months", "999").code == 3
    assert desk.do("rule", "simulate").code == 2


def test_how_long_names_of_who_asked_are_kept_is_another_one(desk: Any) -> None:
    assert desk.document("rule", "show")["requester_months"] == 12
    shown = desk.document("rule", "simulate", "--requester-months", "6")
    assert (shown["requesters"], shown["requester_months"], shown["report_months"]) == ([], 6, None)
    told = desk.do("rule", "change", "--requester-months", "6", "--reason", "avis du DPO")
    assert (told.code, told.out.splitlines()[0]) == (0, "Requests whose names would be erased now: 0")
    known = desk.document("rule", "show")
    assert (known["requester_months"], known["report_months"]) == (6, 12)
    assert [one["rule"] for one in known["changes"]] == ["requester_months"]
    assert desk.do("rule", "simulate", "--requester-months", "6", "--report-months", "6").code == 2
    assert desk.do("rule", "simulate", "--requester-months", "73").code == 3


def test_wrong_rules_are_wrong_use_and_no_reason_is_no_change(desk: Any) -> None:
    for given in (("--erase-from", "25:00"), ("--reading", "souple"), ("--days-early", "2")):
        assert desk.do("rule", "simulate", *given).code == 2
    refused = desk.do("rule", "change", "--erase-from", "17:00", "--reason", " ")
    assert refused.code == 3
    assert desk.document("rule", "show")["changes"] == []


def test_only_the_responsable_simulates_or_changes_a_rule(crowd_as: Any) -> None:
    for login in ("eve", "zoe"):
        assert crowd_as[login].do("rule", "simulate", "--days-early", "1").code == 3
        change = crowd_as[login].do("rule", "change", "--days-early", "1", "--reason", "x", "--yes")
        assert change.code == 3
    assert crowd_as["anne"].document("rule", "show")["changes"] == []


def test_the_rules_are_told_in_words(desk: Any) -> None:
    said = desk.having(BWC_LANGUAGE="fr").do("rule", "show").out
    assert "Heure d’effacement" in said
    assert "lecture souple" in said or "tant que la conservation est ouverte" in said
    for code in ("erase-from", "lenient", "days-early", "reading"):
        assert code not in said
