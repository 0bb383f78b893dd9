"""The site as readers meet it: wide and narrow, light and dark, with and without scripts, on paper."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from claimstead.rule import Example
from tests.publishing.editions import write_site
from tests.publishing.test_claim_pages import HOSTILE, HOSTILE_BIB
from tests.site.chromium import Chromium

pytestmark = pytest.mark.browser
OPEN = ".cs-card:popover-open"
EVERY_LOOK = pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (1280, "dark"), (375, "light"), (375, "dark")]
)


@pytest.fixture(scope="module")
def topic(site: Path) -> str:
    """The path of a patient page."""
    return next(iter(sorted(site.glob("topics/*/patient.html")))).relative_to(site).as_posix()


@pytest.fixture(scope="module")
def kinds(site: Path) -> list[str]:
    """The paths of all pages but those of claims, works and rules, and two of each of these."""
    paths = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    many = ("claims/", "works/", "rules/")
    few = [path for path in paths if not path.startswith(many) and path != "404.html"]
    return few + [path for folder in many for path in [one for one in paths if one.startswith(folder)][:3]]


def press(chromium: Chromium, key: str) -> None:
    ActionChains(chromium.driver).send_keys(key).perform()


def brightness(chromium: Chromium, selector: str) -> float:
    colour = chromium.measure(f"getComputedStyle(document.querySelector({selector!r})).backgroundColor")
    red, green, blue = (float(part) for part in colour[colour.index("(") + 1 : -1].split(",")[:3])
    return (red + green + blue) / 3


@EVERY_LOOK
def test_a_card_opens_with_the_mouse_and_closes_with_escape(
    without_scripts: Chromium, topic: str, width: int, scheme: str
) -> None:
    chromium = without_scripts
    chromium.open(topic, width, scheme)
    assert not chromium.all(OPEN)
    chromium.all(".cs-cite button")[2].click()
    (card,) = chromium.all(OPEN)
    told = card.get_attribute("textContent") or ""
    assert "certainty" in told.lower()
    assert any(says in told for says in ("An article says", "Articles say", "We add"))
    place = chromium.measure(f"JSON.parse(JSON.stringify(document.querySelector({OPEN!r}).getBoundingClientRect()))")
    assert place["left"] >= 0
    assert place["right"] <= width
    assert place["top"] >= 0
    bottom, height = place["bottom"], chromium.measure("innerHeight")
    assert bottom <= height
    assert (bottom >= height - 1) == (width == 375), "a sheet at the bottom of a phone, a card in the middle elsewhere"
    press(chromium, Keys.ESCAPE)
    assert not chromium.all(OPEN)


@EVERY_LOOK
def test_a_card_opens_and_closes_with_the_keyboard(
    without_scripts: Chromium, topic: str, width: int, scheme: str
) -> None:
    chromium = without_scripts
    chromium.open(topic, width, scheme)
    mark = chromium.all(".cs-cite button")[0]
    mark.send_keys(Keys.ENTER)
    assert len(chromium.all(OPEN)) == 1
    press(chromium, Keys.TAB)
    assert chromium.measure(f"document.activeElement.closest({OPEN!r}) !== null"), "the next stop is in the card"
    press(chromium, Keys.ENTER)
    assert not chromium.all(OPEN), "the first stop closes the card"
    assert chromium.measure("document.activeElement.id") == mark.get_attribute("id"), "back where the reader was"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_reader_without_scripts(without_scripts: Chromium, topic: str, scheme: str) -> None:
    without_scripts.open(topic, 1280, scheme)
    assert (brightness(without_scripts, "body") < 60) == (scheme == "dark")
    without_scripts.all(".cs-cite button")[0].click()
    assert (brightness(without_scripts, OPEN) < 60) == (scheme == "dark")
    press(without_scripts, Keys.ESCAPE)


def test_the_other_audience_is_one_plain_link_away(without_scripts: Chromium, topic: str) -> None:
    without_scripts.open(topic)
    without_scripts.one('.cs-switch a[data-audience="clinician"]').click()
    assert without_scripts.driver.current_url.endswith("/clinician.html")
    without_scripts.one('.cs-switch a[data-audience="patient"]').click()
    assert without_scripts.driver.current_url.endswith("/patient.html")


def test_every_place_of_a_card_can_be_reached(without_scripts: Chromium, topic: str) -> None:
    without_scripts.open(topic, 375)
    without_scripts.all(".cs-cite button")[0].click()
    card = without_scripts.one(OPEN)
    link = card.find_element("css selector", ".cs-permalink")
    link.click()
    assert "/claims/" in without_scripts.driver.current_url


@pytest.mark.parametrize(
    ("browser", "width"), [("with_scripts", 375), ("without_scripts", 375), ("with_scripts", 1280)]
)
def test_no_page_is_wider_than_its_window(
    request: pytest.FixtureRequest, browser: str, kinds: list[str], width: int
) -> None:
    chromium: Chromium = request.getfixturevalue(browser)
    for path in kinds:
        chromium.open(path, width)
        wide = chromium.measure("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, path


def test_nothing_leaves_this_machine_and_the_console_stays_silent(with_scripts: Chromium, kinds: list[str]) -> None:
    with_scripts.requests()
    with_scripts.complaints()
    for path in kinds:
        with_scripts.open(path)
    with_scripts.one(".md-search__input").send_keys("eczema")
    own = urlsplit(with_scripts.address).netloc
    asked = with_scripts.requests()
    assert asked
    assert [address for address in asked if urlsplit(address).netloc != own] == []
    assert with_scripts.complaints() == []


def test_evidence_against_stands_beside_evidence_for(without_scripts: Chromium, topic: str) -> None:
    without_scripts.open(topic)
    marks, cards = without_scripts.all(".cs-cite button"), without_scripts.all(".cs-card")
    both = next(card for card in cards if card.find_elements("css selector", ".cs-columns__two"))
    opener = next(mark for mark in marks if mark.get_attribute("popovertarget") == both.get_attribute("id"))
    opener.click()
    supporting, disputing = (column.rect for column in both.find_elements("css selector", ".cs-column")[:2])
    assert supporting["y"] == disputing["y"]
    assert supporting["x"] + supporting["width"] <= disputing["x"]
    press(without_scripts, Keys.ESCAPE)


def test_hostile_claims_run_nothing(with_scripts: Chromium, tmp_path: Path) -> None:
    write_site(tmp_path, Example(claim=HOSTILE, references=HOSTILE_BIB))
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=tmp_path, check=True, capture_output=True)
    for path in ("topics/sample/patient.html", "claims/twice-weekly-cream.html", "works/schmitt2011.html"):
        with_scripts.driver.get((tmp_path / "build" / "site" / path).as_uri())
        inside = 'article :is(script:not([type="application/ld+json"]), img, iframe, [onerror], [onmouseover])'
        assert with_scripts.all(inside) == [], path
        assert with_scripts.all('a[href^="javascript"]') == [], path
        assert "alert(1)" in with_scripts.one("article").text, "the words are shown as words"


def test_the_audience_is_remembered(with_scripts: Chromium, topic: str) -> None:
    with_scripts.open(topic)
    with_scripts.one('.cs-switch a[data-audience="clinician"]').click()
    with_scripts.open("index.html")
    tabs = [one.get_attribute("href") or "" for one in with_scripts.all(".md-tabs a")]
    assert any(address.endswith("/clinician.html") for address in tabs)
    with_scripts.open(topic)
    with_scripts.one('.cs-switch a[data-audience="patient"]').click()
    with_scripts.open("index.html")
    assert not [
        one for one in with_scripts.all(".md-tabs a") if (one.get_attribute("href") or "").endswith("/clinician.html")
    ]


def test_marks_are_large_enough_for_a_finger(with_scripts: Chromium, topic: str) -> None:
    """At least 24 CSS pixels each way: WCAG 2.2, success criterion 2.5.8."""
    with_scripts.open(topic, 375)
    with_scripts.all(".cs-cite button")[0].click()
    for selector in (".cs-cite button", ".cs-switch a", ".cs-card__close"):
        one, after = f"document.querySelector({selector!r})", "::after"
        for side in ("Width", "Height"):
            drawn = with_scripts.measure(f"{one}.offset{side}")
            around = with_scripts.measure(f"parseFloat(getComputedStyle({one}, {after!r}).{side.lower()}) || 0")
            assert max(drawn, around) >= 24, (selector, side)
    press(with_scripts, Keys.ESCAPE)


@pytest.fixture
def paper(with_scripts: Chromium) -> Iterator[Chromium]:
    yield with_scripts
    with_scripts.media("")


def test_on_paper_the_sources_have_numbers_and_full_addresses(paper: Chromium, topic: str) -> None:
    paper.open(topic)
    marks = len({one.text for one in paper.all(".cs-cite button")})
    paper.media("print")
    assert paper.measure("getComputedStyle(document.querySelector('.cs-card')).display") == "none"
    assert paper.measure("getComputedStyle(document.querySelector('.cs-sources')).display") != "none"
    assert len(paper.all(".cs-sources > ol > li")) == marks
    shown = paper.measure("getComputedStyle(document.querySelector('.cs-sources .cs-address'), '::after').content")
    assert "attr(href)" in shown or "http" in shown


def test_the_site_opens_from_a_disk(with_scripts: Chromium, site: Path) -> None:
    with_scripts.complaints()
    with_scripts.driver.get((site / "index.html").as_uri())
    with_scripts.one('a[href$="/patient.html"]').click()
    with_scripts.all(".cs-cite button")[0].click()
    assert len(with_scripts.all(OPEN)) == 1
    press(with_scripts, Keys.ESCAPE)
    assert [said for said in with_scripts.complaints() if "search" not in said] == []
