"""Signs that the product's fonts lack: drawn with a font of the machine where the session may borrow one."""

import io
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from PIL import Image

from studio.post.plan import PostPlan, edited
from studio.session.cover_plan import CoverPlan
from studio.session.post_record import Looked
from studio.words import Sentence
from tests.session.opened import Opened, play

EMPTY_SET = "\u2205"
"""Manrope has this sign and Source Sans, in which texts are checked, has not."""
MANROPE = str(files("font_manrope") / "files" / "Manrope-Regular.ttf")
CJK = "\u661f"
"""A sign that neither has."""


async def planned(at: Opened, headline: str) -> PostPlan:
    await at.drawn()
    return edited(at.session.carousel.plans.plan(at.desk, "quick"), "cover", "headline", headline)


async def exact(at: Opened, plan: PostPlan) -> Looked:
    seen: list[Looked] = []
    at.session.carousel.preview(plan, "cover", seen.append)
    await at.session.settle()
    return seen[-1]


def left_out(remarks: tuple[Sentence, ...]) -> list[object]:
    """The signs that a slide says it had to leave out."""
    return [dict(said.args)["signs"] for said in remarks if said.key == "post-finding-signs"]


def test_a_sign_is_drawn_with_a_font_of_the_machine_and_named_where_none_has_it(tmp_path: Path) -> None:
    async def bare(at: Opened) -> Looked:
        return await exact(at, await planned(at, f"Nada {EMPTY_SET} {CJK}"))

    without = play(tmp_path / "one", bare)
    borrowed = play(tmp_path / "two", bare, fonts=lambda: (MANROPE,))
    assert left_out(without.remarks) == [f"{EMPTY_SET} {CJK}"]
    assert left_out(borrowed.remarks) == [CJK]
    assert without.data != borrowed.data


def test_saved_slides_have_the_borrowed_signs_too(tmp_path: Path) -> None:
    """They are drawn in threads of their own, to which a loan has to be carried."""

    async def journey(at: Opened) -> bytes:
        plan = replace(await planned(at, f"Nada {EMPTY_SET}"), masters=True)
        shown = await exact(at, plan)
        folder = tmp_path / "post"
        texts: list[object] = []
        at.session.carousel.texts(
            plan,
            lambda found: at.session.carousel.save(
                plan, found, str(folder), lambda said, _well: texts.append(said.key), lambda _done, _total: None
            ),
        )
        await at.session.settle()
        assert texts == ["session-saved"]
        kept = (folder / "01-cover.png").read_bytes()
        assert _pixels(kept) == _pixels(shown.data)
        return kept

    borrowed = play(tmp_path / "library", journey, fonts=lambda: (MANROPE,))
    assert _pixels(borrowed) != _pixels(play(tmp_path / "other", journey))


def test_the_quick_cover_and_the_feature_sheet_borrow_as_well(tmp_path: Path) -> None:
    async def journey(at: Opened) -> tuple[list[object], bytes]:
        await at.drawn()
        plan: CoverPlan = replace(at.session.post.proposal(at.desk), headline=f"Nada {EMPTY_SET}", handle="")
        remarks: list[tuple[Sentence, ...]] = []
        at.session.post.preview(plan, lambda _data, found: remarks.append(found))
        at.session.sheet.save(plan, str(tmp_path / "sheet.png"), lambda _said, _well: None)
        await at.session.settle()
        return left_out(remarks[0]), (tmp_path / "sheet.png").read_bytes()

    none, plain = play(tmp_path / "one", journey)
    some, borrowed = play(tmp_path / "two", journey, fonts=lambda: (MANROPE,))
    assert (none, some) == ([EMPTY_SET], [])
    assert _pixels(plain) != _pixels(borrowed)


def test_fonts_are_looked_for_once_and_only_for_a_slide(tmp_path: Path) -> None:
    looks: list[int] = []

    def fonts() -> tuple[str, ...]:
        looks.append(1)
        return (MANROPE,)

    async def journey(at: Opened) -> None:
        plan = await planned(at, "Nada")
        assert looks == []
        await exact(at, plan)
        at.session.post.preview(at.session.post.proposal(at.desk), lambda _data, _found: None)
        await at.session.settle()
        assert looks == [1]

    play(tmp_path, journey, fonts=fonts)


def _pixels(data: bytes) -> bytes:
    """Of a PNG: what it shows, whatever it says about itself."""
    with Image.open(io.BytesIO(data)) as image:
        return image.tobytes()
