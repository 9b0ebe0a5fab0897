"""Stand-ins for two modules that pyqtgraph imports and the program never uses: 10 MB less.

PyInstaller runs this before the program.
"""

import sys
import types


class QOpenGLWidget:
    """A base class that nothing is made of."""


_widgets = types.ModuleType("PySide6.QtOpenGLWidgets")
_widgets.QOpenGLWidget = QOpenGLWidget  # type: ignore[attr-defined]
sys.modules["PySide6.QtOpenGLWidgets"] = _widgets
sys.modules["PySide6.QtOpenGL"] = types.ModuleType("PySide6.QtOpenGL")
