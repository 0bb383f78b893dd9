"""The plugin, run by MkDocs itself."""

import hashlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from claimstead.rule import Example
from tests.publishing.editions import write_site
from tests.sound_project import CLAIM_PATH, PAGE, PAGE_PATH

HOME = {"site/pages/index.md": "---\ntitle: Home\n---\n\n# Home\n\n[Queue](generated:review-queue)\n"}
NOVEMBER = str(1795132800)  # a second of 20 November 2026, UTC


def build(root: Path, *options: str, epoch: str = NOVEMBER) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=root,
        env={**os.environ, "SOURCE_DATE_EPOCH": epoch, "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def built(root: Path, example: Example | None = None) -> Path:
    process = build(write_site(root, example or Example(files=HOME)), "--strict")
    assert process.returncode == 0, process.stderr
    return root / "build" / "site"


def refused(root: Path, example: Example) -> str:
    process = build(write_site(root, example))
    assert process.returncode != 0
    assert "Traceback" not in process.stderr
    return process.stderr


def test_a_site_is_built_whole(tmp_path: Path) -> None:
    site = built(tmp_path)
    page = (site / "topics/sample/patient.html").read_text("utf-8")
    assert "probably lowers the risk of a flare" in page
    assert 'popovertarget="source-1"' in page
    assert 'id="source-1" class="cs-card"' in page
    assert page.index("</h1>") < page.index("No clinician has reviewed this page yet.") < page.index("cs-claim")
    for path in ("claims/twice-weekly-cream.html", "works/schmitt2011.html", "rules/EVI201.html"):
        text = (site / path).read_text("utf-8")
        assert "md-header" in text, "the theme stands around the page"
        assert "claimstead-shell" not in text
        assert text.count("<h1") == 1
    for path in ("articles/sample.html", "review-queue.html", "claims/index.html", "works/index.html", "claims.json"):
        assert (site / path).is_file(), path
    assert 'href="review-queue.html"' in (site / "index.html").read_text("utf-8")


def test_no_page_asks_anything_of_a_third_party(tmp_path: Path) -> None:
    for file in built(tmp_path).rglob("*.html"):
        text = file.read_text("utf-8")
        for part in ('<script src="http', '<link rel="stylesheet" href="http', '<img src="http', "@import", "//fonts."):
            assert part not in text, file.name


def test_cards_stay_out_of_the_search_index(tmp_path: Path) -> None:
    index = (built(tmp_path) / "search" / "search_index.json").read_text("utf-8")
    assert "probably lowers the risk of a flare" in index
    assert "Allocation was not described" not in index


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    def digests(site: Path) -> dict[str, str]:
        files = sorted(file for file in site.rglob("*") if file.is_file())
        return {file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}

    first = digests(built(tmp_path / "first"))
    assert first == digests(built(tmp_path / "second"))
    assert "claims/twice-weekly-cream.html" in first


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("\n[@nobody-knows]\n", f"{PAGE_PATH}:11:1: The page cites the claim `nobody-knows`"),
        ("[x](generated:nothing)\n", f"{PAGE_PATH}:10:5: The link `generated:nothing` leads to no generated page."),
    ],
)
def test_a_page_that_cites_the_unknown_is_refused(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in refused(tmp_path, Example(page=PAGE + body))


def test_a_page_without_wording_for_its_audience_is_refused(tmp_path: Path) -> None:
    said = refused(tmp_path, Example(claim="wording: {clinician: Words.}\n"))
    assert f"{PAGE_PATH}:9:1: The claim `twice-weekly-cream` has no wording for patients" in said


def test_a_refused_build_leaves_the_last_site_as_it_was(tmp_path: Path) -> None:
    site = built(tmp_path)
    (tmp_path / PAGE_PATH).write_text(PAGE + "[@nobody-knows]\n", "utf-8")
    assert build(tmp_path).returncode != 0
    assert (site / "topics/sample/patient.html").is_file()


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    said = refused(tmp_path, Example(page=PAGE + "[@one-unknown] [@two-unknown]\n"))
    assert "one-unknown" in said
    assert "two-unknown" in said


@pytest.mark.parametrize("path", ["review-queue.md", "claims/twice-weekly-cream.md", "claims.json", "works"])
def test_a_written_file_may_not_take_the_place_of_a_generated_page(tmp_path: Path, path: str) -> None:
    said = refused(tmp_path, Example(files={f"site/pages/{path}": "---\ntitle: Q\n---\n\n# Q\n"}))
    assert f"site/pages/{path}: its place is taken by a generated page; rename it" in said


def test_citations_are_filled_in_also_where_the_folder_is_written_with_a_dot(tmp_path: Path) -> None:
    write_site(tmp_path, config='pages = "./site/pages/"\n')
    process = build(tmp_path)
    assert process.returncode == 0, process.stderr
    assert "probably lowers" in (tmp_path / "build/site/topics/sample/patient.html").read_text("utf-8")


def test_a_page_of_another_plugin_may_not_cite_unchecked(tmp_path: Path) -> None:
    write_site(tmp_path)
    (tmp_path / "hook.py").write_text(
        "from mkdocs.structure.files import File\n"
        "def on_files(files, config):\n"
        "    files.append(File.generated(config, 'more.md', content='[@twice-weekly-cream]'))\n"
        "    return files\n"
    )
    with (tmp_path / "mkdocs.yml").open("a") as settings:
        settings.write("hooks: [hook.py]\n")
    process = build(tmp_path)
    assert process.returncode != 0
    assert "more.md: the page cites claims, but is not among the pages that are checked." in process.stderr


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("use_directory_urls: false", "use_directory_urls: true", "set `use_directory_urls: false`"),
        ("docs_dir: site/pages", "docs_dir: claims", "set `docs_dir: site/pages`"),
    ],
)
def test_settings_that_do_not_fit_are_refused(tmp_path: Path, before: str, after: str, expected: str) -> None:
    write_site(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace(before, after), "utf-8")
    process = build(tmp_path)
    assert process.returncode != 0
    assert expected in process.stderr
    assert "Traceback" not in process.stderr


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("claim.html", "{% if %}", "claim.html:1: the template is broken"),
        ("claim.html", "{{ nothing_of_this_name }}", "A template can't be filled in"),
        ("card.html", None, "The template card.html is missing"),
        ("queue.html", "{% for %}", "queue.html:1: the template is broken"),
    ],
)
def test_a_broken_template_is_named(tmp_path: Path, name: str, text: str | None, expected: str) -> None:
    write_site(tmp_path)
    template = tmp_path / "site" / "templates" / name
    template.unlink() if text is None else template.write_text(text)
    process = build(tmp_path)
    assert process.returncode != 0
    assert expected in process.stderr
    assert "Traceback" not in process.stderr


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    process = build(write_site(tmp_path), epoch="today")
    assert process.returncode != 0
    assert "SOURCE_DATE_EPOCH" in process.stderr


