"""Reads a private key by which an account of an SSH server is opened: OpenSSH's format, or PEM as before."""

from __future__ import annotations

import io

import paramiko

from bwc_review.dock.remote.files import Target
from bwc_review.domain.errors import PrivateKeyUnfit

_KINDS = (paramiko.Ed25519Key, paramiko.ECDSAKey, paramiko.RSAKey)


def private_key(target: Target) -> paramiko.PKey:
    """The key of a target, opened by its passphrase. PrivateKeyUnfit, which tells nothing of it."""
    title, words = target.place.title, target.secret.text
    why = "form"
    for kind in _KINDS:
        try:
            return kind.from_private_key(io.StringIO(target.secret.key), words or None)
        except paramiko.PasswordRequiredException:
            raise PrivateKeyUnfit(title, "locked") from None
        except paramiko.SSHException as error:
            if "checkints" in str(error).lower() or "password" in str(error).lower():
                why = "passphrase"
        except Exception:  # noqa: BLE001, S112 (whatever lies in the file, it is no key of this kind)
            continue
    raise PrivateKeyUnfit(title, why)
