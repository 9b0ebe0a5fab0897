"""Everything a visitor sees and touches; what it shows is told to it from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QChildEvent, QEvent, QObject, QPoint, QPointF, QRect, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from neviewer.export.figure_look import Look
from neviewer.export.figure_map_paths import LayerSource
from neviewer.ui.kiosk.layout import Places, Scale, is_standing, left_row, places, scale_for
from neviewer.ui.kiosk.look import exhibit_look
from neviewer.ui.kiosk.map import ExhibitMap
from neviewer.ui.kiosk.overlays import Call, Curtain, Message, Overlay, Poster
from neviewer.ui.kiosk.parts import CHOICE, QUIET, STRONG, Dots, Figures, TouchButton
from neviewer.ui.kiosk.text import Reading
from neviewer.ui.kiosk.timebar import TimeBar

if TYPE_CHECKING:
    from neviewer.derive.frames import MapFrame, TimelineFrame
    from neviewer.kiosk.exhibit import Exhibit
    from neviewer.kiosk.guide import ScreenFrame, Words

_DOWN = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.MouseButtonDblClick)
_UP = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_MOVES = (QEvent.Type.MouseMove, QEvent.Type.TouchUpdate)
_MOST_OPTIONS = 6
_ZOOM = 1.6


class Painted(Protocol):
    """A part that is painted in a look and size."""

    def set_look(self, look: Look, scale: Scale) -> None:
        """Take them."""


class Stage(QWidget):
    """The parts of an exhibit in their places."""

    pressed = Signal(QPointF)  # a finger came down somewhere
    moved = Signal()
    released = Signal()
    did = Signal(str)  # back, next, over, sources, larger, language
    option_chosen = Signal(int)
    page_turned = Signal(int)
    period_asked = Signal(str)
    place_touched = Signal(str)

    def __init__(self, layer: LayerSource, exhibit: Exhibit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._features = exhibit.features
        self.dots_per_inch = 96.0
        self._percent = exhibit.screen.text_sizes[0]
        self.look: Look = exhibit_look(exhibit.screen.theme)
        self.setPalette(self.look.palette())
        self.setAutoFillBackground(True)
        self._words: Words | None = None
        self.map = ExhibitMap(layer, self)
        self.map.set_look(self.look)
        self.reading = Reading(self)
        self.figures = Figures(self)
        self.dots = Dots(self)
        self.time = TimeBar(self)
        self.buttons = {
            "back": TouchButton(self),
            "next": TouchButton(self, STRONG),
            "over": TouchButton(self),
            "sources": TouchButton(self),
            "larger": TouchButton(self, QUIET, "A"),
            "language": TouchButton(self),
        }
        self.zoom = tuple(TouchButton(self, QUIET, sign) for sign in ("+", "-", "home"))
        self.options = tuple(TouchButton(self, CHOICE) for _ in range(_MOST_OPTIONS))
        self.poster, self.call = Poster(self), Call(self)
        self.curtain, self.message, self.cleaning = Curtain(self), Message(self), Message(self)
        self._frame: ScreenFrame | None = None
        self._is_attracting = True
        self._places: Places = places(self._logical_size(), self.scale, standing=False)
        self._connect()
        for part in self.findChildren(QWidget):
            part.installEventFilter(self)

    def childEvent(self, event: QChildEvent) -> None:
        """What is added later, as the operator's pad, is listened to as well."""
        child = event.child()
        if event.added() and isinstance(child, QWidget):
            child.installEventFilter(self)
        super().childEvent(event)

    def _connect(self) -> None:
        for name, button in self.buttons.items():
            button.pressed.connect(lambda name=name: self.did.emit(name))
        for index, option in enumerate(self.options):
            option.pressed.connect(lambda index=index: self.option_chosen.emit(index))
        closer, farther, whole = self.zoom
        closer.pressed.connect(lambda: self._zoom(_ZOOM))
        farther.pressed.connect(lambda: self._zoom(1 / _ZOOM))
        whole.pressed.connect(self._whole)
        self.reading.turned.connect(self.page_turned)
        self.time.asked.connect(self.period_asked)
        self.map.touched.connect(self.place_touched)

    def overlays(self) -> list[Overlay]:
        """All that may lie over the screen."""
        return self.findChildren(Overlay)

    # What is shown ------------------------------------------------------------------------

    @property
    def scale(self) -> Scale:
        """How large things are."""
        return scale_for(self._logical_size(), self.dots_per_inch, self._percent)

    def set_dots(self, dots: float) -> None:
        """Take the size of a finger on another screen."""
        if dots != self.dots_per_inch:
            self.dots_per_inch = dots
            self._lay_out()

    def set_words(self, words: Words) -> None:
        """Speak a language."""
        if words is self._words:
            return
        self._words = words
        text = words.text
        for name in ("back", "over", "sources", "larger"):
            self.buttons[name].set_words(text[name])
        self.buttons["language"].set_words(words.language)
        for button, name in zip(self.zoom, ("closer", "farther", "whole"), strict=True):
            button.set_words(text[name])
        self.map.setAccessibleName(text["map"])
        self._lay_out()

    def set_percent(self, percent: int) -> None:
        """Show text as large as a visitor wants it."""
        if percent != self._percent:
            self._percent = percent
            self._lay_out()

    def show_map(self, frame: MapFrame, place: str, before: MapFrame | None, fade: float) -> None:
        """Show a map, its colours on their way from another one."""
        if frame is not self.map.frame:
            self.map.set_frame(frame, self.look)
        self.map.set_place(place)
        self.map.set_fade(before, fade)

    def show_attract(self, titles: tuple[str, ...]) -> None:
        """Let the loop have the screen."""
        self._is_attracting = True
        self._frame = None
        self.poster.set_titles(titles, (0.0, 0.0))
        self._arrange()
        self.curtain.close_again()

    def show_screen(self, frame: ScreenFrame, timeline: TimelineFrame, page: int) -> None:
        """Show one screen beside the map."""
        fresh = self._is_attracting or frame != self._frame
        self._is_attracting = False
        self._frame = frame
        if fresh:
            self._fill(frame)
            self._arrange()
        self.time.set_frame(timeline)
        self.reading.set_reading(frame.title, frame.text, page, small=frame.kind == "sources")

    def _fill(self, frame: ScreenFrame) -> None:
        text = self._words.text if self._words is not None else {}
        covered = frame.kind in ("place", "sources")
        self.buttons["back"].set_words(text.get("close" if covered else "back", ""))
        self.buttons["next"].set_words(frame.next)
        self.figures.set_figures(() if frame.options else frame.figures)
        self.dots.set_at(frame.step, frame.steps)
        for button, option in zip(self.options, frame.options, strict=False):
            button.set_words(option.text)
            button.set_state(option.chosen, option.right)

    # Places -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew; whatever lies over everything still does."""
        self._lay_out()

    def _logical_size(self) -> QSize:
        return QSize(max(self.width(), 320), max(self.height(), 320))

    @property
    def _is_standing(self) -> bool:
        return is_standing(self._logical_size(), self._exhibit.screen.orientation)

    def _lay_out(self) -> None:
        look, scale = self.look, self.scale
        size = self._logical_size()
        self._places = places(size, scale, standing=self._is_standing)
        text = self._words.text if self._words is not None else {}
        self.reading.set_look(look, scale, text.get("more", "{page}/{pages}"))
        self.time.set_look(look, scale, text.get("period", ""))
        buttons = (*self.buttons.values(), *self.zoom, *self.options)
        parts: list[Painted] = [self.figures, self.dots, self.poster, self.call, *buttons]
        for part in (*parts, *self.overlays()):
            part.set_look(look, scale)
        self.map.setGeometry(self._places.map)
        zooms, touches = "zoom" in self._features, "places" in self._features
        self.map.set_scale(scale, zooms=zooms, touches=touches)
        self.map.lower()
        self._arrange()
        for overlay in self.overlays():
            if not overlay.isHidden():
                overlay.setGeometry(self.rect())

    def _arrange(self) -> None:
        """Show what the screen has, where it belongs."""
        lie, frame = self._places, self._frame
        attracting = self._is_attracting or frame is None
        self.poster.setVisible(attracting)
        self.call.setVisible(attracting)
        if attracting:
            self._arrange_attract()
        shown = frame is not None and not attracting
        has = {
            "back": shown and frame is not None and frame.can_go_back,
            "next": shown and frame is not None and bool(frame.next),
            "over": shown,
            "sources": shown
            and frame is not None
            and frame.has_sources
            and frame.kind not in ("sources", "choose"),
            "larger": shown and "text_size" in self._features,
            "language": shown and "language" in self._features and bool(self._language()),
        }
        lefts = left_row(lie, self.scale, has_back=bool(has["back"]), has_next=bool(has["next"]))
        rects = dict(zip(("back", "next", "over"), lefts, strict=True))
        rects |= dict(zip(("sources", "larger", "language"), lie.right, strict=True))
        for name, button in self.buttons.items():
            button.setGeometry(rects[name])
            button.setVisible(bool(has[name]))
        kind = frame.kind if frame is not None else ""
        options = len(frame.options) if frame is not None and shown else 0
        figures = len(frame.figures) if frame is not None else 0
        is_tall = options > 0 or figures > 1
        title = lie.short if is_tall else lie.title
        if not options and not figures:
            title = lie.title if self._is_standing else lie.title.united(lie.story)
        if kind == "sources" and self._is_standing:
            title = lie.title.united(lie.story)
        self.reading.setGeometry(title)
        self.reading.setVisible(shown)
        self.dots.setGeometry(lie.dots)
        self.dots.setVisible(shown)
        self.figures.setGeometry(lie.tall if is_tall else lie.story)
        self.figures.setVisible(shown and options == 0)
        self.time.setGeometry(lie.time)
        self.time.setVisible(shown and "time" in self._features and kind != "choose")
        zooms = shown and "zoom" in self._features and kind in ("explore", "place")
        for button, rect in zip(self.zoom, lie.zoom, strict=True):
            button.setGeometry(rect)
            button.setVisible(zooms)
        low = self._arrange_options(options)
        if options and not self._is_standing:
            title = QRect(title.topLeft(), QPoint(title.right(), low - self.scale.px(24)))
            self.reading.setGeometry(title)

    def _arrange_attract(self) -> None:
        lie, scale = self._places, self.scale
        self.poster.setGeometry(lie.title)
        bottom = self.height() - scale.px(48)
        foot = lie.story.united(lie.left[0])
        foot.setLeft(lie.title.left())
        foot.setBottom(bottom)
        foot.setWidth(max(lie.story.width(), lie.title.width()))
        if not self._is_standing:
            foot.setTop(lie.story.top() - scale.px(30))
        self.call.setGeometry(foot)

    def _arrange_options(self, count: int) -> int:
        """Put the options at the bottom of their place; returns where they begin."""
        area, scale = self._places.tall, self.scale
        gap = scale.px(14)
        columns = 2 if area.width() > 2.4 * area.height() and count > 2 else 1
        rows = max(1, -(-count // columns))
        height = min((area.height() - gap * (rows - 1)) // rows, scale.px(112))
        height = max(height, scale.touch)
        low = area.bottom() + 1 - rows * height - gap * (rows - 1)
        width = (area.width() - gap * (columns - 1)) // columns
        for index, button in enumerate(self.options):
            row, column = divmod(index, columns)
            top = low + row * (height + gap)
            button.setGeometry(area.left() + column * (width + gap), top, width, height)
            button.setVisible(index < count)
        return low

    def _language(self) -> str:
        return self._words.language if self._words is not None else ""

    def _zoom(self, factor: float) -> None:
        self.map.zoom(factor)

    def _whole(self) -> None:
        self.map.home()

    # Fingers ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of fingers, wherever they come down."""
        kind = event.type()
        if kind in _DOWN and isinstance(watched, QWidget):
            point = QPointF()
            if isinstance(event, QTouchEvent) and event.points():
                point = event.points()[0].position()
            elif isinstance(event, QMouseEvent):
                point = event.position()
            self.pressed.emit(QPointF(watched.mapTo(self, point.toPoint())))
        elif kind in _UP:
            self.released.emit()
        elif kind in _MOVES:
            self.moved.emit()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger beside everything."""
        self.pressed.emit(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It is up again."""
        self.released.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page that everything stands on."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self.look.window)
