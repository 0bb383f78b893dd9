"""What every rule gets from its base."""

from claimstead.model.finding import Severity
from claimstead.rule import NoOptions
from claimstead.rules.evi.evi201_no_evidence import NoEvidence


def test_options_default_to_the_rules_own() -> None:
    assert NoEvidence().options == NoOptions()
    assert NoEvidence.severity is Severity.ERROR


def test_the_explanation_is_the_docstring_unindented() -> None:
    text = NoEvidence.explanation()
    assert text.startswith("A claim has no evidence")
    assert "\nWhat it checks:\n    A claim whose" in text
