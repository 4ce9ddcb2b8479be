"""What is wrong with the words a service chooses from: its categories, offences and phrases."""

from __future__ import annotations

from dataclasses import dataclass

from bwc_review.domain.errors.fault import StationError


@dataclass(eq=False)
class CategoryUnknown(StationError):
    """No category, or family of categories, has this code."""

    code: str


@dataclass(eq=False)
class CategoryRefused(StationError):
    """A label that cannot be taken. why: "sensitive" (who people are, R19), "known" or "form"."""

    label: str
    why: str


@dataclass(eq=False)
class NatinfUnreadable(StationError):
    """A file is no list of offences. cause: "not_text", "empty", "no_columns", "no_rows", "too_large"."""

    file: str
    cause: str


@dataclass(eq=False)
class NatinfUnknown(StationError):
    """The list of offences has no such number, or what was typed is none."""

    code: str


@dataclass(eq=False)
class PhraseUnknown(StationError):
    """No phrase has this code."""

    code: str


@dataclass(eq=False)
class PhraseTooLong(StationError):
    """The name or the text of a phrase has more signs than it may."""

    longest_title: int
    longest_text: int
