#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A process beside the tests that removes their private mongods when they are gone, however they
/// ended: by their last line, a crash, Ctrl-C or `kill -9`.
///
/// It reads from a pipe that the system closes when this process ends. Killing mongod at exit is
/// not enough: a signal may end the process without its exit handlers, and while the process lives,
/// the supervisor of mongod starts it again.
///
/// Unchecked, and safe with its pointer: the pipe never leaves its owner, which closes it once.
@safe struct Watchdog: ~Copyable, @unchecked Sendable {
  private let pipe: UnsafeMutablePointer<FILE>?

  /// Watches the folder of this path, and those whose names go on with a hyphen after it. Without a
  /// shell nobody watches, and the next run removes what was left.
  init(over folder: String) { unsafe pipe = popen(Self.script(folder), Self.mode) }

  /// Ends the mongods and removes the folders now; returns when that is done.
  consuming func end() { if let pipe = unsafe pipe { unsafe pclose(pipe) } }

  /// No child process inherits the pipe and keeps it open.
  private static var mode: String {
    #if canImport(Darwin)
      "w"
    #else
      "we"
    #endif
  }

  /// A mongod is known by its working folder, which is its data's. Signals that a terminal sends to
  /// all of its processes are for the tests.
  private static func script(_ folder: String) -> String {
    """
    trap '' HUP INT QUIT TERM
    exec >/dev/null 2>&1
    cat
    for folder in '\(folder)' '\(folder)'-*; do
      [ -d "$folder" ] || continue
      for process in /proc/[0-9]*; do
        [ "$(readlink "$process/cwd")" = "$folder" ] && kill -9 "${process#/proc/}"
      done
      rm -f "/tmp/brine-$(id -u)/$(stat -c %D "$folder")-$(printf %x "$(stat -c %i "$folder")").sock"
      while [ -d "$folder" ]; do rm -rf "$folder"; done
    done
    """
  }
}
