import Foundation

/// A room of the project with workloads and peers.
package protocol Room {
  /// The word that chooses it on the command line.
  static var name: String { get }

  /// A peer that lives in this program, and what it is with versions; nil when there is none.
  static func worker(
    _ name: String, in place: Place
  ) throws -> (about: String, workloads: [Workload])?

  /// Measures, and prints the tables.
  static func run(_ options: Options, in place: Place) throws

  /// What is done to count the blocks of memory that it asks for.
  static func allocations() throws -> Allocations
}

/// What a person asked for.
package struct Options {
  /// Less time, less certain numbers.
  package let isQuick: Bool
  /// Only lines that have this in their words; empty for all.
  package let only: String

  /// Reads the arguments after the room's name.
  package init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)
    isQuick = rest.contains("--quick")
    rest.removeAll { $0 == "--quick" }
    guard rest.isEmpty || (rest.count == 2 && rest[0] == "--only") else {
      throw BenchmarkError("after the room may stand: --quick, --only WORDS")
    }
    only = rest.last ?? ""
  }

  /// How much time a race gets.
  package var effort: Effort { isQuick ? .quick : .full }

  /// Whether a line with these words was asked for.
  package func includes(_ words: String) -> Bool { only.isEmpty || words.contains(only) }
}
