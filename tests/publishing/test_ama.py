"""Golden references in AMA style, each built by hand from the manual's rules, and hostile ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.record import RegisteredDate, Work
from claimstead.model.reference import Doi, Name, Reference
from claimstead.publishing.ama import ama_name, ama_reference, initials, short_name

THREE = (
    Name(family="Scutari", given="Marco"),
    Name(family="Kerob", given="Delphine"),
    Name(family="Salah", given="Samir"),
)
SEVEN = tuple(Name(family=f"Author{letter}", given="A. B.") for letter in "ABCDEFG")
GOLDEN = {
    "article number": (
        Reference(
            key="k",
            type="article",
            title="Inferring skin–brain–skin connections",
            authors=THREE,
            container="Scientific Reports",
            year="2024",
            volume="14",
            issue="1",
            article_number="10266",
            doi=Doi("10.1038/s41598-024-60937-3"),
        ),
        Work(containers=("Scientific Reports", "Sci. Rep.")),
        "Scutari M, Kerob D, Salah S. Inferring skin–brain–skin connections. Sci Rep. 2024;14(1):10266. "
        "doi:10.1038/s41598-024-60937-3",
    ),
    "pages, more than six authors, no short form": (
        Reference(
            key="k",
            type="article",
            title="What is known?",
            authors=SEVEN,
            container="Pediatric Dermatology",
            year="2021",
            volume="38",
            pages="1032–1039",
            doi=Doi("10.1111/pde.14657"),
        ),
        None,
        "AuthorA AB, AuthorB AB, AuthorC AB, et al. What is known? Pediatric Dermatology. 2021;38:1032-1039. "
        "doi:10.1111/pde.14657",
    ),
    "six authors are all named": (
        Reference(key="k", type="article", title="T", authors=SEVEN[:6], container="J", year="2020", volume="1"),
        None,
        "AuthorA AB, AuthorB AB, AuthorC AB, AuthorD AB, AuthorE AB, AuthorF AB. T. J. 2020;1.",
    ),
    "a truncated list": (
        Reference(key="k", type="article", title="T", authors=SEVEN[:1], truncated=True, container="J", volume="2"),
        Work(dates=(RegisteredDate(kind="issued", date="2019-05"),)),
        "AuthorA AB, et al. T. J. 2019;2.",
    ),
    "published online only": (
        Reference(key="k", type="article", title="T", authors=THREE[:1], container="Science", year="2024"),
        Work(dates=(RegisteredDate(kind="online", date="2024-05-04"),)),
        "Scutari M. T. Science. Published online May 4, 2024.",
    ),
    "a group author": (
        Reference(
            key="k",
            type="article",
            title="Guidelines",
            authors=(Name(literal="American Academy of Dermatology"),),
            container="J Am Acad Dermatol",
            year="2024",
            volume="90",
            pages="e1-e20",
        ),
        None,
        "American Academy of Dermatology. Guidelines. J Am Acad Dermatol. 2024;90:e1-e20.",
    ),
    "a news page": (
        Reference(
            key="k",
            type="misc",
            title="Jessica Hui, MD: Non-Visible Considerations",
            authors=(Name(family="Andrus", given="E."),),
            container="Dermatology Times",
            year="2024-10-14",
            url="https://www.dermatologytimes.com/view/hui",
            accessed="2026-11-20",
        ),
        None,
        "Andrus E. Jessica Hui, MD: Non-Visible Considerations. Dermatology Times. October 14, 2024. "
        "Accessed November 20, 2026. https://www.dermatologytimes.com/view/hui",
    ),
    "a preprint": (
        Reference(
            key="k",
            type="article",
            title="IL-31 uncouples",
            authors=(Name(family="Ansel", given="K. Mark"),),
            container="bioRxiv",
            year="2021",
            doi=Doi("10.1101/2021.05.12.443916"),
        ),
        Work(dates=(RegisteredDate(kind="posted", date="2021-05-13"),)),
        "Ansel KM. IL-31 uncouples. bioRxiv. Preprint posted online May 13, 2021. doi:10.1101/2021.05.12.443916",
    ),
    "a report": (
        Reference(
            key="k",
            type="techreport",
            title="Skin health",
            authors=(Name(literal="World Health Organization"),),
            publisher="World Health Organization",
            year="2022",
        ),
        None,
        "World Health Organization. Skin health. World Health Organization; 2022.",
    ),
    "a chapter": (
        Reference(
            key="k",
            type="incollection",
            title="Adrenal gland",
            authors=(Name(family="Kloos", given="R."),),
            container="A Textbook",
            publisher="A Press",
            year="2019",
            pages="10--12",
        ),
        None,
        "Kloos R. Adrenal gland. In: A Textbook. A Press; 2019:10-12.",
    ),
    "an issue without a volume, as NLM and ICMJE print it": (
        Reference(
            key="k", type="article", title="T", container="Clin Orthop", year="2002", issue="401", pages="230--238"
        ),
        None,
        "T. Clin Orthop. 2002;(401):230-238.",
    ),
    "pages without a volume": (
        Reference(key="k", type="article", title="T", container="J", year="2002", pages="1--6"),
        None,
        "T. J. 2002:1-6.",
    ),
    "pages without a volume or a year": (
        Reference(key="k", type="article", title="T", container="J", pages="1--6"),
        None,
        "T. J. 1-6.",
    ),
    "hardly anything known": (Reference(key="k", type="article", title="T"), None, "T."),
}


@pytest.mark.parametrize("kind", GOLDEN)
def test_golden(kind: str) -> None:
    reference, work, expected = GOLDEN[kind]
    assert ama_reference(reference, work).striptags() == expected


def test_names_of_journals_are_set_off_and_dois_lead_somewhere() -> None:
    reference, work, _ = GOLDEN["article number"]
    html = ama_reference(reference, work)
    assert "<em>Sci Rep</em>" in html
    assert 'href="https://doi.org/10.1038/s41598-024-60937-3"' in html
    assert 'rel="noopener noreferrer"' in html


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (Name(family="Smith", given="JA"), "Smith JA"),
        (Name(family="Baptist", given="Jean-Pierre"), "Baptist JP"),
        (Name(family="von Kobyletzki", given="L."), "von Kobyletzki L"),
        (Name(family="King", given="Martin Luther", suffix="Jr."), "King ML Jr"),
        (Name(family="Svensson", given="Åke"), "Svensson Å"),
        (Name(family="Afsar"), "Afsar"),
        (Name(literal="The Group"), "The Group"),
    ],
)
def test_names(name: Name, expected: str) -> None:
    assert ama_name(name) == expected


@pytest.mark.parametrize(
    ("full", "registered", "expected"),
    [
        ("British Journal of Dermatology", ("British Journal of Dermatology", "Br J Dermatol"), "Br J Dermatol"),
        ("Journal of the American Academy of Dermatology", ("J. Am. Acad. Dermatol.",), "J Am Acad Dermatol"),
        ("Science", ("Science", "Science (New York, N.Y.)"), "Science"),
        ("JAMA Dermatology", ("Archives of Dermatology",), "JAMA Dermatology"),
        ("Nature Reviews Immunology", ("Nature",), "Nature Reviews Immunology"),
    ],
)
def test_only_a_registered_short_form_is_used(full: str, registered: tuple[str, ...], expected: str) -> None:
    assert short_name(full, registered) == expected


def test_markup_in_a_record_stays_text() -> None:
    hostile = '<script>alert(1)</script>"'
    reference = Reference(
        key="k",
        type="misc",
        title=hostile,
        authors=(Name(literal=hostile),),
        container=hostile,
        year=hostile,
        url="javascript:alert(1)",
        accessed=hostile,
    )
    html = ama_reference(reference)
    assert "<script" not in html
    assert "javascript:" not in html


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_escaped(title: str, family: str, container: str) -> None:
    reference = Reference(
        key="k", type="article", title=title, authors=(Name(family=family, given=title),), container=container
    )
    html = ama_reference(reference)
    assert html.replace("<em>", "").replace("</em>", "").count("<") == 0


@given(st.text(max_size=20))
def test_initials_are_letters(given_name: str) -> None:
    assert not any(character.isspace() for character in initials(given_name))
