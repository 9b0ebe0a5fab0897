"""What an exhibit is, and how it is read from ``exhibit.toml``."""

from __future__ import annotations

import re
from pathlib import Path, PurePath
from typing import NamedTuple

from neviewer.domain.language import QT_TRANSLATE_NOOP
from neviewer.kiosk.fields import Notes, Table, Texts
from neviewer.kiosk.hours import WEEKDAYS, Hours, parse_spans, parse_time
from neviewer.kiosk.mistakes import Mistake
from neviewer.kiosk.toml_lines import read_lines

__all__ = [
    "CORNERS", "FEATURES", "LANGUAGES", "Attract", "Exhibit", "Idle", "Item", "Operator", "Parsed",
    "Screen", "Texts", "read_exhibit", "read_text",
]  # fmt: skip

LANGUAGES = ("en", "zh")
FEATURES = ("places", "time", "zoom", "text_size", "sources", "language")
ORIENTATIONS = ("auto", "landscape", "portrait")
THEMES = ("dark", "light")
CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")
KINDS = ("story", "view", "article")
_PIN = re.compile(r"scrypt(:\d{1,8}){3}(:[A-Za-z0-9+/]{8,}=*){2}", re.ASCII)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_FILE = 1_000_000

_NO_FILE = QT_TRANSLATE_NOOP("Kiosk", "The file cannot be read: {asked}.")
_DO_FILE = QT_TRANSLATE_NOOP("Kiosk", "Name an exhibit.toml in UTF-8.")
_NO_TOML = QT_TRANSLATE_NOOP("Kiosk", "This line is no TOML: {asked}.")
_DO_TOML = QT_TRANSLATE_NOOP("Kiosk", "Write key = value, with texts in quotation marks.")
_VERSION = QT_TRANSLATE_NOOP("Kiosk", "The file does not say which form of exhibit it is.")
_DO_VERSION = QT_TRANSLATE_NOOP("Kiosk", "Begin it with the line: exhibit = 1")
_NO_ITEMS = QT_TRANSLATE_NOOP("Kiosk", "The exhibit shows nothing.")
_DO_ITEMS = QT_TRANSLATE_NOOP("Kiosk", "Add a table [[show]] with a story, a view or an article.")
_ONE_KIND = QT_TRANSLATE_NOOP("Kiosk", "This [[show]] has not exactly one of: {choices}.")
_DO_ONE_KIND = QT_TRANSLATE_NOOP("Kiosk", "Give one, and a [[show]] of its own for each other.")
_NO_TEXT = QT_TRANSLATE_NOOP("Kiosk", "There is no {asked} in the language “{choices}”.")
_DO_TEXT = QT_TRANSLATE_NOOP("Kiosk", "Write the text for each language of the exhibit.")
_NO_LANGUAGE = QT_TRANSLATE_NOOP("Kiosk", "The language “{asked}” is not among the languages.")
_DO_CHOOSE = QT_TRANSLATE_NOOP("Kiosk", "Use one of: {choices}.")
_NO_LANGUAGES = QT_TRANSLATE_NOOP("Kiosk", "The exhibit has no language.")
_NO_SUCH = QT_TRANSLATE_NOOP("Kiosk", "There is no file “{asked}”.")
_DO_PUT = QT_TRANSLATE_NOOP("Kiosk", "Put it into the folder of the exhibit, or correct the name.")
_OUTSIDE = QT_TRANSLATE_NOOP("Kiosk", "“{asked}” is outside the folder of the exhibit.")
_DO_INSIDE = QT_TRANSLATE_NOOP("Kiosk", "Copy it into the folder and name it from there.")
_NO_LINK = QT_TRANSLATE_NOOP("Kiosk", "“{asked}” is no view.")
_DO_LINK = QT_TRANSLATE_NOOP("Kiosk", "Copy the link of a view in the program: neviewer:/…")
_NO_HOURS = QT_TRANSLATE_NOOP("Kiosk", "“{asked}” are no opening hours.")
_DO_HOURS = QT_TRANSLATE_NOOP("Kiosk", "Write them like 09:00-12:00, 13:30-17:00, or closed.")
_NO_TIME = QT_TRANSLATE_NOOP("Kiosk", "“{asked}” is no time of day.")
_DO_TIME = QT_TRANSLATE_NOOP("Kiosk", "Write it like 04:00.")
_NO_PIN = QT_TRANSLATE_NOOP("Kiosk", "This is not what a PIN is kept as.")
_UNSET_PIN = QT_TRANSLATE_NOOP("Kiosk", "There is no PIN: whoever knows the corner can leave.")
_DO_PIN = QT_TRANSLATE_NOOP("Kiosk", "Set one with: neviewer kiosk set-pin exhibit.toml")


