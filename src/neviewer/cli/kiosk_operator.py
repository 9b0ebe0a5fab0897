"""The commands of ``neviewer kiosk`` for whoever looks after an exhibit."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import shutil
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from neviewer.cli import kiosk
from neviewer.cli.parsing import refuse
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.kiosk.files import read_json
from neviewer.paths import resource

_ASK = QT_TRANSLATE_NOOP("Kiosk", "New PIN of 4 to 12 digits: ")
_ASK_AGAIN = QT_TRANSLATE_NOOP("Kiosk", "Once more: ")
_NO_PIN = QT_TRANSLATE_NOOP("Kiosk", "A PIN has 4 to 12 digits.")
_DIFFER = QT_TRANSLATE_NOOP("Kiosk", "The two PINs are not the same.")
_PIN_SET = QT_TRANSLATE_NOOP("Kiosk", "The PIN is set; it counts from the next start.")
_NO_FILE = QT_TRANSLATE_NOOP("Kiosk", "{asked} could not be written: {choices}.")
_NO_PLACE = QT_TRANSLATE_NOOP("Kiosk", "Write this line into [operator] of {asked}: {choices}")
_NOT_RUN = QT_TRANSLATE_NOOP("Kiosk", "This kiosk does not run.")
_SEALED = QT_TRANSLATE_NOOP("Kiosk", "{asked} files are sealed.")
_LEAVING = QT_TRANSLATE_NOOP("Kiosk", "The exhibit ends within a second or two.")
_THERE = QT_TRANSLATE_NOOP("Kiosk", "{asked} is there already; name a new folder.")
_WRITTEN = QT_TRANSLATE_NOOP("Kiosk", "Written: {asked}")
_OLD = 30.0  # seconds: a status file that is older is of a supervisor that is gone


def set_pin(options: argparse.Namespace, language: Language) -> int:
    """Ask for a PIN twice and put its hash into the exhibit file."""
    from neviewer.kiosk.exhibit_text import with_pin
    from neviewer.kiosk.pin import hash_pin, is_pin

    file: Path = options.exhibit
    try:
        text = file.read_text("utf-8")
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        return _refuse(language, _NO_FILE, file, why)
    pin = _ask(language, _ASK)
    if not is_pin(pin):
        return _refuse(language, _NO_PIN)
    if sys.stdin.isatty() and _ask(language, _ASK_AGAIN) != pin:
        return _refuse(language, _DIFFER)
    kept = hash_pin(pin)
    changed = with_pin(text, kept)
    if changed is None:
        return _refuse(language, _NO_PLACE, file, f'pin = "{kept}"')
    beside = file.with_name(f"{file.name}.new")
    try:
        beside.write_text(changed, "utf-8", newline="")
        os.replace(beside, file)
    except OSError as error:
        return _refuse(language, _NO_FILE, file, error.strerror)
    return _say(language, _PIN_SET)


def status(options: argparse.Namespace, language: Language) -> int:
    """Print the word and the counters of the status file; 1 unless the exhibit is on screen."""
    from neviewer.kiosk.status import FILE

    found = read_json(kiosk.places_of(options).state / FILE)
    if not found or _age(found) > _OLD:
        kiosk.say(language.translate("Kiosk", _NOT_RUN))
        return 1
    kiosk.say(json.dumps(found, ensure_ascii=False, indent=1))
    return int(found.get("status") not in ("ACTIVE", "ATTRACT", "CLOSED"))


def counts(options: argparse.Namespace, language: Language) -> int:
    """Write the counts of sessions as CSV, or print them."""
    from neviewer.kiosk.counts import counts_csv

    table = counts_csv(kiosk.places_of(options).state)
    if options.output is None:
        kiosk.say(table.rstrip("\n"))
        return 0
    try:
        options.output.write_text(table, "utf-8-sig", newline="\r\n")
    except OSError as error:
        return _refuse(language, _NO_FILE, options.output, error.strerror)
    return 0


def seal_folder(options: argparse.Namespace, language: Language) -> int:
    """Write the list of hashes that an update needs."""
    from neviewer.kiosk.updates import SUMS, seal

    try:
        number = seal(options.folder)
    except OSError as error:
        return _refuse(language, _NO_FILE, options.folder / SUMS, error.strerror)
    return _say(language, _SEALED, number)


def update(options: argparse.Namespace, language: Language) -> int:
    """Take new content from a folder."""
    from neviewer.kiosk.updates import install_update

    places = kiosk.places_of(options)
    outcome = install_update(options.folder, places.machine, places.bundled, places.state, language)
    for sentence in outcome.sentences:
        kiosk.say(sentence)
    return int(not outcome.ok)


def leave(options: argparse.Namespace, language: Language) -> int:
    """Ask the supervisor to end: whoever can write into its state folder may."""
    from neviewer.kiosk.supervisor import LEAVE

    file = kiosk.places_of(options).state / LEAVE
    try:
        file.write_bytes(b"")
    except OSError as error:
        return _refuse(language, _NO_FILE, file, error.strerror)
    return _say(language, _LEAVING)


def example(options: argparse.Namespace, language: Language) -> int:
    """Write the commented example to begin with."""
    folder: Path = options.folder
    if folder.exists():
        return _refuse(language, _THERE, folder)
    try:
        shutil.copytree(resource("exhibits", "turn"), folder)
    except OSError as error:
        return _refuse(language, _NO_FILE, folder, error.strerror)
    return _say(language, _WRITTEN, folder / "exhibit.toml")


def _ask(language: Language, text: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(language.translate("Kiosk", text)).strip()
    return sys.stdin.readline().strip()


def _age(found: dict[str, Any]) -> float:
    try:
        written = datetime.fromisoformat(str(found.get("written")))
        return abs((datetime.now().astimezone() - written).total_seconds())
    except (ValueError, TypeError):
        return _OLD + 1


def _say(language: Language, text: str, asked: object = "") -> int:
    kiosk.say(language.translate("Kiosk", text).format(asked=asked))
    return 0


def _refuse(language: Language, text: str, asked: object = "", choices: object = "") -> int:
    sentence = language.translate("Kiosk", text).format(asked=asked, choices=choices)
    return refuse(sentence)
