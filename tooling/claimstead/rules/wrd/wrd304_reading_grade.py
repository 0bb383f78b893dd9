"""WRD304: a patient wording above the reading grade."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta, Struct

from claimstead.language.plainness.drug_names import generic_names
from claimstead.language.plainness.readability import SMOG_SENTENCES, Readability, read_readability
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example

SHOWN = 5


class ReadingGradeOptions(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """``grade``: the highest allowed; ``sentence``: the most words in one; ``fewest_words``: graded from there on."""

    grade: Annotated[float, Meta(ge=1, le=20)] = 8
    sentence: Annotated[int, Meta(ge=5, le=100)] = 20
    fewest_words: Annotated[int, Meta(ge=1, le=1000)] = 10


class ReadingGrade(ProseRule):
    """The wording for patients has longer words or sentences than most readers manage.

    What it checks:
        The Flesch–Kincaid grade of the patient wording (J. P. Kincaid and others, 1975),
        with the words counted apart that a text can't do without: names of medicines,
        terms of the glossary in claims/vocabulary.yaml, and what the wording itself
        explains. It may be at most ``grade`` (8). No sentence may have more than
        ``sentence`` words (20). Wordings of fewer than ``fewest-words`` words (10) get
        no grade, because a single word would decide it. All three are set in
        pyproject.toml under ``[tool.claimstead.options.WRD304]``. Syllables are counted
        by rule; a figure counts as one.

    Why it matters:
        Long words and sentences keep readers out. For patients, the fifth or sixth
        grade is advised (B. D. Weiss, Health literacy: a manual for clinicians,
        American Medical Association 2003). A formula sees lengths only: a low grade
        does not show that a wording is understood.

    Example:
        ``patient: Concomitant utilisation of topical corticosteroids exacerbates cutaneous atrophy.``

    How to fix it:
        Split the longest sentence, and use plain words for the hardest, or explain
        them in brackets. A term that patients meet anyway belongs into the glossary.
        Then let somebody read it who does not know the subject.
    """

    code = "WRD304"
    name = "reading-grade"
    severity = Severity.WARNING
    Options = ReadingGradeOptions
    good = (
        Example(
            claim="wording:\n  patient: Dupilumab may calm eczema. Most people had less itch after 16 weeks.\n",
            why="short words, but for the name of the medicine",
        ),
        Example(
            claim="wording:\n  patient: They may have ADHD (attention deficit hyperactivity disorder) more often.\n",
            why="the long words belong to what is explained",
        ),
        Example(claim="wording:\n  patient: Inflammation varies considerably.\n", why="too short to be graded"),
        Example(
            claim="wording:\n  clinician: Psychiatric comorbidity necessitates multidisciplinary management.\n",
            why="nothing is written for patients",
        ),
    )
    bad = (
        Example(
            claim="wording:\n  patient: >-\n    Utilisation of potent topical preparations considerably exacerbates\n"
            "    pre-existing cutaneous atrophy.\n",
            field="wording.patient",
            why="long words",
        ),
        Example(
            claim="wording:\n  patient: >-\n    If you put the cream on two times a week on the skin that has healed,\n"
            "    you may have less itch and not so many flares as with no cream at all.\n",
            field="wording.patient",
            why="one sentence of 30 short words",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem where the grade or a sentence is above what is allowed."""
        vocabulary = surroundings.vocabulary
        terms = (*vocabulary.glossary, *generic_names(vocabulary.brands))
        read = read_readability(claim.wording.patient or "", terms)
        if read is None:
            return
        faults = []
        grade = round(read.grade_apart, 1)
        if grade > self.options.grade and read.words >= self.options.fewest_words:
            faults.append(f"reads at grade {grade} (allowed is {self.options.grade:g})")
        if read.longest.words > self.options.sentence:
            faults.append(f"has a sentence of {read.longest.words} words (allowed are {self.options.sentence})")
        if faults:
            yield Problem(
                field="wording.patient",
                message=f"The wording for patients {' and '.join(faults)}.",
                found=_counted(read),
                remedy="Split the longest sentence; use plain words for the hardest, or explain them in brackets.",
            )


def _counted(read: Readability) -> str:
    """What was counted, with the sentence and the words to begin with."""
    grades = f"Flesch–Kincaid grade {read.grade:.1f}, {read.grade_apart:.1f} with explained words apart"
    smog = f"SMOG {read.smog:.1f}" + (", rough for so few sentences" if len(read.sentences) < SMOG_SENTENCES else "")
    longest = f"Longest sentence, {read.longest.words} words: “{read.longest.span.text}”"
    if read.worst[0] != read.longest:
        longest += f" Hardest sentence: “{read.worst[0].span.text}”"
    hardest = f" Hardest words: {', '.join(read.hardest[:SHOWN])}." if read.hardest else ""
    paragraph = f" Longest paragraph: {read.longest_paragraph} sentence(s)."
    return f"{grades}; {smog}. {longest}{paragraph}{hardest}"
