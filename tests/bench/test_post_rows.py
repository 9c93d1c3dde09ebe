"""Every row of the post's table measures, and says what it found. Goals are for a quiet machine, not for here."""

import pytest

from studio.post import album, carousel, panels
from studio.post.album import Album
from studio.post.carousel import prepare
from tests.bench import post, post_cover_row, post_slides_row
from tests.bench.post_stage import lesson, one_at_a_time, ratio, told

FIELDS = {"name", "value", "unit", "goal", "met", "why"}
SIDE = 512
TABLE = {
    *("cover file to file", "cover two threads", "ten slides", "cached panels"),
    *("against imagemagick", "preview change", "peak memory", "control"),
}


def says(row: dict[str, object], name: str, unit: str = "x") -> float:
    assert row.keys() == FIELDS
    assert (row["name"], row["unit"]) == (name, unit)
    assert isinstance(row["value"], float)
    assert isinstance(row["met"], bool)
    assert row["why"]
    return row["value"]


def test_the_table_has_all_rows() -> None:
    assert post.ROWS.keys() == TABLE


def test_cover_rows() -> None:
    assert says(post_cover_row.file_to_file(SIDE, 1), "cover file to file") > 0.1
    assert says(post_cover_row.two_threads(SIDE, 1), "cover two threads") > 0.1


def test_slide_rows() -> None:
    assert says(post_slides_row.ten_slides(SIDE, 1), "ten slides") > 0.1
    assert says(post_slides_row.cached_panels(SIDE, 1), "cached panels") > 0.5


def test_a_change_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    row = post_slides_row.preview_change(SIDE, 1)
    assert says(row, "preview change", "ms") > 0


def test_memory_is_that_of_a_process_of_its_own() -> None:
    assert says(post_cover_row.peak_memory(SIDE), "peak memory", "MB") > 1


def test_a_missing_program_is_neither_met_nor_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(post_cover_row, "imagemagick", lambda: None)
    row = post_cover_row.against_imagemagick(SIDE, 1)
    assert (row["value"], row["met"]) == (None, None)
    assert "ImageMagick" in str(row["why"])


def test_a_program_that_only_has_the_name_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: "/bin/echo")
    assert post_cover_row.imagemagick() is None


def test_a_lesson_has_ten_slides_or_nearly_and_files_of_its_own() -> None:
    subject, plan, pictures = lesson(64)
    assert len(set(pictures.values())) == len(pictures) == sum(len(step.shots) for step in subject.experiment.steps)
    assert len(plan.slides) >= 9


def test_one_thread_is_one_thread_and_two_come_back() -> None:
    places = [vars(module) for module in (album, panels, carousel)]
    before = [place["TOGETHER"] for place in places]
    with one_at_a_time():
        assert [place["TOGETHER"] for place in places] == [1, 1, 1]
    assert [place["TOGETHER"] for place in places] == before


def test_ratios_are_medians_of_rounds() -> None:
    times: list[int] = []
    value, ours, theirs = ratio(lambda: times.append(1), lambda: times.append(2), 3)
    assert times == [1, 2] * 4
    assert value > 0
    assert ours >= 0
    assert theirs >= 0
    assert told("a", 2.0, "x", 1.0, "because")["met"] is False


def test_threads_and_kept_pictures_change_no_px() -> None:
    """What makes a post quick must not be seen on it."""
    subject, plan, pictures = lesson(SIDE)
    with one_at_a_time():
        alone = prepare(subject, plan, pictures)
        plain = [alone.draw(sheet).rendered.image.tobytes() for sheet in alone.sheets]
    kept = Album()
    for _again in range(2):
        quick = prepare(subject, plan, pictures, kept)
        assert [slide.rendered.image.tobytes() for slide in quick.slides()] == plain
