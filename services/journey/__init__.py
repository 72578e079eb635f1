"""Journeys: who enters, how each customer walks from step to step, and why a journey ends."""
