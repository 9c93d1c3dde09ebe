"""The seven challenges in the real window: a dry run, a run, a third model of which only its column is asked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton, QToolButton, QWidget

from studio.experiment.battle import Spot
from studio.window.battle.battle_page import BattlePage
from studio.window.battle.battle_rows import THUMB
from studio.window.post.carousel_page import CarouselPage
from tests.fakes.queue_route import FakeQueue
from tests.session.battles import NEWCOMER, OTHER, PAID, SIM, battle_of, battles, column, seven, states, view
from tests.window.loops import InWindow, walk


def page_of(at: InWindow) -> BattlePage:
    page = at.window.sheet.page
    assert isinstance(page, BattlePage)
    return page


async def opened(at: InWindow) -> BattlePage:
    """Open the page from the menu of the window."""
    at.window.acts["battle"]()
    await at.session.means.tasks.ended("battles")
    return page_of(at)


def click(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, f"battle_{name}")
    assert button is not None
    assert button.isEnabled(), button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(menu: QMenu, name: str) -> None:
    """Trigger an entry of a menu that is filled when it opens."""
    menu.aboutToShow.emit()
    action = next(one for one in menu.actions() if one.objectName() == f"battle_{name}")
    action.trigger()


async def done(at: InWindow, met: Callable[[], bool]) -> None:
    await at.seen(met)
    await at.session.means.tasks.over("battle-look")


def test_seven_challenges_then_a_third_model_and_only_its_column(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        page = await opened(at)
        click(page, "seven")
        await at.seen(lambda: page.rows.rowCount() == 7)
        assert page.foot.run.text() == "Run 14 pictures · free"
        click(page, "plan")
        assert [page.plan.item(at_).text() for at_ in range(2)] == [
            "1. A product in the hand · Sim A · free",
            "2. A product in the hand · Sim B · free",
        ]
        assert page.plan.count() == 14
        click(page, "plan")
        click(page, "run")
        await done(at, lambda: page.foot.progress.text() == "14 of 14 done" and not view(at).active)
        await at.seen(lambda: page.foot.run.text() == "Nothing to run")
        asked = len(at.pair.asked)
        assert asked == 14
        choose(page.foot.menu, f"add_{NEWCOMER}")
        await at.seen(lambda: page.foot.run.text() == "Run 7 pictures · free")
        assert len(at.pair.asked) == asked
        click(page, "run")
        await done(at, lambda: page.foot.progress.text() == "21 of 21 done")
        assert {one.model for one in at.pair.asked[14:]} == {NEWCOMER}
        assert len(at.pair.asked) == 21

    walk(qapp, tmp_path, journey)


def test_a_round_is_opened_judged_and_its_pick_comes_back(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await seven(at, rounds=2)
        battles(at).run()
        page = await opened(at)
        await done(at, lambda: states(at) == ["done"] * 4 and not view(at).active)
        await at.seen(lambda: str(page.rows.index(1, 1).data()).startswith("done"))
        asked: list[int] = []
        page.table.asked.disconnect()  # a menu that pops up would take the keyboard
        page.table.asked.connect(lambda index, _place: asked.append(index.row()))
        page.table.setFocus()
        page.table.setCurrentIndex(page.rows.index(1, 1))
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        assert asked == [1]
        key = battle_of(at).rounds[1].key
        cell_menu(page, 1, 1)("open_round")
        await at.seen(lambda: at.experiment.id == battle_of(at).round(key).experiment)
        assert at.window.sheet.page is None
        at.session.judge.vote("a")
        again = await opened(at)
        assert again.rows.index(1, 3).data() == "Sim A"
        assert again.rows.index(0, 3).data() == "–"

    walk(qapp, tmp_path, journey)


def test_pictures_of_a_round_that_is_not_judged_stay_hidden_where_voting_is_blind(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def journey(at: InWindow) -> None:
        at.session.settings.change(blind=True)
        await seven(at, rounds=1)
        battles(at).run()
        page = await opened(at)
        await done(at, lambda: states(at) == ["done"] * 2)
        cell = page.rows.index(0, 1)
        await at.seen(lambda: cell.data() == "done, judge it first")
        assert cell.data(THUMB) is None
        assert "judge it first" in str(cell.data(int(Qt.ItemDataRole.AccessibleTextRole)))
        battles(at).open_round(battle_of(at).rounds[0].key)
        await at.seen(lambda: bool(at.desk.step and at.desk.step.shots))
        at.session.judge.vote("tie")
        page.show_battle()
        assert cell.data(THUMB) is not None

    walk(qapp, tmp_path, journey)


def test_who_pays_sees_the_list_first(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await seven(at, SIM, PAID, rounds=1)
        page = await opened(at)
        page.show_battle()
        assert page.foot.run.text() == "Run 2 pictures · about $0.03"
        click(page, "run")
        assert listed(page)
        assert page.foot.run.text() == "Order 2 pictures · about $0.03"
        assert not view(at).active
        assert at.pair.asked == []
        click(page, "plan")
        assert not listed(page)
        assert page.foot.run.text().startswith("Run")

    walk(qapp, tmp_path, journey, routes={"fal": FakeQueue()})


def test_paused_left_out_and_asked_again(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        await seven(at, rounds=2)
        at.pair.refuse.add(OTHER)
        page = await opened(at)
        page.show_battle()
        key = battle_of(at).rounds[1].key
        cell_menu(page, 1, 1)("skip")
        await at.seen(lambda: page.rows.index(1, 2).data() == "left out" or page.rows.index(1, 1).data() == "left out")
        click(page, "run")
        await done(at, lambda: "failed" in states(at) and not view(at).active)
        assert battle_of(at).skipped == (Spot(key, 0),)
        at.pair.refuse.clear()
        await at.seen(lambda: page.rows.index(0, 2).data() == "failed")
        cell_menu(page, 0, 2)("again")
        await done(at, lambda: column(at, 1)[0] == "done")
        await at.seen(lambda: page.foot.pause.isEnabled() == view(at).active)

    walk(qapp, tmp_path, journey)


def listed(page: BattlePage) -> bool:
    """Whether every request is listed."""
    return page.foot.shown and page.body.currentIndex() == 2


def cell_menu(page: BattlePage, row: int, column_: int) -> Callable[[str], None]:
    """Chooses from the menu of a cell."""
    menu = QMenu(page)
    index, now = page.rows.index(row, column_), page.rows.view
    assert now is not None
    page.menus.cell(menu, now, page.rows.key(row), page.rows.spot(index))
    return lambda name: next(one for one in menu.actions() if one.objectName() == f"battle_{name}").trigger()


@pytest.mark.parametrize("language", ["en", "es"])
def test_everything_has_a_name_and_nothing_is_wider_than_the_page(
    qapp: QApplication, tmp_path: Path, language: str
) -> None:
    async def journey(at: InWindow) -> None:
        await seven(at)
        page = await opened(at)
        page.show_battle()
        controls: list[QWidget] = [*page.findChildren(QPushButton), *page.findChildren(QToolButton)]
        controls += [*page.findChildren(QComboBox), page.table, page.plan]
        assert all(one.accessibleName() for one in controls)
        assert page.minimumSizeHint().width() <= page.width()
        spoken = str(page.rows.index(0, 1).data(int(Qt.ItemDataRole.AccessibleTextRole)))
        assert spoken.count(",") == 1
        assert "Sim A" in spoken
        choose(page.head.menu, "trash")
        await at.seen(lambda: page.body.currentIndex() == 0)

    walk(qapp, tmp_path, journey, language=language)


def test_the_post_of_a_battle_is_made_from_its_page(qapp: QApplication, tmp_path: Path) -> None:
    async def journey(at: InWindow) -> None:
        at.session.settings.change(blind=True)
        await seven(at, rounds=2)
        page = await opened(at)
        click(page, "post")
        assert at.window.toast.text == "There is nothing to post yet. Run the battle and vote on a round first."
        battles(at).run()
        await done(at, lambda: states(at) == ["done"] * 4 and not view(at).active)
        key = battle_of(at).rounds[0].key
        battles(at).open_round(key)
        await at.seen(lambda: at.experiment.id == battle_of(at).round(key).experiment)
        at.session.judge.press("a")
        page = await opened(at)
        click(page, "post")
        post = at.window.sheet.page
        assert isinstance(post, CarouselPage)
        assert [slide.kind for slide in post.keeper.plan.slides] == ["cover", "round", "scoreboard", "question"]
        assert at.window.toast.text == "1 round waits for your vote and is not in the post."
        post.leave()
        assert at.session.carousel.plans.desk is at.desk

    walk(qapp, tmp_path, journey)
