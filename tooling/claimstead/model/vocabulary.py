"""The words of claims/vocabulary.yaml: what editors explain to readers, and what they take for the same."""

from msgspec import field

from claimstead.model.value import Text, Value


class Vocabulary(Value, frozen=True, kw_only=True):
    """Adds to the tables of medical words that the program has; an editor's word stands above the program's.

    Attributes:
        synonyms: Groups of words that mean the same, such as eczema and atopic dermatitis.
        abbreviations: What an abbreviation stands for.
        brands: The generic name of each brand.
        glossary: What the site explains to patients, by the term; the reading grade counts these terms apart.
    """

    synonyms: tuple[tuple[Text, ...], ...] = ()
    abbreviations: dict[Text, Text] = field(default_factory=dict)
    brands: dict[Text, Text] = field(default_factory=dict)
    glossary: dict[Text, Text] = field(default_factory=dict)
