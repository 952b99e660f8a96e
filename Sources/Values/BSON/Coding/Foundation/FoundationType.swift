/// Types of Foundation's for which BSON has a type of its own, and which encode themselves as another
/// one: a date as a double of seconds since 2001, a UUID as a text, data as a list of numbers.
///
/// Nobody wants that in a store, and nothing shows it until another program reads it. So coders store
/// them whole where the module BSONFoundation is part of the program, and refuse them elsewhere. This
/// module does not import Foundation: it asks for the types by name, once, and compares pointers.
enum FoundationType: String, CaseIterable {
  case date = "Date"
  case uuid = "UUID"
  case data = "Data"
  case decimal = "Decimal"

  private static let all: [(type: ObjectIdentifier, kind: FoundationType)] = allCases.compactMap {
    kind in kind.swiftType.map { (ObjectIdentifier($0), kind) }
  }

  /// Nil for every other type, which is soon found out: a program without Foundation has none of them.
  init?(_ type: Any.Type) {
    let asked = ObjectIdentifier(type)
    for known in Self.all where known.type == asked {
      self = known.kind
      return
    }
    return nil
  }

  /// The mangled names: the module's and the type's, each after its length, and the letter for a
  /// structure. Foundation is made of two modules where it is not Apple's.
  private var swiftType: Any.Type? {
    let name = "\(rawValue.utf8.count)\(rawValue)V"
    return _typeByName("20FoundationEssentials\(name)") ?? _typeByName("10Foundation\(name)")
  }

  /// What a program does instead.
  var advice: String {
    switch self {
    case .date: "Foundation's Date is stored where BSONFoundation is imported; or use BSONDateTime"
    case .uuid: "Foundation's UUID is stored where BSONFoundation is imported; or use BSONUUID"
    case .data: "Foundation's Data is stored where BSONFoundation is imported; or use BSONBinary"
    case .decimal: "Foundation's Decimal cannot be stored; use Decimal128"
    }
  }
}
