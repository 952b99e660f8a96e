# Running a command so that nothing of it outlives the script. Expects: steps.sh.

# The session that the command runs in; empty while nothing was run.
session=

# run_apart COMMAND…: runs a command in a session of its own, which its children and theirs are part
# of, in whatever process groups. A command in the background ignores Ctrl-C, which this one's programs
# must not, and a shell hears of a signal at once only while it waits.
run_apart() {
  env --default-signal=INT,QUIT setsid "$@" </dev/null &
  session=$!
  wait "$session"
}

# The processes of the session, one a line.
session_processes() {
  local file
  for file in /proc/[0-9]*/stat; do
    # The name, in parentheses, may hold anything.
    sed -nE "s/^([0-9]+) \(.*\) [^Z] [0-9]+ [0-9]+ $session .*/\1/p" "$file" 2>/dev/null || true
  done
}

# Not one whose parent has not asked yet how it ended.
is_alive() { grep -qE '\) [^ZX] ' "/proc/$1/stat" 2>/dev/null; }

# The folders of tests whose process is gone: brine-NAME-PROCESS-….
orphaned_folders() {
  local folder process
  for folder in "${TMPDIR:-/tmp}"/brine-*-[0-9]* /tmp/brine-*-[0-9]*; do
    process=$(basename "$folder" | sed -nE 's/^brine-[a-z]+-([0-9]+)(-.*)?$/\1/p')
    if [[ -d $folder && -n $process ]] && ! is_alive "$process"; then echo "$folder"; fi
  done | LC_ALL=C sort -u
}

# leave_nothing: waits a moment for what ends by itself, then says what is still there and removes it.
# False when something was.
leave_nothing() {
  local left folders end=$((SECONDS + 5))
  [[ -n $session && -d /proc ]] || return 0
  while true; do
    left=$(session_processes)
    folders=$(orphaned_folders)
    [[ -n $left$folders ]] || return 0
    ((SECONDS < end)) || break
    sleep 0.2
  done
  say "left behind, and removed now:" $(describe $left) $folders
  [[ -z $left ]] || kill -KILL $left 2>/dev/null || true
  [[ -z $folders ]] || rm -rf $folders
  return 1
}

describe() {
  local process
  for process in "$@"; do
    is_alive "$process" || continue
    printf '%s (%s) ' "$process" "$(tr '\0' ' ' <"/proc/$process/cmdline" 2>/dev/null | cut -c 1-80)"
  done
}

# Ends what was run when the script is stopped.
stop_session() {
  [[ -z $session ]] || kill -TERM $(session_processes) 2>/dev/null || true
}
