"""Rules on pages against claims."""
