"""A report of wind and water."""
