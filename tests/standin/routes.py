"""Which registry a question is for: one server stands in for all, each under a path of its own."""

import dataclasses
from typing import Protocol

from tests.standin import crossref, datacite, doi_org, pubmed
from tests.standin.exchange import Asked, Question, Reply
from tests.standin.shelf import Shelf


class Registry(Protocol):
    """What each of the registries' modules can do."""

    def asked(self, question: Question) -> Asked: ...

    def answer(self, question: Question, asked: Asked, shelf: Shelf) -> Reply: ...


OTHERS: dict[str, Registry] = {"/datacite": datacite, "/eutils": pubmed, "/doi": doi_org}


def asked(question: Question) -> Asked:
    """What the question is about."""
    for prefix, registry in OTHERS.items():
        if question.path.startswith(f"{prefix}/"):
            return registry.asked(_below(prefix, question))
    return crossref.asked(question)


def answer(question: Question, asked: Asked, shelf: Shelf) -> Reply:
    """What that registry says to it."""
    for prefix, registry in OTHERS.items():
        if question.path.startswith(f"{prefix}/"):
            return registry.answer(_below(prefix, question), asked, shelf)
    return crossref.answer(question, asked, shelf)


def _below(prefix: str, question: Question) -> Question:
    return dataclasses.replace(question, path=question.path.removeprefix(prefix))
