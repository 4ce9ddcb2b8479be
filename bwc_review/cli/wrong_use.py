"""Says what is wrong with a command line, and how it is used, where the parser's own words are English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from typer import BadParameter, Context
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from bwc_review.cli.terminal import translate

_QUOTED = re.compile(r"'([^']*)'")
_KIND = re.compile(r"<(?P<list>list\[)?(?P<kind>str|int|float|path)\]?>")
_IN_BRACKETS = re.compile(r"\((.*)\)", re.DOTALL)


class CommandUnknown(TyperException):
    """No command has this name. near: those with names like it."""

    def __init__(self, name: str, near: Sequence[str]) -> None:
        super().__init__(name)
        self.name, self.near = name, tuple(near)


def said(error: TyperException) -> str:
    """What was wrong, in a sentence; our own sentence as it is, after the name of its parameter."""
    if isinstance(error, CommandUnknown):
        return _about_command(error)
    if isinstance(error, BadParameter):
        return _about_parameter(error)
    if hasattr(error, "option_name"):
        return _about_option(error, error.option_name)
    return _about_words(error)


def _about_parameter(error: BadParameter) -> str:
    name = _name(error)
    if not name:
        return str(error.message)
    if hasattr(error, "param_type"):
        if choices := ", ".join(_listed(error.format_message())):
            missing = translate("WrongUse", "{name} is missing, one of: {choices}.")
            return missing.format(name=name, choices=choices)
        return translate("WrongUse", "{name} is missing.").format(name=name)
    return translate("WrongUse", "{name}: {reason}").format(name=name, reason=_reason(error))


def _name(error: BadParameter) -> str:
    """As it is typed or stands in the help."""
    hint = error.param_hint
    if hint is None and error.param is not None:
        hint = error.param.get_error_hint()
    parts = [hint] if isinstance(hint, str) else list(hint or ())
    return " / ".join(part.replace("'", "") for part in parts)


def _reason(error: BadParameter) -> str:
    """Why a value does not do, from the facts of the check where it has some."""
    check = getattr(error.__cause__, "errors", None)
    if check is None:
        return str(error.message)
    fact: dict[str, Any] = check()[0]
    kind, bounds = str(fact["type"]), fact.get("ctx", {})
    if choices := ", ".join(_QUOTED.findall(str(fact["msg"]).partition(" is not one of ")[2])):
        return translate("WrongUse", "one of: {choices}").format(choices=choices)
    if kind == "less_than_equal":
        return translate("WrongUse", "{most} at most").format(most=bounds["le"])
    if kind == "greater_than_equal":
        return translate("WrongUse", "{least} at least").format(least=bounds["ge"])
    if kind.startswith("int_parsing_size"):
        return translate("WrongUse", "this number is too long")
    if kind.startswith("int_"):
        return translate("WrongUse", "a whole number is wanted")
    if kind.startswith(("float_", "finite_")):
        return translate("WrongUse", "a number is wanted")
    return translate("WrongUse", "this value cannot be taken")


def _listed(text: str) -> list[str]:
    """What the parser lists, a line each."""
    return text.partition("Choose from:")[2].replace(",", " ").split()


def _about_option(error: TyperException, name: str) -> str:
    if not hasattr(error, "possibilities"):
        if "requires" in error.message:
            return translate("WrongUse", "{name} wants a value after it.").format(name=name)
        return translate("WrongUse", "{name} takes no value.").format(name=name)
    near = ", ".join(sorted(error.possibilities or ()))
    if near:
        return translate("WrongUse", "There is no option {name}; near it: {near}.").format(
            name=name, near=near
        )
    return translate("WrongUse", "There is no option {name}.").format(name=name)


def _about_command(error: CommandUnknown) -> str:
    if not error.near:
        return translate("WrongUse", "There is no command “{name}”.").format(name=error.name)
    sentence = translate("WrongUse", "There is no command “{name}”; near it: {near}.")
    return sentence.format(name=error.name, near=", ".join(error.near))


def _about_words(error: TyperException) -> str:
    """Of the words that are no options."""
    text = error.format_message()
    if text.startswith("Missing command"):
        return translate("WrongUse", "Another word is missing after this one.")
    if text.startswith("Got unexpected extra"):
        words = "".join(_IN_BRACKETS.findall(text.partition(" argument")[2].removeprefix("(s)")))
        return translate("WrongUse", "Too many words: {words}.").format(words=words)
    return text


def _in_our_words(text: str) -> str:
    """What the parser writes around our own words in a help."""
    return (
        _KIND.sub(_kind, text)
        .replace("\nCommands:\n", "\n{}\n".format(translate("WrongUse", "Commands:")))
        .replace("Show this message and exit.", translate("WrongUse", "Say this and nothing else."))
        .replace("[required]", translate("WrongUse", "[required]"))
        .replace("[default: ", "[{} ".format(translate("WrongUse", "default:")))
    )


def _kind(found: re.Match[str]) -> str:
    """What is to be written there, no wider than the parser's own word for it: the columns stay."""
    words = {"str": translate("WrongUse", "TEXT"), "path": translate("WrongUse", "PATH")}
    kind = words.get(found["kind"], "N")
    return f"{kind}…".ljust(len(found[0])) if found["list"] else kind.ljust(len(found[0]))


class Command(TyperCommand):
    """A command whose help is in one language."""

    def get_help(self, ctx: Context) -> str:  # type: ignore[override]  # the parser's own class of it
        """The whole help."""
        return _in_our_words(super().get_help(ctx))


class Group(TyperGroup):
    """Commands whose list is in one language, and which say what a name that is none of them is near to."""

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:  # type: ignore[override]  # the same
        """The command of this name; CommandUnknown."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            raise CommandUnknown(name, get_close_matches(name, list(self.commands)))
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: Context) -> str:  # type: ignore[override]  # the parser's own class of it
        """The whole help."""
        return _in_our_words(super().get_help(ctx))
