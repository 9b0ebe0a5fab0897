from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageSize,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPdfWriter,
    QPen,
    QPolygonF,
)
from PySide6.QtSvg import QSvgGenerator

from map_fixtures import Shape, box, layer, legend, map_frame
from neviewer.derive.frames import ClassFrame, Mark
from neviewer.export.figure_look import DARK, LIGHT
from neviewer.export.figure_map import paint_map_figure
from neviewer.export.figure_map_foot import scale_bar_length
from neviewer.export.figure_map_labels import (
    MapLabel,
    paint_label,
    paint_label_alone,
    place_labels,
)
from neviewer.export.figure_map_legend import legend_layout, paint_legend
from neviewer.export.figure_map_paths import MapLayers, ShapePath, detail_for, ring_polygon
from neviewer.export.figure_map_patterns import PATTERNS, Pattern, paint_pattern
from neviewer.export.figure_map_scene import MapScene, home_viewport
from neviewer.export.figure_map_style import class_colours, pattern_of
from neviewer.export.figure_map_viewport import Viewport

pytestmark = pytest.mark.usefixtures("qapp")


def scene(level="prefecture", size=(800, 500), look=LIGHT, **changes):
    layers = MapLayers(layer)
    viewport = home_viewport(layers, QSizeF(*size))
    return MapScene(map_frame(level), layers, look, viewport, **changes)


