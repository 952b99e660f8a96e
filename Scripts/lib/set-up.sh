# The set-up that Scripts/brine and Scripts/test share. Expects: root, program.

here="$root/Scripts/lib"
# shellcheck source-path=SCRIPTDIR
source "$here/steps.sh"
source "$here/packages.sh"
source "$here/mongod.sh"
source "$here/build.sh"

# Makes ready all that the machine must have. Looks first without the lock: a machine that has
# everything waits for nobody.
set_up_machine() {
  require_swift
  if ! packages_ready; then
    lock
    packages_ready || install_packages
  fi
  if ! find_mongod; then
    lock
    find_mongod || { fetch_mongod && find_mongod; }
  fi
  # libmongoc would keep counters in a file in /dev/shm. A process that is killed leaves it there, and a
  # later one of the same id warns of it.
  export MONGOC_DISABLE_SHM=1
  export BRINE_SEEDS="${BRINE_SEEDS:-$root/Seeds}"
}
