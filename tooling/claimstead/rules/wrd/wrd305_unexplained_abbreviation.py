"""WRD305: an abbreviation that the patient wording does not explain."""

import re
from collections.abc import Iterator, Mapping

from claimstead.language.plainness.short_forms import find_short_forms
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example


class UnexplainedAbbreviation(ProseRule):
    """The wording for patients uses an abbreviation and does not say what it stands for.

    What it checks:
        Every abbreviation in the patient wording. It is explained where its long form,
        or what it is, stands in brackets behind it, or it in brackets behind that;
        where the sentence says what it is ("a hormone called ACTH"); or where the
        glossary in claims/vocabulary.yaml has it. Those that everybody knows (UK, DNA,
        mg) need nothing. Wordings for clinicians are not looked at.

    Why it matters:
        A reader who does not know the letters can't look past them, and may take them
        for others: AD is eczema to one and Alzheimer's disease to another.

    Example:
        ``patient: Children with eczema may have ADHD more often.``

    How to fix it:
        Write the long form, and the abbreviation in brackets if you need it again; or
        leave the abbreviation out and say it in plain words.
    """

    code = "WRD305"
    name = "unexplained-abbreviation"
    severity = Severity.WARNING
    good = (
        Example(
            claim="wording:\n  patient: They may have ADHD (attention deficit hyperactivity disorder) more often.\n",
            why="the long form in brackets",
        ),
        Example(
            claim="wording:\n  patient: In the UK, JAK inhibitors (tablets that calm immune signals) may be used.\n",
            why="one that everybody knows, one explained",
        ),
        Example(
            claim="wording:\n  patient: JAK inhibitors may help.\n",
            files={
                "claims/vocabulary.yaml": "glossary: {JAK inhibitor: A tablet or cream that calms immune signals.}\n"
            },
            why="in the glossary",
        ),
        Example(claim="wording:\n  clinician: IL-4 and IL-13 drive TH2 inflammation in AD.\n", why="for clinicians"),
    )
    bad = (
        Example(
            claim="wording:\n  patient: Children with eczema may have ADHD more often.\n",
            files={"claims/vocabulary.yaml": "abbreviations: {ADHD: attention deficit hyperactivity disorder}\n"},
            field="wording.patient",
            why="not explained",
        ),
        Example(
            claim="wording:\n  patient: The FDA says that IL-4 drives itch.\n",
            field="wording.patient",
            why="two of them",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem for each abbreviation that is not explained."""
        wording = claim.wording.patient or ""
        known = surroundings.vocabulary.abbreviations
        for short_form in find_short_forms(wording, known):
            if short_form.explained or _in_glossary(short_form.name, wording, surroundings.vocabulary.glossary):
                continue
            long = known.get(short_form.name, "")
            written = f"“{long} ({short_form.name})”" if long else f"the long form and “({short_form.name})”"
            yield Problem(
                field="wording.patient",
                message=f"The wording for patients does not explain “{short_form.name}”.",
                found=f"“{_around(wording, short_form.span.start, short_form.span.end)}”",
                remedy=f"Write {written}, say it in plain words, or explain it in the glossary.",
            )


def _in_glossary(name: str, wording: str, glossary: Mapping[str, str]) -> bool:
    """Whether the glossary has the abbreviation, or a term of the wording that it is part of."""
    for term in glossary:
        if name == term or (name in re.findall(r"[\w-]+", term) and term.lower() in wording.lower()):
            return True
    return False


def _around(text: str, start: int, end: int) -> str:
    """The words around a place."""
    begun, ended = max(0, start - 40), end + 40
    before = text[begun:start] if begun == 0 else "… " + text[begun:start].partition(" ")[2]
    behind = text[end:ended] if ended >= len(text) else text[end:ended].rpartition(" ")[0] + " …"
    return before + text[start:end] + behind
