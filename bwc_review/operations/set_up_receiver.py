"""Sets up by which address docks reach the station, lets them in or not, and makes their connection file."""

from __future__ import annotations

import ipaddress
from dataclasses import replace
from datetime import datetime

from bwc_review.catalogue.catalogue import Catalogue
from bwc_review.domain.access import Action
from bwc_review.domain.errors import FieldMissing, ReceiverNotSetUp
from bwc_review.domain.journal import Draft, Operation, author_of
from bwc_review.domain.legal import LegalProfile
from bwc_review.domain.people import Person
from bwc_review.domain.receiver import Credentials, Receiver, is_usable_port
from bwc_review.operations.permit import permit
from bwc_review.receiver.connection_file import connection_file
from bwc_review.vault.certificate import make_certificate, make_key, make_spool_key

USER = "station"
SUBJECT = "receiver"


def set_up_receiver(
    catalogue: Catalogue,
    person: Person,
    is_on: bool,
    address: str,
    port: int,
    now: datetime,
    profile: LegalProfile,
) -> Receiver:
    """Say whether docks are let in, and where. Another address or port makes the connection file invalid.

    address: an IP of one interface of this computer, "" where none is chosen yet. Raises AccessRefused
    (journaled), FieldMissing ("address", "port"), ReceiverNotSetUp (on without an address).
    """
    permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
    address = _checked(address)
    if not is_usable_port(port):
        raise FieldMissing("port")
    if is_on and not address:
        raise ReceiverNotSetUp
    with catalogue.read() as tables:
        before = tables.receiver.get()
    known = before or Receiver(make_spool_key())
    after = replace(known, is_on=is_on, address=address, port=port)
    if (known.address, known.port) != (address, port):
        after = replace(after, credentials=None)
    if after == before:
        return after
    details: dict[str, int | str] = {"on": int(is_on), "port": port}
    draft = Draft(Operation.SETTING_CHANGED, author_of(person), (SUBJECT,), details=details)
    with catalogue.write(draft) as tables:
        tables.receiver.set(after)
    return after


def make_connection_file(
    catalogue: Catalogue, person: Person, version: str, now: datetime, profile: LegalProfile
) -> bytes:
    """New credentials, and the only copy of what opens them: the file that the dock's manager imports.

    Docks set up with an older file are refused from now on. Raises AccessRefused (journaled),
    ReceiverNotSetUp.
    """
    permit(catalogue, person, Action.MANAGE_CAMERAS, now, profile)
    with catalogue.read() as tables:
        receiver = tables.receiver.get()
        commune = tables.service.get().commune
    if receiver is None or not receiver.address:
        raise ReceiverNotSetUp
    shown = make_certificate(receiver.address, now)
    key, key_sha256 = make_key()
    made = Credentials(USER, key_sha256, shown.certificate, shown.private_key, shown.password, now)
    with catalogue.write(Draft(Operation.RECEIVER_KEYS, author_of(person), (SUBJECT,))) as tables:
        tables.receiver.set(replace(receiver, credentials=made))
    return connection_file(commune, version, receiver.address, receiver.port, shown.certificate, USER, key)


def _checked(address: str) -> str:
    """An address that belongs to one interface: none that stands for all of them, or for many hosts."""
    text = address.strip()
    if not text:
        return ""
    try:
        found = ipaddress.ip_address(text)
    except ValueError:
        raise FieldMissing("address") from None
    if found.is_unspecified or found.is_multicast or "%" in text:
        raise FieldMissing("address")
    return str(found)
