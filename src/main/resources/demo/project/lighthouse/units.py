"""How measures are written for people."""

SPEED = "km/h"


def speed(metres_per_second):
    """A wind speed for the report."""
    return f"{metres_per_second * 3.6:.0f} {SPEED}"
