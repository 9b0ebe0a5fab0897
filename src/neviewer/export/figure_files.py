"""Writes a figure to PNG, SVG or PDF: the same painting each time, on another device."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from neviewer.domain.language import QT_TRANSLATE_NOOP, TellableError
from neviewer.domain.reasons import why
from neviewer.export.figure import Figure

FORMATS = ("png", "svg", "pdf")
_DPI = 96
MAX_PIXELS = 100_000_000
_ENDING = QT_TRANSLATE_NOOP(
    "Errors", "{target}: figures are written as .png, .svg or .pdf; choose one of these endings."
)
_SIZE = QT_TRANSLATE_NOOP(
    "Errors",
    "{size}: a figure measures at least 200 by 200 and at most {most} million pixels; "
    "give another --size.",
)
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "Errors", "{target} could not be written; choose a folder you may write to."
)
_NOT_WRITTEN_SO = QT_TRANSLATE_NOOP(
    "Errors", "{target} could not be written ({reason}); choose a folder you may write to."
)


class FigureError(TellableError):
    """A figure could not be written; the text is one sentence for the reader."""


def write_figure(figure: Figure, target: Path, size: tuple[int, int]) -> None:
    """Paint ``figure`` at ``size`` (pixels of 1/96 inch) and put it at ``target``.

    Raises:
        FigureError: for an unknown format, an impossible size, or a place one may not write to.
    """
    kind = target.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        raise FigureError(_ENDING, target=target)
    if min(size) < 200 or size[0] * size[1] > MAX_PIXELS:
        raise FigureError(_SIZE, size=f"{size[0]}x{size[1]}", most=MAX_PIXELS // 1_000_000)
    write: dict[str, Callable[[Figure, Path, tuple[int, int]], bool]] = {
        "png": _png,
        "svg": _svg,
        "pdf": _pdf,
    }
    beside = target.with_name(f".{target.stem}.part.{kind}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        written = write[kind](figure, beside, size)
        if not written:
            raise FigureError(_NOT_WRITTEN, target=target)
        os.replace(beside, target)
    except OSError as error:
        raise FigureError(_NOT_WRITTEN_SO, target=target, reason=why(error)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _paint(figure: Figure, painter: QPainter, size: tuple[int, int]) -> None:
    figure.paint(painter, QRectF(0, 0, *size))


def _png(figure: Figure, target: Path, size: tuple[int, int]) -> bool:
    image = QImage(QSize(*size), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDotsPerMeterX(round(_DPI / 0.0254))
    image.setDotsPerMeterY(round(_DPI / 0.0254))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint(figure, painter, size)
    for key, text in figure.metadata():
        image.setText(key, text)
    return image.save(str(target))  # the format is that of the ending


def _svg(figure: Figure, target: Path, size: tuple[int, int]) -> bool:
    # Tiny 1.2, the default, drops clipping; and without 96 dpi a browser shows it too large.
    device = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    device.setFileName(str(target))
    device.setResolution(_DPI)
    device.setSize(QSize(*size))
    device.setViewBox(QRectF(0, 0, *size))
    texts = dict(figure.metadata())
    device.setTitle(texts["Title"])
    device.setDescription(texts["Description"])
    return _paint_on(device, figure, size)


def _pdf(figure: Figure, target: Path, size: tuple[int, int]) -> bool:
    device = QPdfWriter(str(target))
    device.setResolution(_DPI)
    points = QSizeF(size[0] * 72 / _DPI, size[1] * 72 / _DPI)
    device.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    texts = dict(figure.metadata())
    device.setTitle(texts["Title"])
    device.setCreator(texts["Software"])
    device.setDocumentXmpMetadata(QByteArray(_xmp(texts).encode()))
    return _paint_on(device, figure, size)


def _xmp(texts: dict[str, str]) -> str:
    """Title, description and source in the form that PDF keeps them in for machines."""
    from xml.sax.saxutils import escape

    title, description, source = (escape(texts[key]) for key in ("Title", "Description", "Source"))
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{description}</rdf:li></rdf:Alt></dc:description>"
        f"<dc:source>{source}</dc:source>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


def _paint_on(device: QSvgGenerator | QPdfWriter, figure: Figure, size: tuple[int, int]) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint(figure, painter, size)
    finally:
        ended = painter.end()
    return ended
