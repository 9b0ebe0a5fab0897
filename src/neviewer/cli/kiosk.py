"""``neviewer kiosk``: run an exhibit, and what its operator needs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from neviewer.app.places import shown_pack
from neviewer.cli.kiosk_help import help_text
from neviewer.cli.parsing import reader_language, refuse
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.kiosk.exhibit import Exhibit, read_exhibit
from neviewer.kiosk.places import Places, folders, of_machine

_RUNS = QT_TRANSLATE_NOOP(
    "Kiosk",
    "This kiosk runs already, with its state in {asked}; name a second one with --name NAME.",
)


def main(arguments: list[str]) -> int:
    """Run an exhibit or do what its operator asks; 0 done, 1 found wanting, 2 not possible."""
    from neviewer.cli import kiosk_operator

    commands: dict[str, Callable[[argparse.Namespace, Language], int]] = {
        "set-pin": kiosk_operator.set_pin,
        "status": kiosk_operator.status,
        "counts": kiosk_operator.counts,
        "seal": kiosk_operator.seal_folder,
        "update": kiosk_operator.update,
        "leave": kiosk_operator.leave,
        "example": kiosk_operator.example,
    }
    name = arguments[0] if arguments and arguments[0] in commands else ""
    options = _parser(name).parse_args(arguments[bool(name) :])
    if options.help:
        say(help_text(reader_language(arguments)))
        return 0
    if name:
        return commands[name](options, reader_language(arguments))
    return _run(options, arguments)


def places_of(options: argparse.Namespace) -> Places:
    """The folders of the kiosk that the command line names."""
    machine = read_exhibit(options.exhibit).exhibit
    bundled = (options.pack or shown_pack()).absolute()
    state, logs = folders(options.exhibit, machine, _usual_state(), options.name)
    pack = machine.pack if machine and machine.pack else bundled
    file = options.exhibit.absolute()
    return Places(state, logs, pack, file.parent, file, bundled)


def say(text: str) -> None:
    """Print in UTF-8, whatever the terminal's encoding."""
    sys.stdout.buffer.write(text.encode("utf-8", errors="replace") + b"\n")
    sys.stdout.flush()


def _run(options: argparse.Namespace, arguments: list[str]) -> int:
    if options.safe_page:
        from neviewer.app import kiosk_safe

        return kiosk_safe.run(options.safe_page)
    if options.check:
        pack = (options.pack or shown_pack()).absolute()
        return _check(options.exhibit, pack, reader_language(arguments))
    if options.child or options.unsupervised:
        return _show(options, arguments)
    return _supervise(options, arguments)


def _check(file: Path, pack: Path, language: Language) -> int:
    from neviewer.kiosk.check import check_exhibit

    lines, good = check_exhibit(file, pack, language)
    for line in lines:
        say(line)
    return int(not good)


def _show(options: argparse.Namespace, arguments: list[str]) -> int:
    """Show the exhibit in this process, as its supervisor's child or by itself."""
    from neviewer.kiosk.heartbeat import Heartbeat

    exhibit, mistakes = read_exhibit(options.exhibit)
    if exhibit is None:
        language = reader_language(arguments)
        return _tell([mistake.text(language) for mistake in mistakes])
    heart = Heartbeat()
    places = places_of(options)
    if options.child:
        places = _child_places(options)
        heart = Heartbeat.of_supervisor(places.state)
        exhibit = of_machine(exhibit, _other(places.machine, options.exhibit))
    from neviewer.app import kiosk_run

    return kiosk_run.run(exhibit, heart, places)


def _child_places(options: argparse.Namespace) -> Places:
    folder = options.exhibit.absolute().parent
    return Places(
        options.state, options.logs, options.pack, folder, options.machine, options.bundled
    )


def _other(machine: Path, file: Path) -> Exhibit | None:
    return None if machine == file.absolute() else read_exhibit(machine).exhibit


def _supervise(options: argparse.Namespace, arguments: list[str]) -> int:
    """Look after the exhibit; Qt is loaded only to say in Chinese that it cannot start."""
    from neviewer.kiosk.lock import Lock
    from neviewer.kiosk.supervisor import Settings, Supervisor, own_command

    places = places_of(options)
    lock = Lock(places.state)
    if not lock.take():
        text = reader_language(arguments).translate("Kiosk", _RUNS)
        return refuse(text.format(asked=places.state))
    try:
        supervisor = Supervisor(
            Settings(
                places.machine,
                places.bundled,
                places.state,
                places.logs,
                own_command(),
                echo=options.verbose,
            )
        )
        if not supervisor.can_start():
            from neviewer.kiosk.check import check_exhibit

            language = reader_language(arguments)
            lines, _ = check_exhibit(options.exhibit, places.bundled, language)
            return _tell(lines)
        return supervisor.run()
    finally:
        lock.let_go()


def _tell(lines: list[str]) -> int:
    for line in lines:
        sys.stderr.buffer.write(line.encode("utf-8", errors="replace") + b"\n")
    sys.stderr.flush()
    return 1


def _usual_state() -> Path:
    from platformdirs import user_state_path

    return user_state_path("neviewer", appauthor=False) / "kiosk"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"neviewer: {message}; see neviewer kiosk --help\n")
        sys.exit(2)


def _parser(command: str) -> argparse.ArgumentParser:
    parser = _Parser(prog="neviewer kiosk", add_help=False, allow_abbrev=False)
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("--language", choices=("en", "zh"), default="")
    parser.add_argument("--name", default="", type=_name)
    parser.add_argument("--pack", type=Path)
    folder = command in ("seal", "example")
    parser.add_argument("folder" if folder else "exhibit", nargs="?", type=Path)
    if command == "update":
        parser.add_argument("folder", nargs="?", type=Path)
    if command == "counts":
        parser.add_argument("-o", "--output", type=Path)
    if not command:
        for flag in ("--check", "--unsupervised", "--verbose", "--child"):
            parser.add_argument(flag, action="store_true")
        for option in ("--state", "--logs", "--machine", "--bundled", "--safe-page"):
            parser.add_argument(option, type=Path)
    needed = {"update": ("exhibit", "folder"), "seal": ("folder",), "example": ("folder",)}
    return _Needing(parser, needed.get(command, ("exhibit",)))  # type: ignore[return-value]


class _Needing:
    """A parser whose arguments need not be there when only help is asked for."""

    def __init__(self, parser: argparse.ArgumentParser, needed: tuple[str, ...]) -> None:
        self._parser, self._needed = parser, needed

    def parse_args(self, arguments: list[str]) -> argparse.Namespace:
        """Read the arguments; the program ends when one is missing."""
        options = self._parser.parse_args(arguments)
        for name in self._needed:
            alone = options.help or getattr(options, "safe_page", None)
            if getattr(options, name) is None and not alone:
                self._parser.error(f"the {name.upper()} is missing")
        return options


def _name(text: str) -> str:
    if text and not all(letter.isalnum() or letter in "-_" for letter in text):
        raise argparse.ArgumentTypeError("a name has only letters, digits, - and _")
    return text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
