"""All preferences in one window that can be searched; what is chosen there holds at once."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from neviewer.domain.language import Language
from neviewer.state.preferences import OPTIONS
from neviewer.ui.i18n import language_of, offered, translate
from neviewer.ui.option_row import OptionRow
from neviewer.ui.window import Window

_TITLE_SIZE = 1.4


class Place(NamedTuple):
    """Where a reader was in the dialog, for one that takes its place."""

    page: int
    query: str
    at: QPoint
    size: QSize
    focus: str  # the option whose control has the keyboard


class PreferencesDialog(QDialog):
    """A list of pages, and the options of the current one; while searched, all that match."""

    def __init__(self, window: Window, language: Language) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("preferences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Search the preferences"))
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setClearButtonEnabled(True)
        self.pages = QListWidget()
        self.pages.setAccessibleName(self.tr("Pages"))
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.reset_button = QPushButton(self.tr("Reset this page"))
        self.reset_button.setAutoDefault(False)
        self.rows: dict[str, OptionRow] = {}
        self._words: dict[str, str] = {}  # by option, once it is searched
        self._sections = self._make_sections(language)
        self._lay_out()
        self.field.textChanged.connect(self._show_found)
        self.pages.currentRowChanged.connect(lambda _row: self._show_page())
        self.reset_button.clicked.connect(self.reset_page)
        window.preferences_changed.connect(self._show_values)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.field.setFocus)
        self.pages.setCurrentRow(0)
        self.pages.setFocus()

    def place(self) -> Place:
        """Where the reader is."""
        focus = self.focusWidget()
        name = next((id_ for id_, row in self.rows.items() if row.control is focus), "")
        return Place(self.pages.currentRow(), self.field.text(), self.pos(), self.size(), name)

    def restore(self, place: Place) -> None:
        """Go where a reader was before."""
        self.pages.setCurrentRow(place.page)
        self.field.setText(place.query)
        self.move(place.at)
        self.resize(place.size)
        if place.focus in self.rows:
            self.rows[place.focus].control.setFocus()

    def reset_page(self) -> None:
        """Let the options of the page be as they came; what is locked stays."""
        page = self._sections[self.pages.currentRow()]
        policy = self._window.policy
        ids = tuple(row.option.id for row in page.rows if not policy.locks(row.option.id))
        self._window.preferences_reset.emit(ids)
        self._window.say(self.tr("The options of this page are as they came."))

    def _show_values(self) -> None:
        for id_, row in self.rows.items():
            row.set_value(getattr(self._window.preferences, id_))

    def _show_page(self) -> None:
        """Show the page that is current, all of it."""
        if self.field.text():
            self.field.clear()  # which shows the page
            return
        current = self.pages.currentRow()
        for number, section in enumerate(self._sections):
            section.show_rows(section.rows if number == current else ())
        self.says.hide()
        self.reset_button.setEnabled(True)
        self._area.verticalScrollBar().setValue(0)

    def _show_found(self, query: str) -> None:
        """Show what matches a query, of all pages."""
        from neviewer.derive.search import fold

        wanted = fold(query).split()
        if not wanted:
            self._show_page()
            return
        if not self._words:
            chinese = language_of("zh")
            for id_, row in self.rows.items():
                self._words[id_] = "\n".join(fold(text) for text in row.words(chinese))
        count = 0
        for section in self._sections:
            found = tuple(row for row in section.rows if self._matches(row, wanted))
            section.show_rows(found)
            count += len(found)
        text = self.tr("Options found: {count}").format(count=count)
        self.says.setText(text)
        self.says.show()
        self.reset_button.setEnabled(False)
        self._window.say(text)  # which listeners hear too

    def _matches(self, row: OptionRow, wanted: list[str]) -> bool:
        return all(part in self._words[row.option.id] for part in wanted)

    def _make_sections(self, language: Language) -> list[_Section]:
        groups: dict[str, list[OptionRow]] = {}
        window = self._window
        for option in OPTIONS:
            locked = window.policy.reason(option.id, language) * window.policy.locks(option.id)
            value = getattr(window.preferences, option.id)
            row = OptionRow(offered(option, window.speeches), value, locked, window.look)
            row.chosen.connect(window.preference_chosen)
            self.rows[option.id] = row
            groups.setdefault(option.group, []).append(row)
        sections = []
        for group, rows in groups.items():
            title = translate("Preferences", group)
            self.pages.addItem(title)
            sections.append(_Section(title, rows))
        return sections

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(line, 0, line, 0)
        column.setSpacing(0)
        column.addWidget(self.says)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(page)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self.pages.setSpacing(2)
        self.pages.setFixedWidth(self.pages.sizeHintForColumn(0) + 2 * line)
        middle = QHBoxLayout()
        middle.addWidget(self.pages)
        middle.addWidget(self._area, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.reset_button, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.addWidget(self.field)
        whole.addLayout(middle, 1)
        whole.addWidget(buttons)
        room = self._window.size() - QSize(2 * line, 4 * line)
        self.resize(QSize(44 * line, 34 * line).boundedTo(room))

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Let what the keyboard comes to be seen."""
        if new is not None and self._area.isAncestorOf(new):
            self._area.ensureWidgetVisible(new)


class _Section(QWidget):
    """The options of one page under its title."""

    def __init__(self, title: str, rows: list[OptionRow]) -> None:
        super().__init__()
        self.rows = tuple(rows)
        heading = QLabel(title)
        font = QFont(heading.font())
        font.setPointSizeF(font.pointSizeF() * _TITLE_SIZE)
        font.setBold(True)
        heading.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        column.addSpacing(self.fontMetrics().height() // 2)
        for row in rows:
            column.addWidget(row)

    def show_rows(self, shown: tuple[OptionRow, ...]) -> None:
        """Show some of the rows; without any there is no title either."""
        for row in self.rows:
            row.setVisible(row in shown)
        self.setVisible(bool(shown))
