"""The engine: runs rules over the dossier, finds the place of each problem, applies waivers, counts."""

import dataclasses
import importlib
import inspect
import pkgutil
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from claimstead import rules as rules_package
from claimstead.config import Config
from claimstead.dossier import Dossier
from claimstead.errors import ConfigError
from claimstead.model.claim import Claim
from claimstead.model.finding import Document, Finding, Outcome, Problem, Report, Severity
from claimstead.model.page import Page
from claimstead.model.reference import Reference
from claimstead.model.waiver import Waiver
from claimstead.prose import ProseRule, ReadingRule
from claimstead.reading.answer_cache import AnswerCache
from claimstead.rule import Rule
from claimstead.scope import count


def all_rules() -> list[type[Rule[Any]]]:
    """Every rule, found by walking the folder of rules, in the order of their codes."""
    found = []
    for module_name in _rule_modules():
        module = importlib.import_module(module_name)
        found += [
            member
            for member in vars(module).values()
            if inspect.isclass(member) and issubclass(member, Rule) and member.__module__ == module_name
        ]
    return sorted(found, key=lambda rule: rule.code)


def select_rules(config: Config) -> list[Rule[Any]]:
    """The rules a run uses, each with its options from the configuration.

    Raises:
        ConfigError: a code is not known, or an option does not fit its rule.
    """
    available = all_rules()
    _refuse_unknown_codes(config, available)
    selected = []
    for rule in available:
        chosen = not config.select or rule.code.startswith(config.select)
        dropped = rule.code.startswith(config.ignore) if config.ignore else False
        if chosen and not dropped and config.severity.get(rule.code) != "off":
            selected.append(rule(_options(rule, config)))
    return selected


def _refuse_unknown_codes(config: Config, available: list[type[Rule[Any]]]) -> None:
    known = {rule.code: rule for rule in available}
    for code in (*config.select, *config.ignore):
        if not code or not any(one.startswith(code) for one in known):
            capitals = " Codes are written in capitals." if code and code.upper() != code else ""
            raise ConfigError(f"There is no rule `{code}`.{capitals} `claimstead rules` lists them all.")
    for code in (*config.severity, *config.options):
        if code not in known:
            raise ConfigError(f"There is no rule `{code}`; weights and options are set for one whole code at a time.")
        if code in config.severity and known[code].severity is Severity.INCOMPLETE:
            raise ConfigError(
                f"The weight of {code} can't be changed: it says that something could not be checked at all. "
                f"Take it out of [tool.claimstead.severity]."
            )


def check(dossier: Dossier, rules: Iterable[Rule[Any]], kept: AnswerCache | None = None) -> Report:
    """Runs the rules over the dossier; the report is in the order of paths, lines and codes.

    What rules that read prose answered in an earlier run is taken from ``kept``.
    """
    findings: list[Finding] = []
    waived: list[Finding] = []
    rules = sorted(rules, key=lambda rule: rule.last)
    codes = frozenset(rule.code for rule in rules)
    for turn in ([rule for rule in rules if not rule.last], *([rule] for rule in rules if rule.last)):
        for rule, finding in _findings(turn, dossier, kept):
            waiver = _waiver(finding, dossier) if rule.waivable else None
            if waiver is None:
                findings.append(finding)
            else:
                waived.append(msgspec.structs.replace(finding, waiver=waiver))
        dossier = dataclasses.replace(dossier, outcome=Outcome(tuple(findings), tuple(waived), codes))
    return Report(
        findings=tuple(sorted(findings, key=_order)),
        waived=tuple(sorted(waived, key=_order)),
        counts=count(dossier, findings, waived),
        rules=tuple(sorted(codes)),
        unchecked=tuple(sentence for rule in rules if (sentence := rule.unchecked(dossier))),
    )


def _findings(
    rules: Iterable[Rule[Any]], dossier: Dossier, kept: AnswerCache | None
) -> Iterator[tuple[Rule[Any], Finding]]:
    for rule, document in _looks(rules, dossier):
        value = document.value
        problems = rule.check(value, dossier, kept) if isinstance(rule, ReadingRule) else rule.check(value, dossier)
        for problem in problems:
            yield rule, _finding(rule, _severity(rule, dossier.config), document, problem)


def _looks(rules: Iterable[Rule[Any]], dossier: Dossier) -> Iterator[tuple[Rule[Any], Document[Any]]]:
    """Each rule with each document it looks at.

    Rules that read prose take turns at one claim: what one of them read of it is still at hand for the next.
    """
    reading = []
    for rule in rules:
        if isinstance(rule, ProseRule):
            reading.append(rule)
        else:
            yield from ((rule, document) for document in rule.documents(dossier))
    for documents in zip(*(rule.documents(dossier) for rule in reading), strict=True):
        yield from zip(reading, documents, strict=True)


def _finding(rule: Rule[Any], severity: Severity, document: Document[Any], problem: Problem) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        location=problem.location or document.locate(problem.field),
        field=problem.field,
        message=problem.message,
        found=problem.found,
        remedy=problem.remedy,
        fix=problem.fix,
        subject=document.subject,
    )


def _waiver(finding: Finding, dossier: Dossier) -> Waiver | None:
    """The waiver that covers the finding today, if its claim, page or reference has one."""
    subject, quoted = finding.subject, f"{finding.message} {finding.found}"
    carriers: tuple[Document[Claim] | Document[Page] | Document[Reference] | None, ...] = (
        dossier.claims.get(subject),
        dossier.pages.get(subject),
        dossier.references.get(subject),
    )
    for document in carriers:
        if document is not None and document.path == finding.location.path:
            for waiver in document.value.accepted:
                if waiver.rule == finding.code and waiver.until >= dossier.today and (waiver.words or "") in quoted:
                    return waiver
    return None


def _severity(rule: Rule[Any], config: Config) -> Severity:
    chosen = config.severity.get(rule.code)
    return Severity(chosen) if chosen else rule.severity


def _options(rule: type[Rule[Any]], config: Config) -> Any:
    try:
        return msgspec.convert(config.options.get(rule.code, {}), rule.Options)
    except msgspec.ValidationError as error:
        raise ConfigError(f"pyproject.toml: [tool.claimstead.options.{rule.code}] can't be used: {error}.") from error


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    place = finding.location
    return (place.path, place.line, place.column, finding.code, finding.message)


def _rule_modules() -> list[str]:
    walked = pkgutil.walk_packages(rules_package.__path__, rules_package.__name__ + ".")
    return [module.name for module in walked if not module.ispkg]
