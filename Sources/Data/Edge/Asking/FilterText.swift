package import Query
package import Schema
package import Time
import Units

/// Reads filters, sorts and selections of fields that people write; `docs/filters.md` is the page for
/// them.
///
/// ```
/// sport = running AND mass > 60kg AND updatedAt >= 2026-01-01 AND NOT tags:race
/// itinerary:(zone = Asia/Tokyo AND from > 2026-07-01)
/// ```
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
    return try FilterMeaning(shape: shape, viewer: viewer, zone: zone).condition(tree)
  }

  /// Reads `-start,name`: descending by start, then by name. Only declared fields that hold one value
  /// can be sorted by.
  package func order(_ text: String) throws(FilterFault) -> SortOrder {
    var keys: [SortOrder.Key] = []
    for field in try FieldListParser.fields(of: text, withDirections: true) {
      let path = try SortFieldFinder(shape: shape).find(field.names)
      guard !keys.contains(where: { $0.path == path }) else {
        throw FilterFault(at: field.position, "The order names this field twice.")
      }
      keys.append(SortOrder.Key(path, field.isDescending ? .descending : .ascending))
    }
    return SortOrder(keys)
  }

  /// Reads `name,wakeAt.time`. Documents of several kinds keep the field that names their kind, which
  /// tells what their others mean.
  package func selection(_ text: String) throws(FilterFault) -> FieldSelection {
    var paths: [FieldPath] = []
    for field in try FieldListParser.fields(of: text, withDirections: false) {
      if let path = try path(find(field.names)) { paths.append(path) }
    }
    return FieldSelection(.only, paths + (shape.tag.map { [FieldPath($0.storedKey)] } ?? []))
  }

  private func find(_ names: [FilterToken.Name]) throws(FilterFault) -> FieldFinder.Found {
    try FieldFinder(shape: shape).find(names)
  }

  /// Nil for a field that does not exist for the asker.
  private func path(_ found: FieldFinder.Found) -> FieldPath? {
    switch found {
    case .declared(let place): place.path
    case .dynamic(let path): path
    case .hidden: nil
    }
  }
}
