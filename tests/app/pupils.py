"""Pupils who go through a lesson: one with a mouse, one with keys alone.

They answer each kind of task rightly by what the pack says, or first wrongly when they are told to.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from neviewer.app.compose import Session
from neviewer.derive.story_answers import look_up, place_code, queries
from neviewer.derive.story_drawing import key_step
from neviewer.ui.search import SearchDialog
from neviewer.ui.stories.task import TaskView

_LEFT = Qt.MouseButton.LeftButton
_ALT, _NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
_MOST_TABS = 400


class Pupil:
    """Knows the answers, and looks at nothing but the panel."""

    def __init__(self, session: Session, qtbot) -> None:
        self.session = session
        self.qtbot = qtbot

    @property
    def desk(self):
        return self.session.wiring.stories

    @property
    def panel(self):
        return self.desk.panel

    def do(self, task: TaskView, *, wrong_first: bool = False) -> None:
        """Answer a task until nothing more can be done with it."""
        kind = task.frame.block.kind
        if wrong_first and kind not in ("draw", "write"):
            getattr(self, kind)(task, False)
            self.check(task)
            assert task.frame.hint in task.said.text()
            assert not self.answer(task).done
        getattr(self, kind)(task, True)
        if kind == "write":
            return
        self.check(task)
        answer = self.answer(task)
        assert answer.done
        assert task.frame.block.get("explain") in task.said.text()
        if kind != "draw":
            assert answer.right is True
            assert answer.tries == 1 + wrong_first

    def answer(self, task: TaskView):
        return self.desk.run.answers[task.frame.place]

    def number_text(self, task: TaskView, right: bool) -> str:
        found = look_up(self.session.pack, queries(task.frame.block)[0])
        value = found.value / task.frame.factor
        return f"{value if right else 3 * value + 1:,.2f}"

    def code(self, task: TaskView, right: bool) -> str:
        regions = self.session.pack.regions
        code = place_code(self.session.pack, task.frame.block.get("place"))
        if right:
            return code
        level = regions[code].level
        return next(region.code for region in regions.shown(level) if region.code != code)

    def marks(self, task: TaskView, right: bool) -> tuple[int, ...]:
        if right:
            return task.frame.right
        return next((n,) for n in range(len(task.frame.task.options)) if n not in task.frame.right)

    def order_of(self, task: TaskView, right: bool) -> tuple[int, ...]:
        return task.frame.right if right else tuple(reversed(task.frame.right))


class MousePupil(Pupil):
    """Clicks and drags; only letters and digits are typed."""

    def click(self, widget: QWidget, at: QPointF | None = None) -> None:
        self.panel.page.ensureWidgetVisible(widget)
        where = {} if at is None else {"pos": at.toPoint()}
        self.qtbot.mouseClick(widget, _LEFT, **where)

    def next(self) -> None:
        self.click(self.panel.next)

    def check(self, task: TaskView) -> None:
        self.click(task.check)

    def choose(self, task: TaskView, right: bool) -> None:
        wanted = self.marks(task, right)
        for n, box in enumerate(task.area.boxes):
            if box.isChecked() != (n in wanted) and (task.frame.several or n in wanted):
                self.click(task.area.options[n])

    def number(self, task: TaskView, right: bool) -> None:
        self.click(task.area.field)
        task.area.field.selectAll()
        self.qtbot.keyClicks(task.area.field, self.number_text(task, right))

    def order(self, task: TaskView, right: bool) -> None:
        rows = task.area.rows
        for to, wanted in enumerate(self.order_of(task, right)):
            row = task.area.order().index(wanted)
            self.click(rows.viewport(), QPointF(rows.visualItemRect(rows.item(row)).center()))
            for _ in range(row - to):
                self.click(task.area.up)

    def draw(self, task: TaskView, right: bool) -> None:
        pad, drawing = task.area.pad, task.frame.drawing
        area, known = pad.area(), zip(drawing.positions, drawing.values, strict=True)
        self.panel.page.ensureWidgetVisible(pad)
        points = [QPointF(area.x(at), area.y(value)).toPoint() for at, value in known]
        self.qtbot.mousePress(pad, _LEFT, pos=points[0])
        for point in points[1:]:
            drag(pad, point)
        self.qtbot.mouseRelease(pad, _LEFT, pos=points[-1])

    def find(self, task: TaskView, right: bool) -> None:
        map_ = self.session.window.map
        code = self.code(task, right)
        for _ in range(8):  # nearer, where places are too small to hit
            if map_.place_at(map_.place_point(code)) == code:
                break
            map_.zoom(1.5)
        self.qtbot.mouseClick(map_, _LEFT, pos=map_.place_point(code).toPoint())
        map_.home()

    def altered(self, task: TaskView, right: bool) -> None:
        text = task.area.text
        wanted = self.marks(task, right)
        for n in range(len(task.frame.task.options)):
            if (n in text.marked) != (n in wanted):
                self.click(text.viewport(), self._number(text, n))

    def write(self, task: TaskView, right: bool) -> None:
        self.click(task.area.text)
        self.qtbot.keyClicks(task.area.text, "Because.")

    def _number(self, text, n: int) -> QPointF:
        cursor = text.textCursor()
        cursor.setPosition(text._places[n][0] + 1)
        return QPointF(text.cursorRect(cursor).center())


def drag(widget: QWidget, point) -> None:
    """Move with the button held, whatever the pointer of the platform does."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    where = QPointF(point)
    on_screen = QPointF(widget.mapToGlobal(point))
    event = QMouseEvent(QEvent.Type.MouseMove, where, on_screen, _LEFT, _LEFT, _NONE)
    QApplication.sendEvent(widget, event)


