"""The window in which a story is written: its text, how it looks, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from neviewer.stories.draft import (
    LANGUAGES,
    Draft,
    block_text,
    count_steps,
    end_of_step,
    new_text,
    with_step,
    without_line,
)
from neviewer.stories.kinds import KINDS
from neviewer.stories.run import Run
from neviewer.ui.stories.mistakes import MistakeList
from neviewer.ui.stories.panel import StoryPanel
from neviewer.ui.stories.source_edit import SourceEdit

if TYPE_CHECKING:
    from neviewer.derive.story_drafts import Checked
    from neviewer.state.explorer import ExplorerState
    from neviewer.stories.model import Story
    from neviewer.ui.stories.classroom import Classroom

_CHECK_MS = 250  # after the last letter
_NOTES = "notes"


class StoryEditor(QWidget):
    """Writes both languages of one story; whatever is not saved is kept as a draft."""

    closed = Signal()

    def __init__(
        self,
        classroom: Classroom,
        draft: Draft,
        shown: Callable[[], ExplorerState],
        open_view: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._classroom = classroom
        self._drafts = classroom.derivations.library.drafts
        self._shown = shown
        self.draft = draft
        self._story: Story | None = None
        self.tabs = QTabWidget()
        self.edits: dict[str, SourceEdit] = {}
        for code, name in (("en", "English"), ("zh", "中文")):
            edit = SourceEdit(classroom.look)
            edit.setAccessibleName(self.tr("Text of the story, {language}").format(language=name))
            edit.setPlainText(draft.texts[code])
            edit.textChanged.connect(self._changed)
            edit.cursorPositionChanged.connect(self._show_step)
            self.edits[code] = edit
            self.tabs.addTab(edit, name)
        self.preview = StoryPanel(classroom)
        self.preview.leave.hide()
        self.preview.again.setText(self.tr("Show its view"))
        self.mistakes = MistakeList(classroom.derivations.language)
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self._timer = QTimer(self, singleShot=True, interval=_CHECK_MS)
        self._timer.timeout.connect(self.look_over)
        self._make_buttons()
        self._lay_out()
        self.preview.link_activated.connect(open_view)
        self.preview.step_asked.connect(self._turn)
        self.mistakes.line_chosen.connect(lambda line: self.edit.go_to(line))
        self.tabs.currentChanged.connect(lambda _n: self.look_over())
        code = "zh" if classroom.derivations.language.code.startswith("zh") else "en"
        if draft.texts[code] or not any(draft.texts.values()):
            self.tabs.setCurrentIndex(LANGUAGES.index(code))
        if not self.edit.toPlainText() and not any(draft.texts.values()):
            self.edit.setPlainText(new_text(self.language))
        self.look_over()

    @property
    def language(self) -> str:
        """The language on show."""
        return LANGUAGES[self.tabs.currentIndex()]

    @property
    def edit(self) -> SourceEdit:
        """The text on show."""
        return self.edits[self.language]

    def _make_buttons(self) -> None:
        self.add = QPushButton(self.tr("&Add this view"))
        self.add.setToolTip(self.tr("A new step that shows what map and chart show now"))
        self.insert = QPushButton(self.tr("&Insert a task"))
        self.save = QPushButton(self.tr("&Save"))
        menu = QMenu(self.insert)
        for kind, name in self._kind_names().items():
            action = menu.addAction(name)
            action.triggered.connect(lambda _on=False, kind=kind: self.insert_block(kind))
        self.insert.setMenu(menu)
        self.add.clicked.connect(self.add_view)
        self.save.clicked.connect(self.save_all)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(
            self.save_all
        )

    def _kind_names(self) -> dict[str, str]:
        names = {
            "choose": self.tr("Choose an answer"),
            "number": self.tr("Say a number"),
            "order": self.tr("Put places in order"),
            "draw": self.tr("Draw the line"),
            "find": self.tr("Find a place"),
            "altered": self.tr("Find altered numbers"),
            "write": self.tr("Write a text"),
            _NOTES: self.tr("Notes for the teacher"),
        }
        return {kind: names[kind] for kind in (*KINDS, _NOTES)}

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.add, self.insert, self.save):
            button.setMinimumHeight(32)
            buttons.addWidget(button)
        buttons.addWidget(self.status, 1)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.addWidget(self.tabs)
        sides.addWidget(self.preview)
        sides.setStretchFactor(0, 3)
        sides.setStretchFactor(1, 2)
        rows = QSplitter(Qt.Orientation.Vertical)
        rows.addWidget(sides)
        rows.addWidget(self.mistakes)
        rows.setStretchFactor(0, 5)
        rows.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.addLayout(buttons)
        column.addWidget(rows, 1)
        letter = self.fontMetrics().height()
        self.mistakes.setMinimumHeight(letter * 3)
        self.resize(letter * 64, letter * 40)
        self.edit.setFocus()

    # What is written -----------------------------------------------------------------------

    def add_view(self) -> None:
        """Add a step that shows what is on show, in every language that has a text."""
        titles, link = self._classroom.derivations.view_titles(self._shown())
        here = self.edit.textCursor().position()
        step = count_steps(self.edit.toPlainText(), here + 1) - 1
        for code, edit in self.edits.items():
            text = edit.toPlainText()
            if text or code == self.language:
                at = end_of_step(text, step) if step >= 0 else None
                edit.replace_all(with_step(text, code, titles[code], link, at))
        self._go_to_step(step + 1 if step >= 0 else count_steps(self.edit.toPlainText()) - 1)
        self.look_over()

    def insert_block(self, kind: str) -> None:
        """Put a new block about what is on show below the line of the cursor."""
        asked = self._classroom.derivations.asked(self._shown())
        cursor = self.edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.EndOfBlock)
        cursor.insertText(f"\n\n{block_text(kind, asked)}")
        self.edit.setTextCursor(cursor)
        if kind == "draw":  # its step must not show the line already
            here = cursor.position()
            text = self.edit.toPlainText()
            step = count_steps(text, here) - 1
            changed = without_line(text, step, asked.indicator)
            if changed != text:
                self.edit.replace_all(changed)
                cursor.setPosition(min(here + len(changed) - len(text), len(changed)))
                self.edit.setTextCursor(cursor)
        self.look_over()
        self.edit.setFocus()

    def save_all(self) -> None:
        """Save every language to its file; ask where, the first time."""
        from neviewer.derive.story_drafts import save_draft

        self._take()
        chosen = None
        if not any(self.draft.files.values()):
            name, _ = QFileDialog.getSaveFileName(
                self, self.tr("Save the story"), f"{self.language}.md", self.tr("Stories (*.md)")
            )
            if not name:
                return
            chosen = Path(name)
        old = Draft(self.draft.key)
        try:
            save_draft(self.draft, chosen)
        except OSError as error:
            text = self.tr("It could not be saved ({reason}). The draft is kept.")
            self.status.setText(text.format(reason=error.strerror or str(error)))
            return
        self._drafts.keep(old)  # an empty one is forgotten
        self.draft.key = next(file for file in self.draft.files.values() if file)
        self.look_over()

    def look_over(self) -> None:
        """Check the text on show, mark what is wrong, show the step, and keep the draft."""
        self._timer.stop()
        self._take()
        checked: Checked = self._classroom.derivations.check_story(
            self.edit.toPlainText(), Path(self.draft.files[self.language] or "story.md").name
        )
        self.mistakes.set_problems(checked.problems)
        self.edit.mark(frozenset(problem.line for problem in checked.problems))
        self._story = checked.story
        self._show_step()
        kept = self._drafts.keep(self.draft)
        if self.draft.is_saved:
            said = self.tr("Saved.")
        elif kept:
            said = self.tr("Not saved yet; kept as a draft.")
        else:
            said = self.tr("Not saved yet, and no draft can be kept: save it now.")
        count = len(checked.problems)
        wrong = self.tr("No mistakes.") if not count else self.tr("{count} mistakes.")
        self.status.setText(f"{said} {wrong.format(count=count)}")
        sign = "" if self.draft.is_saved else "• "
        self.setWindowTitle(sign + self.tr("Write a story"))

    def _take(self) -> None:
        for code, edit in self.edits.items():
            self.draft.texts[code] = edit.toPlainText()

    def _changed(self) -> None:
        self._timer.start()

    def _show_step(self) -> None:
        """Show the step that the cursor is in, as readers will see it."""
        if self._story is None or not self._story.steps:
            return
        starts = [step.line for step in self._story.steps]
        here = sum(start <= self.edit.line for start in starts) - 1
        frame = self._classroom.derivations.story(self._story, max(here, 0))
        self.preview.set_frame(frame, Run())
        self.preview.set_away(True)

    def _turn(self, by: int) -> None:
        text = self.edit.toPlainText()
        here = count_steps(text, self.edit.textCursor().position() + 1) - 1
        self._go_to_step(max(here, 0) + by)

    def _go_to_step(self, step: int) -> None:
        text = self.edit.toPlainText()
        at = end_of_step(text, step)
        cursor = self.edit.textCursor()
        cursor.setPosition(min(at, len(text)))
        self.edit.setTextCursor(cursor)
        self.edit.centerCursor()

    # Its end -------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is not saved; it is there when the story is opened for writing again."""
        self._keep()
        super().closeEvent(event)
        self.closed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """A window that goes away with the main window keeps its text, too."""
        self._keep()
        super().hideEvent(event)

    def _keep(self) -> None:
        self._timer.stop()
        self._take()
        self._drafts.keep(self.draft)
