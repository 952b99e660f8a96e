# Inputs to start fuzzing from. Expects: root.

# corpus_values NAME: what stands under a name in the BSON corpus of MongoDB's specifications, one
# a line, as JSON writes it; nothing when the shared files are missing.
corpus_values() {
  local corpus="${BRINE_SHARED:-$root/../shared}/specs/suites/bson-corpus"
  [[ -d $corpus ]] || return 0
  grep -hoE "\"$1\" *: *\"([^\"\\\\]|\\\\.)*\"" "$corpus"/*.json |
    sed -E 's/^"[a-z_]+" *: *"(.*)"$/\1/' || true
}

# write_seeds FOLDER HOW: each line of the input becomes a file, by way of the command HOW.
write_seeds() {
  local line number=0
  while IFS= read -r line; do
    number=$((number + 1))
    "$2" "$line" >"$1/$(cksum <<<"$line" | cut -d ' ' -f 1)-$number"
  done
}

from_hex() { printf '%b' "$(sed 's/../\\x&/g' <<<"$1")"; }

# Close enough to JSON for a seed: \" and \\ and \uXXXX.
from_json_string() { printf '%b' "${1//'\"'/\"}"; }
