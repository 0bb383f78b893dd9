"""Rules on references against what the registries say."""