class Item(NamedTuple):
    """One thing that is shown: a story, a view or an article.

    ``ref`` is the link of a view, the id of an article or story of the pack, or the whole path of
    a folder that holds a story as ``en.md`` and ``zh.md``.
    """

    kind: str
    ref: str
    title: Texts = Texts()  # of a view; stories and articles have their own
    text: Texts = Texts()
    line: int = 1


class Attract(NamedTuple):
    """The loop that plays while nobody touches."""

    seconds: float = 8.0  # for each view
    views: tuple[str, ...] = ()  # links; empty: those of what is shown
    in_step: bool = False  # its position is that of the clock, the same on every machine


class Idle(NamedTuple):
    """After how many seconds without a touch the visitor is asked, and the exhibit begins anew."""

    seconds: float = 60.0
    countdown: float = 15.0


class Screen(NamedTuple):
    """Where the exhibit is shown, and how."""

    number: int = 1  # from 1; the first when there is no such screen
    orientation: str = "auto"
    theme: str = "dark"
    text_sizes: tuple[int, ...] = (100, 130, 160)  # percent, the first is usual
    diagonal_inches: float | None = None  # when the screen tells its size wrongly


class Operator(NamedTuple):
    """What the person who looks after the exhibit may do."""

    pin: str = ""  # as set-pin writes it
    corner: str = "top-right"
    cleaning_seconds: float = 30.0
    counts: bool = False  # keep how many sessions there were, and how long


class Exhibit(NamedTuple):
    """All that an exhibit file says; paths are absolute."""

    file: Path
    title: Texts
    languages: tuple[str, ...]
    language: str  # in which each visitor begins
    items: tuple[Item, ...]
    pack: Path | None = None  # the bundled one
    features: frozenset[str] = frozenset(FEATURES)
    attract: Attract = Attract()
    idle: Idle = Idle()
    screen: Screen = Screen()
    hours: Hours = Hours()
    operator: Operator = Operator()
    state_folder: Path | None = None
    log_folder: Path | None = None


class Parsed(NamedTuple):
    """An exhibit as far as it could be read, and all that is wrong with it."""

    exhibit: Exhibit | None  # None while there are serious mistakes
    mistakes: tuple[Mistake, ...] = ()


def read_exhibit(path: Path) -> Parsed:
    """Read an exhibit file and look for the files it names; never raises."""
    try:
        content = path.read_bytes()
        if len(content) > _LONGEST_FILE:
            raise OSError(0, "it is too long")
        text = content.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else "") or "it is not UTF-8 text"
        return Parsed(None, (Mistake(str(path), 0, _NO_FILE, _DO_FILE, why.rstrip(".")),))
    return read_text(text, path)


def read_text(text: str, path: Path) -> Parsed:
    """Read the text of an exhibit file that stands, or will stand, at a path."""
    read = read_lines(text)
    notes = Notes(str(path), read)
    for line, why in read.errors:
        notes.mistakes.append(Mistake(str(path), line, _NO_TOML, _DO_TOML, why.rstrip(".")))
    top = Table(read.values, (), notes)
    if top.whole("exhibit", 0, 0, 1) != 1:
        top.say("exhibit", _VERSION, _DO_VERSION)
    exhibit = _read(top, path.absolute())
    top.end()
    mistakes = tuple(sorted(notes.mistakes, key=lambda mistake: mistake.line))
    serious = any(mistake.serious for mistake in mistakes)
    return Parsed(None if serious else exhibit, mistakes)


def _read(top: Table, path: Path) -> Exhibit:
    folder = path.parent
    asked = top.list("languages", LANGUAGES, LANGUAGES)
    languages = tuple(each for each in asked if each in LANGUAGES)
    if not languages:
        top.say("languages", _NO_LANGUAGES, _DO_CHOOSE, choices=", ".join(LANGUAGES))
    language = top.text("language", next(iter(languages), "en"), LANGUAGES)
    if languages and language not in languages:
        top.say("language", _NO_LANGUAGE, _DO_CHOOSE, language, ", ".join(languages))
    title = _texts(top, "title", languages)
    folders = top.table("folders")
    exhibit = Exhibit(
        path,
        title,
        languages,
        language,
        _items(top, folder, languages),
        _file(top, "pack", folder),
        frozenset(top.list("features", FEATURES, FEATURES)),
        _attract(top.table("attract")),
        _idle(top.table("idle")),
        _screen(top.table("screen")),
        _hours(top.table("hours")),
        _operator(top.table("operator")),
        _folder(folders, "state", folder),
        _folder(folders, "logs", folder),
    )
    folders.end()
    return exhibit


def _items(top: Table, folder: Path, languages: tuple[str, ...]) -> tuple[Item, ...]:
    tables = top.tables("show")
    if not tables:
        top.say("show", _NO_ITEMS, _DO_ITEMS)
    return tuple(_item(table, folder, languages) for table in tables)


