"""Opens a story and shows it in the place of the article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from neviewer.ui.stories.panel import StoryPanel

if TYPE_CHECKING:
    from neviewer.derive.bound import Derivations
    from neviewer.derive.story_frame import TaskFrame
    from neviewer.stories.model import Story
    from neviewer.ui.window import Window


class StoryDesk(QObject):
    """Holds the story that is read, and the step one is at."""

    def __init__(
        self,
        window: Window,
        derivations: Derivations,
        open_link: Callable[[str], None],
        selected: Callable[[], tuple[str, ...]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._derivations = derivations
        self._open_link = open_link
        self._selected = selected
        self._story: Story | None = None
        self._step = 0
        self.panel: StoryPanel | None = None

    def ask(self) -> None:
        """Ask for a file and open it."""
        title, kinds = self.tr("Open a story or lesson"), self.tr("Stories (*.md)")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a story at its first step; what stands against it is said in the status bar."""
        self._begin(lambda: self._derivations.open_story(path))

    def open_bundled(self, id_: str) -> None:
        """Open a story of the pack at its first step."""
        self._begin(lambda: self._derivations.bundled_story(id_))

    def _begin(self, opened: Callable[[], Story]) -> None:
        from neviewer.derive.story_frame import StoryError

        try:
            self._story = opened()
        except StoryError as error:
            self._window.say(str(error))
            return
        self.go(0)

    def go(self, step: int) -> None:
        """Show a step and its view."""
        if self._story is None:
            return
        frame = self._derivations.story(self._story, step)
        self._step = frame.step
        panel = self.panel or self._make_panel()
        panel.set_frame(frame)
        self.show_view(frame.view)

    def show_view(self, view: str) -> None:
        """Go to a view of the story."""
        if view:
            self._open_link(view)

    def close(self) -> None:
        """Show the article again."""
        if self.panel is None:
            return
        panel, self.panel, self._story = self.panel, None, None
        columns = self._window.columns
        columns.replaceWidget(columns.indexOf(panel), self._window.article)
        self._window.article.show()
        panel.setParent(None)
        panel.deleteLater()

    def _judge(self, task: TaskFrame, chosen: tuple[int, ...], text: str) -> bool | None:
        """A place is answered on the map: by selecting it, and nothing else."""
        if task.block.kind == "find":
            text = ",".join(self._selected())
        return self._derivations.is_right(task, chosen, text)

    def _make_panel(self) -> StoryPanel:
        panel = self.panel = StoryPanel(self._judge)
        article, columns = self._window.article, self._window.columns
        sizes = columns.sizes()
        columns.replaceWidget(columns.indexOf(article), panel)
        article.setParent(self._window)  # it waits there, unseen
        article.hide()
        panel.show()
        columns.setSizes(sizes)
        panel.step_asked.connect(lambda by: self.go(self._step + by))
        panel.link_activated.connect(self.show_view)
        panel.closed.connect(self.close)
        return panel
