"""Which keys an action may have: they must not clash, and must not get in the way of writing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from neviewer.domain.language import QT_TRANSLATE_NOOP, Language

_WRITES = QT_TRANSLATE_NOOP(
    "Shortcuts", "{keys} writes or moves within text and views; add Ctrl or Alt."
)
_INPUT = QT_TRANSLATE_NOOP(
    "Shortcuts", "{keys} switches Chinese input methods on many systems; choose other keys."
)
_EDITS = QT_TRANSLATE_NOOP("Shortcuts", "{keys} is for editing text everywhere; choose other keys.")
_TAKEN = QT_TRANSLATE_NOOP(
    "Shortcuts", "{keys} already belongs to “{action}”; change that one first."
)
_INPUT_METHODS = {"Ctrl+Space", "Ctrl+Shift", "Shift+Space", "Ctrl+.", "Alt+Space", "Meta+Space"}
_EDITING = {f"Ctrl+{key}" for key in ("A", "C", "V", "X", "Y", "Z", "Left", "Right", "Home", "End")}
_EDITING |= {"Ctrl+Shift+Z", "Ctrl+Backspace", "Ctrl+Del", "Ctrl+Ins", "Ctrl+Tab", "Ctrl+Shift+Tab"}


def refusal(
    action: str,
    keys: str,
    taken: Mapping[str, Sequence[str]],
    titles: Mapping[str, str],
    language: Language,
) -> str:
    """Why an action cannot have these keys, in one sentence, or an empty text.

    Keys are portable names (``Ctrl+Shift+L``); ``taken`` are the keys of all actions.
    """
    parts = keys.split("+") if not keys.endswith("+") else [*keys[:-1].split("+")[:-1], "+"]
    held, key = set(parts[:-1]), parts[-1]
    function_key = key.startswith("F") and key[1:].isdecimal()
    reason, owner = "", ""
    if keys in _INPUT_METHODS:
        reason = _INPUT
    elif keys in _EDITING:
        reason = _EDITS
    elif not held - {"Shift"} and not function_key:
        reason = _WRITES
    else:
        owners = [other for other, theirs in taken.items() if other != action and keys in theirs]
        if owners:
            reason, owner = _TAKEN, titles.get(owners[0], owners[0])
    return language.translate("Shortcuts", reason).format(keys=keys, action=owner) if reason else ""
