"""Has a server prove by TLS who it is.

By an authority that this computer trusts, or by the one certificate that a person confirmed: docks make their
own.
"""

from __future__ import annotations

import hashlib
import ssl
from typing import Any

from bwc_review.dock.remote.files import Target
from bwc_review.domain.errors import ServerChanged, ServerUnknown


def shown_certificate(encoded: bytes) -> str:
    """A certificate as browsers and docks show it: SHA-256 of its DER form, in pairs of digits."""
    return hashlib.sha256(encoded).digest().hex(":").upper()


def confirmed(target: Target) -> ssl.SSLContext:
    """What a connection is made with: SSLCertVerificationError or ServerChanged for another server."""
    return _Known(target) if target.secret.pin else ssl.create_default_context()


def prover(target: Target) -> ssl.SSLContext:
    """Makes no connection: raises ServerUnknown with the certificate that the server shows."""
    return _Known(target)


class _Known(ssl.SSLContext):
    """Goes no further than the greeting with a server whose certificate is not the confirmed one.

    Names, days and authorities of it say nothing: what counts is that it is the very same.
    """

    def __new__(cls, _: Target) -> _Known:
        """As ssl makes one."""
        return super().__new__(cls, ssl.PROTOCOL_TLS_CLIENT)

    def __init__(self, target: Target) -> None:
        self.check_hostname = False
        self.verify_mode = ssl.CERT_NONE
        self.minimum_version = ssl.TLSVersion.TLSv1_2
        self._title = target.place.title
        self._pin = target.secret.pin

    def wrap_socket(self, *args: Any, **more: Any) -> ssl.SSLSocket:
        """A connection to the confirmed server. ServerUnknown, ServerChanged."""
        plug = super().wrap_socket(*args, **more)
        shown = shown_certificate(plug.getpeercert(binary_form=True) or b"")
        if shown == self._pin:
            return plug
        plug.close()
        raise ServerChanged(self._title, shown, self._pin) if self._pin else ServerUnknown(self._title, shown)
