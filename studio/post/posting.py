"""From a laid-out post to the bytes of its files: slides are drawn and encoded two at a time, no pixels are kept."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import dataclass, field

from studio.post.carousel import TOGETHER, Carousel, Sheet
from studio.post.file_names import slide_files
from studio.post.formats import Kind
from studio.post.publish import ENDINGS, MOST_BYTES, Published
from studio.words import Sentence

Encoders = Mapping[str, Callable[[], bytes]]


@dataclass(frozen=True)
class Export:
    """How a post goes out.

    Attributes:
        alts: descriptions in place of the proposed ones, by key of the slide.
        masters: whether a PNG is written beside every JPEG.
        most_bytes: of a file.
        notes: takes what had to be done to keep within that.
    """

    alts: Mapping[str, str] = field(default_factory=dict)
    masters: bool = False
    most_bytes: int = MOST_BYTES
    notes: list[Sentence] = field(default_factory=list)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Kinds of files of every slide."""
        return ("jpeg", "png") if self.masters else ("jpeg",)


@contextmanager
def encoders(carousel: Carousel, export: Export) -> Iterator[Encoders]:
    """Files of a post by name, each as a call that gives its bytes once they are there.

    Drawing begins at once and goes on while earlier files are written; what was not begun when the block is left
    is not drawn. A call raises what its slide raised.
    """
    pool = ThreadPoolExecutor(TOGETHER, "slide")
    try:
        # Fonts of the system are lent to the caller's thread; each worker takes what the caller has.
        jobs = [pool.submit(copy_context().run, _files_of, carousel, sheet, export) for sheet in carousel.sheets]
        names = {kind: slide_files([sheet.name for sheet in carousel.sheets], ENDINGS[kind]) for kind in export.kinds}
        calls = {
            name: _call(job, kind, export.notes)
            for number, job in enumerate(jobs)
            for kind in export.kinds
            for name in (names[kind][number],)
        }
        yield calls
    finally:
        pool.shutdown(cancel_futures=True)


def _files_of(carousel: Carousel, sheet: Sheet, export: Export) -> Mapping[Kind, Published]:
    slide = carousel.draw(sheet)
    rendered = slide.rendered.retold(export.alts.get(sheet.key, slide.alt))
    return {kind: rendered.published(kind, export.most_bytes) for kind in export.kinds}


def _call(job: "Future[Mapping[Kind, Published]]", kind: Kind, notes: list[Sentence]) -> Callable[[], bytes]:
    def data() -> bytes:
        found = job.result()[kind]
        notes.extend(note for note in found.notes if kind == "jpeg" and note not in notes)
        return found.data

    return data
