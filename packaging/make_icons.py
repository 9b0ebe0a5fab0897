"""Draw the icon at every size that systems ask for, from packaging/neviewer.svg."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).with_name("neviewer.svg")
SIZES = (16, 32, 48, 64, 128, 256, 512)
ICO_LARGEST = 256
ICNS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def png(renderer: QSvgRenderer, size: int) -> bytes:
    """The icon as a PNG of size x size pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(images: dict[int, bytes]) -> bytes:
    """A Windows icon whose entries are PNGs."""
    head, body = struct.pack("<HHH", 0, 1, len(images)), b""
    start = 6 + 16 * len(images)
    for size, data in images.items():
        side = size % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), start + len(body))
        body += data
    return head + body


def icns(images: dict[int, bytes]) -> bytes:
    """A macOS icon whose entries are PNGs."""
    body = b"".join(
        name + struct.pack(">I", 8 + len(images[size])) + images[size]
        for name, size in ICNS.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main(folder: Path) -> None:
    """Write SIZE.png for each size, neviewer.ico and neviewer.icns."""
    _application = QGuiApplication.instance() or QGuiApplication(["icons"])
    renderer = QSvgRenderer(str(SOURCE))
    images = {size: png(renderer, size) for size in SIZES}
    folder.mkdir(parents=True, exist_ok=True)
    for size, data in images.items():
        (folder / f"{size}.png").write_bytes(data)
    small = {size: data for size, data in images.items() if size <= ICO_LARGEST}
    (folder / "neviewer.ico").write_bytes(ico(small))
    (folder / "neviewer.icns").write_bytes(icns(images))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
