"""Small pictures are made beside the window's thread, the newest wish first, and never more than memory allows."""

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from studio.window.history.small_pictures import MOST_WAITING, TALL, SmallPictures, cut, encoded, made
from studio.window.widget.memory_picture import MemoryPicture
from tests.fakes.window_look import picture

SIZE = QSize(77, 96)


class Files:
    """Originals by name, and what was kept of them."""

    def __init__(self, **originals: bytes) -> None:
        self.originals = originals
        self.kept: dict[str, bytes] = {}
        self.read: list[str] = []

    def small(self, sha256: str) -> bytes | None:
        return self.kept.get(sha256)

    def original(self, sha256: str) -> bytes | None:
        self.read.append(sha256)
        return self.originals.get(sha256)

    def keep_small(self, sha256: str, data: bytes) -> None:
        self.kept[sha256] = data


def test_a_picture_is_made_from_its_original_once(qtbot: QtBot) -> None:
    files = Files(a=picture(800, 1000, "#336699"))
    first = made(files, "a", SIZE)
    second = made(files, "a", SIZE)
    assert first is not None
    assert second is not None
    assert files.read == ["a"]
    assert first.size() == second.size() == SIZE
    kept = MemoryPicture(files.kept["a"]).read()
    assert kept.height() == TALL
    middle = second.pixelColor(38, 48)
    assert abs(middle.red() - 0x33) + abs(middle.green() - 0x66) + abs(middle.blue() - 0x99) < 12


def test_what_is_no_picture_or_not_there_is_none(qtbot: QtBot) -> None:
    files = Files(broken=b"no picture")
    assert made(files, "broken", SIZE) is None
    assert made(files, "gone", SIZE) is None
    files = Files(a=picture())
    files.kept["a"] = b"a file that a bad disk has damaged"
    assert made(files, "a", SIZE) is not None
    assert MemoryPicture(files.kept["a"]).read().height() == 100


def test_transparent_pictures_lie_on_white(qtbot: QtBot) -> None:
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    assert made(Files(a=_png(image)), "a", QSize(10, 10)).pixelColor(5, 5) == QColor(255, 255, 255)  # type: ignore[union-attr]


def test_a_picture_fills_its_place_and_more_of_it_is_lost_below(qtbot: QtBot) -> None:
    tall = QImage(100, 300, QImage.Format.Format_RGB32)
    tall.fill(QColor("black"))
    for y in range(100):
        for x in range(100):
            tall.setPixelColor(x, y, QColor("white"))
    shown = cut(tall, QSize(50, 50))
    assert shown.size() == QSize(50, 50)
    assert shown.pixelColor(25, 2) == QColor("white")
    wide = cut(QImage(300, 100, QImage.Format.Format_RGB32), QSize(50, 50))
    assert wide.size() == QSize(50, 50)


def test_placeholders_come_first_and_pictures_arrive(qtbot: QtBot) -> None:
    pictures = SmallPictures(Files(a=picture()), SIZE)
    with qtbot.waitSignal(pictures.arrived, timeout=5000):
        assert pictures.pixmap("a") is None
    shown = pictures.pixmap("a")
    assert shown is not None
    assert shown.size() == SIZE
    with qtbot.waitSignal(pictures.arrived, timeout=5000):
        assert pictures.pixmap("gone") is None
    assert pictures.missing("gone")
    assert not pictures.missing("a")
    pictures.leave()


def test_memory_is_bounded_by_bytes(qtbot: QtBot) -> None:
    names = [f"p{number}" for number in range(12)]
    each = SIZE.width() * SIZE.height() * 4
    pictures = SmallPictures(Files(**dict.fromkeys(names, picture())), SIZE, most_bytes=5 * each)
    for name in names:
        with qtbot.waitSignal(pictures.arrived, timeout=5000):
            pictures.pixmap(name)
    assert pictures.size_bytes == 5 * each
    assert pictures.pixmap("p11") is not None
    pictures.leave()


def test_what_was_scrolled_past_is_not_made(qtbot: QtBot) -> None:
    files = Files()
    pictures = SmallPictures(files, SIZE)
    for number in range(MOST_WAITING + 50):
        pictures.pixmap(f"p{number}")
    qtbot.waitUntil(lambda: pictures.missing(f"p{MOST_WAITING + 49}") and len(files.read) >= MOST_WAITING, timeout=5000)
    assert "p10" not in files.read
    # The newest wishes were met before older ones.
    assert files.read.index(f"p{MOST_WAITING + 49}") < files.read.index(f"p{MOST_WAITING}")
    pictures.leave()


def test_nothing_is_begun_after_the_page_is_left(qtbot: QtBot) -> None:
    files = Files(a=picture())
    pictures = SmallPictures(files, SIZE)
    pictures.leave()
    assert pictures.pixmap("a") is None
    assert files.read == []


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    assert encoded(image)[:2] == b"\xff\xd8"
    return bytes(buffer.data().data())
