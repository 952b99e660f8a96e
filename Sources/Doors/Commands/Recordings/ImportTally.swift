import UseCases
import Words

/// What became of each file of an import, in the order in which they were named.
struct ImportTally {
  private(set) var rows: [Row]

  /// What ended the import before its last file; nil when nothing did.
  private(set) var failure: (any Error)?

  struct Row {
    let file: String
    var outcome = Outcome.notTried
  }

  enum Outcome {
    case imported(ImportedFile)
    /// Why it was not, in words; the others do not suffer from it.
    case refused(String)
    /// The import ended here.
    case failed
    case notTried
  }

  /// Imports one file after the other. A file that is refused does not stop the others, any other
  /// error does.
  static func importing(
    _ files: [String], by importFile: (String) async throws -> ImportedFile
  ) async -> ImportTally {
    var tally = ImportTally(rows: files.map { Row(file: $0) })
    for (index, file) in files.enumerated() {
      do {
        tally.rows[index].outcome = .imported(try await importFile(file))
      } catch {
        guard files.count > 1, let refusal = refusal(error) else {
          tally.rows[index].outcome = .failed
          tally.failure = error
          return tally
        }
        tally.rows[index].outcome = .refused(refusal)
      }
    }
    return tally
  }

  /// Nil for an error that is not about the file alone.
  private static func refusal(_ error: any Error) -> String? {
    switch error {
    case let refusal as RecordingRefusal: refusal.text()
    case let failure as CommandFailure: failure.message
    default: nil
    }
  }

  /// - Throws: what ended the import; otherwise how many files were refused, if any were.
  func finish() throws {
    if let failure { throw failure }
    let refused = rows.filter { if case .refused = $0.outcome { true } else { false } }
    guard refused.isEmpty else {
      throw CommandFailure(.failed, "\(refused.count) of \(rows.count) files were refused")
    }
  }
}
