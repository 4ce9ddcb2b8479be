"""No passphrase and no private key is shown by the repr of what carries it: a traceback would have it."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re

import bwc_review

_SECRET = re.compile(
    r"(^|_)(passphrase|identity|private|secret|file_key|signing_key|catalogue_key|recovery_key)$"
)
_ALSO = {("RecoverySheet", "key"), ("RecoverySheet", "pdf"), ("Created", "recovery"), ("VaultKeys", "vault")}
_NO_KEY = {("ReportPerson", "identity")}  # the papers somebody showed
_PAGES = {"migrations"}


def _carriers() -> list[type]:
    """Every dataclass of the program."""
    found = {}
    for module in pkgutil.walk_packages(bwc_review.__path__, "bwc_review."):
        if _PAGES & set(module.name.split(".")):
            continue
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and dataclasses.is_dataclass(thing):
                found[f"{thing.__module__}.{thing.__qualname__}"] = thing
    return list(found.values())


def test_no_repr_shows_a_secret() -> None:
    seen = set()
    shown = []
    for carrier in _carriers():
        for field in dataclasses.fields(carrier):
            is_plain = "str" in str(field.type) or "bytes" in str(field.type)
            if not is_plain or not (_SECRET.search(field.name) or (carrier.__name__, field.name) in _ALSO):
                continue
            seen.add((carrier.__name__, field.name))
            if field.repr and (carrier.__name__, field.name) not in _NO_KEY:
                shown.append(f"{carrier.__module__}.{carrier.__name__}.{field.name}")
    assert shown == []
    assert {("Access", "passphrase"), ("SealedPair", "file_key"), *_ALSO} - {("RecoverySheet", "pdf")} <= seen
