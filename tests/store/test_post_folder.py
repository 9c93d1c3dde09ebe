"""A post appears whole or not at all, replaces its own files and nothing of the creator's, and leaves no trace."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from PIL import Image

from studio.post.publish import published
from studio.post.xmp import Told
from studio.store.atomic import WriteError
from studio.store.post_folder import MARK, StoppedError, Watch, existing, is_own_slide, write_post
from studio.words import StudioError

OURS = b"\xff\xd8 " + MARK + b" pixels"
OLD = {"01-cover.jpg": OURS + b" old", "02-brow.jpg": OURS + b" old 2", "03-mouth.jpg": OURS + b" old 3"}
NEW = {"01-cover.jpg": OURS + b" new", "02-gaze.jpg": OURS + b" new 2", "caption.txt": b"new\n"}
FOREIGN = {"07-holiday.jpg": b"\xff\xd8 a photo", "notes.txt": OURS, "1-x.jpg": OURS, "cover.jpg": OURS}

KILLED = """
import os, sys
from pathlib import Path
from studio.store.post_folder import write_post

really, left = Path.rename, int(sys.argv[2])
def rename(path, target):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), 9)
    return really(path, target)
Path.rename = rename
mark = b"<xmp:CreatorTool>Expression Studio</xmp:CreatorTool> new"
files = {name: lambda: mark for name in ("01-cover.jpg", "02-gaze.jpg")}
write_post(Path(sys.argv[1]), files, {"caption.txt": "new"})
print("done")
"""
FULL = """
import resource, signal, sys
from pathlib import Path
from studio.store.atomic import WriteError
from studio.store.post_folder import write_post
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
mark = b"<xmp:CreatorTool>Expression Studio</xmp:CreatorTool>"
try:
    write_post(Path(sys.argv[1]), {"01-cover.jpg": lambda: mark, "02-gaze.jpg": lambda: bytes(9000)}, {})
except WriteError as error:
    print(error.sentence.key, dict(error.sentence.args)["path"])
