"""``neviewer render``: draw the figure of a view without a screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from neviewer.app.places import shown_pack
from neviewer.cli.parsing import (
    FILE,
    LANGUAGES,
    LINK,
    SETTING,
    SIZE,
    Parser,
    reader_language,
    refuse,
)
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.state.preferences import THEMES, Preferences, SettingError, parse_settings

_EXAMPLES = """\
  neviewer render 'neviewer:/province/net_migration?period=2023' -o turn.png
  neviewer render 'neviewer:/county/share_65plus?period=2020' -o ageing.svg --language zh"""

_DESCRIPTION = QT_TRANSLATE_NOOP(
    "Commands", "Draw the figure of a view, with heading, legend, source and credit."
)


def main(arguments: list[str]) -> int:
    """Draw one figure; 0 when it is written, 2 when it cannot be."""
    speech = reader_language(arguments)
    parser = _parser(speech)
    options = parser.parse_args(arguments)
    try:
        settings = parse_settings(options.set)
    except SettingError as error:
        parser.error(error.said.told(speech))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from neviewer.data.pack import Pack, PackError
    from neviewer.derive.bound import Derivations
    from neviewer.export.figure import Figure
    from neviewer.export.figure_files import FigureError, write_figure
    from neviewer.state.catalogue import opening
    from neviewer.state.link import parse_link
    from neviewer.ui.i18n import Translations
    from neviewer.ui.qt_messages import quiet_messages
    from neviewer.ui.theme import load_font, look_for

    _application = QApplication.instance() or QApplication(["neviewer"])  # lives to the end
    quiet_messages()
    load_font()
    translations = Translations()
    language = translations.use(options.language)
    try:
        pack = Pack.open(options.pack or shown_pack())
        state = opening(pack)
        if options.link:
            parsed = parse_link(options.link, pack, language)
            state = parsed.state
            for reason in parsed.reasons:
                refuse(reason)
        look = look_for(Preferences(**{"theme": options.theme, **settings}))
        figure = Figure.of(Derivations(pack, language), state, look)
        write_figure(figure, options.output, options.size)
    except (PackError, FigureError) as error:
        return refuse(error, speech)
    finally:
        translations.use("en")
    return 0


def _parser(language: Language) -> Parser:
    parser = Parser(language, "neviewer render", _DESCRIPTION, _EXAMPLES)
    text = QT_TRANSLATE_NOOP("Commands", "the view (default: the opening view)")
    parser.option("link", nargs="?", default="", metavar=LINK, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "a .png, .svg or .pdf")
    parser.option("-o", "--output", type=Path, required=True, metavar=FILE, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "e.g. 1600x1000")
    parser.option("--size", type=parser.size, default=(1600, 1000), metavar=SIZE, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "of the figure (default: en)")
    parser.option("--language", choices=LANGUAGES, default="en", text=text)
    text = QT_TRANSLATE_NOOP("Commands", "the look of the figure (default: light)")
    parser.option("--theme", choices=tuple(THEMES[1:]), default="light", text=text)
    text = QT_TRANSLATE_NOOP(
        "Commands", "a preference, e.g. ramp_sequential=batlow or patterns=on; may be given again"
    )
    parser.option("--set", action="append", default=[], metavar=SETTING, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "draw from this pack, not the bundled one")
    parser.option("--pack", type=Path, metavar=FILE, text=text)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
