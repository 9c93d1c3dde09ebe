"""On how many pictures an answer rests: a single sample, or which pair of several; with several, a way through them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.session import blind
from studio.session.desk import Desk
from studio.session.session import Session
from studio.verdict.odds import odds_sentence
from studio.verdict.tally import tally
from studio.verdict.verdict import Choice
from studio.verdict.wording import choice_sentence
from studio.window.widget.look import Look
from studio.window.widget.plain import icon_button, plain_label


class SampleLine(QWidget):
    """Words beside the answers. Once several pairs are judged, an arrow leads through them."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        say = session.words.say
        self.label = plain_label(role="hint")
        self.after = icon_button(look, "chevron-right", say("judge-pair-after"))
        self.after.setObjectName("pair_after")
        self.after.clicked.connect(lambda _on=False: session.judge.look(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self.label, self.after):
            row.addWidget(widget)

    def show_desk(self, desk: Desk, *, ready: bool) -> None:
        """Follow the desk; there is nothing to say before every model has a picture."""
        count = len(blind.pairs_of(desk))
        through = count > 1 and desk.shown in desk.verdicts
        self.after.setVisible(ready and through)
        self.label.setVisible(ready)
        if not ready:
            return
        self.label.setText(self._said(desk, count))
        self.label.setToolTip(self._session.words.say("judge-single-tip") if count == 1 else self._odds(desk))

    def open(self, desk: Desk) -> bool:
        """Whether a pair is in the panes that can be voted on."""
        return blind.pair_at(desk) is not None

    def chosen(self, desk: Desk) -> Choice | None:
        """What was chosen for the pair in the panes, None without a vote."""
        at, verdict = blind.pair_at(desk), desk.verdicts.get(desk.shown or "")
        if at is None or verdict is None:
            return None
        return verdict.given[at].choice if at < len(verdict.given) else None

    def _said(self, desk: Desk, count: int) -> str:
        say, verdict = self._session.words.say, desk.verdicts.get(desk.shown or "")
        at = blind.pair_at(desk)
        if count == 1:
            blindly = verdict is not None and verdict.blind
            return say("judge-single-blind" if blindly else "judge-single")
        if at is not None:
            return say("judge-pair", number=at + 1, count=count)
        if verdict is None:
            return ""
        key = "judge-voted-blind" if verdict.blind else "judge-voted"
        return say(key, choice=choice_sentence(verdict))

    def _odds(self, desk: Desk) -> str:
        verdict = desk.verdicts.get(desk.shown or "")
        said = odds_sentence(tally((verdict,))) if verdict is not None else None
        return self._session.words.tell(said) if said is not None else ""
