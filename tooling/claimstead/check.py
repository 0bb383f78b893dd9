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
from claimstead.dossier import Dossier, Outcome
from claimstead.errors import ConfigError
from claimstead.model.claim import Waiver
from claimstead.model.finding import Counts, Document, FileProblem, Finding, Problem, Report, Severity
from claimstead.rule import Rule


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
    codes = [rule.code for rule in available]
    for code in (*config.select, *config.ignore, *config.severity, *config.options):
        if not any(known.startswith(code) for known in codes):
            raise ConfigError(f"There is no rule `{code}`. `claimstead rules` lists them all.")
    selected = []
    for rule in available:
        chosen = not config.select or rule.code.startswith(config.select)
        dropped = rule.code.startswith(config.ignore) if config.ignore else False
        if chosen and not dropped and config.severity.get(rule.code) != "off":
            selected.append(rule(_options(rule, config)))
    return selected


def restrict(report: Report, dossier: Dossier, paths: frozenset[str]) -> Report:
    """The part of a report that is about the files and folders ``paths`` (relative to the root).

    What a run leaves unlooked at concerns the repository as a whole and is left out.
    """

    def inside(path: str) -> bool:
        return path in paths or any(path.startswith(f"{folder}/") for folder in paths)

    def among(documents: Iterable[Document[Any]]) -> int:
        return sum(inside(document.path) for document in documents)

    findings = [finding for finding in report.findings if inside(finding.location.path)]
    waived = [finding for finding in report.waived if inside(finding.location.path)]
    problems = tuple(one for one in dossier.problems if one.problem.location and inside(one.problem.location.path))
    counts = Counts(
        claims=among(dossier.claim_files),
        references=among(dossier.reference_entries),
        articles=among(dossier.article_files),
        pages=among(dossier.page_files),
        could_not_check=_not_checked(problems, findings, waived),
        waived=len(waived),
    )
    return msgspec.structs.replace(report, findings=tuple(findings), waived=tuple(waived), counts=counts, unchecked=())


def check(dossier: Dossier, rules: Iterable[Rule[Any]]) -> Report:
    """Runs the rules over the dossier; the report is in the order of paths, lines and codes."""
    findings: list[Finding] = []
    waived: list[Finding] = []
    rules = sorted(rules, key=lambda rule: rule.last)
    codes = frozenset(rule.code for rule in rules)
    for rule in rules:
        severity = _severity(rule, dossier.config)
        if rule.last:
            dossier = dataclasses.replace(dossier, outcome=Outcome(tuple(findings), tuple(waived), codes))
        for finding in _findings(rule, severity, dossier):
            waiver = _waiver(finding, dossier)
            if waiver is None:
                findings.append(finding)
            else:
                waived.append(msgspec.structs.replace(finding, waiver=waiver))
    return Report(
        findings=tuple(sorted(findings, key=_order)),
        waived=tuple(sorted(waived, key=_order)),
        counts=_count(dossier, findings, waived),
        rules=tuple(sorted(codes)),
        unchecked=tuple(sentence for rule in rules if (sentence := rule.unchecked(dossier))),
    )


def _findings(rule: Rule[Any], severity: Severity, dossier: Dossier) -> Iterator[Finding]:
    for document in rule.documents(dossier):
        for problem in rule.check(document.value, dossier):
            yield _finding(rule, severity, document, problem)


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
    """The waiver that covers the finding today, if its claim has one; file faults can't be waived."""
    claim_file = dossier.claims.get(finding.subject)
    if claim_file is None or finding.code.startswith("FIL") or claim_file.path != finding.location.path:
        return None
    for waiver in claim_file.value.accepted:
        if waiver.rule == finding.code and waiver.until >= dossier.today:
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


def _count(dossier: Dossier, findings: list[Finding], waived: list[Finding]) -> Counts:
    return Counts(
        claims=len(dossier.claim_files),
        references=len(dossier.reference_entries),
        articles=len(dossier.article_files),
        pages=len(dossier.page_files),
        could_not_check=_not_checked(dossier.problems, findings, waived),
        waived=len(waived),
    )


def _not_checked(problems: Iterable[FileProblem], findings: list[Finding], waived: list[Finding]) -> int:
    """How many files could not be read and how many subjects could not be asked about."""
    unread = {one.problem.location.path for one in problems if one.problem.location}
    unasked = {finding.subject for finding in (*findings, *waived) if finding.severity is Severity.INCOMPLETE}
    return len(unread) + len(unasked)


def _order(finding: Finding) -> tuple[str, int, int, str, str]:
    place = finding.location
    return (place.path, place.line, place.column, finding.code, finding.message)


def _rule_modules() -> list[str]:
    walked = pkgutil.walk_packages(rules_package.__path__, rules_package.__name__ + ".")
    return [module.name for module in walked if not module.ispkg]
