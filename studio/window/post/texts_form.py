"""Caption, descriptions and prompts of a post: to read, to write over, to copy."""

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from studio.post.caption_check import caption_remarks, counted, first_line, hashtags
from studio.post.formats import Limits
from studio.session.post_record import PostTexts
from studio.window.post.text_box import TextBox
from studio.words import Words

TALL, LOW = 150, 64
"""px of a long text and of a short one."""
CAPTION, PACK, PACK_TEXT = "caption", "pack", "pack_text"


class TextsForm(QWidget):
    """The texts. What the creator wrote stays when the post changes; what was only proposed follows.

    Args:
        limits: of the place the post goes to.

    Attributes:
        rows: the texts by name; a description whose slide has left the post is kept for its return.
    """

    def __init__(self, words: Words, limits: Limits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._limits = words, limits
        self._proposed = PostTexts()
        self.rows: dict[str, TextBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def boxes(self) -> dict[str, QPlainTextEdit]:
        """The fields by name."""
        return {name: row.box for name, row in self.rows.items()}

    @property
    def texts(self) -> PostTexts:
        """The texts as they would be saved."""
        proposed = self._proposed
        return replace(
            proposed,
            caption=self._said(CAPTION, proposed.caption),
            alts=tuple((key, self._said(_alt(key), text)) for key, text in proposed.alts),
            pack=self._said(PACK, proposed.pack),
            pack_text=self._said(PACK_TEXT, proposed.pack_text),
        )

    def show_texts(self, proposed: PostTexts, limits: Limits) -> None:
        """Show what is proposed now, under what the creator wrote."""
        shown = [key for key, _text in self._proposed.alts] if self.rows else None
        self._proposed, self._limits = proposed, limits
        alts = {_alt(key): text for key, text in proposed.alts}
        for name, text in {
            CAPTION: proposed.caption,
            **alts,
            PACK: proposed.pack,
            PACK_TEXT: proposed.pack_text,
        }.items():
            self._row(name).propose(text)
        if shown != [key for key, _text in proposed.alts]:
            self._arrange()
        for name in self.rows:
            self._tell(name)

    def _said(self, name: str, proposed: str) -> str:
        return self.rows[name].text if name in self.rows else proposed

    def _row(self, name: str) -> TextBox:
        if name not in self.rows:
            low = name.startswith("alt ")
            row = TextBox(name.replace(" ", "_").replace("/", "_"), LOW if low else TALL, self._words)
            row.changed.connect(lambda: self._tell(name))
            self.rows[name] = row
        return self.rows[name]

    def _arrange(self) -> None:
        """Put the rows into the order of the slides, and those of slides that have gone out of sight."""
        say = self._words.say
        titles = {CAPTION: say("carousel-caption")}
        titles |= {_alt(key): say("carousel-alt", n=n) for n, (key, _text) in enumerate(self._proposed.alts, 1)}
        titles |= {PACK: say("carousel-pack"), PACK_TEXT: say("carousel-pack-text")}
        while self._column.takeAt(0) is not None:
            pass
        for name, title in titles.items():
            self.rows[name].name_it(title)
            self._column.addWidget(self.rows[name])
        self._column.addStretch(1)
        for name, row in self.rows.items():
            row.setVisible(name in titles)

    def _tell(self, name: str) -> None:
        """How long a text is, and what is wrong with that."""
        row, limits = self.rows[name], self._limits
        if name == CAPTION:
            remarks = (self._words.tell(said) for said in caption_remarks(row.text, limits))
            row.show_count(self._caption_count(row.text), "\n".join(remarks))
        elif name not in (PACK, PACK_TEXT):
            over = max(0, counted(row.text) - (limits.alt or counted(row.text)))
            remark = self._words.say("saving-alt-long", count=over) if over else ""
            row.show_count(self._count("characters", counted(row.text), limits.alt), remark)

    def _caption_count(self, text: str) -> str:
        counts = (
            self._count("characters", counted(text), self._limits.caption),
            self._count("hashtags", hashtags(text), self._limits.hashtags),
            self._count("first-line", first_line(text), self._limits.first_line),
        )
        return f"{', '.join(counts)}."

    def _count(self, what: str, have: int, most: int | None) -> str:
        return self._words.say(f"saving-{what}", have=have, most=most or 0)


def _alt(key: str) -> str:
    return f"alt {key}"
