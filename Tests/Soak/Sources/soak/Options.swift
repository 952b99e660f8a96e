/// The options of the command line.
struct Options {
  /// How many finds.
  var finds = 1_000_000
  /// How many each of cursors, sessions and change streams.
  var others = 100_000
  /// How many clients, each with its threads.
  var clients = 1_000
  /// The kinds to run, by name; all when empty.
  var kinds: [String] = []

  init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--finds": finds = try Self.count(argument, rest.popFirst())
      case "--others": others = try Self.count(argument, rest.popFirst())
      case "--clients": clients = try Self.count(argument, rest.popFirst())
      default:
        guard !argument.hasPrefix("-") else { throw SoakError("no option \(argument)") }
        kinds.append(argument)
      }
    }
  }

  /// Reads a count, which must be at least the number of samples.
  private static func count(_ option: String, _ text: String?) throws -> Int {
    guard let count = text.flatMap({ Int($0) }), count >= Samples.wanted else {
      throw SoakError("\(option) needs a whole number from \(Samples.wanted) up after it")
    }
    return count
  }
}

/// A failure of the soak itself.
struct SoakError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
