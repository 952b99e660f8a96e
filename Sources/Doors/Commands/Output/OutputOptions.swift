import ArgumentParser

/// How a command prints what it found.
package struct OutputOptions: ParsableArguments {
  @Flag(help: "Print one JSON object a line instead of a table.")
  package var json = false

  package init() {}

  /// The listing as asked for, with a final newline unless there is nothing to print.
  package func text(_ listing: Listing) -> String {
    json ? listing.jsonLines : listing.table
  }
}
