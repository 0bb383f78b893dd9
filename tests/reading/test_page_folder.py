"""Which files of the pages' folder are pages: nothing is published that a check can't see."""

from pathlib import Path

from claimstead.reading.page_files import read_page_files


def test_what_would_be_published_unchecked_is_told(tmp_path: Path) -> None:
    pages = tmp_path / "site" / "pages"
    pages.mkdir(parents=True)
    (pages / "one.md").write_text("---\ntitle: One\n---\n")
    (pages / "two.markdown").write_text("{{ claim('x') }}\n")
    (pages / "three.MD").write_text("---\ntitle: Three\n---\n")
    (pages / "picture.svg").write_text("<svg/>")
    (tmp_path / "elsewhere").mkdir()
    (pages / "linked").symlink_to(tmp_path / "elsewhere")
    reading = read_page_files(tmp_path, "site/pages")
    assert [page.path for page in reading.value] == ["site/pages/one.md"]
    told = {one.problem.location.path for one in reading.problems if one.problem.location}
    assert told == {"site/pages/two.markdown", "site/pages/three.MD", "site/pages/linked"}


def test_a_folder_of_pages_that_is_not_there_is_told(tmp_path: Path) -> None:
    (problem,) = read_page_files(tmp_path, "site/pgaes").problems
    assert problem.problem.location is not None
    assert problem.problem.location.path == "site/pgaes"
    assert "`pages` in pyproject.toml" in problem.problem.remedy
