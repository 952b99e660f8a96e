import Schema
import Units

/// Reads the grammar of sorts and selections:
///
///     sort   = [ "-" ] field { "," [ "-" ] field }
///     fields = field { "," field }
struct FieldListParser {
  struct Field {
    let names: [FilterToken.Name]
    let isDescending: Bool
    /// Of its first character.
    let position: Int
  }

  private var scanner: FilterScanner
  private let hasDirections: Bool

  static let limit = 32

  /// - Throws: the first fault; a list names at least one field.
  static func fields(
    of text: String, withDirections hasDirections: Bool
  ) throws(FilterFault) -> [Field] {
    guard text.utf8.count <= FilterParser.lengthLimit else {
      throw FilterFault(
        at: FilterParser.lengthLimit, "A list has at most \(FilterParser.lengthLimit) bytes.")
    }
    var parser = FieldListParser(scanner: FilterScanner(text), hasDirections: hasDirections)
    var fields = [try parser.field()]
    while try parser.takeComma() {
      guard fields.count < limit else {
        throw FilterFault(at: parser.scanner.position, "A list has at most \(limit) fields.")
      }
      fields.append(try parser.field())
    }
    return fields
  }

  private mutating func field() throws(FilterFault) -> Field {
    scanner.skipSpace()
    let position = scanner.position
    let isDescending = scanner.take("-")
    guard hasDirections || !isDescending else {
      throw FilterFault(at: position, "A field's name is expected here, and there is \"-\".")
    }
    return Field(names: try scanner.names(), isDescending: isDescending, position: position)
  }

  /// False at the end.
  private mutating func takeComma() throws(FilterFault) -> Bool {
    scanner.skipSpace()
    if scanner.take(",") { return true }
    guard scanner.isAtEnd else {
      throw FilterFault(
        at: scanner.position, "A comma or the end is expected here.",
        hint: hasDirections ? "Write -name for the descending order." : nil)
    }
    return false
  }
}
