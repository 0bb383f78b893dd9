"""A Crossref record, whole or odd, becomes a Work; nothing in it raises."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.record import RegisteredDate, Work
from claimstead.model.reference import Name
from claimstead.registries.crossref_works import MAX_ABSTRACT, read_abstract, read_work
from claimstead.registries.fields import MAX_VALUES
from tests.registries.test_fields import JSON

FIELDS = [
    "title", "subtitle", "original-title", "short-title", "author", "container-title", "short-container-title", "ISSN",
    "issued", "published-online", "published-print", "accepted", "posted", "created", "volume", "issue", "page",
    "article-number", "type", "language", "publisher", "abstract",
]  # fmt: skip
RECORD: dict[str, object] = {
    "title": ["The <i>FLG</i> gene &amp; eczema"],
    "subtitle": ["A cohort"],
    "short-title": ["FLG"],
    "original-title": ["Das FLG-Gen und Ekzeme"],
    "author": [
        {"given": "Ana", "family": "Silva", "suffix": "Jr.", "sequence": "first", "affiliation": []},
        {"name": "Eczema Group", "sequence": "additional"},
    ],
    "container-title": ["Journal of Made-up Dermatology"],
    "short-container-title": ["J Made-up Derm"],
    "ISSN": ["0003987x", "1538-3652", "nonsense"],
    "issued": {"date-parts": [[2020]]},
    "published-online": {"date-parts": [[2019, 12, 3]]},
    "published-print": {"date-parts": [[2020, 1]]},
    "accepted": {"date-parts": [[2019, 11]]},
    "posted": {"date-parts": [[None]]},
    "created": {"date-parts": [[2019, 12, 2]], "date-time": "2019-12-02T10:00:00Z"},
    "volume": 12,
    "issue": "3",
    "page": "123-9",
    "article-number": "e77",
    "type": "journal-article",
    "language": "en",
    "publisher": "Made-up Press",
}


def test_a_whole_record_is_read() -> None:
    assert read_work(RECORD) == Work(
        titles=(
            "The <i>FLG</i> gene &amp; eczema: A cohort",
            "The <i>FLG</i> gene &amp; eczema",
            "Das FLG-Gen und Ekzeme",
        ),
        authors=(Name(family="Silva", given="Ana", suffix="Jr."), Name(literal="Eczema Group")),
        containers=("Journal of Made-up Dermatology", "J Made-up Derm"),
        issns=("0003-987X", "1538-3652"),
        dates=(
            RegisteredDate(kind="issued", date="2020"),
            RegisteredDate(kind="online", date="2019-12-03"),
            RegisteredDate(kind="print", date="2020-01"),
            RegisteredDate(kind="accepted", date="2019-11"),
            RegisteredDate(kind="created", date="2019-12-02"),
        ),
        volume="12",
        issue="3",
        pages="123-9",
        article_number="e77",
        type="journal-article",
        language="en",
        publisher="Made-up Press",
    )


def test_an_empty_record_is_an_empty_work() -> None:
    assert read_work({}) == Work()
    assert read_work(dict.fromkeys(FIELDS)) == Work()
    assert read_work({field: [] for field in FIELDS}) == Work()


@pytest.mark.parametrize(
    ("title", "subtitle", "titles"),
    [
        (["What is eczema?"], ["A review"], ("What is eczema? A review", "What is eczema?")),
        (["Eczema"], ["A review", "Part 2"], ("Eczema: A review: Part 2", "Eczema")),
        ([], ["A review"], ()),
        ("Eczema", [], ("Eczema",)),
        (["Eczema", "Ekzem"], [], ("Eczema", "Ekzem")),
    ],
)
def test_each_title_is_whole(title: object, subtitle: object, titles: tuple[str, ...]) -> None:
    assert read_work({"title": title, "subtitle": subtitle}).titles == titles


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ([{"family": "B", "sequence": "additional"}, {"family": "A", "sequence": "first"}], ("A", "B")),
        ([{"family": "A", "sequence": "first"}, {"name": "G", "sequence": "first"}], ("A", "G")),
        ([{"family": "B"}, {"family": "A"}], ("B", "A")),
        ([{"given": "Suharto"}, {"affiliation": []}, None, 7, "x"], ("Suharto",)),
        ([{"family": "A", "name": "Group", "given": None}], ("A",)),
        ({"family": "A"}, ("A",)),
    ],
)
def test_authors_keep_their_order(authors: object, names: tuple[str, ...]) -> None:
    assert tuple(map(str, read_work({"author": authors}).authors)) == names


def test_names_come_without_markup_and_entities() -> None:
    authors = [
        {"family": "M&uuml;ller", "given": "<b>K</b>."},
        {"name": "Eczema &amp; <scp>Itch</scp> Group"},
        {"family": "<i/>"},
    ]
    assert read_work({"author": authors}).authors == (
        Name(family="Müller", given="K."),
        Name(literal="Eczema & Itch Group"),
    )


def test_a_list_of_authors_that_is_cut_says_so() -> None:
    work = read_work({"author": [{"family": "A"}] * (MAX_VALUES + 5)})
    assert (len(work.authors), work.partial) == (MAX_VALUES, ("authors",))


@pytest.mark.parametrize(
    ("abstract", "text"),
    [
        ("<jats:p>Itch fell, p &lt; 0.05.</jats:p>", "Itch fell, p < 0.05."),
        ("<jats:title>Abstract</jats:title><jats:p>Itch.</jats:p>", "Itch."),
        ("<jats:title>Abstract</jats:title>\n<jats:sec><jats:title>Aim</jats:title><jats:p>To see.</jats:p></jats:sec>",
         "Aim\nTo see."),
        ("<p>p < 0.05 and q > 3</p>", "p < 0.05 and q > 3"),
        ("TNF-<jats:italic>α</jats:italic> and H<jats:sub>2</jats:sub>O", "TNF-α and H2O"),
        ("<jats:tex-math>\\alpha</jats:tex-math>Seen", "Seen"),
        ("Abstract reasoning is hard", "Abstract reasoning is hard"),
        ("", ""), (None, ""), (7, ""), (["x"], ""),
    ],
)  # fmt: skip
def test_an_abstract_comes_without_its_markup(abstract: object, text: str) -> None:
    assert read_abstract({"abstract": abstract}) == text


def test_a_long_abstract_is_kept_up_to_its_bound() -> None:
    words = "word " * 5_000
    assert read_abstract({"abstract": f"<jats:p>{words}</jats:p>"}) == words.strip()
    assert len(read_abstract({"abstract": "x" * 1_000_000})) <= MAX_ABSTRACT


@given(st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_no_record_raises_and_each_can_be_kept(record: dict[str, object]) -> None:
    work = read_work(record)
    assert msgspec.json.decode(msgspec.json.encode(work), type=Work) == work
    read_abstract(record).encode()


@given(st.text(alphabet="<>/jats:p &;αx\n"))
def test_no_abstract_raises(text: str) -> None:
    assert "\n\n" not in read_abstract({"abstract": text})
