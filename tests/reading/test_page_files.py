"""Reading hand-written pages: head, citations and their places."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.finding import Location
from claimstead.reading.page_files import CITATION, read_page, read_page_files, without_code
from tests.reading.nobody import open_folder, reading_as_nobody
from tests.reading.told import messages, told
from tests.sound_project import PAGE, PAGE_PATH, write_project

HEAD = "---\ntitle: T\n---\n"


def test_pages_are_read_at_any_depth_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for path in ("z.md", "a/b/c.md", "a/x.md", "a/readme.txt"):
        (tmp_path / "pages" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "pages" / path).write_text(HEAD)
    reading = read_page_files(tmp_path, "pages")
    assert [page_file.path for page_file in reading.value] == ["pages/a/b/c.md", "pages/a/x.md", "pages/z.md"]
    assert reading.problems == ()


def test_citations_are_found_with_form_and_place() -> None:
    page_file = read_page("p.md", HEAD + "x {{ claim(\"a-b\") }}\n\ny [@c] and {{verdict('d')}}.\n").value
    assert [(one.claim, one.form, one.line, one.column) for one in page_file.value.citations] == [
        ("a-b", "claim", 4, 3),
        ("c", "cite", 6, 3),
        ("d", "verdict", 6, 12),
    ]
    assert page_file.locate("citations[1].claim") == Location("p.md", 6, 3, "y [@c] and {{verdict('d')}}.")
    assert page_file.locate("citations[7]") == page_file.locate("title") == Location("p.md", 1, 1, "---")


@pytest.mark.parametrize("code", ["`[@a]`", "```\n[@a]\n```", "~~~\n{{ claim('a') }}\n{{ nothing }}\n~~~"])
def test_code_cites_nothing(code: str) -> None:
    reading = read_page("p.md", HEAD + code + "\n[@b]\n")
    assert [one.claim for one in reading.value.value.citations] == ["b"]
    assert reading.problems == ()


def test_a_fence_that_nothing_closes_hides_nothing() -> None:
    text = HEAD + "````\n[@a]\n```\n[@b]\n```\n~~~\n[@c]\n"
    assert [one.claim for one in read_page("p.md", text).value.value.citations] == ["a", "c"]


def test_code_is_blanked_and_all_else_stays_in_its_place() -> None:
    text = "a `b` c\n``` python\nd\n~~~\n```\ne"
    assert without_code(text) == "a     c\n          \n \n   \n   \ne"


@pytest.mark.parametrize(
    "odd",
    [
        '{{ claim("a" }}',
        "{{ claim(a) }}",
        "{{ claims('a') }}",
        "{{ }}",
        "{{ claim('a\") }}",
        '{{ claim("a"',
        "{{ claim('a') }",
        "{{claim(“a”)}}",
        "{{ {claim('a')} }}",
        "[@a; @b]",
        "[@nope, x]",
        "[@two words]",
        "[@a",
        "[@]",
        "[@",
        "{{",
    ],
)
def test_a_citation_that_is_not_understood_is_told(odd: str) -> None:
    problems = read_page("p.md", HEAD + f"x\ny {odd}\n").problems
    assert told(problems) == [("p.md", 5, 3, f"`{odd}` is not understood.")]


def test_what_is_not_understood_is_told_beside_what_is() -> None:
    text = "[@a] [@b; @c] {{claim('d')}} {{ claim(\n{{{ verdict('e') }}} `[@f g]`\n"
    reading = read_page("p.md", HEAD + text)
    assert [one.claim for one in reading.value.value.citations] == ["a", "d", "e"]
    assert told(reading.problems) == [
        ("p.md", 4, 6, "`[@b; @c]` is not understood."),
        ("p.md", 4, 30, "`{{ claim(` is not understood."),
        ("p.md", 5, 1, "`{{{ verdict('e') }}` is not understood."),
    ]
    remedies = [one.problem.remedy for one in reading.problems]
    assert remedies[0].startswith("Write [@id]")
    assert remedies[1].startswith("Write {{ claim")
    assert {one.kind for one in reading.problems} == {"schema"}


def test_what_stands_inside_a_citation_is_no_citation_of_its_own() -> None:
    reading = read_page("p.md", HEAD + "{{ claim('[@a b]') }} [@x[@y]\n")
    assert [one.claim for one in reading.value.value.citations] == ["[@a b]", "x[@y"]
    assert reading.problems == ()


def test_of_a_long_line_the_beginning_is_shown() -> None:
    (problem,) = read_page("p.md", HEAD + "[@" + "a " * 200).problems
    assert problem.problem.message == f"`{('[@' + 'a ' * 200)[:60].rstrip()}` is not understood."


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("no head\n", 1, "The page has no head."),
        ("---\ntitle: T\n", 1, "The page has no head."),
        ("---\naudience: patient\n---\n", 2, "The field `title` is missing."),
        ("---\ntitle: T\ntitel: T\n---\n", 3, "The key `titel` is not known here."),
        (
            "---\ntitle: T\naudience: all\n---\n",
            3,
            "`audience` can't be `all`: it must be one of `patient`, `clinician`.",
        ),
        ("---\ntitle: [\n---\n", 3, "The file is not valid YAML"),
    ],
)
def test_a_broken_head_is_told_at_its_line_and_citations_still_count(text: str, line: int, message: str) -> None:
    reading = read_page("folder/name.md", text + "[@a]\n")
    assert [place[1] for place in told(reading.problems)] == [line]
    assert messages(reading.problems)[0].startswith(message)
    assert [one.claim for one in reading.value.value.citations] == ["a"]
    assert reading.value.value.title == "name"


def test_what_is_no_readable_page_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    write_project(tmp_path / "root")
    root = tmp_path / "root"
    (tmp_path / "outside.md").write_text("secret")
    pages = root / "site/pages"
    (pages / "latin.md").write_bytes(b"\xe9")
    (pages / "out.md").symlink_to(tmp_path / "outside.md")
    (pages / "itself.md").symlink_to("itself.md")
    (pages / "circle").symlink_to("../pages")
    os.mkfifo(pages / "pipe.md")
    (pages / os.fsdecode(b"\xff.md")).touch()
    reading = read_page_files(root, "site/pages")
    assert [page_file.path for page_file in reading.value] == [PAGE_PATH]
    assert {(path.rsplit("/", 1)[1], message) for path, *_, message in told(reading.problems)} == {
        ("latin.md", "The file is not UTF-8 text: the byte 0xe9 on line 1 does not belong there."),
        ("circle", "Pages behind a link to a folder are not checked."),
        ("out.md", "The link leads out of the repository, or nowhere."),
        ("itself.md", "The link leads out of the repository, or nowhere."),
        ("pipe.md", "This is not a regular file (it may be a device or a pipe)."),
        ("\\xff.md", "The file's name is not UTF-8."),
    }


def test_a_folder_of_pages_that_may_not_be_read_is_told() -> None:
    with open_folder() as root:
        write_project(root)
        (root / "site/pages/closed").mkdir()
        (root / "site/pages/closed").chmod(0)
        (root / "site/pages/closed.md").write_text(HEAD)
        (root / "site/pages/closed.md").chmod(0)
        paths, problems = reading_as_nobody(
            lambda: (
                [page_file.path for page_file in read_page_files(root, "site/pages").value],
                told(read_page_files(root, "site/pages").problems),
            )
        )
    assert paths == [PAGE_PATH]
    assert {place[::3] for place in problems} == {
        ("site/pages/closed.md", "There is no permission to read the file."),
        ("site/pages/closed", "The folder of pages can't be read: Permission denied."),
    }


@pytest.mark.parametrize(
    "piece",
    [
        "{{",
        "}}",
        "{{}}",
        "[@",
        "[@a] ",
        "[@a]\n",
        "`",
        "```\n",
        "{{ claim('a') }}\n",
        "{{ x }}\n",
        "{{ ",
        "{{ claim(",
        "{{ claim('a' ",
        "[@a ",
        "[@a; ",
        "[[@",
        "{{{",
        "~~~\n```\n",
        "```x\n",
        "`\n",
    ],
)
def test_a_third_of_a_megabyte_of_anything_takes_little_time(piece: str) -> None:
    start = time.process_time()
    reading = read_page("p.md", HEAD + piece * (330_000 // len(piece)))
    assert time.process_time() - start < 4
    assert len(reading.problems) <= 1_001


def test_finding_each_citation_of_a_huge_page_takes_no_time() -> None:
    page_file = read_page("p.md", HEAD + "[@a]\n" * 190_000).value
    start = time.process_time()
    for number in range(0, 190_000, 10):
        assert page_file.locate(f"citations[{number}]").line == number + 4
    assert time.process_time() - start < 3


@given(st.text())
def test_any_text_is_a_page(text: str) -> None:
    reading = read_page("p.md", text)
    assert reading.value.text == text


@given(st.text(alphabet="{}[]@()'\"`~ \nclaimverdt-"))
def test_citations_stand_where_they_are_said_to_stand(text: str) -> None:
    lines = (HEAD + text).split("\n")
    for one in read_page("p.md", HEAD + text).value.value.citations:
        assert lines[one.line - 1][one.column - 1 :].startswith(("{{", "[@"))


@given(st.text(alphabet="{}[]@()'\"`~ \nclaimverdt-"))
def test_nothing_that_looks_like_a_citation_passes_unseen(text: str) -> None:
    reading = read_page("p.md", HEAD + text)
    left = without_code(HEAD + text)
    for odd in reading.problems:
        assert odd.problem.location is not None
        place = odd.problem.location
        assert left.split("\n")[place.line - 1][place.column - 1 :].startswith(("{{", "[@"))
    if not reading.problems:
        assert "{{" not in CITATION.sub("\n", left)
        assert "[@" not in CITATION.sub("\n", left)


def test_the_sound_page_is_sound() -> None:
    assert read_page(PAGE_PATH, PAGE).problems == ()