"""


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def fill(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def write(folder: Path, files: dict[str, bytes], **more: object) -> tuple[Path, ...]:
    def maker(data: bytes) -> Callable[[], bytes]:
        return lambda: data

    slides = {name: maker(data) for name, data in files.items() if not name.endswith((".txt", ".md"))}
    texts = {name: data.decode() for name, data in files.items() if name not in slides}
    return write_post(folder, slides, texts, **more)  # type: ignore[arg-type]


def left_over(folder: Path) -> list[str]:
    return [path.name for path in (*folder.parent.iterdir(), *folder.glob(".*")) if path.name.startswith(".")]


def test_slides_and_texts_are_written(tmp_path: Path) -> None:
    paths = write_post(tmp_path / "post", {"01-cover.jpg": lambda: OURS}, {"caption.txt": "¿Cuál?\n"})
    assert [path.name for path in paths] == ["01-cover.jpg", "caption.txt"]
    assert paths[0].read_bytes() == OURS
    assert paths[1].read_bytes() == "¿Cuál?\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["post"]


def test_files_and_folder_are_readable_as_any_other(tmp_path: Path) -> None:
    current = os.umask(0)
    os.umask(current)
    (path,) = write_post(tmp_path / "deep" / "post", {"01-cover.jpg": lambda: OURS}, {})
    assert path.stat().st_mode & 0o777 == 0o666 & ~current
    assert path.parent.stat().st_mode & 0o777 == 0o777 & ~current


def test_the_second_post_replaces_the_first_as_a_set(tmp_path: Path) -> None:
    folder = fill(tmp_path / "post", OLD)
    write(folder, NEW)
    assert files_of(folder) == NEW
    assert left_over(folder) == []


def test_slides_of_a_longer_post_go_and_all_else_stays(tmp_path: Path) -> None:
    folder = fill(tmp_path / "post", {**FOREIGN, "09-summary.jpg": OURS, "11-a.png": OURS, "12-b.webp": OURS})
    (folder / "08-folder.jpg").mkdir()
    write(folder, {"01-cover.jpg": OURS})
    assert {path.name for path in folder.iterdir()} == {*FOREIGN, "08-folder.jpg", "01-cover.jpg"}
    assert {name: (folder / name).read_bytes() for name in FOREIGN} == FOREIGN


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_slide_of_any_kind_is_known_again(tmp_path: Path, kind: str) -> None:
    """WebP has the mark behind its pixels: they must be larger than what is read of the end."""
    pixels = Image.effect_noise((900, 900), 90).convert("RGB")
    path = tmp_path / "01-cover.any"
    path.write_bytes(published(pixels, Told("Two portraits", "en", simulated=False), kind).data)  # type: ignore[arg-type]
    assert path.stat().st_size > 2**19
    assert is_own_slide(path)
    path.write_bytes(path.read_bytes().replace(MARK, b"-" * len(MARK)))
    assert not is_own_slide(path)


def test_what_is_no_file_is_no_slide(tmp_path: Path) -> None:
    assert not is_own_slide(tmp_path)
    assert not is_own_slide(tmp_path / "gone")


def test_a_slide_that_cannot_be_made_writes_nothing(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise ArithmeticError

    folder = fill(tmp_path / "post", OLD)
    with pytest.raises(ArithmeticError):
        write_post(folder, {"01-cover.jpg": lambda: OURS, "02-brow.jpg": fail}, {})
    assert files_of(folder) == OLD
    assert left_over(folder) == []


def test_no_reader_sees_a_new_set_before_it_is_whole(tmp_path: Path) -> None:
    seen: list[dict[str, bytes]] = []
    folder = fill(tmp_path / "post", OLD)

    def watched() -> bytes:
        seen.append(files_of(folder))
        return OURS

    write_post(folder, {"01-cover.jpg": watched, "02-gaze.jpg": watched, "03-last.jpg": watched}, {})
    assert seen == [OLD] * 3


def test_a_folder_that_was_not_there_appears_with_everything_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "post"
    seen = []

    def look(_done: int, _total: int) -> None:
        seen.append(folder.exists())

    write(folder, NEW, watch=Watch(look))
    assert seen == [False] * 3
    assert files_of(folder) == NEW


def test_progress_counts_slides_and_texts(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    write(tmp_path / "post", NEW, watch=Watch(lambda done, total: heard.append((done, total))))
    assert heard == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_stopped_at_any_file_nothing_has_changed(tmp_path: Path, after: int) -> None:
    answers: Iterator[bool] = iter([False] * after + [True])
    folder = fill(tmp_path / "post", OLD)
    with pytest.raises(StoppedError) as stopped:
        write(folder, NEW, watch=Watch(stopped=lambda: next(answers)))
    assert stopped.value.sentence.key == "publish-stopped"
    assert files_of(folder) == OLD
    assert left_over(folder) == []


def test_stopped_before_there_was_a_folder_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(StoppedError):
        write(tmp_path / "deep" / "post", NEW, watch=Watch(stopped=lambda: True))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("renames", range(8))
def test_a_killed_run_is_finished_or_forgotten_by_the_next(tmp_path: Path, renames: int) -> None:
    folder = fill(tmp_path / "post", {**OLD, **FOREIGN, "caption.txt": b"old"})
    before = files_of(folder)
    child = subprocess.run([sys.executable, "-c", KILLED, folder, str(renames)], check=False, capture_output=True)
    assert child.returncode == -signal.SIGKILL, child.stderr
    if renames == 0:
        assert files_of(folder) == before
    with pytest.raises(StoppedError):
        write(folder, NEW, watch=Watch(stopped=lambda: True))
    after = files_of(folder)
    mark = MARK + b" new"
    finished = {**FOREIGN, "01-cover.jpg": mark, "02-gaze.jpg": mark, "caption.txt": b"new"}
    assert after == (before if renames == 0 else finished)
    assert left_over(folder) == []


def test_killed_before_the_folder_was_there_the_next_run_clears_up(tmp_path: Path) -> None:
    folder = tmp_path / "post"
    child = subprocess.run([sys.executable, "-c", KILLED, folder, "0"], check=False, capture_output=True)
    assert child.returncode == -signal.SIGKILL
    assert not folder.exists()
    assert len(left_over(folder)) == 1
    write(folder, NEW)
    assert files_of(folder) == NEW
    assert left_over(folder) == []


def test_what_the_creator_put_there_after_a_kill_stays(tmp_path: Path) -> None:
    folder = fill(tmp_path / "post", OLD)
    subprocess.run([sys.executable, "-c", KILLED, folder, "3"], check=False, capture_output=True)
    own = {"02-gaze.jpg": b"a photo", "03-mouth.jpg": b"another photo"}
    fill(folder, own)
    with pytest.raises(StoppedError):
        write(folder, {"05-a.jpg": OURS}, watch=Watch(stopped=lambda: True))
    assert {name: (folder / name).read_bytes() for name in own} == own


def test_a_run_that_is_alive_is_left_alone(tmp_path: Path) -> None:
    folder = fill(tmp_path / "post", OLD)
    inner: list[tuple[Path, ...]] = []

    def meanwhile() -> bytes:
        inner.append(write(folder, {"01-cover.jpg": OURS + b" other"}))
        return OURS + b" new"

    write_post(folder, {"01-cover.jpg": meanwhile}, {})
    assert len(inner) == 1
    assert files_of(folder) == {"01-cover.jpg": OURS + b" new"}
    assert left_over(folder) == []


def test_only_stages_of_this_folder_are_touched(tmp_path: Path) -> None:
    folder, other = tmp_path / "post", tmp_path / "post 2"
    subprocess.run([sys.executable, "-c", KILLED, other, "0"], check=False, capture_output=True)
    write(folder, NEW)
    assert len(left_over(folder)) == 1


def test_d11_a_full_disk_in_the_middle_is_told_and_the_old_set_stays(tmp_path: Path) -> None:
    folder = fill(tmp_path / "post", OLD)
    child = subprocess.run([sys.executable, "-c", FULL, folder], capture_output=True, text=True, check=True)
    assert child.stdout.split() == ["store-no-space", str(folder)]
    assert files_of(folder) == OLD
    assert left_over(folder) == []


@pytest.mark.parametrize("at", range(1, 8))
def test_d11_a_refusal_while_files_are_exchanged_moves_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """On Windows a slide that is open in a viewer refuses to be moved."""
    really, calls = Path.rename, [0]

    def rename(path: Path, target: Path) -> Path:
        calls[0] += 1
        if calls[0] == at:
            raise PermissionError(errno.EACCES, "open elsewhere", str(path))
        return really(path, target)

    folder = fill(tmp_path / "post", {**OLD, "caption.txt": b"old"})
    before = files_of(folder)
    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(WriteError) as refused:
        write(folder, NEW)
    monkeypatch.undo()
    assert refused.value.sentence.key == "store-no-permission"
    assert dict(refused.value.sentence.args)["path"] == str(folder)
    assert files_of(folder) == before
    assert left_over(folder) == []


def test_what_can_be_moved_neither_in_nor_back_is_kept_and_finished_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really, calls = Path.rename, [0]

    def rename(path: Path, target: Path) -> Path:
        calls[0] += 1
        if calls[0] > 3:
            raise PermissionError(errno.EACCES, "disk pulled out", str(path))
        return really(path, target)

    folder = fill(tmp_path / "post", OLD)
    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(WriteError):
        write(folder, NEW)
    monkeypatch.undo()
    kept = {path.read_bytes() for stage in tmp_path.glob(".*") for path in stage.rglob("*") if path.is_file()}
    assert set(OLD.values()) <= kept | set(files_of(folder).values())
    with pytest.raises(StoppedError):
        write(folder, {"01-cover.jpg": OURS}, watch=Watch(stopped=lambda: True))
    assert files_of(folder) == NEW
    assert left_over(folder) == []


def test_a_folder_on_a_disk_of_its_own_stages_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody may write beside the top folder of a memory stick."""
    import tempfile  # noqa: PLC0415 - only its door is closed here

    really = tempfile.mkdtemp

    def closed(suffix: str | None = None, prefix: str | None = None, dir: Path | None = None) -> str:  # noqa: A002
        if dir == tmp_path:
            raise PermissionError(errno.EACCES, "denied", str(dir))
        return really(suffix, prefix, dir)

    folder = fill(tmp_path / "post", OLD)
    monkeypatch.setattr(tempfile, "mkdtemp", closed)
    write(folder, NEW)
    assert files_of(folder) == NEW
    assert left_over(folder) == []


