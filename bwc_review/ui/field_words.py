"""The names of a form's fields as a person reads them in a failure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def field_words(field: str) -> str:
    """The name on screen of a field of the code; the code's own where the screen has none."""
    words = {
        "reference": translate("Fields", "Reference"),
        "authority": translate("Fields", "Authority"),
        "requested_by": translate("Fields", "Requesting officer"),
        "review_on": translate("Fields", "Review date"),
        "signed_on": translate("Fields", "Date of the receipt"),
        "procedure_on": translate("Fields", "Date of the procedure"),
        "procedure": translate("Fields", "Procedure"),
        "reason": translate("Fields", "Reason"),
        "category": translate("Fields", "Category"),
        "place": translate("Fields", "Place"),
        "wearer": translate("Fields", "Wearer"),
        "recipient": translate("Fields", "Recipient"),
        "commune": translate("Fields", "Commune"),
        "login": translate("Fields", "Sign-in name"),
        "passphrase": translate("Fields", "Passphrase"),
        "first_name": translate("Fields", "First name"),
        "last_name": translate("Fields", "Last name"),
        "role": translate("Fields", "Role"),
        "matricule": translate("Fields", "Service number"),
        "order_reference": translate("Fields", "Order"),
        "serial": translate("Fields", "Serial number"),
        "label": translate("Fields", "Label"),
        "at": translate("Fields", "Time"),
        "subject": translate("Fields", "Subject"),
        "responsable": translate("Fields", "Head of service"),
        "requester": translate("Fields", "Person asking"),
        "received_on": translate("Fields", "Received on"),
        "span": translate("Fields", "Span of time"),
        "grounds": translate("Fields", "Grounds"),
        "name": translate("Fields", "Name"),
        "text": translate("Fields", "Text"),
        "question": translate("Fields", "Search"),
        "address": translate("Fields", "Address of this computer"),
        "port": translate("Fields", "Port"),
        "informed_reason": translate("Fields", "Why people were not told"),
    }  # fmt: skip
    return words.get(field, field)
