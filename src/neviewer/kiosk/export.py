"""Makes an exhibit of a story or of a view: a folder with its file, its stories and its pack."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from neviewer.derive.heading import heading_frame
from neviewer.domain.language import QT_TRANSLATE_NOOP, Language
from neviewer.kiosk.exhibit import Exhibit, Item, Texts, read_exhibit
from neviewer.kiosk.exhibit_text import write_exhibit
from neviewer.kiosk.guide import Guide
from neviewer.kiosk.updates import seal
from neviewer.state.link import format_link
from neviewer.stories.parse import parse_story

if TYPE_CHECKING:
    from neviewer.derive.bound import Derivations
    from neviewer.state.explorer import ExplorerState

FILE = "exhibit.toml"
_STORIES = "stories"
_PACK = "pack.gpkg"

_NOT_EMPTY = QT_TRANSLATE_NOOP("Exhibit", "{folder} is not empty: choose an empty folder.")
_NOT_WRITTEN = QT_TRANSLATE_NOOP("Exhibit", "{folder} cannot be written: {why}.")
_NO_STORY = QT_TRANSLATE_NOOP("Exhibit", "The story has mistakes; an exhibit cannot show it.")


class ExportError(Exception):
    """Why there is no exhibit, in one sentence."""


class Exporter:
    """Writes exhibits of one pack; ``languages`` are all that they can speak."""

    def __init__(
        self, derivations: Derivations, languages: Mapping[str, Language], bundled: Path
    ) -> None:
        self._pack = derivations.pack
        self._language = derivations.language
        self._languages = languages
        self._bundled = bundled  # a pack that every installation has need not be copied

    def guide(self, exhibit: Exhibit) -> Guide:
        """The screens of an exhibit, for a preview."""
        return Guide(self._pack, exhibit, self._languages)

    def write_view(self, folder: Path, view: ExplorerState) -> Exhibit:
        """Write an exhibit that shows a view, then the map to touch."""
        shown = view.with_(article=None, anchor=None, story=None, step=0)
        titles = {
            code: heading_frame(self._pack, shown, language).title
            for code, language in self._languages.items()
        }
        title = Texts(titles.get("en", ""), titles.get("zh", ""))
        item = Item("view", format_link(shown), title)
        return self._write(folder, title, tuple(self._languages), (item,), {})

    def write_story(self, folder: Path, id_: str, texts: Mapping[str, str]) -> Exhibit:
        """Write an exhibit of a story that is there in some languages."""
        titles = {}
        for code, text in texts.items():
            story = parse_story(text).story
            if story is None:
                raise ExportError(self._language.translate("Exhibit", _NO_STORY))
            titles[code] = story.title
        title = Texts(titles.get("en", ""), titles.get("zh", ""))
        item = Item("story", str(folder / _STORIES / id_))
        return self._write(folder, title, tuple(texts), (item,), {id_: texts})

    def file_texts(self, path: Path) -> dict[str, str]:
        """A story file of the reader's own, with its other language beside it if that is there."""
        found: dict[str, str] = {}
        id_ = ""
        for name in (path.name, *(f"{code}.md" for code in self._languages)):
            try:
                text = (path.parent / name).read_text("utf-8-sig")
            except (OSError, UnicodeDecodeError):
                continue
            story = parse_story(text).story
            if story is not None and (not found or story.id == id_):
                found.setdefault(story.language, text)
                id_ = story.id
        return found

    def bundled_texts(self, id_: str) -> dict[str, str]:
        """The files of a story of the pack by language."""
        found = {}
        for code in self._languages:
            text = self._pack.story(id_, code) or ""
            story = parse_story(text).story
            if story is not None and story.language == code:
                found[code] = text
        return found

    def _write(
        self,
        folder: Path,
        title: Texts,
        languages: tuple[str, ...],
        items: tuple[Item, ...],
        stories: Mapping[str, Mapping[str, str]],
    ) -> Exhibit:
        """Write everything beside the folder, then move it there whole."""
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise ExportError(self._said(_NOT_EMPTY, folder))
        first = self._language.code if self._language.code in languages else languages[0]
        is_bundled = self._pack.path.resolve() == self._bundled.resolve()
        exhibit = Exhibit(
            file=folder / FILE,
            title=title,
            languages=languages,
            language=first,
            items=items,
            pack=None if is_bundled else folder / _PACK,
        )
        beside = folder.with_name(f".{folder.name}.new")
        try:
            shutil.rmtree(beside, ignore_errors=True)
            beside.mkdir(parents=True)
            for id_, texts in stories.items():
                (beside / _STORIES / id_).mkdir(parents=True)
                for code, text in texts.items():
                    (beside / _STORIES / id_ / f"{code}.md").write_text(text, "utf-8")
            if not is_bundled:
                shutil.copyfile(self._pack.path, beside / _PACK)
            (beside / FILE).write_text(write_exhibit(exhibit), "utf-8")
            seal(beside)
            if folder.exists():
                folder.rmdir()
            os.replace(beside, folder)
        except OSError as error:
            shutil.rmtree(beside, ignore_errors=True)
            why = (error.strerror or str(error)).rstrip(".")
            raise ExportError(self._said(_NOT_WRITTEN, folder, why)) from None
        parsed = read_exhibit(folder / FILE)
        serious = [each.text(self._language) for each in parsed.mistakes if each.serious]
        if parsed.exhibit is None:
            raise ExportError(serious[0])
        return parsed.exhibit

    def _said(self, pattern: str, folder: Path, why: str = "") -> str:
        return self._language.translate("Exhibit", pattern).format(folder=folder, why=why)
