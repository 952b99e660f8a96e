import BenchmarkSupport

/// A line of the table: ours beside the same work done by others.
struct MongoTask {
  /// What the line says.
  let words: String
  /// The workload in our worker.
  let ours: String
  /// Those in libmongoc's; the fastest one counts.
  let libmongoc: [String]
  /// The one in PyMongo's.
  let pymongo: String
  /// What the ratio is of.
  var measure = Measure.speed
  /// Ours that the ratio is taken with, instead of libmongoc's.
  var other: String?
  /// What the ratio should be; nil where nothing is promised.
  var target: Target?

  enum Measure: String {
    /// Ours by theirs: less is better.
    case time
    /// Theirs by ours in time, so how many times as fast: more is better.
    case speed
  }

  static let all: [MongoTask] = single + inserts + many + bulks + files

  private static let single = [
    MongoTask("hello", "hello", measure: .time),
    MongoTask("find one by id", "find-one", measure: .time, target: .atMost(1.7)),
    MongoTask(
      "find one by id, in a scope", "find-one scope", peers: "find-one", measure: .time,
      target: .atMost(1.15)),
    MongoTask(
      words: "find one by id, 64 tasks", ours: "find-one tasks",
      libmongoc: LibMongoc.threads.map { "find-one threads \($0)" }, pymongo: "find-one threads",
      target: .atLeast(0.9)),
    MongoTask(
      words: "find one by id, 64 tasks on the workers", ours: "find-one executor",
      libmongoc: LibMongoc.threads.map { "find-one threads \($0)" }, pymongo: "find-one threads",
      target: .atLeast(0.9)),
  ]

  private static let inserts = [
    MongoTask("insert a small document", "insert-one small", measure: .time),
    MongoTask("insert a large document", "insert-one large", measure: .time),
  ]

  private static let many = [
    MongoTask(
      "find many, typed views", "find-many views", peers: "find-many", target: .atLeast(0.8)),
    MongoTask(
      "find many, an array of views", "find-many array", peers: "find-many", target: .atLeast(0.8)),
    MongoTask("find many, raw batches", "find-many raw", peers: "find-many"),
    MongoTask(
      words: "find many, one by one", ours: "find-many iterated", libmongoc: ["find-many"],
      pymongo: "find-many", measure: .time, other: "find-many raw", target: .atMost(2)),
  ]

  private static let bulks = [
    MongoTask("insert 10,000 small", "insert-many small", target: .atLeast(0.85)),
    MongoTask("insert 10 large", "insert-many large", target: .atLeast(0.85)),
  ]

  private static let files = [
    MongoTask("GridFS upload, 50 MiB", "upload", target: .atLeast(0.85)),
    MongoTask("GridFS download, 50 MiB", "download", target: .atLeast(0.85)),
  ]
}

extension MongoTask {
  /// A line whose peers have one way each; by default under our name.
  private init(
    _ words: String, _ ours: String, peers: String? = nil, measure: Measure = .speed,
    target: Target? = nil
  ) {
    self.init(
      words: words, ours: ours, libmongoc: [peers ?? ours], pymongo: peers ?? ours,
      measure: measure, target: target)
  }
}
