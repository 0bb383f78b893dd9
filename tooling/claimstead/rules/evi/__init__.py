"""Rules on claims against their evidence."""
