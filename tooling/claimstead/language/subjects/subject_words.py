"""The words for what is studied: animals by name, people, cells outside a body, computer models.

Our own tables, made from the titles of skin and allergy research. A word that mostly
means something else (a dog is kept, a cow gives milk) counts only beside what shows a study.
"""

import re

from msgspec import Struct

from claimstead.model.evidence import Species


class Cue(Struct, frozen=True):
    """What a word stands for, and what must stand ``before`` or ``after`` it; either will do, none means always."""

    species: Species
    name: str = ""
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None

    def holds(self, before: str, after: str) -> bool:
        """Whether the word is meant so between the text before and the text after it."""
        if self.before is None and self.after is None:
            return True
        return bool(
            (self.before is not None and self.before.search(before))
            or (self.after is not None and self.after.match(after))
        )


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# The name of an animal, by the words for it that nearly always mean an animal that was studied.
_STUDIED = {
    "mouse": "mouse mice murine balb c57bl nc/nga skh-1",
    "rat": "rat rats sprague-dawley wistar",
    "hamster": "hamster hamsters",
    "rabbit": "rabbit rabbits",
    "ferret": "ferret ferrets",
    "monkey": "monkey monkeys macaque macaques rhesus cynomolgus marmoset marmosets baboon baboons",
    "pig": "minipig minipigs piglet piglets",
    "zebrafish": "zebrafish",
    "fruit-fly": "drosophila",
    "nematode": "caenorhabditis",
    "frog": "xenopus",
    "": "rodent rodents animals preclinical pre-clinical",
}
# Those that people also keep, eat and fall ill from.
_KEPT = {
    "dog": "dogs beagles",
    "cat": "cats",
    "horse": "horses",
    "cattle": "cows calves",
    "sheep": "sheep lambs",
    "goat": "goats",
    "pig": "pigs",
    "chicken": "chickens hens",
}
_OF_THE_KIND = {
    "dog": "canine beagle",
    "cat": "feline",
    "horse": "equine",
    "cattle": "bovine",
    "sheep": "ovine",
    "goat": "caprine",
    "pig": "porcine pig",
    "chicken": "avian",
}
ANIMAL_NAMES = " ".join((*_STUDIED.values(), *_KEPT.values(), *_OF_THE_KIND.values(), "dog cat horse cow")).split()
_PEOPLE = """
people person persons someone anyone humans patient patients participant participants volunteer volunteers adults
child children kids infants infant babies baby newborns neonates toddlers schoolchildren adolescents adolescent
teenagers teenager teens youths boys girls women woman men mothers fathers seniors elderly twins outpatients
inpatients nurses workers farmers owners riders veterans students residents households nationwide population-based
individuals pupils users customers consumers keepers breeders families siblings
"""
_CULTURED = """
in-vitro lab-grown laboratory-grown test-tube test-tubes immortalised immortalized organoid organoids
organotypic explants monolayers hacat hela hek293 hek293t caco-2 3t3 mcf-7 a549 thp-1
jurkat cultured
"""
_NOT_A_LINK = r"(?:(?!(?:with|from|of|to|by|and|or|for|that|who|as|at)\b)[\w-]+ )"
_KEPT_BEFORE = _pattern(
    rf"(?:\b(?:in|among|on) {_NOT_A_LINK}{{0,2}}"
    rf"|\b(?:\d[\d,]*|six|eight|ten|twelve|twenty|thirty|forty|beagle) {_NOT_A_LINK}{{0,2}})\Z"
)
_KEPT_AFTER = _pattern(r" (?:with|given|fed|treated|receiving|that received|injected)\b(?! and\b)")
_KIND_AFTER = _pattern(
    r" (?:atopic|skin|ears?|eyes?|wounds?|models?|dermat\w+|eczema|stud(?:y|ies)|keratinocytes|dogs)\b"
)
_CELL = r"(?:[\w-]+ ){0,2}"
_DONOR = r"(?:the |human |healthy )*(?:humans?|lungs?|skin|blood|patients|people|donors|volunteers|mice|rats|melanoma)"
_CELLS = Cue(
    "in-vitro",
    "cells",
    _pattern(rf"(?<!fully )\b(?:primary|isolated|human|patient-derived) {_CELL}\Z|\bon\s\Z"),
    _pattern(rf" (?:isolated |taken |obtained |derived |grown |collected )?from {_DONOR}\b"),
)
_HUMAN_AFTER = _pattern(r" (?:subjects?|participants?|volunteers?|stud(?:y|ies)|trials?|beings?|patients?|disease)\b")
_EXPERIMENT_AFTER = _pattern(r" (?:models?|stud(?:y|ies)|experiments?|data|research|work|tests|testing)\b")