def test_a_file_where_the_folder_belongs(tmp_path: Path) -> None:
    made: list[str] = []
    (tmp_path / "post").write_bytes(b"mine")
    with pytest.raises(WriteError) as refused:
        write_post(tmp_path / "post", {"01-cover.jpg": lambda: (made.append("x"), OURS)[1]}, {})  # type: ignore[func-returns-value]
    assert refused.value.sentence.key == "store-not-a-folder"
    assert made == []
    assert (tmp_path / "post").read_bytes() == b"mine"
    assert [path.name for path in tmp_path.iterdir()] == ["post"]


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    folder = fill(tmp_path / "real", OLD)
    (tmp_path / "link").symlink_to(folder)
    paths = write(tmp_path / "link", NEW)
    assert paths[0] == tmp_path / "link" / "01-cover.jpg"
    assert (tmp_path / "link").is_symlink()
    assert files_of(folder) == NEW


@pytest.mark.parametrize("name", ["01-cover.jpg", "caption.txt"])
def test_d11_a_creators_own_file_of_the_same_name_is_in_the_way(tmp_path: Path, name: str) -> None:
    folder = fill(tmp_path / "post", {name: b"mine"})
    with pytest.raises(StudioError) as refused:
        write(folder, NEW)
    assert refused.value.sentence.key == "publish-foreign"
    assert dict(refused.value.sentence.args)["name"] == name
    assert files_of(folder) == {name: b"mine"}
    write(folder, NEW, agreed=True)
    assert files_of(folder) == NEW


