"""What the command line says about the window, and which other commands there are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from neviewer.domain.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from neviewer.cli.parsing import Parser
    from neviewer.domain.language import Language

# Each is the main() of the module of its name in cli.
COMMANDS = {
    "render": QT_TRANSLATE_NOOP("Commands", "draw the figure of a view to a file"),
    "check": QT_TRANSLATE_NOOP("Commands", "judge the figures of a text against the pack"),
    "story": QT_TRANSLATE_NOOP("Commands", "check the files of stories and lessons"),
    "worksheet": QT_TRANSLATE_NOOP("Commands", "print the tasks of a lesson"),
    "kiosk": QT_TRANSLATE_NOOP("Commands", "run an exhibit for visitors"),
    "pack": QT_TRANSLATE_NOOP("Commands", "build or verify a pack"),
    "update": QT_TRANSLATE_NOOP("Commands", "install a pack from a file"),
    "smoke": QT_TRANSLATE_NOOP("Commands", "open everything once without a screen"),
}
_MEASURE = "--measure-start"
_EXAMPLES = """\
  neviewer 'neviewer:/prefecture/gdp_nominal?period=2020&sel=210100'
  neviewer article.docx --language zh
"""
_DESCRIPTION = QT_TRANSLATE_NOOP(
    "Commands", "Explore China's northeast offline, with the source of every figure in reach."
)
_OTHERS = QT_TRANSLATE_NOOP("Commands", "other commands (each has --help):")
_FOR_RUN = QT_TRANSLATE_NOOP("Commands", "for this run")
_LOG_LEVELS = ("error", "info", "debug")


class WindowOptions:
    """What the command line says about the window."""

    def __init__(self) -> None:
        self.link = ""  # a view, or a file
        self.profile: Path | None = None
        self.pack: Path | None = None
        self.settings: dict[str, Any] = {}  # preferences for this run
        self.safe_mode = False
        self.reset_settings = False
        self.log = ""  # a level, or empty for none
        self.new_window = False
        self.picture: Path | None = None
        self.size: tuple[int, int] | None = None
        self.measure_start = False

    @property
    def unattended(self) -> bool:
        """Whether nobody looks at the window: it is only measured or pictured."""
        return bool(self.measure_start or self.picture)


def parse_options(arguments: list[str]) -> WindowOptions:
    """Read the command line of the window; a mistake ends the program with code 2."""
    options = WindowOptions()
    if arguments in ([], [_MEASURE]):  # the usual start, and measuring it, do without argparse
        options.measure_start = bool(arguments)
        return options
    from neviewer.cli.parsing import reader_language
    from neviewer.state.preferences import SettingError, parse_settings

    language = reader_language(arguments)
    parser = _parser(language)
    given = parser.parse_args(arguments)
    try:
        named = {name: getattr(given, name) for name in ("language", "theme")}
        settings = [f"{name}={value}" for name, value in named.items() if value]
        options.settings = parse_settings([*given.set, *settings])
    except SettingError as error:
        parser.error(error.said.told(language))
    for name in set(vars(options)) - {"settings"}:
        setattr(options, name, getattr(given, name))
    if options.link.endswith(".gpkg"):
        options.pack, options.link = Path(options.link), ""
    return options


def _parser(language: Language) -> Parser:
    from neviewer.cli.parsing import Parser

    def say(text: str) -> str:
        return language.translate("Commands", text)

    others = "\n".join(f"  neviewer {name:10} {say(text)}" for name, text in COMMANDS.items())
    examples = f"{_EXAMPLES}\n{say(_OTHERS)}\n{others}"
    parser = Parser(language, "neviewer", _DESCRIPTION, examples)
    _add_what_to_open(parser)
    _add_how_to_start(parser)
    _add_what_to_make(parser)
    return parser


def _add_what_to_open(parser: Parser) -> None:
    from neviewer.cli.parsing import CODE, FILE, FOLDER, LINK, SETTING
    from neviewer.state.preferences import THEMES

    text = QT_TRANSLATE_NOOP("Commands", "a view, or a text, story or pack to open")
    parser.option("link", nargs="?", default="", metavar=LINK, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "explore this pack, not the bundled one")
    parser.option("--pack", type=Path, metavar=FILE, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "keep settings in this folder")
    parser.option("--profile", type=Path, metavar=FOLDER, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "en, zh, or one that was added; for this run")
    parser.option("--language", metavar=CODE, text=text)
    parser.option("--theme", choices=THEMES, text=_FOR_RUN)
    text = QT_TRANSLATE_NOOP(
        "Commands", "a preference for this run, e.g. text_size=150; may be given again"
    )
    parser.option("--set", action="append", default=[], metavar=SETTING, text=text)


def _add_how_to_start(parser: Parser) -> None:
    text = QT_TRANSLATE_NOOP(
        "Commands", "start with defaults, without your settings and files; nothing is kept"
    )
    parser.option("--safe-mode", action="store_true", text=text)
    text = QT_TRANSLATE_NOOP(
        "Commands", "forget settings, keys and sizes first; texts and corrections stay"
    )
    parser.option("--reset-settings", action="store_true", text=text)
    text = QT_TRANSLATE_NOOP(
        "Commands", "write what is done to logs/neviewer.log in the folder of settings"
    )
    parser.option("--log", nargs="?", choices=_LOG_LEVELS, const="info", default="", text=text)
    text = QT_TRANSLATE_NOOP("Commands", "open another window where the program runs already")
    parser.option("--new-window", action="store_true", text=text)


def _add_what_to_make(parser: Parser) -> None:
    from neviewer.cli.parsing import FILE, SIZE

    text = QT_TRANSLATE_NOOP("Commands", "grab the window to this PNG and leave")
    parser.option("--picture", type=Path, metavar=FILE, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "of the window, e.g. 1280x800")
    parser.option("--size", type=parser.size, metavar=SIZE, text=text)
    text = QT_TRANSLATE_NOOP(
        "Commands", "leave after the first meaningful paint and print its time and memory as JSON"
    )
    parser.option(_MEASURE, action="store_true", text=text)
