"""The map of an exhibit: it floats on the page, fades between periods, and answers fingers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMarginsF, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEventPoint,
    QFont,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget

from neviewer.derive.frames import MapFrame
from neviewer.export.figure_look import Look
from neviewer.export.figure_map_legend import (
    LegendLayout,
    legend_key,
    legend_layout,
    paint_legend_card,
)
from neviewer.export.figure_map_paths import LayerSource
from neviewer.export.figure_map_scene import MapScene, home_viewport
from neviewer.export.figure_map_viewport import Viewport
from neviewer.ui.kiosk.layout import Scale
from neviewer.ui.map.canvas import MapCanvas
from neviewer.ui.map.navigator import Navigator
from neviewer.ui.map.picture import MapPicture

_TAP = 14.0  # pixels at 1920 by 1080 that a finger may slip in a tap
_LEGEND_PX = 13.0  # of a legend's text before it is enlarged
_EDGE = 90.0  # depth of the fade into the page
_STAMPS = 160  # small pictures of labels: an exhibit runs for weeks, and a label is large
_SHADES = 12  # steps of a fade: more cannot be told apart
_CREDIT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)


class InsetNavigator(Navigator):
    """Keeps the subject clear of the edges, where the map fades into the page."""

    inset = QMarginsF()

    @property
    def home_viewport(self) -> Viewport:
        """The whole subject in the middle of what the edges leave."""
        if self._home is None:
            whole, inset = self._size, self.inset
            inner = QSizeF(
                max(whole.width() - inset.left() - inset.right(), 1.0),
                max(whole.height() - inset.top() - inset.bottom(), 1.0),
            )
            fitted = home_viewport(self._layers, inner, self._legend)
            middle = fitted.to_map(
                QPointF(whole.width() / 2 - inset.left(), whole.height() / 2 - inset.top())
            )
            self._home = Viewport(
                middle.x(), middle.y(), fitted.scale, whole.width(), whole.height()
            )
        return self._home


class ExhibitMap(MapCanvas):
    """A map without keys, pointer and wheel: one finger chooses, two move it."""

    touched = Signal(str)  # a place, or an empty text beside all of them

    def __init__(self, layer: LayerSource, parent: QWidget) -> None:
        super().__init__(layer, parent)
        self._navigator: InsetNavigator = InsetNavigator(self._layers)
        self._picture = MapPicture(_STAMPS)
        self._scale = Scale(1.0, 1.0, 40)
        self._place = ""
        self._zooms = True
        self._touches = True
        self._fingers: dict[int, QPointF] = {}
        self._start: QPointF | None = None  # of a tap that may still be one
        self._under = ""  # the place under the finger
        self._card = QPixmap()
        self._card_key: tuple[object, ...] = ()
        self._legend_at = QRectF()
        self._edges: list[tuple[QPointF, QPixmap]] = []
        self._edges_key: tuple[object, ...] = ()
        self.fade: tuple[MapFrame, float] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.use_fast_path()

    def use_fast_path(self) -> None:
        """Colour by numbers from the first paint on, with fades."""
        from neviewer.ui.kiosk.fade import FadingBase

        self._picture.base = FadingBase(lambda: self.fade)

    def set_scale(self, scale: Scale, *, zooms: bool, touches: bool) -> None:
        """Paint in another size; say what fingers may do."""
        self._scale, self._zooms, self._touches = scale, zooms, touches
        font = scale.grown(0.5).font(27)
        self._picture.hover_width = scale.px(4)
        if font != self.font():
            self.setFont(font)
        self._lay_out()
        self.update()

    def set_place(self, code: str) -> None:
        """Outline the place whose story is told."""
        if code != self._place:
            self._place = code
            self.update()

    def set_fade(self, before: MapFrame | None, share: float) -> None:
        """Let colours be on their way from another frame of the same places."""
        step = round(share * _SHADES) / _SHADES
        fade = None if before is None or step >= 1 else (before, step)
        if fade != self.fade:
            self.fade = fade
            self.update()

    def is_home(self) -> bool:
        """Whether the whole subject is in view."""
        return self._navigator.is_home()

    @property
    def fingers(self) -> int:
        """How many are down."""
        return len(self._fingers)

    def drop_fingers(self) -> None:
        """Forget the fingers that are down: what they do next is no tap."""
        self._fingers.clear()
        self._start, self._under = None, ""
        self.update()

    def let_go(self) -> None:
        """Forget the fingers, and show the whole subject."""
        self.drop_fingers()
        if not self.is_home():
            self.home()

    # Fingers ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take touches as they are: the mouse they could become knows one finger only."""
        if isinstance(event, QTouchEvent):
            self._touch(event)
            event.accept()
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self.drop_fingers()
            return
        moved: dict[int, QPointF] = {}
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed:
                self._press(point.id(), point.position())
            elif point.state() == QEventPoint.State.Updated:
                moved[point.id()] = point.position()
        if moved:
            self._move(moved)
        for point in event.points():
            if point.state() == QEventPoint.State.Released:
                self._release(point.id(), point.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A pointer is a finger: the exhibit can be tried without a touch screen."""
        self._press(-1, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if -1 in self._fingers:
            self._move({-1: event.position()})

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a tap or a drag."""
        self._release(-1, event.position())

    def _press(self, finger: int, point: QPointF) -> None:
        self._fingers[finger] = point
        alone = len(self._fingers) == 1
        self._start = point if alone else None
        self._under = self.near(point) if alone and self._touches else ""
        self.update()

    def _move(self, moved: dict[int, QPointF]) -> None:
        before = {finger: self._fingers[finger] for finger in self._fingers}
        for finger, point in moved.items():
            if finger in self._fingers:
                self._fingers[finger] = point
        if self._start is not None:
            here = next(iter(self._fingers.values()))
            if (here - self._start).manhattanLength() < self._scale.px(_TAP):
                return
            self._start, self._under = None, ""
            self.update()
        if not self._zooms or len(before) != len(self._fingers):
            return
        old, new = list(before.values())[:2], list(self._fingers.values())[:2]
        if len(new) == 2:
            self._pinch(old, new)
        elif not self.is_home():  # one finger moves what was brought closer
            self._navigator.pan((new[0] - old[0]).x(), (new[0] - old[0]).y())
            self._moved(at_once=False)

    def _pinch(self, old: list[QPointF], new: list[QPointF]) -> None:
        middle = (new[0] + new[1]) / 2
        shift = middle - (old[0] + old[1]) / 2
        apart, was = _distance(*new), _distance(*old)
        self._navigator.pan(shift.x(), shift.y())
        if was > 1 and apart > 1:
            self._navigator.zoom(apart / was, middle)
        self._moved(at_once=False)

    def _release(self, finger: int, point: QPointF) -> None:
        was_tap = self._start is not None and finger in self._fingers
        self._fingers.pop(finger, None)
        self._start, code, self._under = None, self._under, ""
        self.update()
        if was_tap and self._touches:
            self.touched.emit(code)

    def near(self, point: QPointF) -> str:
        """The place at a pixel, else the nearest one within half a finger's width."""
        found = self.place_at(point)
        reach = self._scale.touch / 2
        for distance in (0.5, 1.0):
            if found:
                break
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7),
                         (-0.7, -0.7)):  # fmt: skip
                found = self.place_at(point + QPointF(x, y) * reach * distance)
                if found:
                    break
        return found

    # Painting -----------------------------------------------------------------------------

    def scene(self) -> MapScene | None:
        """What is painted: the chosen place is outlined here, without a number."""
        scene = super().scene()
        return None if scene is None else scene._replace(selected=(), focus=None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map, fading into the page at its edges, then legend and credit."""
        with QPainter(self) as painter:
            scene = self.scene()
            if scene is None or self._legend is None:
                painter.fillRect(self.rect(), self.palette().window())
                return
            moving = self._settle.isActive()
            covered = (self._legend_at, self._credit_rect(scene))
            chosen = self._under or self._place
            self._picture.paint(painter, scene, self.font(), covered, chosen, moving=moving)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._fade_edges(painter, scene.colours)
            self._paint_legend(painter, scene)
            self._paint_credit(painter, scene)

    def _fade_edges(self, painter: QPainter, look: Look) -> None:
        """Nothing ends at the edge of a widget: land fades into the page."""
        key = (self.geometry().getRect(), self._scale.unit, id(look), self.devicePixelRatioF())
        if key != self._edges_key:
            self._edges_key = key
            self._edges = self._make_edges(look)
        for place, strip in self._edges:
            painter.drawPixmap(place, strip)

    def _make_edges(self, look: Look) -> list[tuple[QPointF, QPixmap]]:
        """The strips that are laid over the edges: blending a gradient anew each time is slow."""
        depth, whole = self._scale.px(_EDGE), QRectF(self.rect())
        places = [(QRectF(0, whole.height() - depth, whole.width(), depth), (0, 0, 0, 1))]
        if self.y() > 0:  # else the screen itself ends here
            places.append((QRectF(0, 0, whole.width(), depth), (0, 1, 0, 0)))
        if self.x() > 0:
            places.append((QRectF(0, 0, depth, whole.height()), (1, 0, 0, 0)))
        clear, ratio = QColor(look.window), self.devicePixelRatioF()
        clear.setAlpha(0)
        strips = []
        for box, (x0, y0, x1, y1) in places:
            width, height = box.width(), box.height()
            blend = QLinearGradient(x0 * width, y0 * height, x1 * width, y1 * height)
            blend.setColorAt(0, clear)
            blend.setColorAt(1, look.window)
            strip = QPixmap(round(width * ratio), round(height * ratio))
            strip.setDevicePixelRatio(ratio)
            strip.fill(Qt.GlobalColor.transparent)
            with QPainter(strip) as painter:
                painter.fillRect(QRectF(0, 0, width, height), blend)
            strips.append((box.topLeft(), strip))
        return strips

    # Legend and credit --------------------------------------------------------------------

    def _lay_out(self) -> None:
        """Make room for the legend, which is that of the program, enlarged."""
        if self._frame is None:
            self._navigator.set_room(QSizeF(self.size()), QSizeF())
            return
        self._legend = self._small_legend()
        size = self._legend.size * self._enlarged()
        edge = self._scale.px(24)
        left = self._scale.px(56 if self.x() == 0 else 24)
        self._legend_at = QRectF(QPointF(left, self.height() - size.height() - edge), size)
        below = self._scale.px(_EDGE * 0.7)
        above = self._scale.px(24 if self.y() == 0 else _EDGE * 0.7)
        self._navigator.inset = QMarginsF(0, above, self._scale.px(20), below)
        self._navigator.set_room(QSizeF(self.size()), size + QSizeF(left + edge, edge))

    def _enlarged(self) -> float:
        return 21.0 * self._scale.unit * self._scale.grown(0.5).text / _LEGEND_PX

    def _small_legend(self) -> LegendLayout:
        assert self._frame is not None
        return legend_layout(self._frame.legend, self._legend_font(), 0.0)

    def _legend_font(self) -> QFont:
        font = self.font()
        font.setPixelSize(round(_LEGEND_PX))
        return font

    def _paint_legend(self, painter: QPainter, scene: MapScene) -> None:
        legend, layout = scene.frame.legend, self._legend
        if layout is None:
            return
        larger = self._enlarged()
        key = (legend_key(legend), id(scene.colours), larger, scene.ratio)
        if key != self._card_key:
            self._card_key = key
            size = layout.size * larger * scene.ratio
            self._card = QPixmap(int(size.width()) + 2, int(size.height()) + 2)
            self._card.setDevicePixelRatio(scene.ratio)
            self._card.fill(Qt.GlobalColor.transparent)
            with QPainter(self._card) as stamp:
                stamp.setRenderHint(QPainter.RenderHint.Antialiasing)
                stamp.scale(larger, larger)
                paint_legend_card(
                    stamp, QPointF(), layout, legend, scene.colours, self._legend_font()
                )
        painter.drawPixmap(self._legend_at.topLeft(), self._card)

    def _credit_rect(self, scene: MapScene) -> QRectF:
        edge = self._scale.px(24)
        left = self._legend_at.right() + edge
        right = self.width() - self._scale.px(56 if self.x() == 0 else 72)
        top = self.height() - self._scale.px(64)
        return QRectF(left, top, right - left, self._scale.px(64))

    def _paint_credit(self, painter: QPainter, scene: MapScene) -> None:
        painter.setFont(self._scale.grown(0.0).font(17))
        painter.setPen(scene.colours.muted)
        box = self._credit_rect(scene)
        box.setBottom(self.height() - self._scale.px(8))
        painter.drawText(box, _CREDIT, scene.frame.credit)


def _distance(one: QPointF, other: QPointF) -> float:
    away = other - one
    return float((away.x() ** 2 + away.y() ** 2) ** 0.5)
