"""Rules in words: their catalogue, their names, and a finding as a sentence."""