def test_an_error_in_the_content_does_not_stop_the_build(tmp_path: Path) -> None:
    process = build(write_site(tmp_path, Example(claim="evidence: []\n", files=HOME)), "--strict")
    assert process.returncode == 0, process.stderr
    assert "`claimstead check` names them" in process.stderr


def test_serve_shows_a_changed_claim_template_and_theme(tmp_path: Path) -> None:
    write_site(tmp_path, Example(files=HOME))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with (tmp_path / "serve.log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address], cwd=tmp_path, stdout=log, stderr=log
        )
        try:
            page = f"http://{address}/topics/sample/patient.html"
            assert wait_for(page, "probably lowers the risk of a flare"), (tmp_path / "serve.log").read_text()
            claim = tmp_path / CLAIM_PATH
            claim.write_text(
                claim.read_text("utf-8").replace("probably lowers the risk", "may lower the chance"), "utf-8"
            )
            assert wait_for(page, "may lower the chance of a flare"), (tmp_path / "serve.log").read_text()
            assert wait_for(f"http://{address}/claims/twice-weekly-cream.html", "may lower the chance of a flare")
            for part, words in (
                ("templates/page_head.html", "A new head."),
                ("theme/partials/site-footer.html", "Foot."),
            ):
                with (tmp_path / "site" / part).open("a", encoding="utf-8") as shown:
                    shown.write(f"<p>{words}</p>\n")
                assert wait_for(page, f"<p>{words}</p>"), part
        finally:
            server.terminate()
            server.wait(timeout=20)


def wait_for(address: str, words: str, seconds: float = 40) -> bool:
    """Whether the page shows the words before the time is over."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=10) as response:
                if words in response.read().decode():
                    return True
        except OSError:
            pass  # the server is not up yet
        time.sleep(0.2)
    return False
