"""What a check of the data prints."""
