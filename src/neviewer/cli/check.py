"""``neviewer check``: read a text and judge its numbers by a pack."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from neviewer.app.places import shown_pack
from neviewer.cli.parsing import FILE, LANGUAGES, Parser, reader_language, refuse
from neviewer.data.pack import Pack, PackError
from neviewer.domain.language import ENGLISH, QT_TRANSLATE_NOOP, Language, Told
from neviewer.domain.reasons import why
from neviewer.reading.claims import VERDICTS
from neviewer.reading.judging.stated import without_addresses
from neviewer.reading.read import Reader, parse_date
from neviewer.reading.report import as_json, as_lines, as_page
from neviewer.reading.scan import is_chinese
from neviewer.reading.text.textfile import TextError, read_file

_EXAMPLES = """\
  neviewer check article.txt
  neviewer check article.md --date 2024-02-26 --json
  neviewer check article.docx --html article.html --fail-on contradicts"""
_DESCRIPTION = QT_TRANSLATE_NOOP(
    "Commands", "Read a text for its statistical claims and judge each by the data."
)
_NO_DATE = QT_TRANSLATE_NOOP("Commands", "“{text}” is not a date; write it like 2024-02-26")
_DATE = QT_TRANSLATE_NOOP("Commands", "DATE")
_VERDICT = QT_TRANSLATE_NOOP("Commands", "VERDICT")
_NOT_WRITTEN = QT_TRANSLATE_NOOP("Errors", "The page {file} cannot be written: {reason}.")


def main(arguments: list[str]) -> int:
    """Judge one text; 0 when read, 1 when it has a verdict to fail on, 2 when it cannot be read."""
    speech = reader_language(arguments)
    options = _parser(speech).parse_args(arguments)
    try:
        text = read_file(options.text)
        language = _language(options.language, text, printed=bool(options.html) or not options.json)
        pack = Pack.open(options.pack or shown_pack())
        try:
            reading = Reader.of(pack).read(text, options.date, language)
        finally:
            pack.close()
        text = without_addresses(text)  # they were read, and nobody is to see them
        if options.html:
            page = as_page(reading, text, options.text.name, language)
            options.html.write_text(page, encoding="utf-8")
    except (PackError, TextError) as error:
        return refuse(error, speech)
    except OSError as error:
        said = Told("Errors", _NOT_WRITTEN, file=options.html, reason=why(error))
        return refuse(said, speech)
    if options.json:
        content = json.dumps(as_json(reading, str(options.text)), ensure_ascii=False, indent=1)
        _print(content)
    else:
        _print("\n".join(as_lines(reading, text, language)))
    return int(options.fail_on in reading.summary)


def _language(code: str, text: str, *, printed: bool) -> Language:
    """The language of the proofs: as asked, else that of the text; JSON alone is English."""
    chinese = code == "zh" or (not code and printed and is_chinese(text))
    if not chinese:
        return ENGLISH
    from neviewer.ui.i18n import language_of  # Qt is loaded for Chinese proofs only

    return language_of("zh")


def _print(content: str) -> None:
    """Print in UTF-8, whatever the terminal's encoding; lone surrogates become marks."""
    sys.stdout.buffer.write(content.encode("utf-8", errors="replace") + b"\n")
    sys.stdout.flush()


def _parser(language: Language) -> Parser:
    parser = Parser(language, "neviewer check", _DESCRIPTION, _EXAMPLES)

    def date(text: str) -> object:
        found = parse_date(text)
        if found is None:
            raise parser.wrong(_NO_DATE, text=text)
        return found

    text = QT_TRANSLATE_NOOP("Commands", "a .txt, .md, .html or .docx file")
    parser.option("text", type=Path, metavar=FILE, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "the text's date (default: found in the text)")
    parser.option("--date", type=date, metavar=_DATE, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "judge by this pack, not the bundled one")
    parser.option("--pack", type=Path, metavar=FILE, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "print the reading as JSON")
    parser.option("--json", action="store_true", text=text)
    text = QT_TRANSLATE_NOOP("Commands", "write an annotated page")
    parser.option("--html", type=Path, metavar=FILE, text=text)
    text = QT_TRANSLATE_NOOP("Commands", "of the proofs (default: the text's)")
    parser.option("--language", choices=LANGUAGES, default="", text=text)
    text = QT_TRANSLATE_NOOP("Commands", "exit 1 when a claim is so judged")
    parser.option("--fail-on", choices=VERDICTS, metavar=_VERDICT, text=text)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
