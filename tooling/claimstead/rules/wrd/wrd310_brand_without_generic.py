"""WRD310: a medicine by its brand alone."""

from collections.abc import Iterator

from claimstead.language.plainness.drug_names import find_brands
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example


class BrandWithoutGeneric(ProseRule):
    """A wording names a medicine by its brand and not by its generic name.

    What it checks:
        Brands of medicines for the skin, and those under ``brands`` in
        claims/vocabulary.yaml, in both wordings. The generic name must stand in the
        same wording.

    Why it matters:
        Brands differ from country to country, and one medicine has many. The generic
        name is the same everywhere, and it does not advertise.

    Example:
        ``patient: Dupixent may calm the itch of eczema.``

    How to fix it:
        Write the generic name, with the brand in brackets if readers know it better:
        "dupilumab (Dupixent)".
    """

    code = "WRD310"
    name = "brand-without-generic"
    severity = Severity.NOTE
    good = (
        Example(claim="wording:\n  patient: Dupilumab (Dupixent) may calm the itch of eczema.\n", why="both names"),
        Example(claim="wording:\n  patient: Dupilumab may calm the itch of eczema.\n", why="the generic name"),
    )
    bad = (
        Example(
            claim="wording:\n  patient: Dupixent may calm the itch of eczema.\n",
            field="wording.patient",
            why="the brand alone",
        ),
        Example(
            claim="wording:\n  clinician: Examplex lowers relapse.\n",
            files={"claims/vocabulary.yaml": "brands: {Examplex: examplumab}\n"},
            field="wording.clinician",
            why="a brand that the editors know",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem for each brand whose generic name the wording lacks."""
        for audience, wording in claim.wording.printed:
            for brand in find_brands(wording, surroundings.vocabulary.brands):
                if not brand.named:
                    yield Problem(
                        field=f"wording.{audience}",
                        message=f"The wording names “{brand.span.text}” without its generic name.",
                        found=f"The generic name is {brand.generic}.",
                        remedy=f"Write “{brand.generic.split(' or ')[0]} ({brand.span.text})”.",
                    )
