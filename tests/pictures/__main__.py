"""Makes the README's pictures: `python -m tests.pictures`. The screenshot needs Chromium and a built site."""

from tests.house.clone import ROOT
from tests.pictures.failing_check import PICTURE, failing_check_svg
from tests.pictures.patient_page import SCREENSHOT, patient_page_png


def main() -> None:
    for place, picture in ((PICTURE, failing_check_svg().encode()), (SCREENSHOT, patient_page_png())):
        file = ROOT / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(picture)
        print(f"Wrote {place} ({len(picture) / 1000:.0f} kB).")


main()
