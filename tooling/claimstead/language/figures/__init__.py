"""The figures of claims, their evidence and pages, and whether they bear each other out; quantities/ reads them."""
