"""An editor's own copy of a work's text: checked to be of that work, kept outside the repository, known to the lock.

A reader of passages trusts that a text is what its DOI says; a wrong one would make
right claims look wrong, or worse. So a text must begin as the work does.
"""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec
from msgspec import Struct

from claimstead.citing.naming import named_by
from claimstead.dossier import Dossier
from claimstead.errors import UsageError
from claimstead.language.nearest import nearest
from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.folded_titles import fold_title
from claimstead.matching.mentions import author_within, title_within
from claimstead.matching.search import is_short
from claimstead.matching.title_forms import without_labels
from claimstead.model.record import Found, Record, StoredText
from claimstead.model.reference import Name, Reference
from claimstead.reading.text_store import TextStore
from claimstead.sync.lock_file import hold_lock

TextKind = Literal["abstract", "full-text"]
BEGINNING = 10_000
"""Characters in which title and first author must stand; behind them, or in a list of references, they say nothing."""
_REFERENCE_LIST = re.compile(r"^[\W\d]*(?:references|bibliography|literature cited|works cited)\W*$", re.I | re.M)
_ABOUT_ANOTHER = re.compile(
    r"^\W*(?:comment(?:ary|s)? (?:on|to)|re(?:ply|sponse) to|re:|(?:correction|corrigendum|erratum)(?::| to| for| in)"
    r"|retraction(?: of|:| note))",
    re.I | re.M,
)


class Held(Struct, frozen=True, kw_only=True):
    """A text of a work, by its digest in the lock; ``here`` says whether this machine has it, as it was."""

    identifier: str
    keys: tuple[str, ...]
    text: StoredText
    here: bool


def work_named(dossier: Dossier, written: str) -> Found:
    """The registered work that somebody names by citation key, DOI or PubMed identifier.

    Raises:
        UsageError: the lock has no record of it, or it is none of the three.
    """
    by_key = dossier.references.get(written)
    records = _by_identifier(dossier, written) if by_key is None else [dossier.record_of(by_key.value)]
    found = next((record for record in records if isinstance(record, Found)), None)
    if found is None:
        raise UsageError(
            f"{dossier.config.lock} has no answer of a registry about {written}, so there is nothing to check the text "
            "by. Add the work with `claimstead refs add`, or run `claimstead sync`, and then add the text."
        )
    return found


def add_text(
    dossier: Dossier, found: Found, text: str, kind: TextKind, store: TextStore, truncated: bool = False
) -> tuple[str, str]:
    """Keeps ``text`` as the work's, in place of an editor's earlier one of its kind; returns both digests, new first.

    ``truncated`` says that the text is cut short, so that the work may have what it lacks.

    Raises:
        UsageError: the text does not begin as the work does.
        WriteError: the text or the lock could not be written.
    """
    refuse_another_work(text, *_described(dossier, found))
    with hold_lock(dossier.root, dossier.config) as lock_file:
        stands = lock_file.lock.about(found)
        found = stands if isinstance(stands, Found) else found
        own = [one for one in found.texts if one.given_by == "editor"]
        earlier = next((one for one in own if one.kind == kind), None)
        new = StoredText(kind=kind, digest=store.put(text), given_by="editor", truncated=truncated)
        replaced = [one for one in own if one == earlier or one.digest == new.digest]
        texts = (*(one for one in found.texts if one not in replaced), new)
        lock_file.put(msgspec.structs.replace(found, texts=texts))
        lock_file.write()
    return new.digest, earlier.digest if earlier else ""


def refuse_another_work(text: str, titles: Sequence[str], authors: Sequence[Name]) -> None:
    """Lets a text pass that begins with one of the titles and names the first author.

    Raises:
        UsageError: it does not; says what was looked for and what was found.
    """
    beginning = _beginning(text)
    title, author = title_within(beginning, titles), author_within(beginning, authors)
    if title.agreement is not Agreement.SAME:
        wanted = f"“{titles[0]}”" if titles else "a title, which the registry does not give"
        raise UsageError(
            f"This is not the text of that work. Looked for its title, {wanted}; {_instead(title)}. "
            "Give the text of the work itself; it must begin with its title and authors."
        )
    if not _is_its_title(beginning, titles):
        raise UsageError(
            f"The title of that work, “{titles[0]}”, is so short that any text may hold its words. It must stand on a "
            "line of its own near the beginning, and it does not. Put title and authors on lines of their own."
        )
    if authors and author.agreement is not Agreement.SAME:
        raise UsageError(
            f"The title stands in this text, but its first author does not: {author.why}. "
            "Perhaps it is another work that cites this one. See that the text begins with title and authors."
        )
    about = _ABOUT_ANOTHER.search(beginning[:500])
    if about and not any(_ABOUT_ANOTHER.match(one) for one in titles):
        raise UsageError(
            f"This text begins with “{about[0].strip()}”: it seems to be about that work rather than the work itself. "
            "Give the text of the work, without what stands before its title."
        )


def held_texts(dossier: Dossier, store: TextStore) -> tuple[Held, ...]:
    """Every text that the lock knows of, by DOI, then by PubMed identifier."""
    return tuple(
        Held(
            identifier=found.identifier,
            keys=tuple(reference.key for reference in _references_to(dossier, found)),
            text=text,
            here=store.get(text.digest) is not None,
        )
        for records in (dossier.records, dossier.pubmed)
        for _, found in sorted(records.items())
        if isinstance(found, Found)
        for text in found.texts
    )


def _by_identifier(dossier: Dossier, written: str) -> list[Record | None]:
    """The records of a DOI or a PubMed identifier; that of a work may stand under the DOI that is cited with it."""
    named = named_by(written)
    if named.doi:
        return [dossier.records.get(named.doi)]
    if named.pmid:
        cited = [one.value for one in dossier.references.values() if one.value.pmid == named.pmid]
        return [dossier.pubmed.get(named.pmid), *map(dossier.record_of, cited)]
    near = nearest(written, dossier.references)
    raise UsageError(
        f"`{written[:200]}` is no citation key of {dossier.config.bibliography}, no DOI and no PubMed identifier. "
        + (f"Did you mean `{near}`?" if near else "`claimstead refs list` shows all there are.")
    )


def _references_to(dossier: Dossier, found: Found) -> list[Reference]:
    """The references to the work that the lock's line is about."""
    every = (reference_entry.value for reference_entry in dossier.references.values())
    return [one for one in every if (one.doi == found.doi if found.doi else one.pmid == found.pmid)]


def _described(dossier: Dossier, found: Found) -> tuple[Sequence[str], Sequence[Name]]:
    """Titles and authors to look for: the registry's, and the bibliography's where it gives none."""
    references = _references_to(dossier, found)
    titles = found.work.titles or tuple(reference.title for reference in references if reference.title)
    authors = found.work.authors or next((reference.authors for reference in references), ())
    return titles, authors


def _is_its_title(beginning: str, titles: Sequence[str]) -> bool:
    """Whether a title that is found in the text is long enough to tell the work by, or fills a line."""
    short = {fold_title(title).letters for title in titles if is_short(title)}
    if title_within(beginning, [title for title in titles if not is_short(title)]).agreement is Agreement.SAME:
        return True
    return any(fold_title(without_labels(line)).letters in short for line in beginning.splitlines())


def _beginning(text: str) -> str:
    ends = _REFERENCE_LIST.search(text)
    return text[: min(ends.start() if ends else BEGINNING, BEGINNING)]


def _instead(title: Comparison) -> str:
    return f"the nearest words differ: {title.why}" if title.why else "the text has no words to compare"
