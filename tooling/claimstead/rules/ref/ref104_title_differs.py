"""REF104: a title other than the registered one."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.matching.comparison import Agreement
from claimstead.matching.folded_titles import fold_title
from claimstead.matching.letters import of_other_script
from claimstead.matching.markup import plain
from claimstead.matching.title_forms import is_translation
from claimstead.matching.titles import compare_titles
from claimstead.matching.works import has_title_of, is_another_work, title_comparison
from claimstead.model.finding import Fix, Problem, Severity
from claimstead.model.record import Found, RelationKind, Work
from claimstead.model.reference import Doi, Reference
from claimstead.rule import Example, ReferenceRule

_LOCK = (
    '{"state":"found","doi":"10.1056/nejmoa1610020","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{"titles":["Two Phase 3 Trials of Dupilumab versus Placebo in <i>Atopic Dermatitis</i>"],'
    '"authors":[{"family":"Simpson","given":"Eric L."}]}}\n'
)
_VERSIONS: frozenset[RelationKind] = frozenset({"has-preprint", "is-preprint-of", "has-version", "is-version-of"})
_BIB = "@article{{simpson2016, author = {{Simpson, E. L.}}, title = {{{}}}, doi = {{10.1056/nejmoa1610020}}}}\n"


class TitleDiffers(ReferenceRule):
    """The title is not the one registered under the DOI.

    What it checks:
        Every word, number and sign of the title against the registered titles. Case,
        punctuation, dashes, markup, Greek letters, a subtitle or a translation on one
        side only, British or American spelling and "RETRACTED" in front are no faults;
        nor is the title of a preprint, or of the article it became, where
        references.lock holds both. The words that differ are named. Where the DOI
        belongs to another work altogether, REF103 speaks instead. A title missing on
        one side, registered in part only, translated or in other letters is counted as
        unchecked.

    Why it matters:
        One word makes another work of it: adults or children, with or without
        placebo. A title that is nearly right is also the mark of a reference written
        from memory.

    Example:
        ``title = {Two Phase 3 Trials of Dupilumab versus Placebo in Asthma}`` where
        the registered title ends in "Atopic Dermatitis".

    How to fix it:
        Compare with the work itself, then write the registered title; the finding shows
        it. If the registered title is wrong, tell the publisher.
    """

    code = "REF104"
    name = "title-differs"
    severity = Severity.WARNING
    precision = "1.0: 16,759 of 16,759 findings on 99,477 references made from Crossref works, 46.5% of them wrong"
    good = (
        Example(
            references=_BIB.format("Two phase 3 trials of dupilumab versus placebo in atopic dermatitis"),
            lock=_LOCK,
            why="another case, and markup in the registered title",
        ),
    )
    bad = (
        Example(
            references=_BIB.format("Two phase 3 trials of tralokinumab versus placebo in atopic dermatitis"),
            lock=_LOCK,
            field="title",
            why="one word is another",
        ),
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where no registered title agrees."""
        found = dossier.found(value)
        if found is None:
            return
        compared = title_comparison(value, found.work)
        if not compared.differs or is_another_work(value, found.work):
            return
        if has_title_of(value, _versions(found, dossier)):
            return
        registered = plain(_nearest(value, found.work))
        # half a title, or one in capitals, is not what anybody wants written
        unfit = "titles" in found.work.partial or registered.isupper()
        yield Problem(
            field="title",
            message=f"The title is not the one registered for {found.identifier}: {compared.why}.",
            found=f"Registered is “{registered}”.",
            remedy=f"Compare with the work itself and correct the title.{_other_versions(found)}",
            fix=None if unfit else Fix(field="title", replacement=registered, description="write the registered title"),
        )

    def unchecked(self, dossier: Dossier) -> str:
        """How many titles could not be compared."""
        return self.uncompared("titles", _is_unknown, dossier)


def _versions(found: Found, dossier: Dossier) -> Iterator[Work]:
    """The preprints, articles and versions that the record names, as far as references.lock has them."""
    for relation in found.relations:
        other = dossier.records.get(Doi(relation.doi)) if relation.kind in _VERSIONS else None
        if isinstance(other, Found):
            yield other.work


def _other_versions(found: Found) -> str:
    named = [relation.doi for relation in found.relations if relation.kind in _VERSIONS]
    return f" If another version was meant, cite that one: {', '.join(named[:3])}." if named else ""


def _is_unknown(reference: Reference, work: Work) -> bool:
    """Whether the comparison has no answer; only those are compared again that may have none."""
    if reference.title in work.titles and "titles" not in work.partial:
        return not reference.title.strip()
    titles = [reference.title, *(title for title in work.titles if title.strip())]
    doubtful = "titles" in work.partial or len(titles) == 1 or any(map(is_translation, titles))
    doubtful = doubtful or any(of_other_script(reference.title, title) for title in titles)
    doubtful = doubtful or not all(fold_title(title).letters for title in titles)
    return doubtful and title_comparison(reference, work).agreement is Agreement.UNKNOWN


def _nearest(reference: Reference, work: Work) -> str:
    """The registered title that is most like the written one."""
    known = [title for title in work.titles if title.strip()]
    return max(known, key=lambda title: compare_titles(reference.title, (title,)).score)
