package import Query
package import Schema
package import Time
import Units

/// Reads filters, sorts and selections of fields that people write.
///
/// ```
/// sport = running AND mass > 60kg AND updatedAt >= 2026-01-01 AND NOT tags:race
/// ```
///
/// - A field is written by its name, through objects with dots: `wakeAt.time`. A field that no
///   declaration names is reached by its keys and holds what the value looks like: `shoe.size > 42` a
///   number, `shoe.brand = Nike` a text.
/// - A quantity is written with its unit, an instant as RFC 3339 or as a day. A day begins and ends in
///   the asker's zone: `> 2026-01-01` begins with the day after it, `= 2026-01-01` is within it.
/// - `:` asks what a list holds; `field:*` asks whether there is a value, `field = null` whether there
///   is none. A star behind a text asks what begins with it: `name = "An*"`.
/// - A field that is missing is not equal to any value, so `!=` and `NOT` are true of it; it is
///   neither less nor greater.
package struct FilterText: Sendable {
  private let shape: ObjectShape
  private let viewer: Viewer
  private let zone: @Sendable (String) -> ZoneID?

  /// - Parameters:
  ///   - shape: the declared fields; those that the asker may not see do not exist for them.
  ///   - viewer: the asker.
  ///   - zone: the time zone that a name means; nil when there is none.
  package init(
    _ shape: ObjectShape, for viewer: Viewer, zone: @escaping @Sendable (String) -> ZoneID?
  ) {
    self.shape = shape.narrowed(to: viewer.audience)
    self.viewer = viewer
    self.zone = zone
  }

  /// What the text asks for; everything for a text of nothing but spaces.
  ///
  /// - Throws: the first fault, with the character that it stands at.
  package func condition(_ text: String) throws(FilterFault) -> Condition {
    guard let tree = try FilterParser.tree(of: text) else { return .always }
    return try condition(tree)
  }

  private func condition(_ tree: FilterTree) throws(FilterFault) -> Condition {
    switch tree {
    case .all(let trees):
      .all(try trees.map { tree throws(FilterFault) in try condition(tree) })
    case .any(let trees):
      .any(try trees.map { tree throws(FilterFault) in try condition(tree) })
    case .not(let tree): try condition(tree).negated
    case .test(let test):
      try FilterTyping(test, viewer: viewer, zone: zone).condition(
        FieldFinder(shape: shape).find(test.field))
    }
  }

  /// Reads `-start,name`: descending by start, then by name. Only declared fields that hold one value
  /// can be sorted by.
  package func order(_ text: String) throws(FilterFault) -> SortOrder {
    SortOrder(
      try list(text) { item throws(FilterFault) in
        let isDescending = item.text.first == "-"
        let names = try names(item.dropping(isDescending ? 1 : 0))
        let field = try SortFieldFinder(shape: shape).find(names)
        return SortOrder.Key(field, isDescending ? .descending : .ascending)
      })
  }

  /// Reads `name,wakeAt.time`.
  package func selection(_ text: String) throws(FilterFault) -> FieldSelection {
    FieldSelection(.only, try list(text) { item throws(FilterFault) in try field(item) })
  }

  /// Nil for a field that does not exist for the asker.
  private func field(_ item: ListItem) throws(FilterFault) -> FieldPath? {
    switch try FieldFinder(shape: shape).find(names(item)) {
    case .declared(let path, _), .dynamic(let path): path
    case .hidden: nil
    }
  }

  private func names(_ item: ListItem) throws(FilterFault) -> [FilterToken.Name] {
    guard let tokens = try? FilterScanner.tokens(of: item.text), tokens.count == 1,
      case .field(let names) = tokens[0].kind
    else { throw FilterFault(at: item.position, "A field's name is expected here, such as sport.") }
    return names.map {
      FilterToken.Name(
        text: $0.text, isQuoted: $0.isQuoted, position: item.position + $0.position)
    }
  }

  private func list<Value>(
    _ text: String, _ read: (ListItem) throws(FilterFault) -> Value?
  ) throws(FilterFault) -> [Value] {
    guard text.utf8.count <= FilterParser.lengthLimit else {
      throw FilterFault(
        at: FilterParser.lengthLimit, "The list has at most \(FilterParser.lengthLimit) bytes.")
    }
    let items = ListItem.items(of: text)
    guard items.count <= Self.itemLimit else {
      throw FilterFault(
        at: items[Self.itemLimit].position, "The list has at most \(Self.itemLimit) fields.")
    }
    return try items.map { item throws(FilterFault) in try read(item) }.compactMap { $0 }
  }

  private static let itemLimit = 32
}

/// One part of a list with commas.
private struct ListItem {
  let text: String
  let position: Int

  func dropping(_ count: Int) -> ListItem {
    ListItem(text: String(text.dropFirst(count)), position: position + count)
  }

  static func items(of text: String) -> [ListItem] {
    var start = 0
    let parts: [Substring] = text.split(separator: ",", omittingEmptySubsequences: false)
    return parts.map { part in
      defer { start += part.count + 1 }
      let spaces = part.prefix { $0.isWhitespace }.count
      var trimmed = part.dropFirst(spaces)
      while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
      return ListItem(text: String(trimmed), position: start + spaces)
    }
  }
}
