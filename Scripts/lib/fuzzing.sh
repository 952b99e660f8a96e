# Building and running the fuzz targets of Tests/Fuzzing. Expects: steps.sh, build.sh.

targets_folder="$root/Tests/Fuzzing"

# Everything about a target, its corpus too, stays in its folder here between runs.
place() { printf '%s' "$root/.build-fuzz/$1"; }

all_targets() { sed -E '/^(#|$)/d; s/ .*//' "$targets_folder/targets"; }

# rooms_of TARGET: the folders of the rooms below Sources, in the order of building.
rooms_of() { awk -v target="$1" '$1 == target { $1 = ""; print }' "$targets_folder/targets"; }

# Checks stay in: -O, not -Ounchecked.
compiler=(
  swiftc -O -g -wmo -parse-as-library -sanitize=fuzzer,address -warnings-as-errors
  "${room_settings[@]}"
)

# build_target TARGET: each room becomes a module of its own, so that they import each other as in
# the package; the target is linked with all of them.
build_target() {
  local target=$1 room objects=() mend="the target's rooms are named in Tests/Fuzzing/targets"
  local modules
  modules="$(place "$target")/modules"
  mkdir -p "$modules"
  for room in $(rooms_of "$target"); do
    build_room "$target" "$room" "$modules"
    objects+=("$modules/$(basename "$room").o")
  done
  # The compiler leaves an executable's module where it stands.
  quiet_step "fuzz-$target" "building $target" \
    env -C "$modules" "${compiler[@]}" -I "$modules" -module-name FuzzTarget -o "$(place "$target")/run" \
    "$targets_folder/Support"/*.swift "$targets_folder/$target"/*.swift "${objects[@]}"
}

# build_room TARGET ROOM MODULES: builds unless the sources of this room and those before it are
# what they were.
build_room() {
  local target=$1 room=$2 modules=$3 name sources now
  name=$(basename "$room")
  [[ -d $root/Sources/$room ]] || fail "there is no room Sources/$room; see Tests/Fuzzing/targets"
  now=$(fingerprint_rooms "$target")
  [[ -f $modules/$name.stamp && $(<"$modules/$name.stamp") == "$now" ]] && return
  mapfile -t sources < <(find "$root/Sources/$room" -name '*.swift' | LC_ALL=C sort)
  quiet_step "fuzz-$target-$name" "building $name for $target" \
    "${compiler[@]}" -I "$modules" -emit-module -emit-object \
    -emit-module-path "$modules/$name.swiftmodule" -module-name "$name" -o "$modules/$name.o" \
    "${sources[@]}"
  echo "$now" >"$modules/$name.stamp"
}

fingerprint_rooms() {
  local rooms
  read -ra rooms <<<"$(rooms_of "$1")"
  {
    (cd "$root/Sources" && find "${rooms[@]}" -name '*.swift' -printf '%p %T@ %s\n' | LC_ALL=C sort)
    printf '%s\n' "${compiler[@]}"
    swiftc --version
  } 2>/dev/null | sha256sum | cut -d ' ' -f 1
}

# Fills the target's folder of seeds anew, when it knows how.
make_seeds() {
  local seeds
  seeds="$(place "$1")/seeds"
  rm -rf "$seeds"
  mkdir -p "$seeds"
  [[ ! -f $targets_folder/$1/seeds ]] || (source "$targets_folder/$1/seeds" "$seeds")
  find "$seeds" -type f | wc -l
}

# run_target TARGET OPTION…: runs with limits on time, memory and length for each input.
run_target() {
  local target=$1 here
  here=$(place "$target")
  # What is made once and kept for good may be no leak: the target says so in a file.
  [[ ! -f $targets_folder/$target/kept ]] ||
    export LSAN_OPTIONS="suppressions=$targets_folder/$target/kept"
  shift
  mkdir -p "$here/found"
  # Hashes are the same in each run, so that an input does the same again. Freed memory is held
  # back for some megabytes only, so that the peak says what the code needs.
  SWIFT_DETERMINISTIC_HASHING=1 ASAN_OPTIONS=quarantine_size_mb=16 "$here/run" \
    -rss_limit_mb=2048 -malloc_limit_mb=512 -timeout=10 -max_len=65536 \
    -artifact_prefix="$here/found/" "$@"
}
