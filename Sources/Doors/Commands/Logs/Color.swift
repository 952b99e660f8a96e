/// Whether to colour what is written.
package enum Color {
  /// Only on a terminal that can, and never when NO_COLOR is set (no-color.org).
  package static func isWanted(in surroundings: Surroundings) -> Bool {
    let environment = surroundings.environment
    return surroundings.errorsGoToTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }
}
