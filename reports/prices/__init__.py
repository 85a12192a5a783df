"""What each rule, limit and decision costs."""
