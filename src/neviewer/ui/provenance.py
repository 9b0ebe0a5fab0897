"""The window of sources: where the figures in view come from, and their other vintages."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from neviewer.derive.frames import ProvenanceFrame, SourceLine, VintageRow
from neviewer.export.figure_look import LIGHT, Look

if TYPE_CHECKING:
    from collections.abc import Iterable

_Rows = tuple[VintageRow, ...]


class ProvenanceDialog(QDialog):
    """Lists sources and vintages as text to read, select and copy; never blocks the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: ProvenanceFrame | None = None
        self._look = LIGHT
        self.setModal(False)
        self.setWindowTitle(self.tr("Sources"))
        self.resize(720, 560)
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.page.document().setDocumentMargin(14)
        self.page.setAccessibleName(self.tr("Sources and vintages of the figures in view"))
        self.copy_button = QPushButton(self.tr("Copy as text"))
        self.copy_button.clicked.connect(self.copy_text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(self.page, 1)
        column.addWidget(buttons)

    @property
    def frame(self) -> ProvenanceFrame | None:
        """What is on show."""
        return self._frame

    def set_frame(self, frame: ProvenanceFrame) -> None:
        """List the sources and vintages of what is shown now."""
        self._frame = frame
        self.setWindowTitle(frame.title or self.tr("Sources"))
        self._write()

    def set_look(self, look: Look) -> None:
        """Use the colours of a theme."""
        self._look = look
        self.setPalette(look.palette())
        self._write()

    def text(self) -> str:
        """Everything listed as plain text, its tables with tabs between the columns."""
        if self._frame is None:
            return ""
        lines = [self._frame.title, "", self.tr("Sources")]
        for source in self._frame.sources:
            lines += ["\t".join(part for part in (source.citation, source.detail) if part)]
        if self._frame.vintages:
            lines += ["", self.tr("Other vintages"), "\t".join((self.tr("Place"), *self._titles()))]
            lines += [
                "\t".join((place, *self._cells(row)))
                for place, rows in self._frame.vintages
                for row in rows
            ]
        return "\n".join(lines)

    def copy_text(self) -> None:
        """Put everything listed on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())

    def _write(self) -> None:
        if self._frame is None:
            return
        place = self.page.verticalScrollBar().value()
        parts = [f"<h2>{escape(self._frame.title)}</h2>", self._sources(self._frame.sources)]
        if self._frame.vintages:
            heading = self.tr("Other vintages")
            parts.append(f"<h3>{escape(heading)}</h3>")
            parts.append(self._vintages(self._frame.vintages))
        self.page.setHtml(self._style() + "".join(parts))
        self.page.verticalScrollBar().setValue(place)

    def _style(self) -> str:
        look = self._look
        return (
            "<style>"
            f"body {{ color: {look.text.name()}; }}"
            f".muted {{ color: {look.muted.name()}; }}"
            f"th {{ color: {look.muted.name()}; text-align: left; font-weight: normal; }}"
            f"td.place {{ background-color: {look.window.name()}; font-weight: bold; }}"
            f"tr.shown td {{ background-color: {look.accent_soft.name()}; }}"
            "</style>"
        )

    def _sources(self, sources: Iterable[SourceLine]) -> str:
        items = [
            f"<li>{escape(source.citation)}"
            + (f'<br><span class="muted">{escape(source.detail)}</span>' if source.detail else "")
            + "</li>"
            for source in sources
        ]
        # Texts to translate stay out of f-strings: lupdate does not look into them.
        if not items:
            nothing = self.tr("No source is named for what is shown.")
            return f"<p>{escape(nothing)}</p>"
        heading = self.tr("Sources")
        return f"<h3>{escape(heading)}</h3><ol>{''.join(items)}</ol>"

    def _vintages(self, vintages: tuple[tuple[str, _Rows], ...]) -> str:
        titles = "".join(
            f'<th style="white-space: nowrap">{escape(title)}</th>' for title in self._titles()
        )
        rows = [f"<tr>{titles}</tr>"]
        for place, places_rows in vintages:
            span = len(self._titles())
            rows.append(f'<tr><td class="place" colspan="{span}">{escape(place)}</td></tr>')
            for row in places_rows:
                cells = "".join(f"<td>{escape(cell)}</td>" for cell in self._cells(row))
                rows.append(f'<tr class="{"shown" if row.shown else "other"}">{cells}</tr>')
        return f'<table cellspacing="0" cellpadding="5" width="100%">{"".join(rows)}</table>'

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Figure"),
            self.tr("Vintage"),
            self.tr("Status"),
            self.tr("Source"),
            self.tr("Note"),
        )

    def _cells(self, row: VintageRow) -> tuple[str, ...]:
        # The words say it too: which vintage is drawn must not hang on a background colour.
        vintage = self.tr("{vintage} (shown)") if row.shown else "{vintage}"
        return (row.text, vintage.format(vintage=row.vintage), row.status, row.source, row.note)
