"""Parts of names that are no names themselves: particles and suffixes, folded."""

# Parts of family names that catalogues file in different places (IFLA, Names of Persons, 4th ed.).
PARTICLES = frozenset({"von", "van", "vom", "zu", "zum", "zur", "der", "den", "und", "ter", "ten", "te", "tot", "op"})
PARTICLES |= frozenset({"het", "af", "av", "de", "del", "della", "delle", "dello", "dei", "degli", "di", "da", "das"})
PARTICLES |= frozenset({"do", "dos", "du", "des", "la", "las", "le", "les", "lo", "los", "y", "e", "i"})
PARTICLES |= frozenset({"el", "al", "ul", "bin", "ibn", "ben", "bint", "abu", "abd"})
# Spellings and forms of one particle; what only joins two names is none.
_ONE_PARTICLE = {
    **dict.fromkeys(("el", "ul"), "al"),
    **dict.fromkeys(("ibn", "ben"), "bin"),
    **dict.fromkeys(("zum", "zur"), "zu"),
    **dict.fromkeys(("und", "y", "e", "i"), ""),
    "vom": "von",
}
# Those that are part of the name in every catalogue, so that it may not be written without them (IFLA, the same:
# French articles and contractions, Italian prefixes, Arabic words of kinship).
_NEVER_DROPPED = frozenset({"di", "della", "delle", "dello", "dei", "degli", "la", "le", "lo", "du", "abu", "abd"})
SUFFIXES = frozenset({"jr", "sr", "jnr", "snr", "junior", "senior", "ii", "iii", "iv", "2nd", "3rd", "4th"})
BEHIND_NAMES = SUFFIXES | {"md", "phd"}
GIVEN_SUFFIXES = frozenset({"jr", "sr", "jnr", "snr", "iii", "2nd", "3rd"})


def one_form(particles: list[str]) -> tuple[str, ...]:
    """The particles of a name in one form for each, in the order of the alphabet."""
    forms = {_ONE_PARTICLE.get(particle, particle) for particle in particles}
    return tuple(sorted(forms - {""}))


def may_be_dropped(particles: list[str]) -> bool:
    """Whether a name may be written without its particles; the first decides: ``de la Cruz`` may be ``Cruz``."""
    return not particles or particles[0] not in _NEVER_DROPPED