def test_a_folder_of_the_same_name_is_in_the_way_whatever_was_agreed(tmp_path: Path) -> None:
    (tmp_path / "post" / "01-cover.jpg").mkdir(parents=True)
    with pytest.raises(StudioError) as refused:
        write(tmp_path / "post", NEW, agreed=True)
    assert refused.value.sentence.key == "publish-folder"
    assert (tmp_path / "post" / "01-cover.jpg").is_dir()


def test_texts_beside_slides_of_ours_are_ours(tmp_path: Path) -> None:
    folder = fill(tmp_path / "post", {"01-cover.jpg": OURS, "caption.txt": b"edited by hand"})
    write(folder, NEW)
    assert files_of(folder) == NEW


def test_what_would_be_replaced_can_be_asked_for(tmp_path: Path) -> None:
    folder = fill(tmp_path / "post", {"02-gaze.jpg": b"", "caption.txt": b"", "x.txt": b""})
    assert existing(folder, NEW) == ("02-gaze.jpg", "caption.txt")
    assert existing(tmp_path / "gone", NEW) == ()


@pytest.mark.parametrize("name", ["../01-cover.jpg", "a/01-cover.jpg", "/01-cover.jpg", "..", ""])
def test_x3_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match=r"\["):
        write_post(tmp_path / "post", {name: lambda: OURS}, {})
    assert list(tmp_path.iterdir()) == []


def test_a_stage_without_its_lock_free_is_nobodys_to_clear(tmp_path: Path) -> None:
    folder = tmp_path / "post"
    subprocess.run([sys.executable, "-c", KILLED, folder, "0"], check=False, capture_output=True)
    (stage,) = tmp_path.glob(".*")
    with FileLock(stage / "lock"):
        write(folder, NEW)
        assert stage.is_dir()
    write(folder, NEW)
    assert not stage.exists()
