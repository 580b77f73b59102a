# What the scripted agents have in common: they look like coding agents, and what they do is real.
# $beat is set before this is read: the seconds between two things that a person should notice.

tick=$(awk "BEGIN { print $beat / 8 }")
esc=$(printf '\033')
off="$esc[0m" bold="$esc[1m"
blue="$esc[38;5;75m" green="$esc[38;5;114m" red="$esc[38;5;203m" yellow="$esc[38;5;221m" grey="$esc[38;5;245m"

beat() { sleep "$beat"; }

# begin TITLE: who works here, and at what.
begin() {
  rule=$(printf '%58s' '' | sed 's/ /─/g')
  printf '\n  %s╭%s╮%s\n' "$blue" "$rule" "$off"
  printf '  %s│%s %s✻ %-54s%s %s│%s\n' "$blue" "$off" "$bold" "$1" "$off" "$blue" "$off"
  printf '  %s│%s   %s%-54s%s %s│%s\n' "$blue" "$off" "$grey" "$PARA_SESSION, a scripted agent" "$off" "$blue" "$off"
  printf '  %s╰%s╯%s\n\n' "$blue" "$rule" "$off"
  beat
}

# claim NUMBER: takes that task of the plan; its id stays in $task.
claim() {
  task=$(para task list --json 2>/dev/null | grep -o "task-[a-z0-9]*-000$1" | head -n 1)
  [ -z "$task" ] || para task claim "$task" >/dev/null 2>&1
}

# through WORDS: the task is done.
through() {
  [ -z "$task" ] || para task done "$task" "$1" >/dev/null 2>&1
}

# found WORDS [OPTIONS]: others should know.
found() {
  para discover "$@" >/dev/null 2>&1
}

say() {
  printf '  %s●%s %s\n' "$blue" "$off" "$1"
  beat
}

# work WORDS [BEATS]: a spinner while it goes on, a tick when it is done.
work() {
  left=$((${2:-2} * 2))
  while [ "$left" -gt 0 ]; do
    for frame in ⠋ ⠹ ⠼ ⠧; do
      printf '\r  %s%s%s %s … %s' "$yellow" "$frame" "$off" "$1" "$esc[K"
      sleep "$tick"
    done
    left=$((left - 1))
  done
  printf '\r  %s✓%s %s%s\n' "$green" "$off" "$1" "$esc[K"
}

# show FILE: what is new in it, as a diff.
show() {
  git add --intent-to-add -- "$1"
  printf '\n  %s%s%s\n' "$bold" "$1" "$off"
  git diff -U1 -- "$1" | sed '1,/^@@/d' | while IFS= read -r line; do
    case $line in
      +*) printf '  %s▎%s%s\n' "$green" "$line" "$off" ;;
      -*) printf '  %s▎%s%s\n' "$red" "$line" "$off" ;;
      @@*) printf '  %s┆%s\n' "$grey" "$off" ;;
      *) printf '  %s┆%s%s\n' "$grey" "$line" "$off" ;;
    esac
  done
  printf '\n'
  beat
}

# swap FILE FROM TO: replaces the lines from the one that begins with FROM to that with TO by the standard input.
swap() {
  awk -v from="$2" -v to="$3" '
    BEGIN { while ((getline line < "-") > 0) text = text line "\n" }
    index($0, from) == 1 { skipping = 1; printf "%s", text }
    !skipping
    skipping && index($0, to) == 1 { skipping = 0 }
  ' "$1" >"$1.new" && mv "$1.new" "$1"
}

commit() {
  git add --all && git commit --quiet --message="$1"
  printf '  %s◆%s committed: %s\n' "$green" "$off" "$1"
  beat
}

report() {
  para report "$@" >/dev/null && printf '  %s↗ %s%s\n' "$grey" "$1" "$off"
}

# allowed QUESTION: asks for permission and waits for a y or n.
allowed() {
  answer=''
  while :; do
    printf '\n  %sThis needs your permission.%s\n  Allow %s? [y/n] ' "$yellow" "$off" "$1"
    read -r answer || exit 1
    case $answer in
      [yY]*) return 0 ;;
      [nN]*) return 1 ;;
    esac
  done
}