def _named(table: dict[str, str], before: re.Pattern[str] | None, after: re.Pattern[str] | None) -> dict[str, Cue]:
    return {word: Cue("animal", name, before, after) for name, words in table.items() for word in words.split()}


CUES: dict[str, Cue] = {
    **_named(_STUDIED, None, None),
    **_named(_KEPT, _KEPT_BEFORE, _KEPT_AFTER),
    **_named(_OF_THE_KIND, None, _KIND_AFTER),
    "guinea": Cue("animal", "guinea-pig", after=_pattern(r"[ -]pigs?\b")),
    "elegans": Cue("animal", "nematode", before=_pattern(r"\bC\. ?\Z")),
    "primates": Cue("animal", "monkey", before=_pattern(r"\bnon-?human \Z")),
    "animal": Cue("animal", after=_EXPERIMENT_AFTER),
    **{word: Cue("human") for word in _PEOPLE.split()},
    "human": Cue("human", after=_HUMAN_AFTER),
    "subjects": Cue("human", before=_pattern(r"\b(?:human|healthy|\d+) \Z")),
    **{word: Cue("human", after=_pattern(r",? (?:[\w-]+,? ){0,3}trials?\b")) for word in ("randomised", "randomized")},
    **{word: Cue("in-vitro") for word in _CULTURED.split()},
    "vitro": Cue("in-vitro", before=_pattern(r"\bin \Z")),
    "vivo": Cue("in-vitro", before=_pattern(r"\bex[ -]\Z")),
    "laboratory": Cue(
        "in-vitro",
        before=_pattern(r"\bin (?:a|the) \Z"),
        after=_pattern(r" (?:work|experiments?|stud(?:y|ies)|research)\b"),
    ),
    "lab": Cue("in-vitro", before=_pattern(r"\bin (?:a|the) \Z")),
    "dish": Cue("in-vitro", before=_pattern(r"\b(?:petri|in a|in the) \Z")),
    "dishes": Cue("in-vitro", before=_pattern(r"\b(?:petri|in) \Z")),
    "tube": Cue("in-vitro", before=_pattern(r"\btest \Z")),
    "tubes": Cue("in-vitro", before=_pattern(r"\btest \Z")),
    "culture": Cue("in-vitro", before=_pattern(r"\b(?:in|cell|tissue) \Z")),
    "cell": Cue("in-vitro", "cells", after=_pattern(r" (?:cultures?|lines?)\b")),
    **dict.fromkeys(("cells", "keratinocytes", "fibroblasts", "melanocytes", "monocytes", "macrophages"), _CELLS),
    "skin": Cue("in-vitro", after=_pattern(r" (?:samples|equivalents?|explants?|substitutes?)\b")),
    "body": Cue("in-vitro", before=_pattern(r"\boutside the \Z")),
    "flies": Cue("animal", "fruit-fly", before=_pattern(r"\bfruit \Z")),
    "those": Cue("human", after=_pattern(r" (?:who|aged|under|over)\b")),
    "reconstructed": Cue("in-vitro", after=_pattern(r" (?:human )?(?:epidermis|skin)\b")),
    "silico": Cue("computational", before=_pattern(r"\bin \Z")),
    "docking": Cue("computational"),
    "dynamics": Cue("computational", after=_pattern(r" (?:simulations?|calculations?)\b")),
    **{
        word: Cue("computational", after=_pattern(r" (?:simulations?|models?|modell?ing)\b"))
        for word in ("computer", "computational", "mathematical", "agent-based")
    },
}
