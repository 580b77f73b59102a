# Changes lines that have changed on main meanwhile: its landing is a conflict, and it waits to be told what to do.

begin "Wind on Beaufort's scale"
claim 3
work 'Reading lighthouse/units.py'
swap lighthouse/units.py 'SPEED = ' '    return' <<'PYTHON'
SPEED = "Bft"


def speed(metres_per_second):
    """A wind speed for the report, on Beaufort's scale."""
    return f"{round((metres_per_second / 0.836) ** (2 / 3))} {SPEED}"
PYTHON
work 'Editing lighthouse/units.py' 2
show lighthouse/units.py
commit "Give the wind on Beaufort's scale"
work 'Running the tests' 2
say "${green}11 passed${off}"
report 'waiting for wind-in-knots to land' --tests passed --todos 2/2
para wait wind-in-knots --for landed,cancelled --timeout 600 >/dev/null 2>&1
if ! para integrate "Give the wind on Beaufort's scale"; then
  report 'in conflict with main' --tests passed --blocked 'both changed speed() in lighthouse/units.py'
  printf '\n  %sTell me how to go on:%s send me a line, and I merge main and keep both.\n\n  ❯ ' "$yellow" "$off"
  read -r answer || exit 1
  git merge --quiet main >/dev/null 2>&1
  git checkout --quiet --theirs -- lighthouse/units.py
  cat >>lighthouse/units.py <<'PYTHON'


def force(metres_per_second):
    """A wind's force, on Beaufort's scale."""
    return f"{round((metres_per_second / 0.836) ** (2 / 3))} Bft"
PYTHON
  git add --all && git commit --quiet --message='Merge main, keeping knots and Beaufort'
  git --no-pager show --stat --format= HEAD
  para integrate "Give the wind's force on Beaufort's scale as well"
fi
