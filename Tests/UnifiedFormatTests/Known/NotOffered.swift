/// Operations of the format that the driver does not have.
enum NotOffered {
  private static let reasons = [
    "clientBulkWrite": "the driver library has no bulk write across collections",
    "count": "the driver has countDocuments and estimatedDocumentCount, not the deprecated count",
    "mapReduce": "the driver has aggregate, not the deprecated mapReduce",
  ]

  static var names: Set<String> { Set(reasons.keys) }

  /// Why the driver does not have an operation; nil if it has it, or if the operation is unknown.
  static func reason(_ name: String) -> String? { reasons[name] }
}
