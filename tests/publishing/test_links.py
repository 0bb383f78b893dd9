"""Addresses and paths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.publishing.links import (
    contact_address,
    doi_address,
    page_path,
    way_up,
    web_address,
    written_page_path,
)


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,<script>",
        "//example.org/x",
        "https://",
        "https:///x",
        "https://example.org/<script>",
        'https://example.org/" onclick="x',
        "https://[::1",
        "ftp://example.org",
        "",
    ],
)
def test_only_web_addresses_are_linked(written: str) -> None:
    assert web_address(written) is None


@pytest.mark.parametrize("written", ["https://example.org/a?b=c#d", "http://example.org", "HTTPS://Example.org/"])
def test_web_addresses_stay_as_they_are(written: str) -> None:
    assert web_address(f" {written}\n") == written


def test_problems_are_reported_to_a_web_or_an_e_mail_address() -> None:
    assert contact_address("editors@example.org") == "mailto:editors@example.org"
    assert contact_address("https://example.org/report") == "https://example.org/report"
    assert contact_address("javascript:alert(1)") is None
    assert contact_address("editors@example.org?bcc=x@example.org") is None
    assert contact_address("") is None


def test_dois_are_escaped() -> None:
    assert doi_address("10.1002/(sici)1<1::aid>3.0.co;2-x") == "https://doi.org/10.1002/(sici)1%3C1::aid%3E3.0.co;2-x"
    assert "#" not in doi_address("10.1000/a#b?c")


@given(st.text(min_size=1, max_size=200))
def test_no_name_leaves_its_folder(name: str) -> None:
    path = page_path("works", name)
    assert path.startswith("works/")
    assert path.count("/") == 1
    assert path != "works/index.html"
    assert not path.removeprefix("works/").startswith(".")


def test_different_names_have_different_paths() -> None:
    names = ["a/b", "a-b", "a:b", "index", "../x", "ä", "ö", "x" * 200, "x" * 201]
    assert len({page_path("works", name) for name in names}) == len(names)


def test_ways_between_pages() -> None:
    assert way_up("index.html") == ""
    assert way_up("topics/eczema/patient.html") == "../../"
    assert written_page_path("site/pages/topics/eczema/patient.md", "site/pages") == "topics/eczema/patient.html"
    assert written_page_path("site/pages/README.md", "site/pages/") == "index.html"
    assert written_page_path("site/pages/a/README.md", "site/pages") == "a/index.html"
