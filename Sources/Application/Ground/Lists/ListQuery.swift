package import Query

/// Which part of a list is asked for, whichever door asks.
package struct ListQuery: Sendable {
  /// What holds for the documents that are listed.
  package var condition = Condition.always
  /// Nil for the list's own order. Its fields hold one value each.
  package var order: SortOrder?
  /// The fields that are shown; nil for all.
  package var selection: FieldSelection?
  /// The most documents on the page.
  package var limit: Int
  /// Where the page begins: behind the page that gave this; nil for the first page.
  package var cursor: String?
  /// Whether the documents of all pages are counted.
  package var countsAll: Bool
  /// As it was written, to be named where it is refused.
  package var texts = ListTexts()

  /// How many documents may be asked for at once.
  package static let limits = 1...1000
  /// How many documents a page has where nobody says.
  package static let usualLimit = 50

  package init(
    condition: Condition = .always, order: SortOrder? = nil, selection: FieldSelection? = nil,
    limit: Int = usualLimit, cursor: String? = nil, countsAll: Bool = false
  ) {
    self.condition = condition
    self.order = order
    self.selection = selection
    self.limit = limit
    self.cursor = cursor
    self.countsAll = countsAll
  }
}
