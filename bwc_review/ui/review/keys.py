"""The keys of the review: what each does, in which group, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Key:
    """One thing a key does.

    sequences: at most two, which a person may change. media: multimedia keys, which always do it.
    group: where the list shows it. repeats: done again and again while the key is held.
    """

    action: str
    sequences: tuple[str, ...]
    media: tuple[str, ...] = ()
    group: str = "picture"
    repeats: bool = False


# The top row of a French keyboard gives these where an English one gives 1 to 9; its 6 is the minus sign.
_FRENCH_DIGITS = ("&", "é", '"', "'", "(", "", "è", "_", "ç")

# Windows sends "Media Play" for the one key that plays and pauses, X11 sends the toggle: both toggle here.
KEYS = (
    Key("toggle", ("Space", "K"), ("Media Play", "Toggle Media Play/Pause"), "motion"),
    Key("pause", (), ("Media Pause", "Media Stop"), "motion"),
    Key("shuttle_forward", ("L",), ("Media Fast Forward",), "motion"),
    Key("shuttle_back", ("J",), ("Media Rewind",), "motion"),
    Key("slower", ("[",), (), "motion"),
    Key("faster", ("]",), (), "motion"),
    Key("normal_speed", ("Backspace",), (), "motion"),
    Key("loop", ("Shift+L",), (), "motion"),
    Key("frame_forward", (".", ";"), (), "place", repeats=True),
    Key("frame_back", (",",), (), "place", repeats=True),
    Key("forward_1", ("Shift+Right",), (), "place", repeats=True),
    Key("back_1", ("Shift+Left",), (), "place", repeats=True),
    Key("forward_5", ("Right",), (), "place", repeats=True),
    Key("back_5", ("Left",), (), "place", repeats=True),
    Key("forward_10", ("Ctrl+Right",), (), "place", repeats=True),
    Key("back_10", ("Ctrl+Left",), (), "place", repeats=True),
    Key("home", ("Home",), (), "place"),
    Key("end", ("End",), (), "place"),
    Key("go_to", ("G",), (), "place"),
    Key("next_mark", ("N",), ("Media Next",), "place", repeats=True),
    Key("previous_mark", ("Shift+N",), ("Media Previous",), "place", repeats=True),
    Key("timeline_closer", ("Ctrl+Up",), (), "place", repeats=True),
    Key("timeline_further", ("Ctrl+Down",), (), "place", repeats=True),
    Key("timeline_whole", ("Ctrl+Shift+Down",), (), "place"),
    Key("timeline_on", ("Ctrl+Shift+Right",), (), "place", repeats=True),
    Key("timeline_back", ("Ctrl+Shift+Left",), (), "place", repeats=True),
    Key("mark", ("M",), (), "marks"),
    Key("mark_text", ("Ctrl+M",), (), "marks"),
    Key("entry", ("I",), (), "marks"),
    Key("exit", ("O",), (), "marks"),
    Key("go_entry", ("Shift+I",), (), "marks"),
    Key("go_exit", ("Shift+O",), (), "marks"),
    Key("clear_span", ("X",), (), "marks"),
    Key("still", ("S",), (), "marks"),
    Key("remove_mark", ("Delete",), (), "marks"),
    Key("undo", ("Ctrl+Z",), (), "marks"),
    Key("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), (), "marks"),
    *(
        Key(
            f"category_{number}",
            tuple(one for one in (str(number), _FRENCH_DIGITS[number - 1]) if one),
            (),
            "marks",
        )
        for number in range(1, 10)
    ),
    Key("closer", ("+", "="), repeats=True),
    Key("further", ("-",), repeats=True),
    Key("whole", ("0",)),
    Key("brightness", ("B",)),
    Key("turn", ("R",)),
    Key("map", ("T",)),
    Key("full_screen", ("F", "F11")),
    Key("mute", ("Ctrl+Shift+M",)),
    Key("keys", ("?",)),
    Key("next_camera", ("C",), (), "cameras"),
    Key("layout", ("P",), (), "cameras"),
    Key("corner", ("Shift+P",), (), "cameras"),
    Key("align_earlier", ("Alt+Left",), (), "cameras", repeats=True),
    Key("align_later", ("Alt+Right",), (), "cameras", repeats=True),
    Key("align_sound", ("Shift+A",), (), "cameras"),
)
GROUPS = ("motion", "picture", "place", "cameras", "marks")  # so they fill two columns alike, and three


def group_words(group: str) -> str:
    """The heading of a group."""
    return {
        "motion": translate("Keys", "Play and speed"),
        "place": translate("Keys", "Go to"),
        "marks": translate("Keys", "Marks and stills"),
        "picture": translate("Keys", "Picture and sound"),
        "cameras": translate("Keys", "Several cameras"),
    }[group]


def words(action: str) -> str:
    """What an action does, for the list of keys."""
    if action.startswith("category_"):
        return translate("Keys", "Mark with category {number}").format(
            number=action.removeprefix("category_")
        )
    return {
        "toggle": translate("Keys", "Play, pause"),
        "pause": translate("Keys", "Pause"),
        "shuttle_forward": translate("Keys", "Forward, each press twice as fast"),
        "shuttle_back": translate("Keys", "Backward, each press twice as fast"),
        "frame_forward": translate("Keys", "One frame forward"),
        "frame_back": translate("Keys", "One frame back"),
        "forward_5": translate("Keys", "5 seconds forward"),
        "back_5": translate("Keys", "5 seconds back"),
        "forward_1": translate("Keys", "1 second forward"),
        "back_1": translate("Keys", "1 second back"),
        "forward_10": translate("Keys", "10 seconds forward"),
        "back_10": translate("Keys", "10 seconds back"),
        "home": translate("Keys", "To the beginning"),
        "end": translate("Keys", "To the end"),
        "go_to": translate("Keys", "Go to a time"),
        "next_mark": translate("Keys", "To the next mark"),
        "previous_mark": translate("Keys", "To the mark before"),
        "slower": translate("Keys", "Slower"),
        "faster": translate("Keys", "Faster"),
        "normal_speed": translate("Keys", "Normal speed"),
        "entry": translate("Keys", "Start of the span"),
        "exit": translate("Keys", "End of the span"),
        "go_entry": translate("Keys", "Go to the start of the span"),
        "go_exit": translate("Keys", "Go to the end of the span"),
        "clear_span": translate("Keys", "No span any more"),
        "loop": translate("Keys", "Play the span over and over"),
        "mark": translate("Keys", "Mark this instant, or the span"),
        "mark_text": translate("Keys", "Mark with a text"),
        "still": translate("Keys", "Keep a still"),
        "remove_mark": translate("Keys", "Remove the chosen mark"),
        "timeline_closer": translate("Keys", "Timeline closer, down to single frames"),
        "timeline_further": translate("Keys", "Timeline further away"),
        "timeline_whole": translate("Keys", "Whole timeline"),
        "timeline_on": translate("Keys", "Timeline half a page on"),
        "timeline_back": translate("Keys", "Timeline half a page back"),
        "undo": translate("Keys", "Undo what was done with a mark"),
        "redo": translate("Keys", "Do it again"),
        "mute": translate("Keys", "Sound off, sound on"),
        "closer": translate("Keys", "Look closer (viewing only)"),
        "further": translate("Keys", "Look from further away"),
        "whole": translate("Keys", "Whole picture"),
        "brightness": translate("Keys", "Light, contrast, sharpness, louder (viewing only)"),
        "map": translate("Keys", "Map of the track, where there is one"),
        "turn": translate("Keys", "A quarter turn (viewing only)"),
        "next_camera": translate("Keys", "Sound and controls of the other camera"),
        "full_screen": translate("Keys", "Full screen, and back"),
        "layout": translate("Keys", "Side by side, one large, one in the other"),
        "corner": translate("Keys", "Small picture in the next corner"),
        "align_earlier": translate("Keys", "Other camera a frame earlier"),
        "align_later": translate("Keys", "Other camera a frame later"),
        "align_sound": translate("Keys", "Align the cameras by the sound"),
        "keys": translate("Keys", "This list"),
    }[action]
