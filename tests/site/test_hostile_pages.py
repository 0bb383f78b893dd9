"""A site whose titles, descriptions and file names try to be more than text."""

import json
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from claimstead.rule import Example
from tests.publishing.editions import write_site
from tests.site.chromium import Chromium

TITLE = "<script>document.documentElement.dataset.run = 1</script> & \"co\" <img src=x onerror='this.dataset.run=1'>"
DESCRIPTION = 'a " onload="document.documentElement.dataset.run = 1" x="'
PAGES = ("page.html", "heading.html", "articles/sample.html", "topics/sample/patient.html")
FILES = {
    "site/pages/page.md": f"---\ntitle: {json.dumps(TITLE)}\ndescription: {json.dumps(DESCRIPTION)}\n"
    "icon: nope\nstatus: '\" onload=\"x'\nsubtitle: <b onclick=x>x</b>\nauthor: '\" onload=\"x'\n---\n\nText.\n",
    "site/pages/heading.md": "# A & `</title><b onclick=x>` [@twice-weekly-cream]\n",
    "site/pages/<img src=x onerror=x>.md": "Text.\n",
    "site/pages/<img src=y onerror=y>/z.md": "Text.\n",
}


class Elements(HTMLParser):
    """What a reader of HTML finds in a page: elements with attributes, and the text of the title and the header."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {}
        self._last = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self._last = tag
        self.words.setdefault(tag, "")

    def handle_data(self, data: str) -> None:
        if self._last:
            self.words[self._last] += data


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    root = write_site(tmp_path_factory.mktemp("hostile"), Example(article=f"title: {json.dumps(TITLE)}\n", files=FILES))
    process = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=root, capture_output=True, text=True, check=False
    )
    assert process.returncode == 0, process.stderr
    return root / "build" / "site"


def test_titles_and_descriptions_stay_text(hostile: Path) -> None:
    for file in hostile.rglob("*.html"):
        elements = Elements(file.read_text("utf-8"))
        for tag, attributes in elements.found:
            assert not [name for name in attributes if name.startswith("on")], (file, tag, attributes)
            assert attributes.get("src") not in {"x", "y"}, file
        assert not [words for words in elements.words.get("script", "").split() if "dataset.run" in words], file


def test_titles_and_descriptions_are_shown_as_they_were_written(hostile: Path) -> None:
    page = Elements((hostile / "page.html").read_text("utf-8"))
    assert page.words["title"].strip().startswith(f"{TITLE} - ")
    (shown,) = (one["content"] for tag, one in page.found if tag == "meta" and one.get("name") == "description")
    assert shown == DESCRIPTION
    article = Elements((hostile / "articles/sample.html").read_text("utf-8"))
    assert TITLE in article.words["title"]


def test_a_title_taken_from_a_heading_holds_no_marks(hostile: Path) -> None:
    text = (hostile / "heading.html").read_text("utf-8")
    assert Elements(text).words["title"].strip().startswith("A & </title><b onclick=x> - ")
    assert not [character for character in text if 0xE000 <= ord(character) <= 0xF8FF]


def test_the_search_index_holds_titles_as_html(hostile: Path) -> None:
    index = json.loads((hostile / "search" / "search_index.json").read_text("utf-8"))
    titles = [entry["title"] for entry in index["docs"] if "dataset.run" in entry["title"]]
    assert titles
    assert not [title for title in titles if "<" in title]


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_no_title_runs(with_scripts: Chromium, hostile: Path, path: str) -> None:
    with_scripts.driver.get((hostile / path).as_uri())
    assert with_scripts.measure("document.querySelectorAll('[data-run], [onerror], [onload]').length") == 0
    assert with_scripts.measure("document.querySelectorAll('script').length") > 0, "the page is there"
