"""The foot of the page of a post: what there is to remark, and what can be done with the post."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from studio.post.plan import PostPlan
from studio.session.post_record import PostTexts
from studio.session.session import Session
from studio.window.post.save_post import SavePost
from studio.window.widget.plain import plain_label, push_button

TALL = 60
LONGEST = 16
"""Signs of a folder's name on a button; its tip has the whole path."""


class PostFoot(QWidget):
    """Remarks at the left, buttons at the right.

    Signals:
        copied: the chosen slide is to be put on the clipboard.
        asked: the post is to be saved, wherever the creator says.
        again: the post is to be saved beside the last one.
        sent: the post is to go to the phone.
        filmed: a clip of it is wanted.
        cancelled: the page is to be left.
    """

    copied = Signal()
    asked = Signal()
    again = Signal()
    sent = Signal()
    filmed = Signal()
    cancelled = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._say = session, session.words.say
        self.note = plain_label(role="second", wrap=True)
        self.saving = SavePost(session)
        self.copy_button = self._button("copy-slide", "quiet", "post_copy_button", self.copied.emit)
        self.cancel_button = self._button("close", "quiet", "post_cancel_button", self.cancelled.emit)
        self.phone_button = self._button("phone", "quiet", "post_phone_button", self.sent.emit, "saving-phone")
        self.clip_button = self._button("clip", "quiet", "post_clip_button", self.filmed.emit, "clip-open")
        self.again_button = self._button("again", "", "post_again_button", self.again.emit, "saving-to")
        self.save_button = self._button("save", "primary", "post_folder_button", self.asked.emit)
        self._left = QStackedWidget()
        self._left.addWidget(self.note)
        self._left.addWidget(self.saving)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._left, 1)
        for button in (
            self.copy_button,
            self.phone_button,
            self.clip_button,
            self.cancel_button,
            self.again_button,
            self.save_button,
        ):
            row.addWidget(button)
        self.setFixedHeight(TALL)
        self.copy_button.setEnabled(False)
        self.show_place("")
        self.copied.connect(lambda: self.remark(self._say("carousel-slide-copied"), bad=False))
        self.saving.finished.connect(lambda *_told: self._rest())
        self.saving.given_up.connect(self._rest)

    def show_place(self, folder: str) -> None:
        """Offer to save into a folder without asking again; "" for none.

        Args:
            folder: that the post would become, with its whole path.
        """
        place = Path(folder).parent.name or folder
        name = self._say("saving-to", folder=place)
        self.again_button.setText(self._say("saving-to", folder=_shortened(place)).replace("&", "&&"))
        self.again_button.setAccessibleName(name)
        self.again_button.setToolTip(self._say("saving-to-tip", path=folder))
        self.again_button.setVisible(bool(folder))

    def offer_clip(self, plan: PostPlan) -> None:
        """Let a clip be made of a post, or say why there is none."""
        why = self._session.clips.why(plan)
        said = self._session.words.tell(why) if why is not None else ""
        self.clip_button.setEnabled(why is None)
        self.clip_button.setToolTip(said or self._say("clip-lead"))
        self.clip_button.setAccessibleDescription(said)

    def hold(self) -> None:
        """The post is about to be written: nobody asks for it twice."""
        self._save_enabled(on=False)

    def write(self, plan: PostPlan, texts: PostTexts, folder: str) -> None:
        """Write the post; the remarks make room for its progress."""
        self.hold()
        self._left.setCurrentWidget(self.saving)
        self.saving.begin(plan, texts, folder)

    def remark(self, text: str, *, bad: bool) -> None:
        """Say something about the post."""
        self.note.setText(text)
        self.note.setToolTip(text)
        self.note.setProperty("role", "error" if bad else "second")
        self.note.style().polish(self.note)

    def _rest(self) -> None:
        self._save_enabled(on=True)
        self._left.setCurrentWidget(self.note)

    def _save_enabled(self, *, on: bool) -> None:
        for button in (self.save_button, self.again_button):
            button.setEnabled(on)

    def _button(self, name: str, kind: str, object_name: str, told: Callable[[], object], key: str = "") -> QPushButton:
        button = push_button(self._say(key or f"carousel-{name}"), kind)
        button.setObjectName(object_name)
        button.clicked.connect(lambda _on=False: told())
        return button


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
