"""A wish changes the bytes of one value, in the style of its entry, and reads as wished afterwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.reference import canonical_doi
from claimstead.reading.bibtex.editing import EditableBibliography, Wish, field_of_reference
from claimstead.reading.splicing import CannotSpliceError, spliced
from tests.reading.bibtex.test_writing import TEXTS


def edited(text: str, *wishes: Wish) -> str:
    before = EditableBibliography("r.bib", text)
    after = spliced(text.encode(), [before.splice(wish) for wish in wishes]).decode()
    assert before.why_not(EditableBibliography("r.bib", after), wishes) == ""
    return after


def why_not(before: str, after: str, *wishes: Wish) -> str:
    return EditableBibliography("r.bib", before).why_not(EditableBibliography("r.bib", after), wishes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{old}", "{NEW}"),
        ("{{old}}", "{{NEW}}"),
        ("{{O}ld {B}}", "{NEW}"),
        ('"old"', '"NEW"'),
        ('"o" # {l} # "d"', '"NEW"'),
        ("{o} # bjd", "{NEW}"),
        ("bjd", "{NEW}"),
        ("2011", "{NEW}"),
        ("{}", "{NEW}"),
    ],
)
def test_a_value_is_replaced_in_the_manner_of_the_old_one(old: str, new: str) -> None:
    bib = '@string{bjd = "British"}\n@article(k,\n  title= OLD ,\n  year = 2011 )\n% note\nwords\n'
    assert edited(bib.replace("OLD", old), Wish(0, "title", "NEW")) == bib.replace("OLD", new)


def test_a_bare_number_stays_one_where_it_can() -> None:
    assert edited("@misc{k, year = 2011}", Wish(0, "year", "2012")) == "@misc{k, year = 2012}"
    assert edited("@misc{k, year = 2011}", Wish(0, "year", "in press")) == "@misc{k, year = {in press}}"


def test_a_quotation_mark_asks_for_braces() -> None:
    assert edited('@misc{k, title = "x"}', Wish(0, "title", 'a "b"')) == '@misc{k, title = {a "b"}}'


def test_the_field_that_counts_is_changed_whatever_it_is_called() -> None:
    bib = "@misc{k, Year = {}, DATE = {2010-04}, journaltitle = {A}, booktitle = {B}}"
    assert edited(bib, Wish(0, "year", "2011")) == bib.replace("2010-04", "2011")
    assert edited(bib, Wish(0, "container", "C")) == bib.replace("{A}", "{C}")


def test_pages_and_authors_and_dois_are_written_as_bibtex_wants_them() -> None:
    bib = "@article{k, pages = {1}, author = {{A Group}}, doi = {x}}"
    wishes = (
        Wish(0, "pages", "e43-e56"),
        Wish(0, "authors", "van Zuuren, E. and {Food and Drug}"),
        Wish(0, "doi", "10.1002/(SICI)1_1<1::AID>3.0.CO;2-#"),
    )
    assert edited(bib, *wishes) == (
        "@article{k, pages = {e43--e56}, author = {van Zuuren, E. and {Food and Drug}}, "
        "doi = {10.1002/(sici)1_1<1::aid>3.0.co;2-#}}"
    )
    assert edited(bib, Wish(0, "pages", "CD-12")) == bib.replace("{1}", "{CD-12}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "@a{k,\n  title  = {x},\n  year   = {1},\n}",
            "@a{k,\n  title  = {x},\n  year   = {1},\n  doi    = {10.5555/n},\n}",
        ),
        ("@a{k,\n\ttitle = {x},\n\tyear = {1}\n}", "@a{k,\n\ttitle = {x},\n\tyear = {1},\n\tdoi = {10.5555/n}\n}"),
        ("@a(k,\n  title={x},\n  pmid={1})", "@a(k,\n  title={x},\n  doi={10.5555/n},\n  pmid={1})"),
        ("@a{k, title = {x}, year = {1}}", "@a{k, title = {x}, year = {1}, doi = {10.5555/n}}"),
        ("@a{k\n  , title = {x}\n  , pmid = {1}\n}", "@a{k\n  , title = {x}\n  , doi = {10.5555/n}\n  , pmid = {1}\n}"),
        ('@a{k, title = "x"}', '@a{k, title = "x", doi = "10.5555/n"}'),
        ("@a{k,\n  title = {x},\n  doi   = {},\n}", "@a{k,\n  title = {x},\n  doi   = {10.5555/n},\n}"),
        ("@a{k, abstract = {x}}", "@a{k, abstract = {x}, doi = {10.5555/n}}"),
        ("@a{k,title={x}", None),
        (
            "@a{k,\n  year = {1},\n  issn = {1},\n  title = {x},\n}",
            "@a{k,\n  year = {1},\n  issn = {1},\n  title = {x},\n  doi = {10.5555/n},\n}",
        ),
    ],
)
def test_a_field_is_added_in_the_style_of_its_entry(before: str, after: str | None) -> None:
    if after is None:
        assert EditableBibliography("r.bib", before).entries == ()
    else:
        assert edited(before, Wish(0, "doi", "10.5555/n")) == after


def test_what_is_added_is_called_after_the_type_of_the_work() -> None:
    assert "booktitle = {B}" in edited("@incollection{k, title = {x}}", Wish(0, "container", "B"))
    assert "journal = {B}" in edited("@article{k, title = {x}}", Wish(0, "container", "B"))
    assert "number = 2, note" in edited("@article{k, year = 1, note = {x}}", Wish(0, "issue", "2"))
    assert "title = {{T}}" in edited("@article{k, author = {x}}", Wish(0, "title", "T"))


def test_several_wishes_at_once() -> None:
    bib = "@a{k,\n  title = {x},\n  year = 1,\n}\n@a{l,\n  title = {y},\n}\n"
    wishes = (Wish(1, "title", "z"), Wish(0, "volume", "2"), Wish(0, "issue", "3"), Wish(0, "year", "2"))
    assert edited(bib, *wishes) == (
        "@a{k,\n  title = {x},\n  year = 2,\n  volume = 2,\n  number = 3,\n}\n@a{l,\n  title = {z},\n}\n"
    )


def test_an_heir_reads_what_its_whole_reads_now() -> None:
    bib = "@incollection{k, crossref = {w}, title = {x}}\n@book{w, title = {y}, year = {1}}\n"
    assert edited(bib, Wish(1, "year", "2")) == bib.replace("{1}", "{2}")
    assert edited(bib, Wish(0, "year", "2")) == bib.replace("{x}", "{x}, year = {2}")


@pytest.mark.parametrize(
    ("bib", "wish", "why"),
    [
        ("@misc{k}", Wish(0, "doi", "10.5555/n"), "no field yet"),
        ("@misc{k, doi = {x}}", Wish(0, "doi", "no doi"), "`no doi` is no DOI"),
    ],
)
def test_where_there_is_no_place_that_is_said(bib: str, wish: Wish, why: str) -> None:
    with pytest.raises(CannotSpliceError, match=why):
        EditableBibliography("r.bib", bib).splice(wish)


def test_fields_are_known_by_either_name() -> None:
    names = {"author": "authors", "number": "issue", "doi_as_written": "doi", "container": "container", "date": "year"}
    assert {name: field_of_reference(name) for name in names} == names
    with pytest.raises(CannotSpliceError, match="abstract"):
        field_of_reference("abstract")


def test_what_is_not_as_wished_is_seen() -> None:
    bib = "@a{k, title = {x}, abstract = {y}}\n"
    wish = Wish(0, "title", "z")
    assert why_not(bib, bib.replace("{x}", "{z}"), wish) == ""
    assert why_not(bib, bib.replace("{x}", "{zz}"), wish) == "it would be read as `zz`, not as `z`"
    assert why_not(bib, bib.replace("{x}", "{z}").replace("{y}", "{}"), wish).startswith("other fields")
    assert why_not(bib, bib.replace("{x}", "{z}").replace("@a", "@b"), wish).startswith("other fields")
    assert why_not(bib, bib.replace("{x}", "{z}") + "words", wish).startswith("the file could not")
    assert why_not(bib, bib.replace("{x}", "{z}") + bib, wish).startswith("entries would be lost")
    written = why_not("@a{k, author = {Berg, J}}", "@a{k, author = {Li, A}}", Wish(0, "authors", "Ma, E and others"))
    assert written == "it would be read as `Li, A`, not as `Ma, E and others`"
    subtitled = "@a{k, title = {x}, subtitle = {y}}"
    assert "`z: y`" in why_not(subtitled, subtitled.replace("{x}", "{z}"), wish)


SPACES = st.sampled_from(["", " ", "  ", "\t", "\n  ", "\n\n"])
OLD = ["{old}", "{{old}}", '"old"', "2011", "bjd", '{a} # bjd # "c"', "{}", '"{"}"', "{o{l}d}"]
VALUES = st.sampled_from(OLD)
NAMES = st.lists(
    st.sampled_from(["title", "YEAR", "Journal", "volume", "abstract", "note"]), min_size=1, unique_by=str.lower
)
AROUND = st.sampled_from(
    ["", "% note\n", "words outside\n\n", "@comment{x}\n", "@article{broken, title = {\n\n", "}\n"]
)


@st.composite
def entries(draw: st.DrawFn) -> str:
    opening, closing = draw(st.sampled_from([("{", "}"), ("(", ")")]))
    fields = [f"{draw(SPACES)}{name}{draw(SPACES)}={draw(SPACES)}{draw(VALUES)}{draw(SPACES)}" for name in draw(NAMES)]
    end = draw(st.sampled_from(["", ",", ",\n"]))
    return f"@article{opening}key,{','.join(fields)}{end}{closing}\n"


@given(
    before=AROUND,
    entry=entries(),
    behind=AROUND,
    field=st.sampled_from(["title", "volume", "container", "note", "publisher"]),
    text=TEXTS,
)
def test_only_the_value_changes_whatever_the_file_looks_like(
    before: str, entry: str, behind: str, field: str, text: str
) -> None:
    bib = f'@string{{bjd = "B"}}\n{before}\n{entry}{behind}'
    editable = EditableBibliography("r.bib", bib)
    number = [one.reference.key for one in editable.parsed.references].index("key")
    wish = Wish(number, field, text)
    splice = editable.splice(wish)
    after = EditableBibliography("r.bib", bib[: splice.start] + splice.text + bib[splice.end :])
    assert editable.why_not(after, [wish]) == ""
    assert getattr(after.parsed.references[number].reference, field) == text
    old = bib[splice.start : splice.end]
    assert old == "" or old in OLD


@given(doi=st.text("aZ1{}\\_-;<>()$%#~", min_size=1, max_size=12).map(lambda end: canonical_doi(f"10.5555/{end}")))
def test_any_doi_is_written_so_that_it_reads_back(doi: str | None) -> None:
    if doi:
        edited("@misc{k, doi = {x}}", Wish(0, "doi", doi))
        edited("@misc{k, note = {x}}", Wish(0, "doi", doi))
