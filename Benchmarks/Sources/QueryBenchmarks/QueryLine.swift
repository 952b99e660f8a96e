import BenchmarkSupport

/// A line of the table: ours beside the same work done by another.
struct QueryLine {
  let task: String
  /// Who is beside ours.
  let other: String
  /// The workload in our worker.
  let ours: String
  /// The other's workload.
  let theirs: String
  /// The worker of the other's workload.
  var worker = Worker.python
  /// What is told of the two.
  var measure = Measure.time
  /// What it should be; nil where nothing is promised.
  var target: Target?

  enum Worker {
    case ours
    case python
  }

  enum Measure: String {
    /// Ours.
    case time = "us, ours"
    /// How many times as fast as the other.
    case speed = "times as fast"
    /// Ours of the other's.
    case share = "% of theirs"
    /// Documents for each of the server's, whose turn is all of them.
    case documents = "docs for one"
    /// Ours in thousands of documents a second.
    case rate = "k docs/s, ours"
    /// The other's, too.
    case otherRate = "k docs/s, theirs"

    /// Whether the other's turn is all documents, and ours is one.
    var countsDocuments: Bool { self == .documents || self == .rate || self == .otherRate }
  }

  static let all = [
    QueryLine(
      task: "athlete, JSON to BSON", other: "Pydantic, BaseModel", ours: "read",
      theirs: "read model", target: .atMost(7)),
    QueryLine(
      task: "athlete, JSON to BSON", other: "Pydantic, TypedDict", ours: "read",
      theirs: "read dict", measure: .speed),
    QueryLine(
      task: "athlete, BSON to JSON", other: "Pydantic, BaseModel", ours: "write",
      theirs: "write model", target: .atMost(6)),
    QueryLine(
      task: "athlete, BSON to JSON", other: "Pydantic, TypedDict", ours: "write",
      theirs: "write dict", measure: .speed),
    QueryLine(
      task: "filter, from bytes", other: "mongomock, from bytes", ours: "match", theirs: "match",
      measure: .speed, target: .atLeast(20)),
    QueryLine(
      task: "filter, from bytes", other: "mongod's scan", ours: "match", theirs: "scan",
      worker: .ours, measure: .documents),
    QueryLine(
      task: "filter, from bytes", other: "mongod's scan", ours: "match", theirs: "scan",
      worker: .ours, measure: .rate),
    QueryLine(
      task: "filter, from bytes", other: "mongod's scan", ours: "match", theirs: "scan",
      worker: .ours, measure: .otherRate),
    QueryLine(
      task: "query of nine fields", other: "the call with it", ours: "build", theirs: "send",
      worker: .ours, measure: .share, target: .atMost(5)),
  ]
}
