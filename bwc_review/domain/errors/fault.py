"""The world's fault, told apart from a bug and from a wish to stop. All other errors are made from it."""

from __future__ import annotations


class StationError(Exception):
    """The world's fault: a person can act on it. Anything else that is raised is our bug."""


class Cancelled(Exception):
    """The person asked to stop; what was under way is left as if it had not begun."""
