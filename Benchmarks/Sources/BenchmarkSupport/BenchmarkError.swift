/// What kept a benchmark from running, in words for the person who started it.
package struct BenchmarkError: Error, CustomStringConvertible {
  /// The words.
  package let description: String

  /// An error that says this.
  package init(_ description: String) { self.description = description }
}
