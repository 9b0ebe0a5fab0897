"""Where answers are given: one kind of area for each kind of task that is made of usual widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from neviewer.stories.run import Answer
from neviewer.ui.access.announcer import announce

if TYPE_CHECKING:
    from neviewer.derive.story_frame import TaskFrame

_ALT = Qt.KeyboardModifier.AltModifier


class Area(QWidget):
    """Takes the answer of one task."""

    changed = Signal()  # the answer is another one
    entered = Signal()  # the reader wants it checked

    def __init__(self, frame: TaskFrame) -> None:
        super().__init__()
        self.frame = frame
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def give(self, answer: Answer) -> Answer:
        """The answer with what is there now."""
        return answer

    def take(self, answer: Answer) -> None:
        """Show an answer that was given before."""

    def lacks(self) -> str:
        """What is still to be done before the answer can be judged, or an empty text."""
        return ""

    def finish(self) -> None:
        """Take no more answers, and show what is right."""
        self.setEnabled(False)


class ChoiceArea(Area):
    """Options to tick: one of them, or several."""

    def __init__(self, frame: TaskFrame) -> None:
        super().__init__(frame)
        self.group = QButtonGroup(self)  # of boxes that exclude each other: arrows go through them
        self._order: list[int] = []
        self.boxes: list[QCheckBox | QRadioButton] = []
        self.options: list[QLabel] = []
        for n, option in enumerate(frame.task.options):
            box = QCheckBox() if frame.several else QRadioButton()
            name = f"{chr(ord('A') + n)}  {option}"
            box.setAccessibleName(name)
            box.setAccessibleDescription(frame.task.ask)
            label = _OptionLabel(name)
            label.clicked.connect(box.click)
            box.setFixedHeight(label.fontMetrics().height() + 2 * label.margin())  # as one line
            row = QHBoxLayout()
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label, 1)
            self.column.addLayout(row)
            if not frame.several:
                self.group.addButton(box)
            box.toggled.connect(lambda on, n=n: self._tick(n, on))
            self.boxes.append(box)
            self.options.append(label)

    def give(self, answer: Answer) -> Answer:
        """Options in the order they were ticked."""
        return answer._replace(chosen=tuple(self._order))

    def take(self, answer: Answer) -> None:
        """Tick what was ticked."""
        for n in answer.chosen:
            if n < len(self.boxes):
                self.boxes[n].setChecked(True)

    def lacks(self) -> str:
        """At least one has to be chosen, unless none may be right."""
        return "" if self._order or self.frame.several else self.tr("Choose one of them.")

    def finish(self) -> None:
        """Mark the right ones with a sign."""
        for n, box in enumerate(self.boxes):
            box.setEnabled(False)
            self.options[n].setEnabled(False)
            if n in self.frame.right:
                label = self.options[n]
                label.setEnabled(True)
                label.setText(self.tr("{option}  ✓ right").format(option=label.text()))
                box.setAccessibleName(label.text())

    def _tick(self, n: int, on: bool) -> None:
        if on:
            self._order.append(n)
        elif n in self._order:
            self._order.remove(n)
        self.changed.emit()


class _OptionLabel(QLabel):
    """The words of an option, which may take several lines; a click is one on its box."""

    clicked = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMargin(2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report a click."""
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class NumberArea(Area):
    """A number in a unit."""

    def __init__(self, frame: TaskFrame) -> None:
        super().__init__(frame)
        self.field = QLineEdit()
        self.field.setMaxLength(40)
        self.field.setAccessibleName(f"{frame.task.ask} ({frame.unit})")
        unit = QLabel(frame.unit)
        unit.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(unit)
        self.column.addLayout(row)
        self.field.textChanged.connect(lambda _text: self.changed.emit())
        self.field.returnPressed.connect(self.entered)

    def give(self, answer: Answer) -> Answer:
        """The number as it was typed."""
        return answer._replace(text=self.field.text())

    def take(self, answer: Answer) -> None:
        """Show the number again."""
        self.field.setText(answer.text)


