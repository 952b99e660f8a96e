# Speaking to the person at the screen, running long steps, and keeping two set-ups apart.
# Expects: root (the package's folder), program (the name to speak under).

state="$root/.brine"
logs="$state/log"

# One line on the screen. Standard output belongs to the program that is run afterwards.
say() { printf '%s: %s\n' "$program" "$*" >&2; }

# Says what is missing, why it is needed and what to do, and ends the script.
fail() {
  say "$*"
  exit 1
}

# quiet_step NAME SENTENCE COMMAND…: runs a long command, with its output in .brine/log/NAME.log,
# and says what is running and how long it took. When it fails, shows the end of the log and what
# the caller's `mend` says to do.
quiet_step() {
  local name=$1 sentence=$2 began=$SECONDS status=0
  shift 2
  local log="$logs/$name.log"
  mkdir -p "$logs"
  say "$sentence …"
  "$@" >"$log" 2>&1 </dev/null 9>&- || status=$?
  if ((status != 0)); then
    tail -n 20 "$log" >&2
    fail "$sentence failed after $((SECONDS - began)) s; ${mend:+$mend; }the last lines are above," \
      "all of them in $log"
  fi
  say "$sentence took $((SECONDS - began)) s"
}

# Waits until no other script sets this folder up, and keeps others waiting until `unlock`.
# Descriptor 9 carries the lock; no child may inherit it, or the child would hold the lock too.
locked=no
lock() {
  [[ $locked == no ]] || return 0
  command -v flock >/dev/null ||
    fail "flock is missing; it keeps two set-ups apart; install the package util-linux"
  mkdir -p "$state"
  exec 9>"$state/setup.lock"
  if ! flock --nonblock 9; then
    say "waiting for another set-up in this folder"
    flock 9
  fi
  locked=yes
}

unlock() {
  exec 9>&-
  locked=no
}
