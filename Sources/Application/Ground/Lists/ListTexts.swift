package import Edge
import Query
package import Schema
package import Time

/// What a person wrote to ask for a part of a list; nil where they wrote nothing.
package struct ListTexts: Hashable, Sendable {
  /// `mass > 60kg AND zone = Europe/Rome`
  package var filter: String?
  /// `-start,name`
  package var sort: String?
  /// `name,mass`
  package var fields: String?

  package init(filter: String? = nil, sort: String? = nil, fields: String? = nil) {
    self.filter = filter
    self.sort = sort
    self.fields = fields
  }

  /// - Parameters:
  ///   - shape: the declared fields of the list's documents.
  ///   - viewer: the asker, in whose zone a day begins.
  ///   - zone: the time zone of a name; nil when there is none.
  /// - Throws: `ListRefusal.unreadable`, with what is wrong in each of the texts.
  package func query(
    _ shape: ObjectShape, for viewer: Viewer, zone: @escaping @Sendable (String) -> Zone?
  ) throws(ListRefusal) -> ListQuery {
    let reader = FilterText(shape, for: viewer) { zone($0)?.id }
    var faults: [ListFault] = []
    let condition = Self.read(filter, "filter", &faults, reader.condition)
    let order = Self.read(sort, "sort", &faults, reader.order)
    let selection = Self.read(fields, "fields", &faults, reader.selection)
    guard faults.isEmpty else { throw .unreadable(faults) }
    var query = ListQuery(condition: condition ?? .always, order: order, selection: selection)
    query.texts = self
    return query
  }

  private static func read<Value>(
    _ text: String?, _ parameter: String, _ faults: inout [ListFault],
    _ reading: (String) throws(FilterFault) -> Value
  ) -> Value? {
    guard let text else { return nil }
    do throws(FilterFault) {
      return try reading(text)
    } catch {
      faults.append(ListFault(parameter: parameter, fault: error))
      return nil
    }
  }
}
