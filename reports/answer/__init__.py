"""The answer to a solve on a page: every vacancy, its name, its slate, what stays empty."""
