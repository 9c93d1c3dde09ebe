"""The command line. Results go to stdout, notes to stderr; only the window loads Qt."""

import argparse
import asyncio
import gc
import json
import os
import signal
import sys
import warnings as remarks
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

from studio import __version__
from studio.face.anchors import Anchors
from studio.post.cover import Cover, Panel, check_size
from studio.prompt.compose import compose
from studio.prompt.draft import Draft
from studio.prompt.expression import Expression
from studio.prompt.scale import KNOBS, MOST, KnobKey
from studio.prompt.warnings import warnings
from studio.request.size import Size
from studio.wiring import catalogue, check_folder, picture_bytes, recipe_from, run_demo, words_of, write_file
from studio.words import StudioError, Words, sentence

FAILURE, BAD_INPUT, STOPPED = 1, 2, 130
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""Any of these says where a window can be drawn."""
ENDINGS = (".jpg", ".jpeg", ".png")
Options = argparse.Namespace
Entry = argparse.ArgumentParser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; without one, the window opens with the files named.

    Returns:
        0 done, 1 failure (unwritable output, a drawing that failed), 2 bad input, 130 stopped by Ctrl+C or
        SIGTERM. Errors are one sentence.
    """
    # Pillow remarks on broken metadata of good photos; a creator reads sentences.
    remarks.filterwarnings("ignore", module=r"PIL\.")
    given = list(sys.argv[1:] if arguments is None else arguments)
    words = words_of("")
    options = _parser(words).parse_args(_with_command(given))
    try:
        options.command(options, words)
        sys.stdout.flush()
    except StudioError as error:
        print(words.tell(error.sentence), file=sys.stderr)
        return FAILURE if error.failure else BAD_INPUT
    except KeyboardInterrupt:
        return STOPPED
    except OSError:  # what the rooms below could not put into words: the output itself is closed or full
        print(words.say("command-no-output"), file=sys.stderr)
        # What is still buffered would be written, and fail, once more when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE
    return 0


class NoScreenError(StudioError):
    """There is nothing to open a window on."""

    failure = True


class _OneSentenceParser(argparse.ArgumentParser):
    """Says what is wrong with the words of a call in one line."""

    def error(self, message: str) -> NoReturn:
        print(words_of("").say("command-usage", problem=message, command=self.prog), file=sys.stderr)
        raise SystemExit(BAD_INPUT)


def _with_command(given: list[str]) -> list[str]:
    """Without a command word the window is meant: `expression-studio a.png b.png`."""
    if given and (given[0] in COMMANDS or given[0] in ("-h", "--help", "--version")):
        return given
    return ["window", *given]


def _parser(words: Words) -> Entry:
    parser = _OneSentenceParser(prog="expression-studio", description=words.say("command-about"))
    parser.add_argument("--version", action="version", version=__version__)
    entries = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, (build, command) in COMMANDS.items():
        about = words.say(f"command-{name}")
        entry = entries.add_parser(name, help=about, description=about)
        build(entry, words)
        entry.set_defaults(command=command)
    return parser


def _window_options(entry: Entry, words: Words) -> None:
    entry.add_argument("--library", metavar="DIR", type=Path, help=words.say("command-library"))
    entry.add_argument("files", metavar="FILE", nargs="*", help=words.say("command-files"))


def _window(options: Options, _words: Words) -> None:
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in SCREENS):
        raise NoScreenError(sentence("command-no-screen"))
    gc.disable()  # until the window stands, nothing is left behind that would be worth looking for
    from studio.app import open_window  # noqa: PLC0415 - Qt is loaded for the window only

    open_window(options.library, tuple(options.files))


def _demo_options(entry: Entry, words: Words) -> None:
    entry.add_argument("--out", metavar="DIR", type=Path, required=True, help=words.say("command-demo-out"))
    entry.add_argument("--emotion", default="sad", help=words.say("command-emotion"))
    entry.add_argument("--lang", choices=("en", "es"), default="en", help=words.say("command-lang"))


