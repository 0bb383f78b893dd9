"""PAG501: a sentence on a page that states a fact without a claim."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta, Struct

from claimstead.language.factual import states_a_fact
from claimstead.language.page_sentences import page_sentences
from claimstead.model.finding import Problem, Severity
from claimstead.model.page import Page
from claimstead.prose import PageSurroundings, ProsePageRule
from claimstead.rule import Example

_PAGE = "---\ntitle: A page\n---\n\n# A page\n\n{}\n"
_SHOWN = 120  # so many characters of a sentence are quoted


class Folders(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """``leave-out`` are folders below the pages' folder whose pages are not about health."""

    leave_out: tuple[Annotated[str, Meta(min_length=1)], ...] = ("decisions",)


class UncitedFact(ProsePageRule):
    """A sentence on a page states a fact about health, and no claim stands behind it.

    What it checks:
        Each sentence of the hand-written pages, but for the folders of the option
        ``leave-out``. A sentence that states a fact (it names something of medicine
        and links it with something, gives a figure, or says what it is or does) cites a
        claim with ``[@id]``, in it or right behind it. Questions, advice, and sentences
        about the page, its sources or what was searched state no fact.

    Why it matters:
        A reader can't tell the sentences that were checked from those that slipped in
        between; what nobody checked is what goes wrong.

    Example:
        "Skin with eczema can catch the cold-sore virus." and nothing behind it.

    How to fix it:
        Cite the claim that says it with ``[@id]``, or print it with ``{{ claim("id") }}``.
        Where there is none, write one, or take the sentence out.
    """

    code = "PAG501"
    name = "uncited-fact"
    severity = Severity.WARNING
    Options = Folders
    good = (
        Example(
            page=_PAGE.format(
                "Using the cream lowers the risk of a flare. [@twice-weekly-cream]\n\n"
                "Is eczema catching? Ask your doctor. We found no study of it.\n\n"
                '{{ claim("twice-weekly-cream") }}'
            ),
            why="a claim is cited; a question, advice, and a word on what was searched",
        ),
        Example(files={"site/pages/decisions/why.md": _PAGE.format("Stress makes eczema worse.")}, why="not on health"),
    )
    bad = (
        Example(page=_PAGE.format("Stress makes eczema worse."), field="body[11]", why="a fact, and no claim"),
        Example(
            page=_PAGE.format("The cream works. [@twice-weekly-cream] It cures 17 of 100 people."),
            why="the claim stands behind another sentence",
        ),
    )

    def read(self, value: Page, surroundings: PageSurroundings) -> Iterator[Problem]:
        """Yields a problem for each sentence that states a fact without a claim."""
        folders = tuple(f"{surroundings.folder}/{folder.strip('/')}/" for folder in self.options.leave_out)
        if value.path.startswith(folders):
            return
        for sentence in page_sentences(value.body):
            if not sentence.claims and states_a_fact(sentence.text, surroundings.vocabulary):
                shown = sentence.text if len(sentence.text) <= _SHOWN else f"{sentence.text[:_SHOWN]}…"
                yield Problem(
                    field=f"body[{sentence.places[0]}]",
                    message="The sentence states a fact, and no claim stands behind it.",
                    found=f"“{' '.join(shown.split())}”",
                    remedy='Cite the claim that says it with [@id], or print it with {{ claim("id") }}; '
                    "where there is none, write one, or take the sentence out.",
                )
