# Asks for permission half way and goes on by the answer; with it, lands its work itself.

begin 'Storm warnings'
claim 4
work 'Reading lighthouse/store.py'
cat >lighthouse/warnings.py <<'PYTHON'
"""Who is warned of a storm, and when."""

GALE = 17.2  # metres per second, 8 on Beaufort's scale


def due(forecast, warned):
    """The hours that bring a gale nobody has been warned of."""
    gales = [hour for hour in forecast if hour.wind >= GALE]
    return [hour for hour in gales if hour not in warned]
PYTHON
work 'Writing lighthouse/warnings.py' 3
show lighthouse/warnings.py
commit 'Find the gales that nobody has been warned of'
para message person 'the store needs a column: may I run scripts/migrate.sh?' >/dev/null 2>&1
say 'The store needs a column for the warnings already sent.'
if allowed 'running scripts/migrate.sh on data/harbour.sql'; then
  sh scripts/migrate.sh 'ALTER TABLE reports ADD COLUMN warned_at TEXT;'
  printf '  %s✓%s the column is there\n' "$green" "$off"
  report 'migrated, running the tests' --todos 2/3
  work 'Running the tests' 2
  say "${green}14 passed${off}"
  through 'warnings.py; the store remembers who was warned'
  para integrate 'Warn of storms once'
else
  say 'Then I leave the store as it is; the warnings are kept in memory.'
  through 'warnings.py; without a memory'
  para finish 'Warn of storms, without a memory'
fi
