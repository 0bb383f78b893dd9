"""Journals that changed their names, so that either name is right for the same work.

Only changes that public records show are listed: works under one DOI code of a journal
that Crossref registers under both names, works under one ISSN, or an article by the
journal itself (given by its DOI).
"""

# Former name, later name, where it can be seen
RENAMED: tuple[tuple[str, str, str], ...] = (
    ("Archives of Dermatology and Syphilology", "Archives of Dermatology", "10.1001/jamadermatol.2019.3776"),
    ("Archives of Dermatology", "JAMA Dermatology", "Crossref, DOIs 10.1001/jamadermatol.…"),
    ("Archives of Facial Plastic Surgery", "JAMA Facial Plastic Surgery", "Crossref, DOIs 10.1001/jamafacial.…"),
    ("Archives of Internal Medicine", "JAMA Internal Medicine", "Crossref, DOIs 10.1001/jamainternmed.…"),
    ("Archives of Neurology", "JAMA Neurology", "Crossref, DOIs 10.1001/jamaneurol.…"),
    ("Archives of Ophthalmology", "JAMA Ophthalmology", "Crossref, DOIs 10.1001/….jamaophthalmol.…"),
    (
        "Archives of Pediatrics and Adolescent Medicine",
        "JAMA Pediatrics",
        "Crossref, DOIs 10.1001/jamapediatrics.…",
    ),
    ("Archives of Surgery", "JAMA Surgery", "Crossref, DOIs 10.1001/jamasurg.…"),
    ("Genetical Research", "Genetics Research", "Crossref, ISSN 0016-6723"),
)


def other_names(name: str) -> tuple[str, ...]:
    """The former and later names of a journal given by its full name in small letters; most have none."""
    return _OTHER_NAMES.get(name, ())


def _other_names() -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for former, later, _ in RENAMED:
        names[former.lower()] = (*names.get(former.lower(), ()), later)
        names[later.lower()] = (*names.get(later.lower(), ()), former)
    return names


_OTHER_NAMES = _other_names()
