"""What the library holds and how it is kept: a check of everything, backups, trash."""

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.session.library_view import LibraryView
from studio.session.session import Session
from studio.window.settings.kept_list import KeptList
from studio.window.settings.library_rows import backup_row, trash_row
from studio.window.widget.moment import moment_text
from studio.window.widget.plain import line, plain_label, push_button
from studio.words import Words

WIDTH, FINDINGS = 620, 84


class LibraryPage(QWidget):
    """Follows the library while it is open. `left` tells that it is done with."""

    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._library = session, session.guard.library
        say = session.words.say
        self.facts = plain_label(wrap=True)
        self.checked, self.bar = plain_label("", "second", wrap=True), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(say("shelf-check-begins"))
        self.findings = QPlainTextEdit()
        self.said = plain_label("", wrap=True)
        self.check, self.show_files = push_button(say("shelf-check-now")), push_button(say("shelf-show"), "quiet")
        self.done = push_button(say("shelf-done"), "primary")
        self.backups = KeptList(session.words, "backups", ("back-up", "restore"), self._restore_words)
        self.trash = KeptList(session.words, "trash", ("trash-put-back", "trash-empty"), self._empty_words)
        self._begin()
        self._lay_out()
        self._library.changed.connect(self.follow)
        self._library.look()
        self.follow()
        self.setFocusProxy(self.check)

    def follow(self) -> None:
        """Show how it stands now."""
        if not isValid(self):  # the session hears of its end later than Qt
            return
        words, now = self._session.words, self._library.now
        self.facts.setText(facts_words(words, now))
        self._show_check(now)
        self.backups.note.setText(backups_words(words, now))
        self.backups.show_rows([backup_row(words, one) for one in now.backups or ()])
        self.backups.first.setEnabled(not (now.busy or now.fixed))
        self.backups.first.setText(words.say("shelf-backing-up" if now.busy else "shelf-back-up"))
        count = len(now.trashed)
        self.trash.note.setText(words.say("shelf-trash-count", count=count) if count else words.say("shelf-trash-none"))
        self.trash.show_rows([trash_row(words, one) for one in now.trashed])
        self.said.setText(words.tell(now.said) if now.said is not None else "")
        self.said.setProperty("role", "error" if now.failed else "second")
        self.said.style().polish(self.said)

    def _show_check(self, now: LibraryView) -> None:
        words = self._session.words
        self.checked.setText(checked_words(words, now))
        running = now.progress is not None
        done, total = now.progress or (0, 0)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setVisible(running)
        self.check.setText(words.say("shelf-check-stop" if running else "shelf-check-now"))
        self.check.setAccessibleName(self.check.text())
        text = "\n".join(f"– {words.tell(one)}" for one in now.findings or ())
        if self.findings.toPlainText() != text:
            self.findings.setPlainText(text)
        self.findings.setVisible(bool(text))

    def _begin(self) -> None:
        self.findings.setReadOnly(True)
        self.findings.setTabChangesFocus(True)
        self.findings.setFixedHeight(FINDINGS)
        self.findings.setAccessibleName(self._session.words.say("shelf-findings"))
        for name, widget in (("check", self.check), ("done", self.done), ("findings", self.findings)):
            widget.setObjectName(f"shelf_{name}")
        self.check.clicked.connect(lambda _on=False: self._check())
        self.show_files.setObjectName("shelf_show")
        self.show_files.clicked.connect(lambda _on=False: _show(self._library.now.folder))
        self.done.clicked.connect(self.left)
        self.backups.first.clicked.connect(lambda _on=False: self._library.back_up())
        self.backups.chosen.connect(lambda at: self._library.restore((self._library.now.backups or ())[at]))
        self.trash.first.clicked.connect(lambda _on=False: self._put_back())
        self.trash.chosen.connect(lambda _at: self._library.empty())

    def _check(self) -> None:
        if self._library.now.progress is None:
            self._library.check()
        else:
            self._library.cancel()

    def _put_back(self) -> None:
        at, trashed = self.trash.at, self._library.now.trashed
        if 0 <= at < len(trashed):
            self._library.put_back(trashed[at].id)

    def _restore_words(self, at: int) -> tuple[str, str]:
        """What is asked before a backup takes the place of the index, and the button that does it."""
        words = self._session.words
        backup = (self._library.now.backups or ())[at]
        return (
            words.say("shelf-restore-ask", when=moment_text(words.language, backup.at)),
            words.say("shelf-restore-yes"),
        )

    def _empty_words(self, _at: int) -> tuple[str, str]:
        say = self._session.words.say
        return say("shelf-trash-ask", count=len(self._library.now.trashed)), say("shelf-trash-yes")

    def _lay_out(self) -> None:
        say = self._session.words.say
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        folder = plain_label(self._library.now.folder, "second", wrap=True)
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addLayout(_beside(self.show_files, self.facts, folder))
        column.addWidget(line())
        column.addLayout(_beside(self.check, plain_label(say("shelf-check"), "title"), self.checked))
        column.addWidget(self.bar)
        column.addWidget(self.findings)
        for kept in (self.backups, self.trash):
            column.addWidget(line())
            column.addWidget(kept)
        column.addWidget(line())
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.done)
        column.addLayout(foot)
        self.setFixedWidth(WIDTH)


def _beside(button: QWidget, *texts: QWidget) -> QHBoxLayout:
    row, words = QHBoxLayout(), QVBoxLayout()
    row.setSpacing(16)
    words.setSpacing(2)
    for text in texts:
        words.addWidget(text)
    row.addLayout(words, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return row


def facts_words(words: Words, now: LibraryView) -> str:
    """How much there is."""
    if now.pictures is None:
        return words.say("shelf-counting")
    size = QLocale(words.language).formattedDataSize(now.size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    return words.say("shelf-facts", tests=now.tests, pictures=now.pictures, size=size)


def checked_words(words: Words, now: LibraryView) -> str:
    """How far the check is, or what came of the last one."""
    if now.progress is not None:
        done, total = now.progress
        return words.say("shelf-check-progress", done=done, total=total) if total else words.say("shelf-check-begins")
    if now.checked is None:
        return words.say("shelf-check-never")
    when = moment_text(words.language, now.checked.at)
    if now.checked.findings:
        return words.say("shelf-check-found", when=when, count=now.checked.findings)
    return words.say("shelf-check-well", when=when)


def backups_words(words: Words, now: LibraryView) -> str:
    """What backups are, or why there is none to see."""
    if now.fixed:
        return words.say("shelf-fixed")
    if now.backups is None:
        return words.say("shelf-backups-wait")
    return words.say("shelf-backups-note" if now.backups else "shelf-backups-none")


def _show(folder: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
