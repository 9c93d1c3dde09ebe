"""`cover`: a two-panel cover from two pictures, both faces at the same crop."""

import sys
from pathlib import Path

from studio.command.entry import Entry, Options
from studio.command.files import picture_bytes
from studio.face.anchors import Anchors
from studio.post.cover import Cover, Panel, check_size
from studio.request.size import Size
from studio.store.atomic import write_atomic
from studio.store.system_fonts import fallback_fonts
from studio.words import StudioError, Words, sentence

ENDINGS = (".jpg", ".jpeg", ".png")


def add_options(entry: Entry, words: Words) -> None:
    """The options of the command."""
    for letter in "AB":
        entry.add_argument(letter.lower(), metavar=letter, help=words.say("command-picture", letter=letter))
        entry.add_argument(f"--name-{letter.lower()}", default=letter, help=words.say("command-name", letter=letter))
        about = words.say("command-eyes", letter=letter)
        entry.add_argument(f"--eyes-{letter.lower()}", metavar="x,y,x,y", default="", help=about)
    entry.add_argument("--out", metavar="FILE", type=Path, required=True, help=words.say("command-cover-out"))
    entry.add_argument("--size", default="1080x1350", help=words.say("command-size"))
    entry.add_argument("--title", default="", help=words.say("command-title"))


def run(options: Options, words: Words) -> None:
    """Draw the cover and write it.

    Raises:
        StudioError: a picture, a size or the place of the file cannot be used.
    """
    from studio.post.lettering import lent  # noqa: PLC0415 - Pillow is loaded for covers only
    from studio.post.render import render_cover  # noqa: PLC0415 - the same

    if options.out.suffix and options.out.suffix.lower() not in ENDINGS:
        raise StudioError(sentence("command-bad-ending", name=options.out.name))
    size = _size(options.size)
    panels = tuple(
        _panel(getattr(options, slot), getattr(options, f"name_{slot}"), getattr(options, f"eyes_{slot}"), slot)
        for slot in "ab"
    )
    title = options.title or words.say("experiment-question-open")
    cover = Cover(panels, title, label="IMPORTED", size=size, theme="tinted", language=words.language)
    with lent(fallback_fonts()):
        rendered = render_cover(cover, words)
    encode = rendered.png if options.out.suffix.lower() == ".png" else rendered.jpeg
    write_atomic(options.out, encode())
    for finding in rendered.findings:
        print(words.tell(finding), file=sys.stderr)
    print(options.out)


def _panel(path: str, name: str, eyes: str, slot: str) -> Panel:
    data, (width, height) = picture_bytes(path)
    return Panel(data, _anchors(eyes, width, height), name, slot.upper())


def _anchors(eyes: str, width: int, height: int) -> Anchors | None:
    """Eye centres from "x,y,x,y" in px of the upright picture.

    Raises:
        StudioError: not four numbers, or outside the picture.
    """
    if not eyes:
        return None
    try:
        ax, ay, bx, by = (float(part) for part in eyes.split(","))
    except ValueError as problem:
        raise StudioError(sentence("command-bad-eyes", text=eyes)) from problem
    inside = all(0 <= x <= width for x in (ax, bx)) and all(0 <= y <= height for y in (ay, by))
    if not inside or (ax, ay) == (bx, by):
        raise StudioError(sentence("command-eyes-outside", text=eyes, size=f"{width}x{height}"))
    left, right = sorted(((ax / width, ay / height), (bx / width, by / height)))
    return Anchors(left, right)


def _size(text: str) -> Size:
    try:
        size = Size.parse(text)
    except ValueError as problem:
        raise StudioError(sentence("command-bad-size", text=text)) from problem
    check_size(size)
    return size
