"""Linking words in use."""

import pytest

from claimstead.language.assertion.links import links
from claimstead.language.assertion.phrases import words_of


def causes(text: str) -> list[str]:
    words = words_of(text)
    return [" ".join(word.low for word in words[link.first : link.last]) for link in links(words) if link.causal]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stress worsens eczema.", ["worsens"]),
        ("Eczema worsens in winter.", []),
        ("Stress makes eczema worse.", ["makes eczema worse"]),
        ("The cortex makes hormones.", []),
        ("Pain increased with age.", []),
        ("The drug increased pain.", ["increased"]),
        ("Patients had increased pain.", []),
        ("A cream on healed skin is linked with fewer flares.", []),
        ("A cream on healed skin lowers the risk of a flare.", ["lowers"]),
        ("The drug may have increased the pain.", ["increased"]),
        ("Scars are caused by burns.", ["caused"]),
        ("The cause is not known.", ["the cause"]),
        ("Lower levels of vitamin D were seen.", []),
        ("Fish oils lower pressure.", ["lower"]),
        ("They had clear skin.", []),
        ("The cream probably clears warts.", ["clears"]),
        ("The cream was found to reduce itch.", ["reduce"]),
        ("The aim is to reduce itch.", []),
        ("Itch fell, reducing the need for cream.", ["reducing"]),
        ("Reducing itch is hard.", []),
        ("Asthma affects about one child in ten.", []),
        ("Asthma affects sleep.", ["affects"]),
        ("Side effects are rare.", []),
        ("The effect is small.", ["effect"]),
        ("They lead to scars.", ["lead to"]),
        ("Light keeps teenagers awake.", ["keeps teenagers awake"]),
        ("It is used to make skin less dry.", []),
        ("The gel helps with itch.", ["helps"]),
        ("Wet wraps help in a flare.", ["help"]),
        ("People need help with a flare.", []),
    ],
)
def test_causes(text: str, expected: list[str]) -> None:
    assert causes(text) == expected


def test_links_come_in_order() -> None:
    found = links(words_of("It makes skin worse and is associated with asthma."))
    assert [link.first for link in found] == sorted(link.first for link in found)
    assert {link.causal for link in found} == {True, False}
