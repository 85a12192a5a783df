"""What an inspector should look at."""
