"""How far the groups got, which rule makes a gap, and who gets the strongest people: the page."""
