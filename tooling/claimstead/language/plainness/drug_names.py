"""Brands of medicines for the skin, and their generic names.

The generic name is the international nonproprietary name (WHO); where the United
States Adopted Name is another, it stands behind a stroke. Firms' products with the
same name but other contents in other countries are left out.
"""

import re
from collections.abc import Mapping

from msgspec import Struct

from claimstead.language.span import Span

BRANDS: dict[str, str] = {
    # biologics
    "Adbry": "tralokinumab", "Adtralza": "tralokinumab", "Benlysta": "belimumab", "Bimzelx": "bimekizumab",
    "Cimzia": "certolizumab", "Cosentyx": "secukinumab", "Dupixent": "dupilumab", "Ebglyss": "lebrikizumab",
    "Enbrel": "etanercept", "Humira": "adalimumab", "Ilumetri": "tildrakizumab", "Ilumya": "tildrakizumab",
    "Kyntheum": "brodalumab", "MabThera": "rituximab", "Nemluvio": "nemolizumab", "Orencia": "abatacept",
    "Remicade": "infliximab", "Rituxan": "rituximab", "Saphnelo": "anifrolumab", "Siliq": "brodalumab",
    "Simponi": "golimumab", "Skyrizi": "risankizumab", "Spevigo": "spesolimab", "Stelara": "ustekinumab",
    "Taltz": "ixekizumab", "Tremfya": "guselkumab", "Xolair": "omalizumab",
    # other medicines that act on the immune system
    "Accutane": "isotretinoin", "Anzupgo": "delgocitinib", "CellCept": "mycophenolate", "Cibinqo": "abrocitinib",
    "Imuran": "azathioprine", "Litfulo": "ritlecitinib", "Neoral": "ciclosporin/cyclosporin",
    "Olumiant": "baricitinib", "Otezla": "apremilast", "Plaquenil": "hydroxychloroquine", "Rinvoq": "upadacitinib",
    "Roaccutane": "isotretinoin", "Sandimmune": "ciclosporin/cyclosporin", "Soriatane": "acitretin",
    "Sotyktu": "deucravacitinib", "Xeljanz": "tofacitinib",
    # creams, ointments and gels
    "Aldara": "imiquimod", "Bactroban": "mupirocin", "Betnovate": "betamethasone", "Cutivate": "fluticasone",
    "Daivobet": "calcipotriol/calcipotriene", "Daivonex": "calcipotriol/calcipotriene", "Dermovate": "clobetasol",
    "Differin": "adapalene", "Diprosone": "betamethasone", "Dovobet": "calcipotriol/calcipotriene",
    "Dovonex": "calcipotriol/calcipotriene", "Efudex": "fluorouracil", "Efudix": "fluorouracil",
    "Elidel": "pimecrolimus", "Elocon": "mometasone", "Enstilar": "calcipotriol/calcipotriene",
    "Epiduo": "adapalene", "Eucrisa": "crisaborole", "Eumovate": "clobetasone", "Finacea": "azelaic acid",
    "Fucidin": "fusidic acid", "Kenalog": "triamcinolone", "Lamisil": "terbinafine", "Locoid": "hydrocortisone",
    "Mirvaso": "brimonidine", "Nizoral": "ketoconazole", "Opzelura": "ruxolitinib", "Protopic": "tacrolimus",
    "Regaine": "minoxidil", "Rogaine": "minoxidil", "Soolantra": "ivermectin", "Staquis": "crisaborole",
    "Synalar": "fluocinolone", "Taclonex": "calcipotriol/calcipotriene", "Tazorac": "tazarotene",
    "Temovate": "clobetasol", "Vtama": "tapinarof", "Winlevi": "clascoterone", "Zoryve": "roflumilast",
    # antihistamines, and medicines for attention and mood
    "Adderall": "amphetamine", "Aerius": "desloratadine", "Atarax": "hydroxyzine", "Clarinex": "desloratadine",
    "Claritin": "loratadine", "Concerta": "methylphenidate", "Prozac": "fluoxetine", "Ritalin": "methylphenidate",
    "Strattera": "atomoxetine", "Telfast": "fexofenadine", "Vyvanse": "lisdexamfetamine/lisdexamphetamine",
    "Xyzal": "levocetirizine", "Zoloft": "sertraline", "Zyrtec": "cetirizine",
}  # fmt: skip


class Brand(Struct, frozen=True):
    """A brand where it first stands in a text, its generic name, and whether the text has that too."""

    span: Span
    generic: str
    named: bool


def find_brands(text: str, more: Mapping[str, str]) -> tuple[Brand, ...]:
    """The brands in a text in order, each once; ``more`` gives generic names by brand and stands above our table."""
    lowered = text.lower()
    brands = []
    for brand, generic in {**BRANDS, **more}.items():
        if brand.lower() not in lowered:
            continue
        found = re.search(rf"(?<!\w){re.escape(brand)}(?!\w)", text, re.IGNORECASE)
        if found:
            names = generic.split("/")
            named = any(name.lower() in lowered for name in names)
            brands.append(Brand(Span(found.start(), found.end(), found.group()), " or ".join(names), named))
    return tuple(sorted(brands, key=lambda one: one.span.start))


def generic_names(more: Mapping[str, str]) -> frozenset[str]:
    """The generic names of all brands known."""
    return frozenset(name for generic in (*BRANDS.values(), *more.values()) for name in generic.split("/"))
