import Time

/// Text to every type that is read from text, which then is printed and read again.
func fuzz(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let instant = try? Instant(rfc3339: text)
  // Invalid UTF-8 was replaced, so the text differs from the bytes.
  if text.utf8.elementsEqual(bytes) {
    demand((try? Instant(rfc3339: bytes.span)) == instant, "bytes are read as their text is")
  }
  demand((try? Instant(rfc3339: text[...])) == instant, "a part is read as the whole is")
  if let instant {
    demand(instant.rfc3339.utf8.count == 24, "a moment has 24 bytes")
    demand((try? Instant(rfc3339: instant.rfc3339)) == instant, "a moment is read again")
  }
  checkPlain(text)
  checkLengths(text)
  if let zoned = try? ZonedDateTime(rfc9557: text, zones: utc) {
    let again = try? ZonedDateTime(rfc9557: zoned.rfc9557, zones: utc)
    demand(again == zoned, "a zoned moment is read again")
  }
  for conflict in OffsetConflict.allCases {
    _ = try? ZonedDateTime(rfc9557: text, .reject, offsetConflict: conflict, zones: utc)
  }
}

private func utc(_ id: ZoneID) -> Zone? { id == .utc ? .utc : nil }

private func checkPlain(_ text: String) {
  if let date = try? PlainDate(parsing: text) {
    demand(date.description == text, "a date has one text")
  }
  if let time = try? PlainTime(parsing: text) {
    demand((try? PlainTime(parsing: time.description)) == time, "a time is read again")
    let typed = try? NominalTime(parsing: time.description)
    demand(time.millisecond != 0 || typed?.time == time, "people's times are read alike")
  }
  if let local = try? PlainDateTime(parsing: text) {
    demand((try? PlainDateTime(parsing: local.description)) == local, "a wall clock is read again")
  }
  if let nominal = try? NominalTime(parsing: text) {
    demand(nominal.time.millisecond == 0, "nobody types milliseconds")
    demand((try? NominalTime(parsing: "\(nominal)")) == nominal, "a time of day is read again")
  }
}

private func checkLengths(_ text: String) {
  let period = try? Period(iso8601: text)
  let duration = try? Duration(iso8601: text)
  demand(period == nil || duration == nil, "a text is of one kind")
  if let period {
    demand((try? Period(iso8601: period.description)) == period, "a period is read again")
    _ = PlainDate.earliest.adding(period)
    _ = PlainDate.latest.adding(period, monthEnd: .reject)
  }
  if let duration {
    demand((try? Duration(iso8601: duration.iso8601)) == duration, "a duration is read again")
    demand((Instant.earliest...Instant.latest).contains(Instant.earliest + duration), "in range")
  }
}