def painted(one, size=(800, 500)):
    image = QImage(QSize(*size), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_map_figure(painter, QRectF(0, 0, *size), one, QFont())
    painter.end()
    return image


# Geometry


@given(st.lists(st.tuples(*[st.floats(-1e7, 1e7)] * 2), max_size=30))
def test_a_ring_keeps_its_points(points):
    polygon = ring_polygon(struct.pack(f"<{2 * len(points)}d", *(v for p in points for v in p)))
    assert [(p.x(), p.y()) for p in polygon] == points


def test_the_anchor_lies_inside_even_a_crescent():
    corners = [(0, 0), (100, 0), (100, 10), (10, 10), (10, 90), (100, 90), (100, 100), (0, 100)]
    ring = struct.pack("<18d", *(v for p in [*corners, corners[0]] for v in p))
    shape = ShapePath(Shape("x", "northeast", (ring,)))
    assert shape.path.contains(shape.anchor)


def test_a_hole_is_no_part_of_a_place():
    shape = ShapePath(Shape("x", "northeast", (box(0, 0, 9, 9), box(3, 3, 3, 3))))
    assert shape.path.contains(QPointF(1000, 1000))
    assert not shape.path.contains(QPointF(4500, 4500))


viewports = st.builds(
    Viewport,
    st.floats(-1e6, 1e6),
    st.floats(-1e6, 1e6),
    st.floats(1e-5, 1e-2),
    st.floats(10, 4000),
    st.floats(10, 4000),
)
pixels = st.builds(QPointF, st.floats(-5000, 5000), st.floats(-5000, 5000))


@given(viewports, pixels)
def test_pixels_and_metres_are_inverse(viewport, point):
    back = viewport.to_pixel(viewport.to_map(point))
    assert (back.x(), back.y()) == pytest.approx((point.x(), point.y()), abs=1e-5)
    mapped = viewport.transform().map(viewport.to_map(point))
    assert (mapped.x(), mapped.y()) == pytest.approx((point.x(), point.y()), abs=1e-4)


@given(viewports, pixels, st.floats(1e-5, 1e-2))
def test_zooming_keeps_the_point_under_the_pointer(viewport, point, scale):
    moved = viewport.zoomed(scale, point).to_pixel(viewport.to_map(point))
    assert (moved.x(), moved.y()) == pytest.approx((point.x(), point.y()), abs=1e-3)


@pytest.mark.parametrize("size", [(800, 500), (1200, 800), (420, 400), (300, 700)])
def test_home_shows_all_places_clear_of_the_legend(size):
    layers = MapLayers(layer)
    room = QSizeF(240, 180)
    viewport = home_viewport(layers, QSizeF(*size), room)
    shown = viewport.transform().mapRect(layers.home())
    card = QRectF(0, size[1] - room.height(), room.width(), room.height())
    assert viewport.rect().contains(shown)
    assert not shown.adjusted(1, 1, -1, -1).intersects(card)


def test_detail_grows_with_the_scale_and_the_screen():
    far = Viewport(0, 0, 1 / 3000, 800, 500)
    near = Viewport(0, 0, 1 / 100, 800, 500)
    assert (detail_for(far), detail_for(far, 3.0), detail_for(near)) == ("coarse", "medium", "fine")


# Style


def test_every_data_state_looks_different():
    looks = {
        pattern_of(Mark.NONE, missing=False),
        pattern_of(Mark.PROVISIONAL, missing=False),
        pattern_of(Mark.ESTIMATED, missing=False),
        pattern_of(Mark.DERIVED, missing=False),
        pattern_of(Mark.DOUBTFUL, missing=False),
    }
    assert len(looks) == 5
    missing = pattern_of(Mark.MISSING, missing=True)
    assert missing != Pattern.NONE
    assert missing != pattern_of(Mark.NOT_APPLICABLE, missing=True)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_stays_inside_its_place_and_out_of_its_holes(pattern):
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    path.addPolygon(QPolygonF([QPointF(20, 20), QPointF(180, 40), QPointF(60, 180)]))
    path.closeSubpath()
    path.addRect(60, 60, 30, 30)
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_pattern(painter, path, QRectF(0, 0, 200, 200), pattern, QColor("black"))
    painter.end()
    dark = [QPointF(x, y) for x in range(200) for y in range(200) if image.pixel(x, y) & 1 == 0]
    allowed = QPainterPathStroker(QPen(QColor("black"), 4)).createStroke(path).united(path)
    assert len(dark) > 50
    assert all(allowed.contains(point) for point in dark)


# The map


def test_places_have_the_colours_of_their_classes():
    one = scene()
    image = painted(one)
    home = one.at_home(QSizeF(800, 500), legend_layout(one.frame.legend, QFont()).size)
    low, high = class_colours(one.frame.legend, LIGHT)
    seen = {image.pixelColor(x, y).name() for x in range(0, 800, 3) for y in range(0, 500, 3)}
    assert home.viewport.scale > 0
    assert {low.name(), high.name(), LIGHT.map_sea.name(), LIGHT.map_neighbour.name()} <= seen


def test_the_outside_of_the_rectangle_stays_untouched():
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(0x123456)
    painter = QPainter(image)
    paint_map_figure(painter, QRectF(100, 80, 700, 400), scene(), QFont())
    painter.end()
    outside = [(50, 300), (450, 40), (850, 300), (450, 560)]
    assert {image.pixel(*point) & 0xFFFFFF for point in outside} == {0x123456}


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("level", ["province", "prefecture"])
def test_every_level_and_look_paints(look, level):
    one = scene(level, look=look, selected=("210000", "210100"), focus="220100")
    assert not painted(one).isNull()


def test_svg_keeps_shapes_and_text():
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setViewBox(QRectF(0, 0, 800, 500))
    painter = QPainter(generator)
    paint_map_figure(painter, QRectF(0, 0, 800, 500), scene(), QFont())
    painter.end()
    text = bytes(data).decode()
    assert "<image" not in text
    assert text.count("<path") > 12
    assert "Place 2101" in text
    assert "Boundaries: made up for tests" in text
    assert "No figure (1)" in text


def test_pdf_is_written(tmp_path):
    writer = QPdfWriter(str(tmp_path / "map.pdf"))
    writer.setResolution(96)
    writer.setPageSize(QPageSize(QSizeF(210, 150), QPageSize.Unit.Millimeter))
    painter = QPainter(writer)
    paint_map_figure(painter, QRectF(0, 0, 700, 450), scene(), QFont())
    painter.end()
    data = (tmp_path / "map.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert b"/Subtype /Image" not in data


# Labels


def test_labels_do_not_overlap_and_keep_clear_of_what_covers_the_map():
    one = scene(selected=("210100", "220200"), focus="230300")
    card = QRectF(300, 300, 120, 200)
    labels = place_labels(one, QFont(), (card,))
    assert len(labels) > 5
    for index, label in enumerate(labels):
        assert not label.rect.intersects(card)
        assert not any(label.rect.intersects(other.rect) for other in labels[index + 1 :])


def test_chosen_places_are_named_first():
    one = scene(selected=("210100",), focus="230300", size=(300, 200))
    labels = place_labels(one, QFont())
    assert [label.code for label in labels[:2]] == ["230300", "210100"]


def test_provinces_carry_their_values():
    labels = {label.code: label.value for label in place_labels(scene("province"), QFont())}
    assert labels == {"210000": "-50 thousand", "220000": "50 thousand", "230000": ""}


# Legend and scale


def test_the_legend_finds_the_class_under_a_point():
    layout = legend_layout(legend(), QFont())
    assert [layout.class_at(box.center()) for box in layout.boxes] == [0, 1]
    assert layout.class_at(QPointF(-5, -5)) == -1


@pytest.mark.parametrize(
    "changes",
    [
        {"classes": (), "break_texts": (), "histogram": ()},
        {"histogram": ()},
        {"marked_texts": ()},
        {"unit": "A unit with a name far longer than any legend could ever be wide " * 3},
        {"classes": (ClassFrame(float("-inf"), 0, "", 1), ClassFrame(0, float("inf"), "", 1))},
        {"classes": (ClassFrame(5, 5, "5", 3),), "break_texts": ("5", "5"), "centre_class": 0},
    ],
)
def test_odd_legends_paint(changes):
    frame = legend(**changes)
    layout = legend_layout(frame, QFont())
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_legend(painter, QPointF(), frame, LIGHT, QFont())
    painter.end()
    assert layout.size.width() <= 330
    assert layout.size.height() <= 300


@given(st.floats(1e-6, 1e3))
def test_the_scale_bar_is_round_and_fits(scale):
    metres = scale_bar_length(scale)
    assert f"{metres:.0e}"[0] in "125"
    assert 120 * 0.39 < metres * scale <= 120 * 1.001


def test_a_label_for_the_screen_looks_like_that_of_an_export():
    label = MapLabel("230000", "Heilongjiang", "10.4", strong=False, rect=QRectF(20, 20, 120, 34))

    def ink(paint):
        image = QImage(160, 74, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, label, QFont(), LIGHT)
        painter.end()
        alphas = [image.pixelColor(x, y).alphaF() for x in range(160) for y in range(74)]
        return [alpha > 0.5 for alpha in alphas], max(alphas)

    (outlined, dark), (around, other) = ink(paint_label), ink(paint_label_alone)
    assert sum(outlined) > 500
    assert sum(a != b for a, b in zip(outlined, around, strict=True)) < 0.15 * sum(outlined)
    assert dark == other == 1.0
