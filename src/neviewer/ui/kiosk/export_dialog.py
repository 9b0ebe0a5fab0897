"""The window that makes an exhibit of what is shown, and lets it be tried before it is written."""

from __future__ import annotations

import math
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from neviewer.kiosk.export import Exporter, ExportError
from neviewer.paths import default_pack
from neviewer.state.explorer import OWN_TEXT, ExplorerState
from neviewer.ui.i18n import language_of
from neviewer.ui.kiosk.exhibition import Exhibition
from neviewer.ui.kiosk.stage import Stage

if TYPE_CHECKING:
    from neviewer.derive.story_list import StoryChoice
    from neviewer.kiosk.exhibit import Exhibit
    from neviewer.ui.wiring import Wiring

_OWN = "own"
_SCREEN_INCHES = 24.0
_LYING, _STANDING = QSize(16, 9), QSize(9, 16)


class ExhibitDialog(QDialog):
    """Offers the view on show and the stories of the pack; the preview can be touched."""

    def __init__(
        self,
        parent: QWidget,
        exporter: Exporter,
        view: ExplorerState,
        stories: tuple[StoryChoice, ...],
        story: str = "",
        own: Path | None = None,
    ) -> None:
        """``story`` is the one of the pack that is open, ``own`` the open file of the reader's."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export as exhibit"))
        self.resize(980, 720)
        self._exporter, self._view, self._own = exporter, view, own
        self._scratch = Path(tempfile.mkdtemp(prefix="neviewer-exhibit-"))
        self._count = 0
        self.exhibition: Exhibition | None = None
        self.source = QComboBox()
        self.source.setAccessibleName(self.tr("What the exhibit shows"))
        self.source.addItem(self.tr("The view that is on show"), "")
        if own is not None:
            self.source.addItem(self.tr("The story {file}").format(file=own.name), _OWN)
        for choice in stories:
            self.source.addItem(choice.title, choice.id)
        self.lying = QRadioButton(self.tr("Landscape"))
        self.standing = QRadioButton(self.tr("Portrait"))
        self.frame = Frame()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.write = QPushButton(self.tr("Write to a folder…"))
        self._lay_out()
        self._listen()
        at = self.source.findData(_OWN if own is not None else story)
        self.source.setCurrentIndex(max(at, 0))
        self.show_preview()

    def _lay_out(self) -> None:
        introduction = QLabel(
            self.tr(
                "Visitors walk through the screens, then touch the map themselves. "
                "Try it here: the mouse is a finger."
            )
        )
        introduction.setWordWrap(True)
        label = QLabel(self.tr("&Show:"))
        label.setBuddy(self.source)
        self._ways = QButtonGroup(self)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.source, 1)
        for button in (self.lying, self.standing):
            self._ways.addButton(button)
            row.addWidget(button)
        self.lying.setChecked(True)
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        below.addWidget(self.write)
        layout = QVBoxLayout(self)
        layout.addWidget(introduction)
        layout.addLayout(row)
        layout.addWidget(self.frame, 1)
        layout.addLayout(below)

    def _listen(self) -> None:
        self.source.currentIndexChanged.connect(lambda _index: self.show_preview())
        self.lying.toggled.connect(
            lambda lying: self.frame.set_shape(_LYING if lying else _STANDING)
        )
        self.write.clicked.connect(self._ask)

    def show_preview(self) -> None:
        """Show the exhibit as a visitor would see it."""
        self._take_down()
        self._count += 1
        try:
            exhibit = self._make(self._scratch / str(self._count))
        except ExportError as error:
            self.said.setText(str(error))
            return
        self.said.setText("")
        guide = self._exporter.guide(exhibit)
        stage = Stage(guide.layer, exhibit)
        self.frame.set_stage(stage)
        self.exhibition = Exhibition(stage, guide)
        self.exhibition.run()

    def write_to(self, folder: Path) -> bool:
        """Write the exhibit into an empty or new folder; says how it went."""
        try:
            exhibit = self._make(folder)
        except ExportError as error:
            self.said.setText(str(error))
            return False
        text = self.tr("Written. Start it with: neviewer kiosk {file}")
        self.said.setText(text.format(file=exhibit.file))
        return True

    def _make(self, folder: Path) -> Exhibit:
        story = self.source.currentData()
        if not story:
            return self._exporter.write_view(folder, self._view)
        if story == _OWN and self._own is not None:
            texts = self._exporter.file_texts(self._own)
            return self._exporter.write_story(folder, "story", texts)
        return self._exporter.write_story(folder, story, self._exporter.bundled_texts(story))

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("An empty folder for the exhibit"))
        if name:
            self.write_to(Path(name))

    def _take_down(self) -> None:
        if self.exhibition is not None:
            self.exhibition.stop()
            self.exhibition = None
        self.frame.set_stage(None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing behind."""
        self._take_down()
        shutil.rmtree(self._scratch, ignore_errors=True)
        super().closeEvent(event)


def exhibit_dialog(parent: QWidget, wiring: Wiring, state: ExplorerState) -> ExhibitDialog:
    """The window for what is explored now."""
    languages = {code: language_of(code) for code in ("en", "zh")}
    exporter = Exporter(wiring.derivations, languages, default_pack())
    story, own = state.story or "", None
    if story.startswith(OWN_TEXT):
        run = wiring.stories.run
        story, own = "", Path(run.file) if run is not None and run.file else None
    stories = wiring.derivations.stories()
    return ExhibitDialog(parent, exporter, state, stories, story, own)


class Frame(QWidget):
    """Holds a stage in the shape of a screen."""

    def __init__(self) -> None:
        super().__init__()
        self._shape = _LYING
        self.stage: Stage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 320)

    def set_stage(self, stage: Stage | None) -> None:
        """Show another stage, or none."""
        if self.stage is not None:
            self.stage.hide()
            self.stage.setParent(None)
            self.stage.deleteLater()
        self.stage = stage
        if stage is not None:
            stage.setParent(self)
            self._place()
            stage.show()

    def set_shape(self, shape: QSize) -> None:
        """Show it lying or standing."""
        self._shape = shape
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape."""
        self._place()

    def _place(self) -> None:
        if self.stage is None:
            return
        size = self._shape.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = self.rect()
        place.setSize(size)
        place.moveCenter(self.rect().center())
        self.stage.setGeometry(place)
        # As on a usual screen of an exhibition: a finger is no larger in the preview than there.
        self.stage.set_dots(math.hypot(size.width(), size.height()) / _SCREEN_INCHES)
