extension Dimensions {
  /// A length of time, stored in seconds.
  public enum TimeSpan: Dimension {
    /// `time`.
    public static let name = "time"
    /// Seconds, as in `durationS`.
    public static let storedUnit = seconds
    /// From milliseconds to days.
    public static let units = [seconds, minutes, hours, days, milliseconds]
    /// `1:15 h` and `1:15:00` are read.
    public static let readsClock = true

    static let seconds = define(
      "s", suffix: "S", decimals: 0, .one, names: ["sec", "secs", "second", "seconds"])
    static let minutes = define(
      "min", suffix: "Min", decimals: 0, Rational(60), names: ["min", "mins", "minute", "minutes"])
    static let hours = define(
      "h", suffix: "H", decimals: 2, Rational(3600), names: ["h", "hr", "hrs", "hour", "hours"])
    static let days = define(
      "d", suffix: "D", decimals: 1, Rational(86_400), names: ["day", "days"])
    static let milliseconds = define(
      "ms", suffix: "Ms", decimals: 0, Rational(1, 1000), names: ["millisecond", "milliseconds"])

    /// `m` is the symbol of the metre, and people also write it for minutes.
    public static let ambiguousNames: [String: [String]] = ["m": ["min", "ms"]]

    /// `45 s`, `1 min 30 s`, `1 h 15 min`, in every system.
    public static func display(
      of magnitude: Double, for system: UnitSystem
    ) -> UnitDisplay<TimeSpan> {
      if magnitude >= 3600 { return .split(hours, minutes) }
      return magnitude >= 60 ? .split(minutes, seconds) : .number(seconds)
    }
  }
}
