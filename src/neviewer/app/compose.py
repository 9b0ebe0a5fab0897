"""The one place that knows everything: it opens the pack and ties window, store and profile."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from neviewer.app.first_paint import FirstPaint
from neviewer.app.profile import Profile
from neviewer.data.pack import Pack, PackError
from neviewer.derive.bound import Derivations
from neviewer.derive.library import Library
from neviewer.domain.language import ENGLISH, Language, Told
from neviewer.state.catalogue import opening
from neviewer.state.explorer import ExplorerState
from neviewer.state.link import format_link, parse_link
from neviewer.state.own_texts import WithOwnTexts
from neviewer.state.policy import FREE, Policy
from neviewer.state.preferences import Preferences, Value
from neviewer.ui.i18n import Translations, system_language
from neviewer.ui.store import ExplorerStore
from neviewer.ui.theme import apply_look, apply_motion, apply_text_size, look_for
from neviewer.ui.window import Window
from neviewer.ui.wiring import Wiring

if TYPE_CHECKING:
    from neviewer.tasks.jobs import Jobs

_MADE_ANEW = ("language", "theme", "text_size", "numbers")  # preferences that take another window
_KEEP_MS = 3000  # after the last change of view it is kept, in case the program goes down


class Session(QObject):
    """One run of the program: a profile, a pack, a store, and the window that shows them."""

    window_made = Signal(object)  # the new main window, before it is shown
    viewed = Signal()  # another view is explored
    told = Signal(str)  # a sentence that the reader was told

    def __init__(
        self, profile: Profile, pack_path: Path, preferences: Preferences, policy: Policy = FREE
    ) -> None:
        super().__init__()
        self.profile = profile
        self.preferences = preferences
        self.policy = policy
        self.is_safe = False  # whether settings and files of the reader are left out
        self.remarks: tuple[Told, ...] = ()  # to be said when the window is there
        self.language = ENGLISH
        self.pack_path = pack_path
        self.pack: Pack | None = None
        self.store: ExplorerStore | None = None
        self.window: QMainWindow | None = None
        self.wiring: Wiring | None = None
        self.library = Library(profile.folder / "corrections", profile.folder / "results")
        self._translations = Translations(profile.folder / "i18n")
        self._closed = False
        self._left_pack: Pack | None = None  # until the window that shows it is gone
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keeping.timeout.connect(lambda: self.profile.save(last_view=self.view()))
        self._problem = self._open_pack(pack_path)

    @cached_property
    def jobs(self) -> Jobs:
        """What works off the thread of the window; made after the first paint."""
        from neviewer.tasks.jobs import Jobs

        return Jobs(self)

    @property
    def problem(self) -> str:
        """What stands against the pack, in a sentence, or an empty text."""
        return "" if self._problem is None else self._problem.said.told(self.language)

    def is_working(self) -> bool:
        """Whether something is still being done off the thread of the window."""
        return "jobs" in self.__dict__ and self.jobs.is_running()

    def start(self, link: str = "", *, paint_first: bool = False) -> None:
        """Make the window, on the view a link names, else on the last one.

        ``paint_first`` leaves what surrounds map and article until they have been painted.
        """
        language = self._language()
        reasons: tuple[str, ...] = ()
        is_file = bool(link) and Path(link).is_file()
        if self.pack is not None:
            view = "" if is_file else link
            state, reasons = self._first_state(self.pack, view or self.profile.last_view, language)
            self._explore(state)
        self._make_window(language, paint_first=paint_first)
        remarks = (*self.remarks, *([self.profile.problem] if self.profile.problem else []))
        said = [*reasons, *(remark.told(language) for remark in remarks)]
        if said:
            self.say(" ".join(said))
        if is_file:
            QTimer.singleShot(0, self, lambda: self.open(link))

    def complete(self, window: Window) -> None:
        """Add to the window what its first paint need not wait for."""
        if window is self.window and self.wiring is not None and self.store is not None:
            self._furnish(window, self.wiring)

    def resume_story(self) -> None:
        """Go on with the story that was being read when the program was left."""
        if self.wiring is not None and (self.profile.folder / "results" / "open.txt").is_file():
            self.wiring.stories.resume()

    def offer_tour(self, window: Window) -> None:
        """Lead a reader round the window who has not been, unless nothing of theirs is kept."""
        from neviewer.ui.actions import ActionHost

        host = window.findChild(ActionHost)
        if host is None or self.is_safe or self.profile.is_toured or not self.preferences.tour:
            return
        if self.profile.save(toured=True):
            host.help.tour()

    def change_preferences(self, preferences: Preferences) -> None:
        """Speak another language or look different from now on; nothing else changes.

        Kept is what differs from before: neither what is locked nor what holds for this run alone.
        """
        old, self.preferences = self.preferences, self.policy.apply(preferences)
        changed = {
            name: value
            for name, value in self.preferences._asdict().items()
            if value != getattr(old, name)
        }
        self.profile.save(preferences=self.profile.preferences._replace(**changed))
        preferences = self.preferences
        if any(getattr(old, name) != getattr(preferences, name) for name in _MADE_ANEW):
            self._remake()
        elif isinstance(self.window, Window) and self.wiring is not None:
            apply_motion(preferences.reduced_motion)
            self.wiring.set_look(look_for(preferences), preferences)

    def close(self) -> None:
        """Close the window, and let go of it and of the pack; done twice it does nothing."""
        if self._closed:
            return
        self._closed = True
        self._keeping.stop()
        if "jobs" in self.__dict__:
            self.jobs.close()
        if self.library.is_locked:
            self.library.lock.release()
        window, self.window, self.wiring = self.window, None, None
        if window is not None:
            window.close()
            window.deleteLater()
        if self.pack is not None:
            self.pack.close()
            self.pack = None
        self._translations.use("en")

    def view(self) -> str:
        """The link of what is explored, or an empty text."""
        return format_link(self.store.state) if self.store is not None else ""

    def say(self, text: str) -> None:
        """Tell the reader something in the status bar."""
        if isinstance(self.window, Window):
            self.window.say(text)

    def tell(self, sentence: Told | None) -> None:
        """Tell the reader a sentence in the language of the window."""
        if sentence is not None:
            self.say(sentence.told(self.language))

    def tell_of_error(self, what: str, file: Path | None, report: str) -> None:
        """Show that something failed, and the report; what was looked at is kept."""
        self.profile.save(last_view=self.view())
        if self.window is not None:
            from neviewer.ui.crash_dialog import tell_of_error

            tell_of_error(self.window, what, file, report)

    def tell_of_last_end(self, report: str) -> None:
        """Show that the program went down the last time, and what it left as a report."""
        if self.window is not None:
            from neviewer.ui.crash_dialog import tell_of_last_end

            tell_of_last_end(self.window, report)

    def open(self, what: str, pack: str = "") -> None:
        """Open a link, a text, a story or a pack, as another start asks; the window comes up."""
        window = self.window
        if window is None:
            return
        if window.isMinimized():
            window.showNormal()
        window.activateWindow()
        QApplication.alert(window)  # where the desktop lets no window push itself forward
        if self.library.is_locked and (pack or what):
            self.say(self.tr("The lesson is locked: nothing else is opened."))
        elif pack or what.endswith(".gpkg"):
            self.open_pack(Path(pack or what))
        elif what and isinstance(window, Window) and self.wiring is not None:
            self._furnish(window, self.wiring)
            self.wiring.open(what)

    def _keep(self, window: Window) -> None:
        """Keep view and sizes for the next start."""
        if self.profile.save(last_view=self.view()):
            window.save_layout(self.profile.geometry_file)

    def open_pack(self, path: Path) -> None:
        """Explore another pack; one that cannot be opened leaves what is explored as it is."""
        old = self.pack
        self._problem = self._open_pack(path)
        if self._problem is not None and isinstance(self.window, Window):
            self.say(self.problem)
            return
        if self.pack is not None and self.pack is not old:
            self.pack_path = path
            self._left_pack = old
            state, _ = self._first_state(self.pack, "", self.language)
            self._explore(state)
        self._remake()

    # --------------------------------------------------------------------------------------

    def _explore(self, state: ExplorerState) -> None:
        """Begin to explore at a state."""
        self.store = ExplorerStore(state, self)
        self.store.changed.connect(self._keeping.start)
        self.store.changed.connect(self.viewed)

    def _open_pack(self, path: Path) -> PackError | None:
        """Open a pack; returns what stands against it."""
        try:
            self.pack = Pack.open(path)
        except PackError as error:
            return error
        return None

    def _first_state(
        self, pack: Pack, link: str, language: Language
    ) -> tuple[ExplorerState, tuple[str, ...]]:
        if not link:
            return opening(pack), ()
        parsed = parse_link(link, pack, language)
        state = parsed.state
        if state.article is None:
            state = state.with_(article=opening(pack).article)
        return state, parsed.reasons

    def _language(self) -> Language:
        chosen = self.preferences.language
        if chosen == "system":
            chosen = system_language(each.code for each in self._translations.speeches())
        language = self._translations.use(chosen)
        self.language = language._replace(as_published=self.preferences.numbers == "published")
        return self.language

    def _make_window(self, language: Language, *, paint_first: bool = False) -> None:
        look = look_for(self.preferences)
        apply_look(look)
        apply_text_size(self.preferences.text_size)
        apply_motion(self.preferences.reduced_motion)
        if self.pack is None or self.store is None:
            self.window = QMainWindow()
            self.window.setWindowTitle("neviewer")
            self.window.resize(1000, 640)
            from neviewer.ui.message_page import MessagePage

            page = MessagePage(self.problem, look)
            page.pack_asked.connect(self._ask_for_pack)
            self.window.setCentralWidget(page)
        else:
            derivations = Derivations(self.pack, language, self.library)
            catalogue = WithOwnTexts(self.pack, self.library.texts)

            def begin() -> None:
                self._furnish(window, wiring)
                wiring.begin_reading()

            window = Window(derivations, look, self.preferences, self.policy)
            window.restore_layout(self.profile.geometry_file)
            window.pack_label.setText(derivations.pack_title)
            window.statusBar().messageChanged.connect(self.told)
            if self.is_safe:
                window.setWindowTitle(self.tr("neviewer (safe mode)"))
            self.wiring = wiring = Wiring(
                window, self.store, derivations, catalogue, look, lambda: self.jobs
            )
            window.preference_chosen.connect(self._choose)
            window.preferences_reset.connect(self._reset)
            window.closing.connect(lambda: self._keep(window))
            self.window = window
            if not paint_first:
                self._furnish(window, wiring)
            # One turn later than all that measures the first paint.
            FirstPaint(window.map, lambda: QTimer.singleShot(0, wiring, begin))
        self.window_made.emit(self.window)

    def _furnish(self, window: Window, wiring: Wiring) -> None:
        """Add what the first paint did without: the panels around the map, and the menus."""
        if window.is_furnished or self.store is None:
            return
        from neviewer.ui.actions import ActionHost

        window.furnish(self._translations.speeches())
        wiring.furnish()
        window.top_bar.language_chosen.connect(lambda code: self._choose("language", code))
        window.top_bar.theme_chosen.connect(lambda theme: self._choose("theme", theme))
        for name in self.policy.refused(("language", "theme")):
            window.top_bar.lock(name, self.policy.reason(name, self.language))
        actions = ActionHost(window, wiring, self.store, self.profile.shortcuts)
        actions.shortcuts_changed.connect(lambda keys: self.profile.save(shortcuts=keys))
        QTimer.singleShot(0, actions, actions.complete)

    def _choose(self, name: str, value: Value) -> None:
        if self.policy.locks(name):
            self.say(self.policy.reason(name, self.language))
        self.change_preferences(self.preferences._replace(**{name: value}))  # type: ignore[arg-type]

    def _reset(self, names: tuple[str, ...]) -> None:
        usual = Preferences()
        values = {name: getattr(usual, name) for name in names}
        self.change_preferences(self.preferences._replace(**values))

    def _remake(self) -> None:
        """Build the window anew from the same state, once the gesture that asked is done."""
        QTimer.singleShot(0, self, self._swap)

    def _swap(self) -> None:
        from neviewer.ui.actions import ActionHost

        old = self.window
        if self._closed or old is None:
            return
        was_active = old.isActiveWindow()
        place = host.preferences_place() if (host := old.findChild(ActionHost)) else None
        old.hide()  # before colours and words change, so that it is not painted anew
        self._make_window(self._language())
        window = self.window
        if window is None:
            return
        if isinstance(old, Window) and isinstance(window, Window):
            window.take_place_of(old)
            old.closing.disconnect()
        else:
            window.setGeometry(old.geometry())
            window.show()
        if was_active:
            window.activateWindow()
        if place is not None and (host := window.findChild(ActionHost)) is not None:
            host.show_preferences(place)  # where the reader was in it
        old.close()
        old.deleteLater()
        if self._left_pack is not None:
            self._left_pack.close()
            self._left_pack = None

    def _ask_for_pack(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Open a pack"), "", self.tr("neviewer packs (*.gpkg)")
        )
        if name:
            self.open_pack(Path(name))
