"""Reads the text beside the map: has it read by a job, marks it, and shows the proof of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from neviewer.derive.corrections import Correction, CorrectionError
from neviewer.ui.article.counts import CountsBar
from neviewer.ui.article.marks import Marks
from neviewer.ui.article.proof import ProofPanel
from neviewer.ui.article.texts import OwnTextDesk

if TYPE_CHECKING:
    from pathlib import Path

    from neviewer.derive.article_frame import ArticleFrame
    from neviewer.derive.bound import Derivations
    from neviewer.derive.reading_frame import ReadingFrame
    from neviewer.export.figure_look import Look
    from neviewer.state.explorer import ExplorerState
    from neviewer.tasks.jobs import Jobs, Report
    from neviewer.ui.article.claim_list import ClaimList
    from neviewer.ui.article.correct import CorrectionDialog
    from neviewer.ui.store import ExplorerStore
    from neviewer.ui.window import Window

_KEY = "reading"
_PATIENCE_MS = 350  # a reading that is quicker shows no progress


class Guide(Protocol):
    """Who moves the views and lights places on them."""

    def open_link(self, link: str, merge: str | None = None) -> None:
        """Go to a view."""

    def light(self, code: str, period: str = "") -> None:
        """Light a place."""


class ReadingDesk(QObject):
    """Lives as long as its window."""

    def __init__(
        self,
        window: Window,
        store: ExplorerStore,
        derivations: Derivations,
        jobs: Jobs,
        guide: Guide,
        look: Look,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._derivations = derivations
        self._jobs = jobs
        self._guide = guide
        self._look = look
        self._panel = window.article
        self._article: ArticleFrame | None = None
        self._part = 0.0
        self.reading: ReadingFrame | None = None
        self.corrections: dict[int, Correction] = {}
        self.verdict = ""  # the only one marked, or empty
        self.counts, self.proof = CountsBar(), ProofPanel()
        self.marks = Marks(self._panel.reader)
        self.list: ClaimList | None = None
        self.correction: CorrectionDialog | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_progress)
        self._following = False
        self._build()
        self.texts = OwnTextDesk(window, store, derivations, jobs, self.read_again)

    def follow(self) -> None:
        """Read the text on show, and every other that comes after it."""
        if not self._following:
            self._following = True
            self._store.follow(self, lambda state: state.article, self._read)

    def read_again(self) -> None:
        """The text on show may be another one under its name: look again."""
        self._read(self._store.state)

    # Reading ------------------------------------------------------------------------------

    def _read(self, _state: ExplorerState) -> None:
        article = self._panel.frame
        if article is not None and article is self._article and self.reading is not None:
            return
        self._article = article
        text, date = self._panel.reader.letters(), article.date if article is not None else ""
        self._show(None)
        links = self._panel.reader.links()
        kept = self._derivations.reading(text, date, links=links)
        if article is None or not article.id or kept is not None:
            self._jobs.cancel(_KEY)
            self._show(kept)
            return

        def work(report: Report) -> ReadingFrame | None:
            return self._derivations.reading(text, date, report, links)

        self._part = 0.0
        self._patience.start()
        self._jobs.start(_KEY, self, work, self._show, progress=self._progress, failed=self._failed)

    def _progress(self, part: float) -> None:
        self._part = part
        if not self._patience.isActive():
            self._show_progress()

    def _show_progress(self) -> None:
        self.counts.set_working(self.tr("Reading the text…"), self._part)

    def cancel(self) -> None:
        """Do not read this text to its end."""
        self._jobs.cancel(_KEY)
        self._patience.stop()
        self.counts.set_note(self.tr("The reading was cancelled."), again=True)

    def _failed(self, error: Exception) -> None:
        self._patience.stop()
        self.counts.set_note(self.tr("The text could not be read."), again=True)
        raise error  # nobody foresaw it: it goes where all such errors go

    def _show(self, reading: ReadingFrame | None) -> None:
        self._patience.stop()
        self.reading, self.verdict, self.corrections = reading, "", {}
        text = self._panel.reader.letters() if reading is not None else ""
        self.marks.set_verdict("")
        self.marks.set_reading(reading, text)
        self.proof.hide()
        self.counts.set_reading(reading)
        if reading is not None:
            self._load_corrections(reading)
        if self.list is not None:
            self.list.set_reading(reading, self.corrections)

    # Claims -------------------------------------------------------------------------------

    def choose(self, number: int) -> None:
        """Move to where a claim is shown, and show its proof."""
        reading = self.reading
        if reading is None or not 0 <= number < len(reading.claims):
            return
        claim = reading.claims[number]
        self.marks.set_current(number)
        self.proof.set_frame(self._derivations.proof(reading, number, self.corrections.get(number)))
        # A link that the author has set leads where the author meant.
        link = self.marks.link_of(number) or claim.link
        if link:
            self._guide.open_link(link, "claims")
        self.marks.reveal_current()

    def walk(self, by: int) -> None:
        """Choose the claim after the chosen one or before it, of those that are marked."""
        count = len(self.reading.claims) if self.reading is not None else 0
        now = self.marks.current if self.marks.current >= 0 or by > 0 else 0
        ahead = ((now + by * step) % count for step in range(1, count + 1))
        found = next((number for number in ahead if self.marks.shows(number)), None)
        if found is not None:
            self.choose(found)

    def show_verdict(self, verdict: str) -> None:
        """Mark only the claims of a verdict; an empty one is all."""
        self.verdict = verdict
        self.marks.set_verdict(verdict)
        if not self.marks.shows(self.marks.current):
            self.close_proof()

    def close_proof(self) -> None:
        """Put the proof away."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.proof.isAncestorOf(focus)
        self.proof.hide()
        self.marks.set_current(-1)
        if had_focus:
            self._panel.reader.setFocus()

    def light_place(self, code: str) -> None:
        """Light the sentences about a place that another view points at."""
        self.marks.light(self.reading.about(code) if self.reading is not None and code else ())

    def _hover(self, number: int) -> None:
        link = self.marks.link_of(number)
        if link:
            self._panel.highlighted.emit(link)
        elif number < 0 or self.reading is None:
            self._guide.light("")
        else:
            claim = self.reading.claims[number]
            self._guide.light(next(iter(claim.places), ""), claim.period)

    # Corrections and the list -------------------------------------------------------------

    def show_list(self) -> None:
        """List all claims and all other numbers."""
        if self.list is None:
            from neviewer.ui.article.claim_list import ClaimList

            self.list = ClaimList(self._window)
            self.list.set_look(self._look)
            self.list.claim_chosen.connect(self.choose)
            self.list.place_chosen.connect(self.marks.reveal)
        self.list.set_reading(self.reading, self.corrections)
        self.list.show()
        self.list.activateWindow()

    def ask_for_correction(self) -> None:
        """Let the reader say how the chosen claim should be read."""
        reading, number = self.reading, self.marks.current
        if reading is None or number < 0:
            return
        if self.correction is None:
            from neviewer.ui.article.correct import CorrectionDialog

            self.correction = CorrectionDialog(self._derivations.language, self._window)
            self.correction.corrected.connect(self.correct)
            self.correction.removed.connect(self.remove_correction)
        self.correction.ask(number, reading.claims[number], self.corrections.get(number))

    def correct(self, number: int, right: str, note: str) -> None:
        """Keep what the reader says of a claim, beside the text or in the profile."""
        if self.reading is not None:
            claim = self.reading.claims[number]
            self.corrections[number] = Correction(
                claim.start, claim.end, claim.quote, claim.verdict, right, note
            )
            self._keep(self.reading, number)

    def remove_correction(self, number: int) -> None:
        """Let go of what the reader said of a claim."""
        if self.reading is not None and self.corrections.pop(number, None) is not None:
            self._keep(self.reading, number)

    def _keep(self, reading: ReadingFrame, number: int) -> None:
        ordered = [self.corrections[key] for key in sorted(self.corrections)]
        try:
            file = self._derivations.correct(*self._place(), ordered)
        except CorrectionError as error:
            self._window.say(str(error))
        else:
            self._window.say(self.tr("Kept in {file}").format(file=file))
        self._show_corrections()
        if self.marks.current == number:
            self.proof.set_frame(
                self._derivations.proof(reading, number, self.corrections.get(number))
            )

    def _load_corrections(self, reading: ReadingFrame) -> None:
        try:
            self.corrections = self._derivations.corrections(*self._place(), reading)
        except CorrectionError as error:
            self._window.say(str(error))
        self._show_corrections()

    def _show_corrections(self) -> None:
        self.marks.set_corrected(frozenset(self.corrections))
        if self.list is not None:
            self.list.set_reading(self.reading, self.corrections)

    def _place(self) -> tuple[str, Path | None]:
        """Under which key corrections of this text are kept, and beside which file."""
        article = self._article
        if article is None or article.path is not None:
            return "", article.path if article is not None else None
        if article.plain:
            return f"pasted|{article.body}", None
        return f"article|{article.id}|{self._derivations.language.code}", None

    def _build(self) -> None:
        panel, window = self._panel, self._window
        for each in (self.counts, self.proof, self.marks):
            each.set_look(self._look)
        panel.add_reading(self.counts, self.proof)
        panel.reader.marks = self.marks
        panel.walk_asked.connect(self.walk)
        panel.proof_closed.connect(self.close_proof)
        self.marks.hovered.connect(self._hover)
        self.marks.chosen.connect(self.choose)
        self.counts.verdict_chosen.connect(self.show_verdict)
        self.counts.list_asked.connect(self.show_list)
        self.counts.cancel_asked.connect(self.cancel)
        self.counts.again_asked.connect(self.read_again)
        self.proof.closed.connect(self.close_proof)
        self.proof.next_asked.connect(self.walk)
        self.proof.wrong_asked.connect(self.ask_for_correction)
        self.proof.said.connect(window.say)
        window.map.hovered.connect(self.light_place)
        window.charts.hovered.connect(self.light_place)
