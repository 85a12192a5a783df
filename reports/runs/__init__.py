"""What becomes of a run: decisions on it, hand-made lists beside it, and its replay."""