class KeyboardPupil(Pupil):
    """Never touches a mouse: Tab leads to each control, keys do the rest."""

    def press(self, key: Qt.Key, modifier=_NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.focus(), key, modifier)

    def focus(self) -> QWidget:
        return self.session.window.focusWidget() or self.session.window

    def tab_to(self, *targets: QWidget) -> None:
        """Press Tab until the keyboard is at one of some widgets."""
        for _ in range(_MOST_TABS):
            if self.focus() in targets:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {targets}")

    def next(self) -> None:
        self.tab_to(self.panel.page)
        before = self.panel.heading.text()
        for _ in range(20):  # down to the end, and on
            self.press(Qt.Key.Key_PageDown)
            if self.panel.heading.text() != before:
                return

    def check(self, task: TaskView) -> None:
        self.tab_to(task.check)
        self.press(Qt.Key.Key_Space)

    def choose(self, task: TaskView, right: bool) -> None:
        boxes, wanted = task.area.boxes, self.marks(task, right)
        if not task.frame.several:
            self.tab_to(*boxes)
            for _ in boxes:
                if self.focus() is boxes[wanted[0]]:
                    break
                self.press(Qt.Key.Key_Down)
            if not boxes[wanted[0]].isChecked():
                self.press(Qt.Key.Key_Space)
            return
        for n, box in enumerate(boxes):
            if box.isChecked() != (n in wanted):
                self.tab_to(box)
                self.press(Qt.Key.Key_Space)

    def number(self, task: TaskView, right: bool) -> None:
        self.tab_to(task.area.field)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.focus(), self.number_text(task, right))

    def order(self, task: TaskView, right: bool) -> None:
        rows = task.area.rows
        self.tab_to(rows)
        for to, wanted in enumerate(self.order_of(task, right)):
            row = task.area.order().index(wanted)
            self.press(Qt.Key.Key_Home)
            self.press(Qt.Key.Key_Down, times=row)
            self.press(Qt.Key.Key_Up, _ALT, times=row - to)
        assert task.area.order() == self.order_of(task, right)

    def draw(self, task: TaskView, right: bool) -> None:
        pad, drawing = task.area.pad, task.frame.drawing
        self.tab_to(pad)
        self.press(Qt.Key.Key_Home)
        self.press(Qt.Key.Key_Right, times=drawing.given)
        step = key_step(drawing)
        for n in range(drawing.given, len(drawing.values)):
            self.press(Qt.Key.Key_Up)  # begins a point beside the one before
            off = round((drawing.values[n] - pad.line[n]) / step)
            self.press(Qt.Key.Key_Up if off > 0 else Qt.Key.Key_Down, times=abs(off))
            self.press(Qt.Key.Key_Right)

    def find(self, task: TaskView, right: bool) -> None:
        self.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        window = self.session.window
        dialog = next(each for each in window.findChildren(SearchDialog) if each.isVisible())
        QTest.keyClicks(dialog.field, self.code(task, right))
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    def altered(self, task: TaskView, right: bool) -> None:
        text, wanted = task.area.text, self.marks(task, right)
        self.tab_to(text)
        self.press(Qt.Key.Key_Home)
        for n in range(len(task.frame.task.options)):
            if (n in text.marked) != (n in wanted):
                self.press(Qt.Key.Key_Space)
            self.press(Qt.Key.Key_Right)

    def write(self, task: TaskView, right: bool) -> None:
        self.tab_to(task.area.text)
        QTest.keyClicks(self.focus(), "Because.")


def texts_of(panel) -> str:
    """All that a step says."""
    return "\n".join(label.text() for label in panel.page.widget().findChildren(QLabel))
