/// What a TZif footer says of every year to come, such as `EST5EDT,M3.2.0,M11.1.0`.
///
/// POSIX.1 section 8.3 with the extension of RFC 9636 3.3.1: hours of change from -167 to 167.
struct PosixRule {
  /// The offset of a zone without summer time, or outside of it.
  let standard: UTCOffset
  private let summer: Summer?

  private struct Summer {
    let offset: UTCOffset
    let start: YearlyChange
    let end: YearlyChange
  }

  /// Years written out: an era, a margin on either side of the fold, and one to lose its end.
  private static let years: Int64 = 404
  /// 0001-01-01T00:00Z.
  private static let firstSecond = Instant.earliest.milliseconds / 1000

  /// Nil if nothing is said.
  init?(_ footer: ArraySlice<UInt8>) throws(ZoneError) {
    guard !footer.isEmpty else { return nil }
    var scanner = FooterScanner(footer)
    try scanner.name()
    standard = try scanner.offset()
    summer = scanner.isAtEnd ? nil : try Self.summer(&scanner, standard)
  }

  private static func summer(
    _ scanner: inout FooterScanner, _ standard: UTCOffset
  ) throws(ZoneError) -> Summer {
    try scanner.name()
    let hasOffset = scanner.next != UInt8(ascii: ",")
    let offset = hasOffset ? try scanner.offset() : standard.anHourLater
    try scanner.expect(UInt8(ascii: ","))
    let start = try scanner.yearlyChange()
    try scanner.expect(UInt8(ascii: ","))
    let end = try scanner.yearlyChange()
    guard scanner.isAtEnd, let offset else { throw .unreadableFooter }
    return Summer(offset: offset, start: start, end: end)
  }

  /// The changes of the years from that of `last` on, in ascending order, none at or before it;
  /// from year 1 on without it.
  func changes(after last: Int64?) -> [(second: Int64, offset: UTCOffset)] {
    guard let summer else { return [] }
    let start = last ?? Self.firstSecond
    let firstYear = CivilCalendar.fields(ofDay: start.flooredDivision(by: 86_400).quotient).year
    guard (-10_000...10_000).contains(firstYear) else { return [] }
    var changes: [(second: Int64, offset: UTCOffset)] = []
    for year in firstYear...(firstYear + Self.years) {
      changes.append((summer.end.wallSecond(in: year) - Int64(summer.offset.seconds), standard))
      changes.append((summer.start.wallSecond(in: year) - Int64(standard.seconds), summer.offset))
    }
    // A summer that ends when the next begins is for ever: of two changes at once, summer wins.
    changes.sort {
      ($0.second, $0.offset == summer.offset ? 1 : 0)
        < ($1.second, $1.offset == summer.offset ? 1 : 0)
    }
    // The last one is left out, since the summer that could begin with it is not written out.
    return zip(changes, changes.dropFirst())
      .filter { $0.second != $1.second && $0.second > last ?? .min }.map(\.0)
  }
}

extension UTCOffset {
  fileprivate var anHourLater: UTCOffset? { UTCOffset(seconds: Int(seconds) + 3600) }
}

/// A moment of every year on the wall clock.
private struct YearlyChange {
  enum Day {
    /// 1 to 365, the leap day never counted.
    case withoutLeapDay(Int64)
    /// 0 to 365.
    case fromZero(Int64)
    /// Weekday 0 (Sunday) to 6 of week 1 to 5 of a month; 5 is the last.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  let day: Day
  /// Since that day's midnight.
  let seconds: Int64

  func wallSecond(in year: Int64) -> Int64 { dayNumber(in: year) * 86_400 + seconds }

  private func dayNumber(in year: Int64) -> Int64 {
    let newYear = CivilCalendar.day(year: year, month: 1, day: 1)
    switch day {
    case .fromZero(let day): return newYear + day
    case .withoutLeapDay(let day):
      return newYear + day - 1 + (day >= 60 && CivilCalendar.isLeap(year) ? 1 : 0)
    case .weekday(let month, let week, let weekday):
      let first = CivilCalendar.day(year: year, month: month, day: 1)
      let wait = (weekday - CivilCalendar.weekday(ofDay: first) + 7) % 7
      let length = CivilCalendar.length(ofMonth: month, year: year)
      var dayOfMonth = wait + 7 * (week - 1)
      if dayOfMonth >= length { dayOfMonth -= 7 }
      return first + Int64(dayOfMonth)
    }
  }
}

/// Reads a footer; anything unexpected is an error.
private struct FooterScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }
  var next: UInt8? { rest.first }

  mutating func accept(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  mutating func expect(_ byte: UInt8) throws(ZoneError) {
    guard accept(byte) else { throw .unreadableFooter }
  }

  /// Letters, or anything between angle brackets.
  mutating func name() throws(ZoneError) {
    if accept(UInt8(ascii: "<")) {
      rest = rest.drop { $0 != UInt8(ascii: ">") }
      try expect(UInt8(ascii: ">"))
      return
    }
    let letters = rest.prefix {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
    }
    guard letters.count >= 3 else { throw .unreadableFooter }
    rest = rest.dropFirst(letters.count)
  }

  /// POSIX counts west of Greenwich as positive.
  mutating func offset() throws(ZoneError) -> UTCOffset {
    guard let offset = UTCOffset(seconds: -Int(try clock(maximumHours: 24))) else {
      throw .unreadableFooter
    }
    return offset
  }

  mutating func yearlyChange() throws(ZoneError) -> YearlyChange {
    let day = try day()
    let atTwo: Int64 = 7200
    let seconds = accept(UInt8(ascii: "/")) ? try clock(maximumHours: 167) : atTwo
    return YearlyChange(day: day, seconds: seconds)
  }

  private mutating func day() throws(ZoneError) -> YearlyChange.Day {
    if accept(UInt8(ascii: "J")) { return .withoutLeapDay(Int64(try number(in: 1...365))) }
    guard accept(UInt8(ascii: "M")) else { return .fromZero(Int64(try number(in: 0...365))) }
    let month = try number(in: 1...12)
    try expect(UInt8(ascii: "."))
    let week = try number(in: 1...5)
    try expect(UInt8(ascii: "."))
    return .weekday(month: month, week: week, weekday: try number(in: 0...6))
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private mutating func clock(maximumHours: Int) throws(ZoneError) -> Int64 {
    let isNegative = accept(UInt8(ascii: "-"))
    if !isNegative { _ = accept(UInt8(ascii: "+")) }
    var seconds = try number(in: 0...maximumHours) * 3600
    if accept(UInt8(ascii: ":")) { seconds += try number(in: 0...59) * 60 }
    if accept(UInt8(ascii: ":")) { seconds += try number(in: 0...59) }
    return Int64(isNegative ? -seconds : seconds)
  }

  private mutating func number(in range: ClosedRange<Int>) throws(ZoneError) -> Int {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    let value = digits.prefix(4).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    guard (1...3).contains(digits.count), range.contains(value) else { throw .unreadableFooter }
    return value
  }
}
