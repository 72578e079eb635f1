"""What happens to one customer's journeys. Pure: no input or output, no clock, no framework."""
