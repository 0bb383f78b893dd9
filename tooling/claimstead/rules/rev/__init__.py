"""Rules on review and approval."""
