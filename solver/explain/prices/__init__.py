"""What each rule, limit and decision costs the plan."""
