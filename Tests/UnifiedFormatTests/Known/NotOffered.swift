/// Operations of the format that the driver does not have.
enum NotOffered {
  private static let reasons = [
    "clientBulkWrite": "the driver library has no bulk write across collections",
    "count": "the driver has countDocuments and estimatedDocumentCount, not the deprecated count",
    "mapReduce": "the driver has aggregate, not the deprecated mapReduce",
  ]

  static var names: Set<String> { Set(reasons.keys) }

  /// Nil for an operation that the driver has, or that nobody knows.
  static func reason(_ name: String) -> String? { reasons[name] }
}
