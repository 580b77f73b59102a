"""The report of a day, as it is printed."""

from lighthouse import units


def report(place, day, weather):
    """The lines of the report."""
    lines = [
        f"{place}, {day}",
        f"wind   {units.speed(weather.wind)}",
    ]
    return "\n".join(lines)
