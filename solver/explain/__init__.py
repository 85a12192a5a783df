"""Slates, reasons and funnels that answer for a plan."""
