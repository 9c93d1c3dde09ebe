"""Opens the page of what goes out and comes in, asks for paths, and says what came where no page is open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from studio.session.taken_in import Came
from studio.window.frame.history_sheets import HistorySheets
from studio.window.post.save_file import ask_path, file_name

OPENED = {"import": "ZIP (*.zip)", "votes": "CSV, JSON (*.csv *.json)"}


class ExchangeSheets(HistorySheets):
    """Part of what opens all pages, by inheritance, for the reason that `ProblemSheets` gives."""

    def exchange(self) -> None:
        """The page of what goes out and comes in."""
        from studio.window.history.exchange_page import ExchangePage  # noqa: PLC0415 - nobody opens it at the start

        page = ExchangePage(self._session, self._ask_exchange)
        page.left.connect(self._sheet.close_page)
        self._sheet.open(page, self._session.words.say("exchange-title"))

    def bring_in(self, path: str) -> None:
        """Take in a folder of pictures or an exported test that was dropped; what came of it is told."""
        exchange = self._session.exchange
        exchange.came.disconnect(self.came)
        exchange.came.connect(self.came)
        if Path(path).is_dir():
            exchange.take_folder(path)
        else:
            exchange.take(path)

    def came(self, came: Came) -> None:
        """Say what came of a drop; the page tells the whole of it, and says it by itself where it is open."""
        if self._sheet.frame is not None:
            return
        say = self._session.words.say
        self.done(self._session.words.tell(came.said), (say("exchange-details"), self.exchange))

    def _ask_exchange(self, page: QWidget, name: str) -> None:
        exchange, say = self._session.exchange, self._session.words.say
        test = self._session.desk.experiment.name
        title = say(f"exchange-{name}").rstrip("…")
        if name == "test":
            ask_path(page, title, file_name(test, "zip", "test"), exchange.pack)
        elif name == "judgements":
            ask_path(page, title, file_name(test, "csv", "judgements"), exchange.judgements)
        elif name == "folder":
            _choose(page, title, "", exchange.take_folder)
        else:
            _choose(page, title, OPENED[name], exchange.take if name == "import" else exchange.take_votes)


def _choose(page: QWidget, title: str, kinds: str, then: Callable[[str], None]) -> None:
    """The system's dialog for a file of these kinds, or for a folder where there are none."""
    dialog = QFileDialog(page, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile if kinds else QFileDialog.FileMode.Directory)
    dialog.fileSelected.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
