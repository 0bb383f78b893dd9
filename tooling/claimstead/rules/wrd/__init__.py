"""Rules about what the site prints: how sure it is, how plain, how complete."""
