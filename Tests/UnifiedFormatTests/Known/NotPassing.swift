import BSON

/// The tests that run here and do not pass, with the reasons. Tests whose requirements of the
/// deployment (`runOnRequirements`) are not met are not listed, because that follows from the file.
/// The run fails if a listed test passes, if a test that is not listed does not pass, or if a
/// listed test fails with other words.
enum NotPassing {
  /// Why a test does not pass, and the words of its failure.
  struct Entry: Sendable {
    let reason: String
    /// The words that the failure must contain; nil if the words vary.
    var words: String?

    /// Whether the failure is the listed one, and not another one of the same test.
    func explains(_ failure: String) -> Bool { words.map { failure.contains($0) } ?? true }
  }

  /// Nil for a test that must pass.
  static func entry(_ id: TestID, _ test: TestCase) -> Entry? {
    if let rule = rules.first(where: { $0.applies(test) }) {
      return Entry(reason: rule.reason, words: rule.words)
    }
    return lists.first { $0.tests[id.file]?.contains(id.name) == true }.map { list in
      Entry(reason: list.reason, words: list.words)
    }
  }

  private struct Rule: Sendable {
    let reason: String
    var words: String?
    let applies: @Sendable (TestCase) -> Bool
  }

  private struct List: Sendable {
    let reason: String
    /// The words that all failures contain.
    let words: String
    /// The tests by file.
    let tests: [String: Set<String>]
  }

  private static let rules = [
    Rule(reason: "the driver tells nothing of connection pools and discovery") { test in
      (test.expectedEvents ?? []).contains { $0.kind != .command }
    },
    Rule(reason: "the driver does not have the operation", words: "the driver ") { test in
      test.operations.contains { NotOffered.names.contains($0.name) }
    },
    Rule(
      reason: "libmongoc 1.23 cannot ask for expanded events of change streams",
      words: "has fields that are not understood: showExpandedEvents"
    ) { test in
      test.operations.contains { $0.arguments["showExpandedEvents"]?.boolValue == true }
    },
    Rule(
      reason: "libmongoc 1.23 tells a command's database at its start alone",
      words: "Event.databaseName: is not told by the driver"
    ) { test in
      (test.expectedEvents ?? []).flatMap(\.events).contains { event in
        event.name != "commandStartedEvent" && event.databaseName != nil
      }
    },
  ]

  private static let lists = [
    List(
      reason: "libmongoc 1.23 sends no afterClusterTime with writes outside transactions",
      words: "commandStartedEvent.command.readConcern: is not there",
      tests: [
        "causal-consistency/causal-consistency-write-commands.json": [
          "insertOne includes afterClusterTime in causally consistent session",
          "insertMany includes afterClusterTime in causally consistent session",
          "updateOne includes afterClusterTime in causally consistent session",
          "updateMany includes afterClusterTime in causally consistent session",
          "replaceOne includes afterClusterTime in causally consistent session",
          "deleteOne includes afterClusterTime in causally consistent session",
          "deleteMany includes afterClusterTime in causally consistent session",
          "bulkWrite includes afterClusterTime in causally consistent session",
        ],
        "transactions/commit.json": ["reset session state commit", "reset session state abort"],
      ]),
    List(
      reason: "libmongoc 1.23 knows no sort in bulk writes",
      words: "has fields that are not understood: sort",
      tests: [
        "crud/bulkWrite-replaceOne-sort.json": [
          "BulkWrite replaceOne with sort option unsupported (server-side error)"
        ],
        "crud/bulkWrite-updateOne-sort.json": [
          "BulkWrite updateOne with sort option unsupported (server-side error)"
        ],
      ]),
    List(
      reason: "libmongoc 1.23 leaves bypassDocumentValidation out when it is false",
      words: "commandStartedEvent.command.bypassDocumentValidation: is not there",
      tests: [
        "crud/bypassDocumentValidation.json": [
          "Aggregate with $out passes bypassDocumentValidation: false",
          "BulkWrite passes bypassDocumentValidation: false",
          "InsertMany passes bypassDocumentValidation: false",
          "InsertOne passes bypassDocumentValidation: false",
          "ReplaceOne passes bypassDocumentValidation: false",
          "UpdateMany passes bypassDocumentValidation: false",
          "UpdateOne passes bypassDocumentValidation: false",
        ]
      ]),
    List(
      reason: "libmongoc gives a summary of bulk writes, not the server's reply",
      words: "expectError.errorResponse.code: is not there",
      tests: [
        "crud/updateOne-errorResponse.json": [
          "update operations support errorResponse assertions"
        ]
      ]),
    List(
      reason: "libmongoc 1.23 does not retry a read after code 262 (ExceededTimeLimit)",
      words: "code 262 ExceededTimeLimit",
      tests: [
        "retryable-reads/exceededTimeLimit.json": [
          "Find succeeds on second attempt after ExceededTimeLimit"
        ]
      ]),
    List(
      reason: "libmongoc 1.23 knows nothing of the server's back pressure",
      words: "events[2].commandStartedEvent: did not happen",
      tests: [
        "transactions/backpressure-retryable-abort.json": [
          "abortTransaction retries if backpressure labels are added",
          "abortTransaction is retried maxAttempts=2 times if backpressure labels are added",
        ]
      ]),
    List(
      reason: "libmongoc looks for a secondary before it refuses one in a transaction",
      words: "No suitable servers found",
      tests: ["transactions/read-pref.json": ["secondary readPreference"]]),
  ]
}
