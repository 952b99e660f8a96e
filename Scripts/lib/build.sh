# Compiling, and knowing when there is nothing to compile. Expects: steps.sh.

# Goes with every call of swift: a target may import only what Package.swift lists for it.
swift_flags=(--package-path "$root" --explicit-target-dependency-import-check error)

# The settings of Package.swift, for a room that is compiled without it.
room_settings=(
  -swift-version 6 -package-name brine
  -enable-upcoming-feature ExistentialAny
  -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature InferIsolatedConformances
  -enable-upcoming-feature NonisolatedNonsendingByDefault
)

require_swift() {
  command -v swift >/dev/null ||
    fail "the Swift toolchain is missing; brine is compiled on this machine; install Swift 6.2 or" \
      "newer from https://www.swift.org/install and put its bin folder on PATH"
}

binary() { printf '%s' "$root/.build/$1/brine"; }

stamp() { printf '%s' "$state/build-$1.stamp"; }

# build_is_current CONFIGURATION: true when the binary is what these sources would give. Asking
# SwiftPM costs seconds even when it does nothing.
build_is_current() {
  local file
  file=$(stamp "$1")
  [[ -x $(binary "$1") && -f $file ]] &&
    [[ $(<"$file") == "$(fingerprint_sources) $(fingerprint_results "$1")" ]]
}

# Names, times and sizes of all that goes into a build, and which compiler. Names, because a
# file that is gone, or an older one that came with another branch, is no file newer than the
# last build.
fingerprint_sources() {
  {
    (cd "$root" && find Package.swift Sources -type f -printf '%p %T@ %s\n' | LC_ALL=C sort)
    stat -L -c '%n %Y %s' "$(type -P swift)"
  } | sha256sum | cut -d ' ' -f 1
}

# What a build leaves: the versions it settled on, and the binary, which somebody may rebuild
# by hand in another way.
fingerprint_results() {
  {
    cat "$root/Package.resolved" 2>/dev/null || true
    stat -c '%y %s' "$(binary "$1")" 2>/dev/null || true
  } | sha256sum | cut -d ' ' -f 1
}

# build CONFIGURATION SENTENCE OPTION…: builds and remembers for what. The sources are read
# before the build, so that an edit made meanwhile counts as not built; no stamp stands while the
# binary is being replaced.
build() {
  local configuration=$1 sentence=$2 sources
  shift 2
  rm -f "$(stamp "$configuration")"
  fetch_swift_packages
  sources=$(fingerprint_sources)
  quiet_step "build-$configuration" "$sentence" \
    swift build "${swift_flags[@]}" --configuration "$configuration" "$@"
  remember_build "$configuration" "$sources"
}

fetch_swift_packages() {
  local mend="they are compiled into brine; see that the network works, then run this again"
  [[ -f $root/.build/workspace-state.json ]] ||
    quiet_step swift-resolve "fetching the Swift packages" \
      swift package --package-path "$root" resolve
}

remember_build() {
  local configuration=$1 sources=$2 file
  file=$(stamp "$configuration")
  echo "$sources $(fingerprint_results "$configuration")" >"$file.new"
  mv "$file.new" "$file"
}
