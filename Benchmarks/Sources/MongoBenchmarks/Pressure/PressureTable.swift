import BenchmarkSupport

/// Whether a client at its limit is quiet and fair.
struct PressureTable {
  static let words = "pressure"

  private let pressure: Pressure

  init(_ pressure: Pressure) { self.pressure = pressure }

  func print() {
    let table = Table(
      "Mongo under pressure: \(Pressure.workers) workers held by the server for "
        + "\(Pressure.seconds) s, \(Pressure.waiting) tasks waiting",
      leading: 1, [("what", 50), ("number", 8), ("target", 6), ("verdict", 7)])
    let share = pressure.share * 100
    let places = Double(pressure.displacement)
    line(table, "of one core used by the whole process, %", digits(share, 2), share, .atMost(5))
    line(
      table, "places between a call's turn and its being sent", digits(places, 0), places,
      .atMost(Double(Pressure.workers - 1)))
  }

  private func line(
    _ table: Table, _ words: String, _ number: String, _ value: Double, _ target: Target
  ) {
    table.line([words, number, target.text, target.verdict(on: value)])
  }
}