def _demo(options: Options, words: Words) -> None:
    catalogue().emotion(options.emotion)  # an unknown one is refused before anything is promised
    check_folder(options.out)  # drawing takes a while: better to hear of a closed folder before it
    signal.signal(signal.SIGTERM, _stop)
    print(words.say("command-demo-drawing"), file=sys.stderr)
    for path in asyncio.run(run_demo(options.out, options.emotion, options.lang)):
        print(path)


def _stop(_number: int, _frame: object) -> None:
    """End like Ctrl+C, which the loop knows how to do, so that the throw-away library goes too."""
    signal.raise_signal(signal.SIGINT)


def _cover_options(entry: Entry, words: Words) -> None:
    for letter in "AB":
        entry.add_argument(letter.lower(), metavar=letter, help=words.say("command-picture", letter=letter))
        entry.add_argument(f"--name-{letter.lower()}", default=letter, help=words.say("command-name", letter=letter))
        about = words.say("command-eyes", letter=letter)
        entry.add_argument(f"--eyes-{letter.lower()}", metavar="x,y,x,y", default="", help=about)
    entry.add_argument("--out", metavar="FILE", type=Path, required=True, help=words.say("command-cover-out"))
    entry.add_argument("--size", default="1080x1350", help=words.say("command-size"))
    entry.add_argument("--title", default="", help=words.say("command-title"))


def _cover(options: Options, words: Words) -> None:
    from studio.post.render import render_cover  # noqa: PLC0415 - Pillow is loaded for covers only

    if options.out.suffix and options.out.suffix.lower() not in ENDINGS:
        raise StudioError(sentence("command-bad-ending", name=options.out.name))
    size = _size(options.size)
    panels = tuple(
        _panel(getattr(options, slot), getattr(options, f"name_{slot}"), getattr(options, f"eyes_{slot}"), slot)
        for slot in "ab"
    )
    title = options.title or words.say("experiment-question-open")
    cover = Cover(panels, title, label="IMPORTED", size=size, theme="tinted", language=words.language)
    rendered = render_cover(cover, words)
    encode = rendered.png if options.out.suffix.lower() == ".png" else rendered.jpeg
    write_file(options.out, encode())
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


def _prompt_options(entry: Entry, words: Words) -> None:
    entry.add_argument("--emotion", default="sad", help=words.say("command-emotion"))
    entry.add_argument("--intensity", default="2", help=words.say("command-intensity"))
    about = words.say("command-set", knobs=", ".join(KNOBS))
    entry.add_argument("--set", metavar="KNOB=STEP", action="append", default=[], help=about)
    entry.add_argument("--recipe", metavar="FILE", default="", help=words.say("command-recipe"))
    entry.add_argument("--json", action="store_true", help=words.say("command-json"))


def _prompt(options: Options, words: Words) -> None:
    expression = Expression(options.emotion, _step(options.intensity, "--intensity"))
    for setting in options.set:
        knob, step = _knob(setting)
        expression = expression.with_knob(knob, step)
    known = catalogue()
    draft = Draft(recipe_from(options.recipe), expression)
    prompt = compose(draft, known)
    said = [words.tell(remark) for remark in warnings(draft, known)]
    if options.json:
        spans = [{name: asdict(span)[name] for name in ("start", "end", "text", "by")} for span in prompt.spans]
        print(json.dumps({"text": prompt.text, "spans": spans, "warnings": said}, ensure_ascii=False))
        return
    for remark in said:
        print(remark, file=sys.stderr)
    print(prompt.text)


def _knob(setting: str) -> tuple[KnobKey, int]:
    name, _equals, step = setting.partition("=")
    for knob in KNOBS:
        if knob == name:
            return knob, _step(step, name)
    raise StudioError(sentence("command-bad-knob", text=setting, known=", ".join(KNOBS)))


def _step(text: str, name: str) -> int:
    if len(text) > 1 or not text.isdecimal() or int(text) > MOST:
        raise StudioError(sentence("command-bad-step", name=name, text=text[:20], most=MOST))
    return int(text)


COMMANDS: dict[str, tuple[Callable[[Entry, Words], None], Callable[[Options, Words], None]]] = {
    "window": (_window_options, _window),
    "demo": (_demo_options, _demo),
    "cover": (_cover_options, _cover),
    "prompt": (_prompt_options, _prompt),
}

if __name__ == "__main__":
    sys.exit(main())
