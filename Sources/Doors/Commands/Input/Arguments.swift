import ArgumentParser
import Time
import Units
import Words

// How arguments that are no plain text are read.

extension Instant {
  static func argument(_ text: String) throws -> Instant {
    do throws(TimeParseError) {
      return try Instant(rfc3339: text)
    } catch {
      throw ValidationError("expected an RFC 3339 instant such as 2026-07-01T07:00:00+02:00")
    }
  }
}

extension TimeSpan {
  static func argument(_ text: String) throws -> TimeSpan {
    do throws(UnitParseError) {
      return try TimeSpan.parse(text)
    } catch {
      throw ValidationError("\(error) Durations are written as in 90min or 1.5h.")
    }
  }
}

extension NumberMarks {
  static func argument(_ text: String) throws -> NumberMarks {
    guard let marks = NumberMarks(word: text) else {
      throw ValidationError("expected point, comma or a language such as it-IT")
    }
    return marks
  }
}
