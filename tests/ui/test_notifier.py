"""The desktop is told once a day what is marked and goes soon, in words that name nobody and nothing."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from jeepney import HeaderFields, MessageType, message_bus, new_method_return
from jeepney.io.blocking import open_dbus_connection

from bwc_review.app.notifier import Notifier, tell_by_bus
from bwc_review.operations.warnings import Warned
from bwc_review.ui.jobs import Jobs

TODAY, TOMORROW = date(2026, 11, 23), date(2026, 11, 24)


def test_each_day_is_told_once(qapp: Any, lane: Jobs, idle: Callable[[], None]) -> None:
    told: list[tuple[str, str]] = []
    notifier = Notifier(lane, lambda title, text: told.append((title, text)))
    assert notifier.is_due(TODAY)
    notifier.warn(TODAY, (Warned(0, 1), Warned(3, 2)))
    notifier.warn(TODAY, (Warned(0, 1),))
    idle()
    [(title, text)] = told
    assert title == "BWC Review"
    assert text.splitlines() == [
        "1 recording with marks or an incident will be erased today; nothing keeps it.",
        "2 recordings with marks or an incident will be erased within 3 d; nothing keeps them.",
    ]
    assert not notifier.is_due(TODAY)
    notifier.warn(TOMORROW, ())
    idle()
    assert len(told) == 1
    assert not notifier.is_due(TOMORROW)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bus of our own, as a desktop session has one."""
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        daemon.terminate()


def test_the_notice_reaches_the_service_of_the_desktop(bus: str) -> None:
    """The desktop is a small service of our own on a real bus."""
    shown: list[Any] = []
    desktop = open_dbus_connection(bus=bus)
    desktop.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))

    def serve() -> None:
        while not shown:
            message = desktop.receive(timeout=20)
            if message.header.message_type is MessageType.method_call:
                assert message.header.fields[HeaderFields.member] == "Notify"
                shown.append(message.body)
                desktop.send(new_method_return(message, "u", (1,)))

    answering = threading.Thread(target=serve)
    answering.start()
    tell_by_bus("BWC Review", "2 recordings")
    answering.join()
    desktop.close()
    [body] = shown
    assert (body[0], body[3], body[4]) == ("BWC Review", "BWC Review", "2 recordings")


def test_a_session_without_notices_is_quiet(bus: str) -> None:
    tell_by_bus("BWC Review", "2 recordings")


def test_no_session_at_all_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    tell_by_bus("BWC Review", "2 recordings")
