"""What the plan would lose if another name took a seat, everybody else seated anew."""
