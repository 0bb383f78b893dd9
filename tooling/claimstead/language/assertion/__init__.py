"""How strongly, how surely and how absolutely prose speaks."""
