# The Debian packages that Brine stands on. Expects: steps.sh.

# zlib and libarchive unpack device files; libcurl4 is for a fetched mongod; tzdata is read by brine
# and mongod alike.
packages=(libmongoc-dev libbson-dev zlib1g-dev libarchive-dev pkg-config tzdata libcurl4)

# The oldest zone data whose rules agree with the reference tables in the tests.
oldest_tzdata=2026f

packages_ready() {
  if ! command -v dpkg-query >/dev/null; then
    pkg-config --exists libmongoc-1.0 zlib libarchive 2>/dev/null
    return
  fi
  [[ -z $(missing_packages) ]] && tzdata_is_settled
}

# The packages that are not installed, one a line.
missing_packages() {
  local installed package
  installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${packages[@]}" 2>/dev/null || true)
  for package in "${packages[@]}"; do
    grep -qx "installed $package" <<<"$installed" || echo "$package"
  done
}

tzdata_version() { dpkg-query -W -f='${Version}' tzdata 2>/dev/null || true; }

# True when the zone data is new enough, or is the newest that an earlier try could get.
tzdata_is_settled() {
  local version
  version=$(tzdata_version)
  dpkg --compare-versions "$version" ge "$oldest_tzdata" ||
    [[ -f $state/tzdata && $(<"$state/tzdata") == "$version" ]]
}

# Installs what is missing. apt-get install also brings an old tzdata up to Debian's newest; when
# that alone is wanted, its failing stops nobody.
install_packages() {
  local missing as_root=()
  command -v apt-get >/dev/null ||
    fail "the development files of libmongoc, zlib or libarchive are missing and there is no" \
      "apt-get; brine stands on them; install libmongoc, libbson, zlib, libarchive and pkg-config" \
      "by hand"
  missing=$(missing_packages | paste -sd ' ')
  if ((EUID != 0)); then as_root=(sudo); fi
  if ((EUID != 0)) && ! may_use_sudo; then
    [[ -z $missing ]] ||
      fail "missing: $missing; brine is built and run with this, and installing needs root;" \
        "run: apt-get install $missing"
  elif [[ -n $missing ]]; then
    run_apt "installing $missing"
  else
    (run_apt "bringing tzdata up to date") || true
  fi
  settle_tzdata
}

run_apt() {
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
  local mend="brine is built and run with these packages; see that the network works and run again"
  quiet_step apt-update "reading Debian's package lists" "${apt[@]}" update
  quiet_step apt-install "$1" "${apt[@]}" install -y --no-install-recommends "${packages[@]}"
}

# sudo helps when it asks no password, or when somebody is there to type it.
may_use_sudo() {
  command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 2 && -r /dev/tty ]]; }
}

# Remembers the zone data we have to live with, so that no later run tries again in vain.
settle_tzdata() {
  local version
  version=$(tzdata_version)
  mkdir -p "$state"
  printf '%s' "$version" >"$state/tzdata"
  dpkg --compare-versions "$version" ge "$oldest_tzdata" ||
    say "tzdata is $version, older than $oldest_tzdata; local times of recent law changes" \
      "may be wrong; run: apt-get update && apt-get install tzdata"
}
