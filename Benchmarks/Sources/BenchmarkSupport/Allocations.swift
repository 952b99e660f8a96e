/// What a room has done to count the blocks of memory that it asks for.
package struct Allocations {
  /// The room, as the table's title says it.
  package let title: String
  /// The header over the subjects.
  package let subjects: String
  /// The lines.
  package let lines: [Allocating]

  /// A table with these lines.
  package init(_ title: String, by subjects: String, _ lines: [Allocating]) {
    self.title = title
    self.subjects = subjects
    self.lines = lines
  }
}

/// One thing whose allocations are counted.
package struct Allocating {
  /// What is done.
  package let words: String
  /// To what, or by whom.
  package let subject: String
  /// What the number should be; nil where nothing is promised.
  package let target: Target?
  /// How often `run` does it.
  package let times: Int
  /// Does it.
  package let run: () throws -> Void

  /// Something that `run` does so many times.
  package init(
    _ words: String, _ subject: String, target: Target?, times: Int = 1,
    run: @escaping () throws -> Void
  ) {
    self.words = words
    self.subject = subject
    self.target = target
    self.times = times
    self.run = run
  }
}
