"""Where the badges and signs of faces stand over the panes, and when they are shown at all."""

from PySide6.QtCore import QObject, Signal

from studio.experiment.experiment import SLOTS, Shot
from studio.session.desk import Desk
from studio.window.viewer.canvas import Canvas
from studio.window.viewer.face_signs import FaceSign, PairBadge
from studio.window.viewer.face_told import JOINT, badge_of, differences, figures_of, short_text
from studio.window.viewer.needs import ViewerSession
from studio.window.viewer.pane_shots import pane_shots
from studio.window.viewer.pill import HEIGHT
from studio.window.widget.look import Look

EDGE, GAP = 10, 4
LEAST = 200
"""A picture narrower than this has no room for signs, px."""


class FaceOver(QObject):
    """One badge between the panes, and two signs for each pane: what was found, and how it stands to the baseline.

    Nothing of it is shown while pictures are judged blind.

    Signals:
        acted: the link of a sign was clicked (slot, act).
    """

    acted = Signal(int, str)

    def __init__(self, look: Look, session: ViewerSession, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._look, self._session, self._canvas = look, session, canvas
        self.badge = PairBadge(look, "pair_badge", canvas)
        self.signs: list[tuple[FaceSign, FaceSign]] = []
        self._said: set[FaceSign] = set()
        self._compared = False
        self.silent = False
        """Something is asked between the panes, which comes first."""

    def show_desk(self, desk: Desk, *, veiled: bool) -> None:
        """Say what is known of the pictures of a desk."""
        shots = () if veiled or desk.running else pane_shots(desk)
        self._match(len(shots))
        self._said.clear()
        there = [shot for shot in shots if shot is not None]
        for shot in there:
            self._tell_found(shot)
            self._tell_baseline(desk, shot)
        self._compare(there)
        self.lay()

    def lay(self) -> None:
        """Signs at the foot of their pictures, the badge only where it has two pictures and labels are shown."""
        scene = self._canvas.scene
        shown = scene.view.labels and scene.view.mode == "side"
        for slot, pair in enumerate(self.signs[: len(scene.shown)]):
            box = self._canvas.picture_rect(slot).intersected(self._canvas.pane_rect(slot))
            foot = box.bottom() + 1 - EDGE - HEIGHT
            for sign in pair:
                said = shown and sign in self._said and box.width() >= LEAST and scene.shown[slot] is not None
                sign.setVisible(said)
                if said:
                    sign.move(box.left() + EDGE, foot)
                    foot -= HEIGHT + GAP
        compared = self._compared and scene.view.labels and len(scene.stage.filled) > 1
        self.badge.setVisible(compared and not self.silent)

    def _tell_found(self, shot: Shot) -> None:
        finding, say = self._session.faces.finding(shot.picture.sha256), self._session.words.say
        sign, _other = self.signs[shot.slot]
        if finding is None or finding.kind not in ("two-people", "several", "not-measured"):
            return
        if finding.kind != "not-measured":
            chosen = shot.anchors is not None
            act = "" if chosen or shot.simulated else "choose"
            text = say(f"faces-sign-{finding.kind}", count=len(finding.faces))
        elif finding.why != "unreadable":
            act, text = "again", say("faces-sign-not-measured")
        else:
            act, text = "", say("faces-sign-not-measured")
        sign.tell(text, self._session.words.tell(finding.said), act, say(f"faces-sign-{act}") if act else "")
        self._said.add(sign)

    def _tell_baseline(self, desk: Desk, shot: Shot) -> None:
        """How the picture stands to the one of the same model that everything is compared with; only what differs."""
        baseline = desk.experiment.step(desk.experiment.baseline)
        first = baseline.shot(shot.slot) if baseline is not None and baseline.id != desk.shown else None
        if first is None or first.picture.sha256 == shot.picture.sha256:
            return
        badges = self._session.faces.badges.between(first, shot)
        told = differences(badges, SLOTS[shot.slot]) if badges is not None else ()
        if badges is not None and told:
            words, (_first, sign), letter = self._session.words, self.signs[shot.slot], SLOTS[shot.slot]
            text = words.say("faces-sign-baseline", told=short_text(badges, letter, words))
            all_told, figures = JOINT.join(words.tell(said) for said in told), figures_of(badges, letter, words)
            sign.tell(text, words.say("faces-sign-baseline-tip", told=all_told, figures=figures))
            self._said.add(sign)

    def _compare(self, there: list[Shot]) -> None:
        found = [(other.slot, self._session.faces.badges.between(there[0], other)) for other in there[1:]]
        known = [(slot, badges) for slot, badges in found if badges is not None]
        self._compared = bool(known)
        if known:
            words, badge = self._session.words, badge_of(known, self._session.words)
            name = words.say("faces-badge-name", told=badge.said)
            self.badge.tell(badge, name, words.say("faces-badge-tip", told=badge.said, figures=badge.figures))

    def _match(self, count: int) -> None:
        while len(self.signs) < count:
            slot = len(self.signs)
            letter = SLOTS[slot].lower()
            pair = tuple(FaceSign(self._look, f"{kind}_{letter}", self._canvas) for kind in ("face", "baseline"))
            for sign in pair:
                sign.acted.connect(lambda act, at=slot: self.acted.emit(at, act))
            self.signs.append((pair[0], pair[1]))
        while len(self.signs) > count:
            for sign in self.signs.pop():
                sign.hide()
                sign.deleteLater()
