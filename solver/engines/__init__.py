"""Engines that turn a program into an outcome, knowing neither people nor rules."""
