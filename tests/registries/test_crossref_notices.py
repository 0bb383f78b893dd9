"""Notices and ties are told apart as the registry tells them."""

from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.notice import Nature, Notice
from claimstead.model.record import Relation, RelationKind
from claimstead.registries.crossref_notices import MAX_TIES, NATURES, RELATIONS, read_notices, read_relations
from tests.registries.test_fields import JSON


def update(written: object, **fields: object) -> dict[str, object]:
    updated = {"date-parts": [[2012, 5, 8]], "date-time": "2012-05-08T00:00:00Z"}
    return {"DOI": "10.5555/Notice", "type": written, "source": "publisher", "updated": updated, **fields}


@pytest.mark.parametrize(
    ("written", "nature"),
    [
        ("retraction", "retraction"), ("partial_retraction", "partial-retraction"),
        ("expression_of_concern", "expression-of-concern"), ("Expression of Concern", "expression-of-concern"),
        ("correction", "correction"), ("corrigendum", "correction"), ("erratum", "erratum"),
        ("addendum", "addendum"), ("clarification", "clarification"), ("withdrawal", "withdrawal"),
        ("removal", "removal"), ("reinstatement", "reinstatement"), ("new_version", "new-version"),
        ("new_edition", "new-version"), ("retraction_and_replacement", "retract-and-replace"),
        ("something_new", "other-update"), ("", "other-update"), (None, "other-update"), (7, "other-update"),
    ],
)  # fmt: skip
def test_each_type_of_update_is_told_by_its_name(written: object, nature: Nature) -> None:
    (notice,) = read_notices({"updated-by": [update(written)]})
    assert notice == Notice(nature=nature, doi="10.5555/notice", date="2012-05-08", asserted_by="publisher")


def test_every_nature_can_be_told() -> None:
    assert {*NATURES.values(), "other-update"} == set(get_args(Nature))
    assert {*RELATIONS.values(), "alias-of"} == set(get_args(RelationKind))


def test_who_asserts_it_is_told_and_the_same_is_told_once() -> None:
    watch = update("retraction", source="retraction-watch", **{"record-id": 4})
    notices = read_notices(
        {"updated-by": [update("retraction"), watch, update("retraction"), update("erratum", source=None)]}
    )
    assert [(notice.nature, notice.asserted_by) for notice in notices] == [
        ("retraction", "publisher"),
        ("retraction", "retraction-watch"),
        ("erratum", "publisher"),
    ]


def test_a_notice_without_doi_or_date_is_still_one() -> None:
    (notice,) = read_notices({"updated-by": [{"type": "retraction", "DOI": "none", "updated": None}]})
    assert (notice.nature, notice.doi, notice.date) == ("retraction", None, None)


def test_a_word_in_the_title_and_what_a_work_updates_are_no_notices() -> None:
    assert read_notices({"title": ["RETRACTED: Eczema"], "update-to": [update("retraction")]}) == ()


def test_ties_to_other_works_are_read_where_they_have_a_doi() -> None:
    relations = read_relations(
        {
            "relation": {
                "has-preprint": [{"id-type": "doi", "id": "10.5555/PREPRINT", "asserted-by": "object"}],
                "correction": [
                    {"id-type": "doi", "id": "10.5555/correction"},
                    {"id-type": "doi", "id": "10.5555/correction"},
                ],
                "erratum": [{"id-type": "doi", "id": "10.5555/erratum"}],
                "is-review-of": [{"id-type": "doi", "id": "10.5555/reviewed"}],
                "has-version": [{"id-type": "uri", "id": "https://example.org"}],
                "is-version-of": "nonsense",
            }
        }
    )
    assert relations == (
        Relation(kind="has-preprint", doi="10.5555/preprint"),
        Relation(kind="has-correction", doi="10.5555/correction"),
        Relation(kind="has-erratum", doi="10.5555/erratum"),
    )


@given(JSON, st.dictionaries(st.sampled_from([*RELATIONS, "x"]), JSON))
def test_nothing_raises(value: object, tied: dict[str, object]) -> None:
    messages: list[dict[str, object]] = [
        {"updated-by": value, "relation": value},
        {"updated-by": [{"type": value}], "relation": tied},
    ]
    for message in messages:
        kept = [*read_notices(message), *read_relations(message)]
        msgspec.json.encode(kept)
    many = [{"id": f"10.5555/{number}"} for number in range(MAX_TIES + 9)]
    assert len(read_relations({"relation": {"has-review": many}})) == MAX_TIES
