import Time

/// A day, a month or a year as people write it: `2026-07-01`, `2026-07`, `2026`.
struct CalendarSpan {
  enum Kind: Int {
    case year = 4
    case month = 7
    case day = 10
  }

  let kind: Kind
  let first: PlainDate
  /// The first day after it.
  let next: PlainDate

  /// Nil for any other text, and for what ends with the last day of the year 9999.
  init?(_ text: String) {
    guard let kind = Kind(rawValue: text.utf8.count),
      let first = try? PlainDate(parsing: text + "-01-01".suffix(10 - kind.rawValue)),
      let next = first.adding(kind.length)
    else { return nil }
    self.kind = kind
    self.first = first
    self.next = next
  }
}

extension CalendarSpan.Kind {
  fileprivate var length: Period {
    switch self {
    case .year: Period(months: 12)
    case .month: Period(months: 1)
    case .day: Period(days: 1)
    }
  }
}