def _item(table: Table, folder: Path, languages: tuple[str, ...]) -> Item:
    given = [kind for kind in KINDS if table.has(kind)]
    refs = {kind: table.text(kind) for kind in KINDS}
    kind = given[0] if given else "view"
    line = table.notes.line((*table.path, kind))
    title = text = Texts()
    if len(given) != 1:
        table.say("", _ONE_KIND, _DO_ONE_KIND, choices=", ".join(KINDS))
    elif kind == "view":
        _check_link(table, (*table.path, kind), refs[kind])
    elif kind == "story":
        refs[kind] = _check_story(table, refs[kind], folder, languages)
    if kind == "view":
        title, text = _texts(table, "title", languages), table.texts("text")
    table.end()
    return Item(kind, refs[kind], title, text, line)


def _check_story(table: Table, ref: str, folder: Path, languages: tuple[str, ...]) -> str:
    if _ID.fullmatch(ref) and not (folder / ref).is_dir():
        return ref
    _check_inside(table, "story", ref)
    for language in languages:
        name = f"{ref}/{language}.md"
        if not (folder / name).is_file():
            table.say("story", _NO_SUCH, _DO_PUT, name)
    return str(folder / ref)


def _check_link(table: Table, path: tuple[str | int, ...], link: str) -> None:
    if not link.startswith("neviewer:/"):
        table.notes.say(path, _NO_LINK, _DO_LINK, link)


def _texts(table: Table, key: str, languages: tuple[str, ...]) -> Texts:
    texts = table.texts(key)
    for language in languages:
        if not getattr(texts, language).strip():
            table.say(key, _NO_TEXT, _DO_TEXT, key, language)
    return texts


def _file(table: Table, key: str, folder: Path) -> Path | None:
    name = table.text(key)
    if name and not (folder / name).is_file():
        table.say(key, _NO_SUCH, _DO_PUT, name)
    _check_inside(table, key, name)
    return folder / name if name else None


def _check_inside(table: Table, key: str, name: str) -> None:
    """What an exhibit shows can be copied, taken along and made safe as one folder."""
    if Path(name).is_absolute() or ".." in PurePath(name.replace("\\", "/")).parts:
        table.say(key, _OUTSIDE, _DO_INSIDE, name)


def _folder(table: Table, key: str, folder: Path) -> Path | None:
    name = table.text(key)
    return folder / Path(name).expanduser() if name else None


def _attract(table: Table) -> Attract:
    usual = Attract()
    seconds = table.number("seconds", usual.seconds, 2, 120)
    views = table.list("views", ())
    for place, link in enumerate(views):
        _check_link(table, (*table.path, "views", place), link)
    found = Attract(seconds, views, table.yes("in_step"))
    table.end()
    return found


def _idle(table: Table) -> Idle:
    usual = Idle()
    found = Idle(
        table.number("seconds", usual.seconds, 10, 3600),
        table.number("countdown", usual.countdown, 5, 120),
    )
    table.end()
    return found


def _screen(table: Table) -> Screen:
    usual = Screen()
    found = Screen(
        table.whole("number", usual.number, 1, 16),
        table.text("orientation", usual.orientation, ORIENTATIONS),
        table.text("theme", usual.theme, THEMES),
        table.sizes("text_sizes", usual.text_sizes, 80, 300),
        table.number("diagonal_inches", 20, 5, 200) if table.has("diagonal_inches") else None,
    )
    table.end()
    return found


def _hours(table: Table) -> Hours:
    usual = _spans(table, "every_day", "00:00-24:00")
    days = tuple(_spans(table, day, "") if table.has(day) else usual for day in WEEKDAYS)
    text = table.text("restart")
    restart = parse_time(text) if text else None
    if text and restart is None:
        table.say("restart", _NO_TIME, _DO_TIME, text)
    for day in WEEKDAYS:
        table.text(day)
    table.end()
    return Hours(days, restart)


def _spans(table: Table, key: str, default: str) -> tuple[tuple[int, int], ...]:
    text = table.text(key, default)
    spans = parse_spans(text)
    if spans is None:
        table.say(key, _NO_HOURS, _DO_HOURS, text)
    return spans or ()


def _operator(table: Table) -> Operator:
    usual = Operator()
    pin = table.text("pin")
    if pin and not _PIN.fullmatch(pin):
        table.say("pin", _NO_PIN, _DO_PIN)
    elif not pin:
        where = (*table.path, "pin")
        table.notes.say(where, _UNSET_PIN, _DO_PIN, serious=False)
    found = Operator(
        pin,
        table.text("corner", usual.corner, CORNERS),
        table.number("cleaning_seconds", usual.cleaning_seconds, 5, 600),
        table.yes("counts"),
    )
    table.end()
    return found
