"""What keeps the site from being built."""

import datetime
import os
from pathlib import Path

import jinja2
import pytest

from claimstead.config import read_config
from claimstead.dossier import read_dossier
from claimstead.publishing.refusals import (
    folder_faults,
    page_faults,
    site_faults,
    template_fault,
    template_faults,
    unread_pages,
)
from claimstead.publishing.site import link_targets, listed_pages, unlisted_pages
from claimstead.rule import Example
from tests.publishing.editions import edition_of, write_site
from tests.publishing.test_mkdocs_plugin import build
from tests.sound_project import PAGE, PAGE_PATH, TODAY, write_project

PAGES = "site/pages"
GENERATED = ("claims/index.html", "claims/a-claim.html", "claims.json", "review-queue.html")


def put(root: Path, path: str, content: bytes = b"") -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(
    "path",
    [
        "claims/a-claim.md",
        "claims/a-claim.html",
        "claims/README.md",
        "claims/index.md",
        "claims.json",
        "claims.json/picture.png",
        "claims/a-claim.html/picture.png",
        "claims",
        "review-queue.md",
    ],
)
def test_a_file_in_the_place_of_a_generated_page_is_named(tmp_path: Path, path: str) -> None:
    put(tmp_path, f"{PAGES}/{path}")
    (fault,) = folder_faults(tmp_path, f"./{PAGES}/", GENERATED)
    assert fault.startswith(f"{PAGES}/{path.removesuffix('/picture.png')}: its place is taken by a generated page")
    assert "rename it" in fault


@pytest.mark.parametrize(
    "path", ["index.md", "claims/other.md", "claims/a-claim.png", "claims.md", ".drafts/a.mkd", "a/claims.json"]
)
def test_other_files_may_stay(tmp_path: Path, path: str) -> None:
    put(tmp_path, f"{PAGES}/{path}")
    assert list(folder_faults(tmp_path, PAGES, GENERATED)) == []


def test_every_generated_page_has_a_target_so_that_its_place_is_known(tmp_path: Path) -> None:
    edition = edition_of(tmp_path)
    generated = {page.path for page in (*listed_pages(edition), *unlisted_pages(edition))}
    assert generated <= set(link_targets(edition).values())


@pytest.mark.parametrize("ending", ["markdown", "mdown", "mkdn", "mkd", "MD", "Markdown"])
def test_pages_of_other_endings_are_to_be_renamed(tmp_path: Path, ending: str) -> None:
    put(tmp_path, f"{PAGES}/about/us.{ending}")
    (fault,) = folder_faults(tmp_path, PAGES, ())
    assert fault.startswith(f"{PAGES}/about/us.{ending}: only pages that end in .md are checked")
    assert fault.endswith("rename it to us.md.")


def test_links_that_lead_away_are_named(tmp_path: Path) -> None:
    root = tmp_path / "repository"
    put(tmp_path, "outside/secret.txt")
    pages = put(root, f"{PAGES}/index.md").parent
    put(root, "inside/page.md")
    (pages / "out").symlink_to(tmp_path / "outside")
    (pages / "secret.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (pages / "nowhere.png").symlink_to("no-such.png")
    (pages / "within").symlink_to(root / "inside")
    (pages / "home.md").symlink_to("index.md")
    assert [fault.split(";")[0] for fault in folder_faults(root, PAGES, ())] == [
        f"{PAGES}/out: this link leads out of the repository, or nowhere",
        f"{PAGES}/within: pages behind a link to a folder are not checked",
        f"{PAGES}/nowhere.png: this link leads out of the repository, or nowhere",
        f"{PAGES}/secret.txt: this link leads out of the repository, or nowhere",
    ]


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    os.mkfifo(put(tmp_path, f"{PAGES}/index.md").with_name("pipe.txt"))
    (fault,) = folder_faults(tmp_path, PAGES, ())
    assert fault.startswith(f"{PAGES}/pipe.txt: this is no regular file")


@pytest.mark.parametrize("path", ["build", "build/site"])
def test_a_file_where_the_site_must_stand_is_named(tmp_path: Path, path: str) -> None:
    put(tmp_path, path)
    (fault,) = site_faults(tmp_path, tmp_path / "build" / "site")
    assert fault.startswith(f"{path}: ")
    assert "move it away" in fault


def test_a_site_that_is_not_there_yet_is_fine(tmp_path: Path) -> None:
    assert list(site_faults(tmp_path, tmp_path / "build" / "site")) == []


def test_a_link_to_nowhere_in_the_site_s_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "build").symlink_to("no-such-folder")
    (fault,) = site_faults(tmp_path, tmp_path / "build" / "site")
    assert fault.startswith("build: ")


