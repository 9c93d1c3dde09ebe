"""From the first two pictures to a folder with a whole post, in the real window."""

from pathlib import Path

from PIL import Image

from tests.journeys.conftest import Start
from tests.journeys.screen import until


def test_a_carousel_is_saved_into_a_folder(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "my-post"
    program = start()
    program.waits_for(lambda now: [len(step.shots) for step in now.experiment.steps] == [2], "the first two pictures")
    program.shows(program.places()["picture_b"])
    program.peeks()
    whole = program.places("post")["post_whole_button"]
    program.keys("ctrl+shift+e")
    program.click(whole)
    save = program.places("whole_post")["post_folder_button"]
    program.click(save)
    program.screen.window("^Save the post")
    program.write(str(folder))
    program.keys("Return")
    until((folder / "caption.txt").is_file, "the post in its folder")
    slides = sorted(folder.glob("*.jpg"))
    assert [path.name for path in slides][:2] == ["01-cover.jpg", "02-features.jpg"]
    assert "SIMULATED" in (folder / "caption.txt").read_text()
    for path in slides:
        with Image.open(path) as slide:
            assert (slide.format, slide.size) == ("JPEG", (1080, 1350))
            assert b"algorithmicMedia" in slide.info["xmp"]
    until(lambda: not list(tmp_path.glob(".*")), "nothing half done beside it")
