"""What a Crossref record says of other works: the notices that updated it, and how works are tied together. Pure."""

from claimstead.model.notice import Nature, Notice
from claimstead.model.record import Relation, RelationKind
from claimstead.registries.fields import date_of, doi_of, tables_of, text_of

MAX_TIES = 200

# https://www.crossref.org/documentation/register-maintain-records/maintaining-your-metadata/registering-updates/ has
# twelve types; the records that Retraction Watch adds (https://doi.org/10.13003/c23rw1d9) know "reinstatement" too. The
# last three lines are spellings of what is both retracted and replaced.
NATURES: dict[str, Nature] = {
    "addendum": "addendum",
    "clarification": "clarification",
    "correction": "correction",
    "corrigendum": "correction",
    "erratum": "erratum",
    "expression-of-concern": "expression-of-concern",
    "new-edition": "new-version",
    "new-version": "new-version",
    "partial-retraction": "partial-retraction",
    "reinstatement": "reinstatement",
    "removal": "removal",
    "retraction": "retraction",
    "withdrawal": "withdrawal",
    "retract-and-replace": "retract-and-replace",
    "retraction-and-replacement": "retract-and-replace",
    "retracted-and-replaced": "retract-and-replace",
}
# https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/
RELATIONS: dict[str, RelationKind] = {
    "has-preprint": "has-preprint",
    "is-preprint-of": "is-preprint-of",
    "has-version": "has-version",
    "is-replaced-by": "has-version",
    "is-version-of": "is-version-of",
    "replaces": "is-version-of",
    "has-review": "has-review",
    "correction": "has-correction",
    "corrigendum": "has-correction",
    "erratum": "has-erratum",
}


def read_notices(message: dict[str, object]) -> tuple[Notice, ...]:
    """The notices in ``updated-by``, each once; a type that is not known is told as ``other-update``.

    A title that begins with "RETRACTED:" is no notice: only what somebody asserts is.
    """
    notices = (
        Notice(
            nature=NATURES.get(_hyphened(text_of(update.get("type"))), "other-update"),
            doi=doi_of(update.get("DOI")),
            date=date_of(update.get("updated")),
            asserted_by="retraction-watch"
            if _hyphened(text_of(update.get("source"))) == "retraction-watch"
            else "publisher",
        )
        for update in tables_of(message.get("updated-by"))
    )
    return tuple(dict.fromkeys(notices))[:MAX_TIES]


def read_relations(message: dict[str, object]) -> tuple[Relation, ...]:
    """The works tied to this one by a DOI, in the kinds that we speak of."""
    tied = message.get("relation")
    if not isinstance(tied, dict) or not tied:
        return ()
    relations = (
        Relation(kind=kind, doi=doi)
        for name, kind in RELATIONS.items()
        for other in tables_of(tied.get(name))
        if (doi := doi_of(other.get("id"))) is not None
    )
    return tuple(dict.fromkeys(relations))[:MAX_TIES]


def _hyphened(written: str) -> str:
    return written.lower().replace("_", "-").replace(" ", "-")
