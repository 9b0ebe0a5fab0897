"""Keeps visitors inside an exhibit: no keys, no menus, nothing dropped, always in front."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QScreen, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from neviewer.ui.kiosk.layout import dots_per_inch

_BACK_MS = 1000  # how often it is made sure that the exhibit is in front
_SOON_MS = 150
_RAISING = ("xcb", "windows", "cocoa")  # platforms that can bring a window to the front
_CHORD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)
_KEYS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Shortcut,
        QEvent.Type.InputMethod,
    }
)
_NEVER = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.Wheel,
        QEvent.Type.NativeGesture,
        QEvent.Type.Gesture,
        QEvent.Type.ToolTip,
        QEvent.Type.WhatsThis,
        QEvent.Type.HelpRequest,
        QEvent.Type.FileOpen,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletRelease,
    }
)
_MOUSE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    }
)
_AWAY = frozenset({QEvent.Type.WindowDeactivate, QEvent.Type.WindowStateChange, QEvent.Type.Hide})


class Guard(QObject):
    """Watches over every event of the program as long as an exhibit is shown."""

    operator_called = Signal()  # by the keys Ctrl+Alt+Shift+O

    def __init__(
        self, window: QWidget, number: int, diagonal_inches: float | None, *, front: bool = True
    ) -> None:
        super().__init__(window)
        self._window = window
        self._number, self._diagonal = number, diagonal_inches
        self._front = front
        self.is_open = False  # whether the window may close: the operator leaves
        self.take_key: Callable[[QKeyEvent], bool] = lambda _event: False
        self.dots_changed: Callable[[float], None] = lambda _dots: None
        self._back = QTimer(self, interval=_BACK_MS)
        self._back.timeout.connect(self.come_back)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.come_back)
        self._screen: QScreen | None = None

    def lock(self) -> None:
        """Take the whole screen, without a cursor, and keep it."""
        application = QApplication.instance()
        if application is None:
            return
        application.installEventFilter(self)
        QApplication.setQuitOnLastWindowClosed(False)
        self._window.setCursor(Qt.CursorShape.BlankCursor)
        self._window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self._window.setAcceptDrops(False)
        self._window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        gui = QGuiApplication.instance()
        if isinstance(gui, QGuiApplication):
            gui.screenAdded.connect(self._screens_changed)
            gui.screenRemoved.connect(self._screens_changed)
            gui.primaryScreenChanged.connect(self._screens_changed)
        self.place()
        if self._front:
            self._back.start()

    def unlock(self) -> None:
        """Let the window close, and everything else be as usual."""
        self.is_open = True
        self._back.stop()
        self._soon.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def place(self) -> None:
        """Fill the screen that the exhibit belongs to, or the first one."""
        screens = QGuiApplication.screens()
        if not screens:
            return  # unplugged: it is placed when one comes back
        screen = screens[self._number - 1] if self._number <= len(screens) else screens[0]
        if screen is not self._screen:
            self._screen = screen
            screen.geometryChanged.connect(self._screens_changed)
            screen.physicalDotsPerInchChanged.connect(self._screens_changed)
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()
        self.dots_changed(dots_per_inch(screen, self._diagonal))

    def come_back(self) -> None:
        """Be full, in front and listening again, whatever came between."""
        window = self._window
        if self.is_open:
            return
        if not window.isVisible() or not window.windowState() & Qt.WindowState.WindowFullScreen:
            window.showFullScreen()
        if not window.isActiveWindow():
            if QGuiApplication.platformName() in _RAISING:
                window.raise_()
            window.activateWindow()
        self._grab_keys()

    def _grab_keys(self) -> None:
        """Let the exhibit hear every key first, before a window manager does; only X can."""
        if self._front and QGuiApplication.platformName() == "xcb":
            self._window.windowHandle().setKeyboardGrabEnabled(True)

    def _screens_changed(self, *_changed: object) -> None:
        if not self.is_open:
            QTimer.singleShot(0, self, self.place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let through nothing but touches."""
        kind = event.type()
        if kind in _KEYS:
            if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
                self._key(watched, event)
            event.accept()
            return True
        if kind in _NEVER:
            event.ignore()
            return True
        if kind in _MOUSE and isinstance(event, QMouseEvent):
            return event.button() != Qt.MouseButton.LeftButton
        if kind == QEvent.Type.Close and not self.is_open and isinstance(event, QCloseEvent):
            event.ignore()
            return True
        if kind == QEvent.Type.Quit and not self.is_open:
            event.ignore()
            return True
        if kind in _AWAY and watched is self._window and self._front and not self.is_open:
            self._soon.start()
        return False

    def _key(self, watched: QObject, event: QKeyEvent) -> None:
        if isinstance(watched, QWindow):
            # A key comes to the window first; what it is passed on to is never reached.
            if event.key() == Qt.Key.Key_O and event.modifiers() & _CHORD == _CHORD:
                self.operator_called.emit()
            else:
                self.take_key(event)
