# Does its task without a hitch and puts the result up for review.

begin 'Tides in the report'
claim 1
say 'I read the report first, to keep its layout.'
work 'Reading lighthouse/report.py and lighthouse/sources.py'
report 'reading the report' --todos 0/3
cat >lighthouse/tides.py <<'PYTHON'
"""High and low water, by the rule of twelfths."""

TWELFTHS = (1, 2, 3, 3, 2, 1)


def heights(low, high):
    """The water at each of the six hours between low and high."""
    water = low
    for part in TWELFTHS:
        water += (high - low) * part / 12
        yield round(water, 2)


def next_high(tides, hour):
    """The next high water after an hour; none after the last."""
    return next((tide for tide in tides if tide.hour > hour and tide.is_high), None)
PYTHON
work 'Writing lighthouse/tides.py' 3
show lighthouse/tides.py
commit 'Compute the water between two tides'
found 'report.py has one line per value; units come from lighthouse/units.py' --tag report
report 'the rule of twelfths stands' --tests passed --todos 1/3
swap lighthouse/report.py '    lines = [' '    ]' <<'PYTHON'
    lines = [
        f"{place}, {day}",
        f"wind   {units.speed(weather.wind)}",
        f"water  {tides.next_high(weather.tides, weather.hour)}",
    ]
PYTHON
sed 's/^from lighthouse import units$/from lighthouse import tides, units/' lighthouse/report.py >report.new && mv report.new lighthouse/report.py
work 'Editing lighthouse/report.py'
show lighthouse/report.py
work 'Running the tests' 3
say "${green}12 passed${off}"
report 'ready for review' --tests passed --todos 3/3
through 'lighthouse/tides.py; the report shows the next high water'
para finish 'Show the next high water in the report'
