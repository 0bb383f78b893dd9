"""Text can be read on its ground in both schemes: WCAG 2.2, success criterion 1.4.3, contrast of at least 4.5."""

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).resolve().parents[2] / "site" / "theme" / "css" / "claimstead.css").read_text("utf-8")
BLOCKS = {
    "light": CSS.partition(":root {")[2].partition("}")[0],
    "dark": CSS.partition('[data-md-color-scheme="slate"] {')[2].partition("}")[0],
    "dark without scripts": CSS.partition("color-scheme: dark;")[2].partition("}")[0],
}
INKS = ("accent", "ink", "ink-soft", "supported", "overstated", "disputed", "outdated", "unsupported")
GROUNDS = ("paper", "raised")


def colours(scheme: str) -> dict[str, str]:
    return dict(re.findall(r"--cs-([a-z-]+): (#[0-9a-f]{6})", BLOCKS[scheme]))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", BLOCKS)
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_contrast(scheme: str, ink: str, ground: str) -> None:
    named = colours(scheme)
    assert contrast(named[ink], named[ground]) >= 4.5


@pytest.mark.parametrize("scheme", BLOCKS)
def test_marks_can_be_read_on_their_ground(scheme: str) -> None:
    named = colours(scheme)
    assert contrast(named["accent"], named["accent-soft"]) >= 4.5


def test_dark_is_the_same_with_and_without_scripts() -> None:
    assert colours("dark") == colours("dark without scripts")


def test_black_on_white() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
