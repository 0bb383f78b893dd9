"""The claims as a file for other programs. Its keys are its own and never mirror our types."""

from typing import Any

import msgspec

from claimstead.publishing.edition import Edition
from claimstead.publishing.views import ClaimView, EvidenceView

FORMAT_VERSION = 2


def claims_json(edition: Edition) -> str:
    """All claims in use as JSON text; paths are relative to the site's root."""
    exported = {
        "format_version": FORMAT_VERSION,
        "claims": [_claim(view) for view in sorted(edition.current_claims, key=lambda view: view.claim.id)],
    }
    return msgspec.json.format(msgspec.json.encode(exported), indent=1).decode() + "\n"


def _claim(view: ClaimView) -> dict[str, Any]:
    claim, review = view.claim, view.review
    return {
        "id": claim.id,
        "page": view.path,
        "kind": claim.kind,
        "statement": claim.statement,
        "verdict": claim.verdict,
        "certainty": claim.certainty.rating if claim.certainty else None,
        "wording": {"patient": claim.wording.patient, "clinician": claim.wording.clinician},
        "said_in": [
            {"title": said.page.title, "page": said.page.path, "sentences": list(said.sentences)} for said in view.said
        ],
        "added_because": [source.added for source in claim.sources if source.added],
        "evidence": [_evidence(evidence) for evidence in view.evidence],
        "review": {
            "status": review.standing,
            "approved": review.approved,
            "last": review.last.isoformat() if review.last else None,
            "next": review.next.isoformat() if review.next else None,
        },
        "open_findings": [finding.code for finding in view.findings],
        "cited_on": [page.path for page in view.pages],
    }


def _evidence(view: EvidenceView) -> dict[str, Any]:
    evidence, reference = view.evidence, view.work.reference
    return {
        "key": evidence.cites,
        "page": view.work.path,
        "doi": reference.doi if reference else None,
        "title": view.work.title,
        "citation": view.work.citation.striptags(),
        "direction": evidence.direction,
        "directness": evidence.directness,
        "role": evidence.role,
        "design": evidence.design,
        "species": evidence.species,
        "sample_size": evidence.sample_size,
        "finding": evidence.finding,
        "notices": [notice.notice.nature for notice in view.work.notices if notice.stands],
    }
