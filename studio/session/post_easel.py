"""Draws slides from pictures that it keeps while a post is edited. Works in threads; nothing here knows the desk."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from studio.phone.parcel import PhoneFile
from studio.post.formats import Format
from studio.post.guards import slide_guards
from studio.post.plan import PostPlan
from studio.post.proposal import outline, shots_of
from studio.post.subject import Subject
from studio.request.size import Size
from studio.session.keeping import Keeping
from studio.session.post_record import Looked, PostTexts
from studio.store.post_folder import Watch, check_wanted, write_post
from studio.words import Sentence, StudioError, sentence

if TYPE_CHECKING:
    from studio.post.album import Album
    from studio.post.carousel import Carousel, Slide

QUICK_SIDE, THUMB_SIDE = 540, 320
"""Shorter side of a slide that is drawn quickly, and of one in the list, px."""
QUICK_PICTURES = 24
"""Reduced pictures kept: those of a full post."""
GONE = b"gone"
"""What stands for a logo that is no longer in the library."""
REDUCED = 900
"""Longer side of a reduced picture at least, px: enough for a slide of `QUICK_SIDE`."""


@dataclass(frozen=True)
class Order:
    """What is to be drawn: the test, the plan of its post, the place it is made for."""

    subject: Subject
    plan: PostPlan
    form: Format


@dataclass(frozen=True)
class Output:
    """Where a post goes.

    Attributes:
        watch: hears of progress and may stop the writing.
        agreed: whether files of other programs may be replaced.
    """

    folder: Path
    texts: PostTexts
    watch: Watch
    agreed: bool = False


class Easel:
    """Fetches originals, keeps decoded pictures, and draws.

    Args:
        keeping: hands out originals.
        fonts: paths of the system's fonts that may stand in for missing signs; asked once, off the window's thread.
    """

    def __init__(self, keeping: Keeping, fonts: Callable[[], Sequence[str]]) -> None:
        self._keeping = keeping
        self._fonts = fonts
        self._lent: tuple[str, ...] | None = None
        self._originals: dict[str, bytes] = {}
        self._albums: tuple[Album, Album] | None = None

    def clear(self) -> None:
        """Give the pictures up."""
        self._originals.clear()
        self._albums = None

    async def look(self, order: Order, key: str, *, exact: bool) -> Looked | None:
        """One slide; None where the post has no slide of that key.

        Raises:
            StudioError: an original is missing or cannot be read.
        """
        pictures = await self._fetched(order)
        return await asyncio.to_thread(self._look, order, pictures, key, 0 if exact else QUICK_SIDE)

    async def thumb(self, order: Order, key: str) -> Looked | None:
        """One slide for the list; see `look`."""
        pictures = await self._fetched(order)
        return await asyncio.to_thread(self._look, order, pictures, key, THUMB_SIDE)

    async def alts(self, order: Order) -> tuple[tuple[str, str], ...]:
        """Key and description of every slide that is drawn."""
        pictures = await self._fetched(order)
        return await asyncio.to_thread(self._alts, order, pictures)

    async def write(self, order: Order, output: Output) -> tuple[Sentence, ...]:
        """Draw all slides and write them with their texts as one set; returns what there is to say about the files.

        Raises:
            StudioError: no slide can be drawn, a picture cannot be read, the folder cannot be written, or the watch
                stopped it.
        """
        pictures = await self._fetched(order)
        return await asyncio.to_thread(self._write, order, pictures, output)

    async def parcel(self, order: Order, texts: PostTexts, watch: Watch) -> tuple[PhoneFile, ...]:
        """The slides as files for the phone, in their order, with the descriptions the creator left them.

        Raises:
            StudioError: a picture cannot be read, or the watch stopped it.
        """
        pictures = await self._fetched(order)
        return await asyncio.to_thread(self._parcel, order, pictures, texts, watch)

    async def _fetched(self, order: Order) -> Mapping[str, bytes]:
        """Originals of the post by sha256; those of slides that have gone are given up."""
        wanted = await asyncio.to_thread(_wanted, order)
        self._originals = {sha256: data for sha256, data in self._originals.items() if sha256 in wanted}
        for sha256 in wanted:
            if sha256 not in self._originals:
                self._originals[sha256] = await self._original(sha256, order.plan.logo)
        return dict(self._originals)

    async def _original(self, sha256: str, logo: str) -> bytes:
        """The bytes of an original; a logo that is gone stands for one that cannot be read."""
        try:
            return await self._keeping.original(sha256)
        except StudioError:
            if sha256 != logo:
                raise
            return GONE

    def _look(self, order: Order, pictures: Mapping[str, bytes], key: str, side: int) -> Looked | None:
        plan = replace(order.plan, size=reduced(order.plan.size, side)) if side else order.plan
        with self._fonts_lent():
            carousel = self._prepared(replace(order, plan=plan), pictures, quick=bool(side))
            sheet = carousel.sheet(key)
            if sheet is None:
                return None
            slide = carousel.draw(sheet)
            remarks = () if side else _remarks(slide, order.form, first=sheet.page.number == 1)
            return Looked(key, slide.rendered.glance(), remarks, slide.alt, exact=not side)

    def _alts(self, order: Order, pictures: Mapping[str, bytes]) -> tuple[tuple[str, str], ...]:
        with self._fonts_lent():
            carousel = self._prepared(order, pictures, quick=True)
            return tuple((sheet.key, sheet.alt) for sheet in carousel.sheets)

    def _write(self, order: Order, pictures: Mapping[str, bytes], output: Output) -> tuple[Sentence, ...]:
        from studio.post.posting import Export, encoders  # noqa: PLC0415 - Pillow waits for a picture that is drawn

        export = Export(dict(output.texts.alts), order.plan.masters, order.form.most_bytes)
        with self._fonts_lent():
            carousel = self._prepared(order, pictures, quick=False)
            if not carousel.sheets:
                raise StudioError(_why_empty(order))
            with encoders(carousel, export) as files:
                write_post(output.folder, files, output.texts.files(), output.watch, agreed=output.agreed)
        return tuple(export.notes)

    def _parcel(
        self, order: Order, pictures: Mapping[str, bytes], texts: PostTexts, watch: Watch
    ) -> tuple[PhoneFile, ...]:
        from studio.post.posting import Export, encoders  # noqa: PLC0415 - the same

        export = Export(dict(texts.alts), most_bytes=order.form.most_bytes)
        with self._fonts_lent():
            carousel = self._prepared(order, pictures, quick=False)
            alts = [export.alts.get(sheet.key, sheet.alt) for sheet in carousel.sheets]
            with encoders(carousel, export) as files:
                named = zip(files.items(), alts, strict=True)
                return tuple(PhoneFile(name, _wanted_still(make, watch), alt) for (name, make), alt in named)

    def _prepared(self, order: Order, pictures: Mapping[str, bytes], *, quick: bool) -> "Carousel":
        from studio.post.album import Album  # noqa: PLC0415 - Pillow waits for a picture that is drawn
        from studio.post.carousel import prepare  # noqa: PLC0415 - the same

        if self._albums is None:
            small = Album(QUICK_PICTURES, REDUCED)
            self._albums = small, Album(beside=small)
        return prepare(order.subject, order.plan, pictures, self._albums[0 if quick else 1])

    def _fonts_lent(self) -> AbstractContextManager[None]:
        from studio.post.lettering import lent  # noqa: PLC0415 - Pillow waits for a picture that is drawn

        if self._lent is None:
            self._lent = tuple(self._fonts())
        return lent(self._lent)


def reduced(size: Size, side: int) -> Size:
    """A size of the same shape, its shorter side `side` px."""
    scale = side / min(size.width, size.height)
    return Size(round(size.width * scale), round(size.height * scale))


def _wanted_still(make: Callable[[], bytes], watch: Watch) -> bytes:
    check_wanted(watch)
    return make()


def _wanted(order: Order) -> tuple[str, ...]:
    """sha256 of every original on the slides."""
    shown = [shot.picture.sha256 for shot in shots_of(order.subject, order.plan)]
    return tuple(dict.fromkeys([*shown, order.plan.logo] if order.plan.logo else shown))


def _why_empty(order: Order) -> Sentence:
    """Why a post has no slide: what its first one waits for; without this, texts alone would pass for a post."""
    places = outline(order.subject, replace(order.plan, slides=order.plan.visible))
    return next((place.why for place in places if place.why is not None), sentence("plan-why-no-slides"))


def _remarks(slide: "Slide", form: Format, *, first: bool) -> tuple[Sentence, ...]:
    rendered = slide.rendered
    return tuple(dict.fromkeys((*rendered.findings, *slide_guards(rendered.laid, form, first=first))))
