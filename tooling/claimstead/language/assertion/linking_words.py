"""The words by which a text links one thing to another: as its cause, or as something that goes with it.

The causal verbs and phrases and those of association are gathered from the tables in
B. Yu, Y. Li and J. Wang, Detecting causal language use in science findings,
EMNLP-IJCNLP 2019:4664–4674, and N. A. Haber et al., Causal and associational language
in observational health research, American Journal of Epidemiology
2022;191(12):2084–2097, and from what is written for patients.
"""

import enum

from msgspec import Struct

from claimstead.language.assertion.inflection import forms
from claimstead.language.wordlists import word_set


class Tense(enum.Enum):
    """The form a linking word has; phrases that are no verbs are ``PHRASE``."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    GERUND = "gerund"
    PHRASE = "phrase"


class Linking(Struct, frozen=True):
    """What a table says of a linking word.

    ``causal`` tells cause from association. ``turns`` is set for verbs that also say
    how the subject itself changes ("pain increased"), ``noun`` for those whose base
    form is also a noun or an adjective ("the increase", "lower rates"), ``inward`` for
    those that tell how something works and not yet what it does for anybody.
    """

    causal: bool
    tense: Tense
    turns: bool = False
    noun: bool = False
    inward: bool = False


_CAUSAL_VERBS = word_set(
    "accelerate affect aggravate alleviate ameliorate attenuate avert boost calm cause clear combat confer control"
    " counteract cure damage decrease delay diminish disrupt disturb drive ease elevate elicit eliminate enhance"
    " eradicate exacerbate facilitate foster halve harm heal help hinder hurt impair impede improve increase induce"
    " influence lengthen lessen lift lower maintain mediate minimise minimize mitigate precipitate prevent prolong"
    " promote protect provoke raise reduce relieve remove restore reverse shorten slow soften soothe speed stabilise"
    " stabilize stimulate strengthen suppress trigger weaken worsen yield hamper spur double fuel cut"
    " fight curb dampen preserve shield irritate inflame destroy kill hasten intensify undermine deplete"
)
_CAUSAL_PHRASAL_VERBS = (
    "lead to",
    "result in",
    "result from",
    "contribute",
    "give rise to",
    "bring on",
    "bring about",
    "bring down",
    "bring back",
    "drive up",
    "push up",
    "ward off",
    "stave off",
    "hold back",
    "guard against",
    "interfere with",
    "set off",
    "add to",
    "act against",
    "work against",
    "work well",
    "work better",
    "speed up",
    "slow down",
    "get rid of",
    "keep away",
    "translate into",
    "account for",
    "predispose",
    "take part in",
    "make a difference",
    "make no difference",
    "make little difference",
    "make little or no difference",
)
_INWARD_VERBS = ("activate", "inhibit", "block", "stop", "act on", "switch on", "modulate", "regulate", "alter")
_TURNING = word_set("accelerate clear decrease diminish double heal improve increase slow speed stop weaken worsen")
_ALSO_NOUNS = word_set(
    "block boost calm cause clear control cure cut damage decrease delay double drive ease fuel halve harm heal help"
    " hurt increase influence lift lower raise result slow speed stop trigger work yield"
    " make lead fight shield"
)
_NO_NOUNS = word_set("helps hurts eases lowers calms")

_CAUSAL_PHRASES = (
    "due to",
    "because of",
    "thanks to",
    "owing to",
    "attributable to",
    "attributed to",
    "as a result of",
    "consequence of",
    "consequences of",
    "result of",
    "cause of",
    "the cause",
    "a cause",
    "causes of",
    "effective",
    "ineffective",
    "efficacious",
    "efficacy",
    "effectiveness",
    "beneficial",
    "detrimental",
    "protective",
    "helpful",
    "effect",
    "effects",
    "impact",
    "impacts",
    "impacted",
    "useful in",
    "useful for",
    "benefit",
    "benefits",
    "role in",
    "role of",
    "responsible for",
    "involved in",
    "key driver",
    "driver of",
    "determinant of",
    "determinants of",
    "determinants for",
    "superior to",
    "inferior to",
    "advantage of",
    "good for",
    "bad for",
)
_ASSOCIATION_PHRASES = (
    "associated",
    "association",
    "associations",
    "correlated",
    "correlates",
    "correlate",
    "correlation",
    "correlations",
    "linked",
    "link between",
    "link with",
    "link to",
    "links between",
    "goes with",
    "go with",
    "go together",
    "tied to",
    "related to",
    "relation between",
    "relationship between",
    "relationship",
    "relationships",
    "interrelationships",
    "predict",
    "predicts",
    "predicted",
    "predictor",
    "predictors",
    "predictive",
    "prognostic",
    "risk factor",
    "risk factors",
    "risk of",
    "at risk",
    "at higher risk",
    "at increased risk",
    "likelihood",
    "odds of",
    "marker",
    "markers",
    "indicator",
    "more often",
    "less often",
    "more likely",
    "less likely",
    "more common",
    "less common",
    "more frequent",
    "less frequent",
    "more prevalent",
    "less prevalent",
    "more susceptible",
    "more prone",
    "prevalence of",
    "incidence of",
    "difference",
    "differences",
    "compared to",
    "compared with",
    "differ",
    "differed",
    "differs",
    "higher",
    "lower",
    "greater",
    "fewer",
    "better",
    "worse",
    "longer",
    "shorter",
    "declined",
    "trend",
    "interaction",
    "did not change",
    "not modified",
)


def linking_words() -> dict[str, Linking]:
    """All linking words in all their forms; where a phrase stands in two tables, the causal one counts."""
    table = {phrase: Linking(False, Tense.PHRASE) for phrase in _ASSOCIATION_PHRASES}
    table |= {phrase: Linking(True, Tense.PHRASE) for phrase in _CAUSAL_PHRASES}
    for verb in (*_CAUSAL_VERBS, *_CAUSAL_PHRASAL_VERBS, *_INWARD_VERBS):
        inflected = forms(verb)
        by_form = {
            inflected.past: Tense.PAST,
            inflected.participle: Tense.PAST,
            inflected.gerund: Tense.GERUND,
            inflected.present: Tense.PRESENT,
            inflected.base: Tense.BASE,
        }
        for form, tense in by_form.items():
            noun = tense in (Tense.BASE, Tense.PRESENT) and verb.split()[0] in _ALSO_NOUNS and form not in _NO_NOUNS
            table[form] = Linking(True, tense, verb in _TURNING, noun, verb in _INWARD_VERBS)
    return table
