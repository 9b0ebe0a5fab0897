"""The part of a menu that lists the stories and lessons of the pack."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from neviewer.ui.wiring import Wiring


class StoryMenu:
    """Adds the stories above the other entries when the menu is first opened."""

    def __init__(self, menu: QMenu, wiring: Wiring) -> None:
        self._menu = menu
        self._wiring = wiring
        self._is_filled = False
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        if self._is_filled:
            return
        self._is_filled = True
        first = self._menu.actions()[0]
        for story in self._wiring.derivations.stories():
            action = self._menu.addAction(story.title.replace("&", "&&"))
            action.setObjectName(f"story={story.id}")
            action.setToolTip(f"{story.about}. {story.summary}".strip())
            action.triggered.connect(
                lambda _checked=False, id_=story.id: self._wiring.stories.open_bundled(id_)
            )
            self._menu.insertAction(first, action)
        self._menu.insertSeparator(first)
