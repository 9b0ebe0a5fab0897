"""What ``neviewer kiosk --help`` says, in both languages."""

from __future__ import annotations

from neviewer.domain.language import QT_TRANSLATE_NOOP, Language

_HELP = QT_TRANSLATE_NOOP(
    "Kiosk",
    """Run an exhibit for visitors: full screen, by touch, for weeks.

  neviewer kiosk EXHIBIT.toml                run it; it is started again whenever it fails
  neviewer kiosk --check EXHIBIT.toml        name every mistake by its line
  neviewer kiosk --unsupervised EXHIBIT.toml run it once, without a supervisor
  neviewer kiosk set-pin EXHIBIT.toml        set the PIN that ends the exhibit
  neviewer kiosk status EXHIBIT.toml         how it fares: ACTIVE, ATTRACT, STARTING, FAILED
  neviewer kiosk counts EXHIBIT.toml -o FILE write the counts of sessions as CSV
  neviewer kiosk seal FOLDER                 make a folder of content ready as an update
  neviewer kiosk update EXHIBIT.toml FOLDER  take new content, whole or not at all
  neviewer kiosk leave EXHIBIT.toml          end the exhibit without the PIN
  neviewer kiosk example FOLDER              write an exhibit to begin with

Options:
  --name NAME      a kiosk of its own: several can share one folder of content
  --pack FILE      what is shown when the exhibit brings no pack; else the bundled one
  --language en|zh of what is printed
  --verbose        print the log of the supervisor too

Examples:
  neviewer kiosk example my-exhibit
  neviewer kiosk --check my-exhibit/exhibit.toml
  neviewer kiosk my-exhibit/exhibit.toml --name hall-2

The exit status is 0 when it is done, 1 when something is wrong with the content, 2 when it could
not be done. The operator's handbook is docs/kiosk.md.""",
)


def help_text(language: Language) -> str:
    """The page of help in a language."""
    return language.translate("Kiosk", _HELP)
