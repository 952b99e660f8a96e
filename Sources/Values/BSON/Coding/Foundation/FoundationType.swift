/// Foundation types that have a matching BSON type, but encode themselves as something else: a date
/// as a double of seconds since 2001, a UUID as a string, data as a list of numbers.
///
/// Storing them in that way is a mistake that shows only when another program reads the document.
/// So the coders store them as the BSON type if the module BSONFoundation is part of the program,
/// and refuse them otherwise. This module does not import Foundation: it looks the types up by
/// name, once, and compares type pointers.
enum FoundationType: String, CaseIterable {
  case date = "Date"
  case uuid = "UUID"
  case data = "Data"
  case decimal = "Decimal"

  private static let all: [(type: ObjectIdentifier, kind: FoundationType)] = allCases.compactMap {
    kind in kind.swiftType.map { (ObjectIdentifier($0), kind) }
  }

  /// Nil for every other type. This is fast, and a program without Foundation has nothing to
  /// compare.
  init?(_ type: Any.Type) {
    let asked = ObjectIdentifier(type)
    for known in Self.all where known.type == asked {
      self = known.kind
      return
    }
    return nil
  }

  /// The type, found by its mangled name: the length and name of the module, the length and name of
  /// the type, `V` for a struct. Outside Apple's platforms the types are in FoundationEssentials.
  private var swiftType: Any.Type? {
    let name = "\(rawValue.utf8.count)\(rawValue)V"
    return _typeByName("20FoundationEssentials\(name)") ?? _typeByName("10Foundation\(name)")
  }

  /// What a caller can do instead, as text for an error.
  var advice: String {
    switch self {
    case .date: "to store Foundation's Date, link BSONFoundation, or use BSONDateTime instead"
    case .uuid: "to store Foundation's UUID, link BSONFoundation, or use BSONUUID instead"
    case .data: "to store Foundation's Data, link BSONFoundation, or use BSONBinary instead"
    case .decimal: "Foundation's Decimal cannot be stored; use Decimal128 instead"
    }
  }
}
