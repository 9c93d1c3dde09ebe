"""The seven challenges on the simulated pair itself, a third model later, and the post of it, in the real window."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from studio.experiment.experiment import Shot
from studio.request.size import Size
from studio.session import blind
from studio.window.post.carousel_page import CarouselPage
from tests.fakes.small_pair import SmallPair
from tests.session.battles import NEWCOMER, battle_of, battles, states, view
from tests.window.battle.test_battle_page import choose, click, done, opened
from tests.window.loops import InWindow, walk

SMALL = Size(256, 320)


async def round_judged(at: InWindow, key: str) -> None:
    """Open a round and vote for what stands on the left, without knowing what that is."""
    battles(at).open_round(key)
    await at.seen(lambda: at.experiment.id == battle_of(at).round(key).experiment)
    if at.session.judge.veil.covers(at.desk):
        left = blind.order_now(at.desk)[0]
        at.session.judge.press("a")
        assert at.desk.verdicts[at.shown.id].choice == "ab"[left]


async def posted(at: InWindow, folder: Path) -> list[str]:
    """Make the post and save it; names of its pictures."""
    page = await opened(at)
    click(page, "post")
    post = at.window.sheet.page
    assert isinstance(post, CarouselPage)
    post._write(str(folder))
    await at.seen(lambda: at.window.sheet.page is None)
    return sorted(path.name for path in folder.glob("*.jpg"))


def test_seven_challenges_a_model_that_came_later_and_the_post(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        page = await opened(at)
        click(page, "seven")
        await at.seen(lambda: page.rows.rowCount() == 7)
        click(page, "run")
        await done(at, lambda: states(at) == ["done"] * 14 and not view(at).active)
        pictures = {shot.picture.sha256 for key in keys(at) for shot in shots(at, key)}
        assert len(pictures) == 14
        choose(page.foot.menu, f"add_{NEWCOMER}")
        await at.seen(lambda: page.foot.run.text() == "Run 7 pictures · free")
        click(page, "run")
        await done(at, lambda: states(at) == ["done"] * 21 and not view(at).active)
        assert pictures < {shot.picture.sha256 for key in keys(at) for shot in shots(at, key)}
        for key in keys(at):
            await round_judged(at, key)
        names = await posted(at, tmp_path / "post")
        assert names[0] == "01-cover.jpg"
        assert names[1:8] == [f"{at_ + 2:02}-round-{at_ + 1}.jpg" for at_ in range(7)]
        assert names[8:] == ["09-scoreboard.jpg", "10-question.jpg"]
        caption = (tmp_path / "post" / "caption.txt").read_text("utf-8")
        assert "Score: A " in caption
        assert "simulated" in caption.lower()

    walk(qapp, tmp_path / "library", journey, routes={"simulated": SmallPair(SMALL)})


def keys(at: InWindow) -> list[str]:
    return [one.key for one in battle_of(at).rounds]


def shots(at: InWindow, key: str) -> tuple[Shot, ...]:
    step = view(at).evidence(key).step
    assert step is not None
    return step.shots
