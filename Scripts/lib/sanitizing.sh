# Building and running the suites of Tests/Sanitizers with a sanitizer. Expects: steps.sh, build.sh,
# and `sanitizer`: thread or address.

parts="$root/Tests/Sanitizers"

# Everything of one sanitizer is built here, apart from builds without it.
place="$root/.build-$sanitizer"

all_suites() { sed -E '/^(#|$)/d' "$parts/suites"; }

# No report is taken back by a later one, and each makes the program's end a failure.
export TSAN_OPTIONS="halt_on_error=0 exitcode=66 ${TSAN_OPTIONS:-}"
export ASAN_OPTIONS="detect_leaks=1 ${ASAN_OPTIONS:-}"
export LSAN_OPTIONS="suppressions=$parts/address/suppressions print_suppressions=0 ${LSAN_OPTIONS:-}"

# What is linked into each program beside Swift's own.
linked_objects() { find "$place/objects" -name '*.o' 2>/dev/null | LC_ALL=C sort; }

# What C there is for this sanitizer goes into each program.
build_objects() {
  local source
  mkdir -p "$place/objects"
  for source in "$parts/$sanitizer"/*.c; do
    [[ -f $source ]] || continue
    quiet_step "$sanitizer-objects" "building $(basename "$source")" \
      "$(toolchain)/clang" -O1 -fPIC -Wall -Wextra -Werror -c "$source" \
      -o "$place/objects/$(basename "$source" .c).o"
  done
}

# The compiler for C that belongs to Swift's: another one may not know Swift's way of calling.
toolchain() { dirname "$(readlink -f "$(type -P swiftc)")"; }

# A sanitizer that reports nothing may have seen nothing. So programs that are wrong on purpose
# (loud-…) come first, and such that are right and look dangerous (quiet-…).
prove_sanitizer() {
  local source
  for source in "$parts/$sanitizer"/{loud,quiet}-*.swift; do prove_program "$source"; done
}

prove_program() {
  local source=$1 name log
  name=$(basename "$source" .swift)
  log="$logs/$sanitizer-$name-run.log"
  mapfile -t objects < <(linked_objects)
  quiet_step "$sanitizer-$name" "building $name" \
    swiftc -g "-sanitize=$sanitizer" "$source" "${objects[@]}" -o "$place/$name"
  "$place/$name" >"$log" 2>&1 || true
  if [[ $name == loud-* ]] && (($(reports_in "$log") == 0)); then
    fail "the $sanitizer sanitizer does not see what is wrong in $name on this machine; its" \
      "output is in $log"
  elif [[ $name == quiet-* ]] && (($(reports_in "$log") > 0)); then
    fail "the $sanitizer sanitizer reports $name, which is right; see $log"
  fi
}

# One line SUMMARY belongs to each report.
reports_in() { grep -cE '^SUMMARY: [A-Za-z]+Sanitizer' "$1" || true; }

# A package with the suites alone: this one's folders and manifest, and what leaves the rest out.
make_package() {
  local package="$place/package" folder suite quoted
  for suite in $(all_suites); do
    grep -qF "\"$suite\"" "$root/Package.swift" ||
      fail "Package.swift has no suite $suite, which Tests/Sanitizers/suites names"
  done
  mkdir -p "$package"
  for folder in Sources Tests; do ln -sfn "$root/$folder" "$package/$folder"; done
  quoted=$(all_suites | sed 's/.*/"&"/' | paste -sd ',')
  {
    cat "$root/Package.swift"
    echo
    echo "let suites: Set<String> = [$quoted]"
    cat "$parts/only-suites.swift"
  } >"$package/Package.swift.new"
  # An untouched manifest is not read again.
  cmp -s "$package/Package.swift.new" "$package/Package.swift" ||
    mv "$package/Package.swift.new" "$package/Package.swift"
  [[ ! -f $root/Package.resolved ]] || cp "$root/Package.resolved" "$package/"
}

# sanitized COMMAND…: `swift COMMAND` on that package.
sanitized() {
  local command=$1 options=() object
  shift
  while IFS= read -r object; do options+=(-Xlinker "$object"); done < <(linked_objects)
  swift "$command" --package-path "$place/package" --scratch-path "$place/build" \
    --disable-xctest "--sanitize=$sanitizer" "${options[@]}" "$@"
}