def test_templates_that_are_not_text_are_named(tmp_path: Path) -> None:
    put(tmp_path, "site/templates/claim.html", b"<p>\n\xff</p>")
    put(tmp_path, "site/templates/sound.html", "<p>ü</p>".encode())
    put(tmp_path, "site/templates/.DS_Store", b"\xff")
    outside = put(tmp_path.parent / f"{tmp_path.name}-outside", "main.html", b"\xff").parent
    (fault,) = template_faults(tmp_path, ("site/templates", None, str(outside)))
    assert fault.startswith("site/templates/claim.html:2:1: The file is not UTF-8 text")


def test_broken_templates_are_told_in_a_sentence() -> None:
    assert "gone.html is missing" in template_fault(jinja2.TemplateNotFound("gone.html"))
    assert "a.html:3: the template is broken" in template_fault(jinja2.TemplateSyntaxError("No", 3, "a.html", "a.html"))
    assert "can't be filled in: 'x' is undefined." in template_fault(jinja2.UndefinedError("'x' is undefined"))


def test_pages_that_can_not_be_read_are_named(tmp_path: Path) -> None:
    write_project(tmp_path)
    put(tmp_path, f"{PAGES}/bad.md", b"---\ntitle: T\n---\n\xff\n")
    put(tmp_path, "claims/sample/bad.yaml", b"\xff")
    day = datetime.date.fromisoformat(TODAY)
    (fault,) = unread_pages(read_dossier(tmp_path, read_config(tmp_path), day, cached=False))
    assert fault.startswith(f"{PAGES}/bad.md:4:1: The file is not UTF-8 text")


def test_all_faults_of_pages_are_told_at_once(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(page=PAGE + "[@one-unknown]\n"))
    put(tmp_path, f"{PAGES}/claims.json")
    (tmp_path / "theme").mkdir()
    put(tmp_path, "theme/main.html")
    heads: dict[str, dict[str, object]] = {
        "a.md": {"template": "nope.html"},
        "b.md": {"template": "main.html"},
        "c.md": {"template": "../theme/main.html"},
        "d.md": {"template": 5},
    }
    faults = list(page_faults(edition, link_targets(edition), heads, [str(tmp_path / "theme")]))
    assert [fault.split(": ")[0] for fault in faults] == [
        f"{PAGES}/claims.json",
        f"{PAGE_PATH}:10:1",
        "a.md",
        "c.md",
        "d.md",
    ]
    assert "the theme has no template `nope.html`; correct `template`" in faults[2]


@pytest.mark.parametrize(
    ("path", "content", "expected"),
    [
        ("build", b"", "build: the site is written below this place, but it is not a folder"),
        ("build/site", b"", "build/site: the site is written below this place"),
        ("site/pages/odd.md", b"---\ntitle: T\n---\n\xff\n", "site/pages/odd.md:4:1: The file is not UTF-8 text"),
        ("site/templates/claim.html", b"\xff", "site/templates/claim.html:1:1: The file is not UTF-8 text"),
        ("site/theme/main.html", b"\xff", "site/theme/main.html:1:1: The file is not UTF-8 text"),
        ("site/pages/odd.md", b"---\ntitle: T\ntemplate: nope.html\n---\n", "the theme has no template `nope.html`"),
        ("site/pages/odd.mkdn", b"", "site/pages/odd.mkdn: only pages that end in .md are checked"),
        ("site/pages/odd.md", b"[@a\x1b[31mb]", "the claim `a\\u001b[31mb`"),
        ("claims/sample/broken.yaml", b"id: [", "claims/sample/broken.yaml can't be read"),
        ("site/pages/odd.md", b"---\ntitle: T\n---\n\n\n<!-- [@twice-weekly-cream] -->\n", "site/pages/odd.md:6: the"),
    ],
)
def test_what_can_not_be_built_is_told_in_a_sentence(tmp_path: Path, path: str, content: bytes, expected: str) -> None:
    write_site(tmp_path, Example(page=PAGE + ("[@broken]\n" if "broken" in path else "")))
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_bytes(content)
    process = build(tmp_path)
    assert process.returncode != 0
    assert expected in process.stderr
    assert "Traceback" not in process.stderr
    assert "\x1b" not in process.stderr


def test_a_linked_folder_is_not_published(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.txt").write_text("secret")
    root = write_site(tmp_path / "repository")
    (root / "site" / "pages" / "out").symlink_to(tmp_path / "outside")
    process = build(root)
    assert process.returncode != 0
    assert "site/pages/out: this link leads out of the repository" in process.stderr
    assert not (root / "build" / "site" / "out").exists()
