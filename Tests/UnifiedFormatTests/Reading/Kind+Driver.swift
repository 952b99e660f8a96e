import BSON
import Mongo

extension Kind<Modification> {
  static let modification = Kind(name: "update operators or a pipeline") { value in
    if let document = value.documentValue { return .operators(document) }
    return Kind<[BSONDocument]>.documents.read(value).map(Modification.pipeline)
  }
}

extension Kind<Collation> {
  static let collation = Kind(name: "a collation of locale, strength and caseLevel") { value in
    guard let document = value.documentValue, let locale = document["locale"]?.stringValue else {
      return nil
    }
    guard document.keys.allSatisfy(["locale", "strength", "caseLevel"].contains) else { return nil }
    let strength = document["strength"]?.int64Value.flatMap {
      Collation.Strength(rawValue: Int($0))
    }
    return Collation(
      locale: locale, strength: strength, caseLevel: document["caseLevel"]?.boolValue)
  }
}

extension Kind<ReturnedDocument> {
  static let returned = Kind(name: "Before or After") { value in
    switch value.stringValue {
    case "Before": .before
    case "After": .after
    default: nil
    }
  }
}

extension Kind<FullDocument> {
  static let fullDocument = Kind(name: "a mode such as updateLookup") { value in
    value.stringValue.flatMap(FullDocument.init)
  }
}

extension Kind<FullDocumentBeforeChange> {
  static let before = Kind(name: "a mode such as whenAvailable") { value in
    value.stringValue.flatMap(FullDocumentBeforeChange.init)
  }
}

extension Kind<BSONTimestamp> {
  static let timestamp = Kind(name: "a timestamp") { value in
    if case .timestamp(let time) = value { time } else { nil }
  }
}

extension WriteModel {
  /// `{insertOne: {document: …}}` and the like.
  static func read(_ fields: Fields) throws -> WriteModel {
    let kind = try fields.onlyKey()
    guard let model = try fields.object(kind, { try read(kind, $0) }) else {
      throw fields.error(kind, "must be an object")
    }
    return model
  }

  private static func read(_ kind: String, _ fields: Fields) throws -> WriteModel {
    let collation = { try fields.optional("collation", .collation) }
    let hint = { try fields.optional("hint", .anything) }
    let upsert = { try fields.optional("upsert", .flag) }
    let filter = { try fields.required("filter", .document) }
    switch kind {
    case "insertOne": return .insertOne(try fields.required("document", .document))
    case "updateOne":
      return .updateOne(
        try filter(), try fields.required("update", .modification), upsert: try upsert(),
        arrayFilters: try fields.optional("arrayFilters", .documents),
        collation: try collation(), hint: try hint())
    case "updateMany":
      return .updateMany(
        try filter(), try fields.required("update", .modification), upsert: try upsert(),
        arrayFilters: try fields.optional("arrayFilters", .documents),
        collation: try collation(), hint: try hint())
    case "replaceOne":
      return .replaceOne(
        try filter(), with: try fields.required("replacement", .document),
        upsert: try upsert(), collation: try collation(), hint: try hint())
    case "deleteOne":
      return .deleteOne(try filter(), collation: try collation(), hint: try hint())
    case "deleteMany":
      return .deleteMany(try filter(), collation: try collation(), hint: try hint())
    default: throw FormatError(place: fields.place, reason: "\(kind) is no write")
    }
  }
}
