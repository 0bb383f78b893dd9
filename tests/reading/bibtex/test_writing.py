"""What is written as BibTeX is read back as it was, by us and by pybtex."""

import unicodedata

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string
from pybtex.richtext import Text

from claimstead.model.reference import Name, Reference, canonical_doi
from claimstead.reading.bibtex.latex import decode_address, decode_latex
from claimstead.reading.bibtex.names import read_names
from claimstead.reading.bibtex.parsing import parse_bibliography
from claimstead.reading.bibtex.writing import bibtex_address, bibtex_authors, bibtex_entry, bibtex_value
from tests.house.clone import ROOT

HARD = "\\{}%&$#_^~\"'`-–—@,;=()<>|!? \u0301äßαβ日ﬁ½\u00a0anAo"
PRINTABLE = st.characters(codec="utf-8", exclude_categories=["C"])
# Marks for which latexcodec, by which pybtex decodes, knows no command that LaTeX does
UNKNOWN_TO_PYBTEX = set("{}$~^")


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


TEXTS = st.one_of(st.text(HARD, max_size=25), st.text(PRINTABLE, max_size=40)).map(composed)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("IL-4Rα & 5% of “Özkan” – p < 0.05", r"IL-4Rα \& 5\% of “Özkan” – p < 0.05"),
        ("a_b#c$d", r"a\_b\#c\$d"),
        ("~x^2", r"\textasciitilde{}x\textasciicircum{}2"),
        ("{x", r"\textbraceleft{}x"),
        (r"\alpha}", r"\textbackslash{}alpha\textbraceright{}"),
        ("a--b ''c", "a-{}-b '{}'c"),
        (" two\n  lines ", "two lines"),
    ],
)
def test_only_what_latex_needs_is_escaped(text: str, written: str) -> None:
    assert bibtex_value(text) == written


@given(text=TEXTS)
@example(text="}")
@example(text="\\")
@example(text="{}{{\\}")
@example(text="\\textbraceleft")
@example(text="---''``~")
def test_a_value_is_read_back_as_it_was(text: str) -> None:
    assert decode_latex(bibtex_value(text)) == text
    assert decode_address(bibtex_address(text)) == text


@given(text=TEXTS)
def test_in_a_file_the_value_ends_where_it_should(text: str) -> None:
    bib = f"@misc{{one,\n  title = {{{bibtex_value(text)}}},\n  note = {{behind}},\n}}\n"
    parsed = parse_bibliography("r.bib", bib)
    assert parsed.problems == ()
    assert [(one.reference.title, one.reference.note) for one in parsed.references] == [(text, "behind")]
    assert parse_string(bib, "bibtex").entries["one"].fields["note"] == "behind"


@given(text=TEXTS.filter(lambda text: not UNKNOWN_TO_PYBTEX & set(text)))
def test_pybtex_decodes_the_same(text: str) -> None:
    bib = f"@misc{{one, title = {{{bibtex_value(text)}}}}}"
    title = parse_string(bib, "bibtex").entries["one"].fields["title"]
    assert composed(str(Text.from_latex(title))) == text


PARTS = st.one_of(
    st.sampled_from(
        ["van", "de la", "Smith", "De Martinis", "others", "Jr", "and", "a and b", "x, y", "J. P.", "et al."]
    ),
    st.text(HARD + "aB, ", max_size=12).map(composed),
)
PERSONS = st.builds(Name, family=PARTS.filter(bool), given=PARTS, suffix=PARTS)
GROUPS = st.builds(Name, literal=PARTS.filter(bool))


@given(names=st.lists(st.one_of(PERSONS, GROUPS), max_size=5), truncated=st.booleans())
@example(names=[Name(literal="\\x")], truncated=True)
def test_names_are_read_back_as_they_were(names: list[Name], truncated: bool) -> None:
    assert read_names(bibtex_authors(names, truncated)) == (tuple(names), truncated)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name(family="van Zuuren", given="Esther J"), "van Zuuren, Esther J"),
        (Name(family="Smith", given="John", suffix="Jr"), "Smith, Jr, John"),
        (Name(family="Smith", suffix="III"), "Smith, III,"),
        (Name(family="Afsar"), "Afsar"),
        (Name(family="De Martinis"), "De Martinis,"),
        (Name(family="Food and Drug", given="X"), "{Food and Drug}, {X}"),
        (Name(literal="Food and Drug Administration"), "{Food and Drug Administration}"),
        (Name(family="González-López", given="Gloria"), "González-López, Gloria"),
        (Name(family="et al."), "et al.,"),
        (Name(given="Madonna"), "{{Madonna}}"),
    ],
)
def test_a_name_is_written_as_plainly_as_it_can_be(name: Name, written: str) -> None:
    assert bibtex_authors([name]) == written


