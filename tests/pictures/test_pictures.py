"""The pictures that stand in the repository show what the program does today."""

from tests.house.clone import ROOT
from tests.house.readme import settled
from tests.pictures.failing_check import PICTURE, failing_check_svg
from tests.pictures.patient_page import SCREENSHOT

MAX_BYTES = 200_000
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def test_the_failing_check_is_as_it_would_be_drawn_now() -> None:
    stands = (ROOT / PICTURE).read_text(encoding="utf-8")
    assert settled(stands) == settled(failing_check_svg()), "run `make pictures`"


def test_the_failing_check_shows_two_errors() -> None:
    assert failing_check_svg().count('<tspan class="error">error ') == 2


def test_the_screenshot_is_small_enough_for_a_readme() -> None:
    picture = (ROOT / SCREENSHOT).read_bytes()
    assert picture.startswith(PNG_SIGNATURE)
    assert len(picture) <= MAX_BYTES
