"""What the drawing of a post hands out: a slide to look at, the texts beside it."""

from dataclasses import dataclass, field

from studio.words import Sentence


@dataclass(frozen=True)
class Looked:
    """A slide as it is shown while its post is edited.

    Attributes:
        key: of the slide.
        data: PNG, empty where it could not be drawn; the remarks say why.
        remarks: what there is to say about it.
        alt: its description as proposed.
        exact: whether these are the pixels that would be saved; a reduced picture comes first.
    """

    key: str
    data: bytes = field(repr=False)
    remarks: tuple[Sentence, ...] = ()
    alt: str = ""
    exact: bool = False


@dataclass(frozen=True)
class PostTexts:
    """The texts of a post, for the creator to edit.

    Attributes:
        caption: what stands under the post.
        alts: key of each slide and its description, in the order of the slides.
        pack, pack_text: the prompts as Markdown and as plain text.
    """

    caption: str = ""
    alts: tuple[tuple[str, str], ...] = ()
    pack: str = ""
    pack_text: str = ""

    def alt(self, key: str) -> str | None:
        """The description of a slide, None where nobody wrote one."""
        return dict(self.alts).get(key)

    def files(self) -> dict[str, str]:
        """Contents by name of file."""
        alts = "\n\n".join(f"{number}. {text}" for number, (_key, text) in enumerate(self.alts, 1))
        return {
            "caption.txt": f"{self.caption.rstrip()}\n",
            "alt-text.txt": f"{alts}\n",
            "prompts.md": self.pack,
            "prompts.txt": self.pack_text,
        }