def test_a_list_cut_short_says_so() -> None:
    names = [Name(family="Langan", given="S."), Name(literal="Eczema Group")]
    assert bibtex_authors(names, truncated=True) == "Langan, S. and {Eczema Group} and others"


WHOLE = Reference(
    key="zuuren2017",
    type="article",
    title="Emollients {and} 5% urea",
    authors=(Name(family="van Zuuren", given="Esther J"), Name(literal="Eczema Group")),
    truncated=True,
    container="Cochrane & Co",
    year="2017",
    volume="2",
    issue="3",
    pages="415–428",
    article_number="CD012119",
    publisher="Wiley",
    doi_as_written="10.1002/14651858.CD012119.pub2",
    doi=canonical_doi("10.1002/14651858.CD012119.pub2"),
    url="https://example.org/a_b?c=50%25",
    accessed="2026-11-20",
)


def test_an_entry_stands_in_the_style_of_the_bibliography() -> None:
    assert bibtex_entry(WHOLE) == (
        "@article{zuuren2017,\n"
        "  author    = {van Zuuren, Esther J and {Eczema Group} and others},\n"
        "  title     = {{Emollients \\textbraceleft{}and\\textbraceright{} 5\\% urea}},\n"
        "  journal   = {Cochrane \\& Co},\n"
        "  year      = {2017},\n"
        "  volume    = {2},\n"
        "  number    = {3},\n"
        "  pages     = {415--428},\n"
        "  eid       = {CD012119},\n"
        "  publisher = {Wiley},\n"
        "  doi       = {10.1002/14651858.CD012119.pub2},\n"
        "  url       = {https://example.org/a_b?c=50%25},\n"
        "  urldate   = {2026-11-20},\n"
        "}\n"
    )


DOIS = st.one_of(st.just(""), st.text("aA1{}\\_-;<>()$", max_size=12).map(lambda end: f"10.5555/{end}"))
REFERENCES = st.builds(
    Reference,
    key=st.just("one"),
    type=st.sampled_from(["article", "misc", "book", "incollection", "phdthesis"]),
    title=TEXTS,
    authors=st.lists(st.one_of(PERSONS, GROUPS), max_size=3).map(tuple),
    truncated=st.booleans(),
    container=st.one_of(st.just("https://example.org"), TEXTS),
    year=st.sampled_from(["", "2011", "in press"]),
    volume=TEXTS,
    issue=TEXTS,
    pages=st.text("0123–—-e", max_size=8),
    article_number=TEXTS,
    publisher=TEXTS,
    pmid=TEXTS,
    issn=TEXTS,
    url=TEXTS,
    accessed=TEXTS,
    note=TEXTS,
)


@settings(max_examples=60)
@given(reference=REFERENCES, written=DOIS)
def test_an_entry_is_read_back_as_the_reference_it_was(reference: Reference, written: str) -> None:
    given_doi = msgspec.structs.replace(reference, doi=canonical_doi(written))
    (parsed,) = parse_bibliography("r.bib", bibtex_entry(given_doi)).references
    read = parsed.reference
    assert read.doi == given_doi.doi
    assert msgspec.structs.replace(read, doi=None, doi_as_written="") == reference
    assert parse_bibliography("r.bib", bibtex_entry(read)).references[0].reference == read


def test_the_projects_own_references_come_back() -> None:
    for parsed in parse_bibliography("references.bib", (ROOT / "references.bib").read_text("utf-8")).references:
        text = bibtex_entry(parsed.reference)
        again = parse_bibliography("references.bib", text)
        assert again.problems == ()
        assert again.references[0].reference == parsed.reference


def test_the_projects_own_entries_are_written_as_they_stand() -> None:
    text = (ROOT / "references.bib").read_text("utf-8")
    entries = [bibtex_entry(one.reference) for one in parse_bibliography("references.bib", text).references]
    assert sum(entry in text for entry in entries) >= len(entries) * 0.9
