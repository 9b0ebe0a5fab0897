"""``neviewer check``: read a text and judge its numbers by a pack."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from neviewer.data.pack import Pack, PackError
from neviewer.domain.language import ENGLISH, Language
from neviewer.paths import default_pack
from neviewer.reading.claims import VERDICTS
from neviewer.reading.read import Reader, parse_date
from neviewer.reading.report import as_json, as_lines, as_page
from neviewer.reading.scan import is_chinese
from neviewer.reading.textfile import TextError, read_file

_EXAMPLE = """examples:
  neviewer check article.txt
  neviewer check article.md --date 2024-02-26 --json
  neviewer check article.docx --html article.html --fail-on contradicts"""


def main(arguments: list[str]) -> int:
    """Judge one text; 0 when read, 1 when it has a verdict to fail on, 2 when it cannot be read."""
    options = _parser().parse_args(arguments)
    try:
        text = read_file(options.text)
        language = _language(options.language, text, printed=bool(options.html) or not options.json)
        pack = Pack.open(options.pack or default_pack())
        try:
            reading = Reader.of(pack).read(text, options.date, language)
        finally:
            pack.close()
        if options.html:
            page = as_page(reading, text, options.text.name, language)
            options.html.write_text(page, encoding="utf-8")
    except (PackError, TextError) as error:
        return _refuse(str(error))
    except OSError as error:
        return _refuse(f"The page {options.html} cannot be written: {error.strerror}.")
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


def _refuse(sentence: str) -> int:
    print(f"neviewer: {' '.join(sentence.split())}", file=sys.stderr)
    return 2


def _print(content: str) -> None:
    """Print in UTF-8, whatever the terminal's encoding; lone surrogates become marks."""
    sys.stdout.buffer.write(content.encode("utf-8", errors="replace") + b"\n")
    sys.stdout.flush()


def _date(text: str) -> object:
    date = parse_date(text)
    if date is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write it like 2024-02-26")
    return date


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="neviewer check",
        description="Read a text for its statistical claims and judge each by the data.",
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("text", type=Path, help="a .txt, .md, .html or .docx file")
    parser.add_argument("--date", type=_date, help="the text's date (default: found in the text)")
    parser.add_argument("--pack", type=Path, help="judge by this pack, not the bundled one")
    parser.add_argument("--json", action="store_true", help="print the reading as JSON")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write an annotated page")
    parser.add_argument(
        "--language", choices=("en", "zh"), default="", help="of the proofs (default: the text's)"
    )
    parser.add_argument(
        "--fail-on", choices=VERDICTS, metavar="VERDICT", help="exit 1 when a claim is so judged"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
