"""The choropleth and the gestures of mouse, fingers and keys on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget

from neviewer.derive.frames import MapFrame, PlaceFrame
from neviewer.export.figure_look import Look
from neviewer.export.figure_map import INSET
from neviewer.export.figure_map_legend import LegendLayout
from neviewer.export.figure_map_paths import LayerSource
from neviewer.export.figure_map_scene import MapScene
from neviewer.ui.map.buttons import MapButton
from neviewer.ui.map.canvas import MapCanvas
from neviewer.ui.map.keys import DIRECTIONS, Ways, nearest, ways_between
from neviewer.ui.map.tip import TipCard

_KEY_ZOOM = 1.5
_KEY_PAN = 60  # pixels


class MapView(MapCanvas):
    """A map that reports what is done with it."""

    hovered = Signal(str)  # a place, or an empty text
    chosen = Signal(str, bool)  # a place; whether to add it to the chosen ones
    lassoed = Signal(object, bool)  # a tuple of places; whether to add them
    focused = Signal(str)  # the place that keys moved to
    cleared = Signal()

    def __init__(
        self,
        layer: LayerSource,
        describe: Callable[[str], PlaceFrame] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(layer, parent)
        self.describe = describe
        self.tell: Callable[[str], str] | None = None  # a place in words, for listeners
        self._ways: tuple[tuple[str, ...], Ways] | None = None  # of the places on show
        self._pressed: QPointF | None = None
        self._dragging = False
        self._tip = TipCard(self)
        self._tip_at = QPoint()
        self._buttons = self._make_buttons()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(self.tr("Map"))

    def _make_buttons(self) -> tuple[MapButton, ...]:
        zoom_in = MapButton("plus", self.tr("Zoom in"), self.tr("Zoom in (+)"), self)
        zoom_out = MapButton("minus", self.tr("Zoom out"), self.tr("Zoom out (−)"), self)
        home = MapButton("home", self.tr("Whole northeast"), self.tr("Whole northeast (0)"), self)
        zoom_in.clicked.connect(lambda: self.zoom(_KEY_ZOOM))
        zoom_out.clicked.connect(lambda: self.zoom(1 / _KEY_ZOOM))
        home.clicked.connect(self.home)
        return zoom_in, zoom_out, home

    def set_look(self, look: Look) -> None:
        """Paint with the colours of a theme, the parts on the map too."""
        super().set_look(look)
        self._tip.set_colours(look)
        for button in self._buttons:
            button.set_colours(look)

    def set_frame(self, frame: MapFrame, look: Look) -> None:
        """Show a frame; the view stays where it is."""
        super().set_frame(frame, look)
        help_text = self.tr(
            "Arrow keys move between places, Enter chooses one, Space adds one to the "
            "comparison, plus and minus zoom, 0 shows the whole northeast."
        )
        self.setAccessibleDescription(f"{frame.heading.title}. {help_text}")
        if self._tip.isVisible():
            self._show_tip(self._hover, self._tip_at)

    def set_hover(self, code: str) -> None:
        """Outline the place that another view's pointer is at."""
        self._tip.hide()
        super().set_hover(code)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the subject in view and the buttons in their corner."""
        super().resizeEvent(event)
        inset = round(INSET)
        for index, button in enumerate(self._buttons):
            button.move(self.width() - button.width() - inset, inset + index * 34)

    def _covered(self, scene: MapScene, legend: LegendLayout) -> tuple[QRectF, ...]:
        buttons = (QRectF(button.geometry()) for button in self._buttons)
        return (*super()._covered(scene, legend), *buttons)

    # Moving the view ----------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        self._navigator.zoom(1.0015**turned, event.position())
        self._moved(at_once=False)
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Zoom by gestures of touch screens and touch pads."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinch(pinch)
                return True
        if isinstance(event, QNativeGestureEvent):
            return self._native_gesture(event)
        return super().event(event)

    def _pinch(self, pinch: QPinchGesture) -> None:
        about = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
        shift = pinch.centerPoint() - pinch.lastCenterPoint()
        self._navigator.pan(shift.x(), shift.y())
        self._navigator.zoom(pinch.scaleFactor(), about)
        self._pressed = None
        self._moved(at_once=False)

    def _native_gesture(self, event: QNativeGestureEvent) -> bool:
        kind = event.gestureType()
        if kind == Qt.NativeGestureType.ZoomNativeGesture:
            self._navigator.zoom(1.0 + event.value(), event.position())
        elif kind == Qt.NativeGestureType.SmartZoomNativeGesture:
            self._navigator.home()
        else:
            return False
        self._moved(at_once=False)
        return True

    # Pointing -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a drag, or with Shift a lasso."""
        if event.button() != Qt.MouseButton.LeftButton or self._on_legend(event.position()):
            return
        self._pressed = event.position()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._lasso = [event.position()]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, draw the lasso, or say what is under the pointer."""
        if self._pressed is None:
            self._hover_at(event.position().toPoint())
        elif self._lasso:
            self._lasso.append(event.position())
            self.update()
        else:
            moved = event.position() - self._pressed
            if self._dragging or moved.manhattanLength() >= QApplication.startDragDistance():
                self._begin_drag()
                self._navigator.pan(moved.x(), moved.y())
                self._pressed = event.position()
                self._moved(at_once=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        add = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        lasso, dragged = self._lasso, self._dragging
        self._pressed, self._dragging, self._lasso = None, False, []
        self.unsetCursor()
        if len(lasso) > 2:
            self.lassoed.emit(self._within(lasso), add)
            self.update()
        elif not dragged:
            self._click(event.position(), add=add or bool(lasso))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom to the place."""
        scene, code = self.scene(), self.place_at(event.position())
        if scene is not None and code:
            self._navigator.show_area(scene.layer().by_code[code].bounds)
            self._moved(at_once=True)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is nowhere on the map."""
        self._set_hover("", QPoint())
        self._set_highlight(-1)

    def _begin_drag(self) -> None:
        if not self._dragging:
            self._dragging = True
            self._tip.hide()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _click(self, point: QPointF, *, add: bool) -> None:
        code = self.place_at(point)
        if code:
            self.chosen.emit(code, add)
        elif self._selected and not add:
            self.cleared.emit()

    def _within(self, outline: list[QPointF]) -> tuple[str, ...]:
        """The places whose middle a lasso encloses, in the frame's order."""
        if self._frame is None:
            return ()
        lasso = QPolygonF(outline)
        known = self._layers.anchors(self._frame.level)
        rule = Qt.FillRule.WindingFill
        return tuple(
            code
            for code in self._frame.codes
            if code in known and lasso.containsPoint(self.place_point(code), rule)
        )

    def _hover_at(self, point: QPoint) -> None:
        if self._on_legend(QPointF(point)):
            corner = self._legend_area().topLeft()
            self._set_hover("", point)
            if self._legend is not None:
                self._set_highlight(self._legend.class_at(QPointF(point) - corner))
            return
        self._set_highlight(-1)
        self._set_hover(self.place_at(QPointF(point)), point)

    def _set_hover(self, code: str, point: QPoint) -> None:
        changed = code != self._hover
        self._hover = code
        self._show_tip(code, point)
        if changed:
            self.hovered.emit(code)
            self.update()

    def _show_tip(self, code: str, point: QPoint) -> None:
        self._tip_at = point
        if code and self.describe is not None:
            self._tip.show_place(self.describe(code), point)
        else:
            self._tip.hide()

    def _set_highlight(self, index: int) -> None:
        if index != self._highlight:
            self._highlight = index
            self.update()

    # Keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between places, choose them, zoom."""
        from neviewer.ui.view_keys import MAP, press  # the first paint needs no keys

        if not press(self, MAP, event):
            super().keyPressEvent(event)

    def pan(self, key: Qt.Key) -> None:
        """Move the map in the direction of a key."""
        right, up = DIRECTIONS[key]
        self._navigator.pan(-_KEY_PAN * right, _KEY_PAN * up)
        self._moved(at_once=True)

    def choose(self, _key: Qt.Key) -> None:
        """Choose the place in focus."""
        if self._focus is not None:
            self.chosen.emit(self._focus, False)

    def compare(self, _key: Qt.Key) -> None:
        """Add the place in focus to the chosen ones, or take it away."""
        if self._focus is not None:
            self.chosen.emit(self._focus, True)

    def clear(self, _key: Qt.Key) -> None:
        """Choose nothing."""
        self.cleared.emit()

    def zoom_by_key(self, key: Qt.Key) -> None:
        """Enlarge or reduce."""
        self.zoom(1 / _KEY_ZOOM if key == Qt.Key.Key_Minus else _KEY_ZOOM)

    def go_home(self, _key: Qt.Key) -> None:
        """Show the three provinces whole."""
        self.home()

    def walk(self, key: Qt.Key) -> None:
        """Move the focus to the next place in a direction, and keep it in view."""
        if self._frame is None:
            return
        known = set(self._frame.codes)
        points = {
            code: point
            for code, point in self._layers.anchors(self._frame.level).items()
            if code in known
        }
        if self._focus in points:
            if self._ways is None or self._ways[0] != tuple(points):
                self._ways = (tuple(points), ways_between(points))
            code = self._ways[1][self._focus].get(DIRECTIONS[key], "")
        else:
            code = nearest(points, self._navigator.viewport.area().center())
        if code:
            if self._navigator.reveal(points[code]):
                self._moved(at_once=True)
            self.focused.emit(code)
