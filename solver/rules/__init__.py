"""Legal and policy rules, one file each."""