class OrderArea(Area):
    """Places to drag into their order, or to move with Alt and the arrow keys."""

    def __init__(self, frame: TaskFrame) -> None:
        super().__init__(frame)
        self.rows = _Rows()
        self.rows.setAccessibleName(frame.task.ask)
        self.rows.setAccessibleDescription(
            self.tr("Alt+Up and Alt+Down move the place that the keyboard is at.")
        )
        self.up = QPushButton(self.tr("Up"))
        self.down = QPushButton(self.tr("Down"))
        self.up.setAccessibleName(self.tr("Move the place up"))
        self.down.setAccessibleName(self.tr("Move the place down"))
        for n, option in enumerate(frame.task.options):
            item = QListWidgetItem(option, self.rows)
            item.setData(Qt.ItemDataRole.UserRole, n)
        self.rows.setCurrentRow(0)
        self.rows.fit()
        buttons = QHBoxLayout()
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addStretch(1)
        self.column.addWidget(self.rows)
        self.column.addLayout(buttons)
        self.up.clicked.connect(lambda: self.rows.move_current(-1))
        self.down.clicked.connect(lambda: self.rows.move_current(1))
        self.rows.moved.connect(self._number)
        self.rows.model().rowsMoved.connect(self._number)
        self._number()

    def give(self, answer: Answer) -> Answer:
        """The places as they stand."""
        return answer._replace(chosen=self.order())

    def take(self, answer: Answer) -> None:
        """Put the places as they stood."""
        if sorted(answer.chosen) == list(range(self.rows.count())):
            items = {self._index(n): n for n in range(self.rows.count())}
            taken = {index: self.rows.item(row) for index, row in items.items()}
            while self.rows.count():
                self.rows.takeItem(0)
            for index in answer.chosen:
                self.rows.addItem(taken[index])
            self.rows.setCurrentRow(0)
            self._number()

    def order(self) -> tuple[int, ...]:
        """Which option stands in each row."""
        return tuple(self._index(row) for row in range(self.rows.count()))

    def _index(self, row: int) -> int:
        return int(self.rows.item(row).data(Qt.ItemDataRole.UserRole))

    def _number(self) -> None:
        """Write in front of each place which one it is now."""
        options = self.frame.task.options
        for row, index in enumerate(self.order()):
            self.rows.item(row).setText(f"{row + 1}.  {options[index]}")
        self.changed.emit()


class _Rows(QListWidget):
    """A list whose rows can be put in another order."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(2)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setWordWrap(True)

    def fit(self) -> None:
        """Be as high as all rows."""
        row = max(self.fontMetrics().height() + 10, self.sizeHintForRow(0))
        self.setFixedHeight(row * self.count() + 4 * self.count() + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row along."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & _ALT:
            self.move_current(by)
        else:
            super().keyPressEvent(event)

    def move_current(self, by: int) -> None:
        """Move the current row up or down by one."""
        row = self.currentRow()
        to = row + by
        if 0 <= row < self.count() and 0 <= to < self.count():
            item = self.takeItem(row)
            self.insertItem(to, item)
            self.setCurrentRow(to)
            self.moved.emit()
            announce(self, self.item(to).text())


class FindArea(Area):
    """A place to select on the map."""

    def __init__(self, frame: TaskFrame) -> None:
        super().__init__(frame)
        self._codes: tuple[str, ...] = ()
        self.selection = QLabel()
        self.selection.setWordWrap(True)
        self.selection.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(self.selection)
        self.show_selection((), ())

    def show_selection(self, codes: tuple[str, ...], names: tuple[str, ...]) -> None:
        """Say what is selected on the map now."""
        if not self.isEnabled():
            return
        self._codes = codes
        if not names:
            text = self.tr("Select it on the map: click it, or go there with F6 and Return.")
        else:
            text = self.tr("Selected on the map: {names}").format(names=", ".join(names))
        self.selection.setText(text)
        self.changed.emit()

    def give(self, answer: Answer) -> Answer:
        """The place selected, if it is only one."""
        return answer._replace(text=self._codes[0] if len(self._codes) == 1 else "")

    def lacks(self) -> str:
        """One place has to be selected."""
        if len(self._codes) == 1:
            return ""
        return self.tr("Select it on the map, and nothing else.")


class WriteArea(Area):
    """A text for the teacher."""

    def __init__(self, frame: TaskFrame) -> None:
        super().__init__(frame)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(frame.task.ask)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(self.fontMetrics().height() * (frame.task.lines + 2))
        self.column.addWidget(self.text)
        self.text.textChanged.connect(self.changed)

    def give(self, answer: Answer) -> Answer:
        """The text as it is."""
        return answer._replace(text=self.text.toPlainText())

    def take(self, answer: Answer) -> None:
        """Show the text again."""
        self.text.setPlainText(answer.text)
