# Changes lines that another session changes too, and lands first.

begin 'Wind in knots'
claim 2
work 'Reading lighthouse/units.py'
swap lighthouse/units.py 'SPEED = ' '    return' <<'PYTHON'
SPEED = "kn"
KNOT = 0.5144


def speed(metres_per_second):
    """A wind speed for the report, as sailors say it."""
    return f"{metres_per_second / KNOT:.0f} {SPEED}"
PYTHON
work 'Editing lighthouse/units.py' 2
show lighthouse/units.py
work 'Running the tests' 2
say "${green}11 passed${off}"
found 'speed() in lighthouse/units.py is the only place that knows the unit' --tag units
through 'speed() gives knots'
report 'knots everywhere' --tests passed --todos 2/2
para integrate 'Give the wind in knots'
