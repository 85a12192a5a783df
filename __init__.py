"""Fill a province's vacant civil-service positions as one optimal, explained assignment."""
