package import Units

extension Measure {
  /// The stored numbers that readers of a system are shown as somebody wrote a quantity; only the
  /// number that was meant where none is shown so.
  ///
  /// Readers in the United States see 61.22 kg and 61.25 kg as 135 lb, so by that they mean all from
  /// 61.213 kg to 61.257 kg. What is shown as it is stored stands for itself alone.
  ///
  /// - Parameters:
  ///   - meant: what was written, in the stored unit.
  ///   - text: what was written; it counts where people say a quantity in two units: `11 st 6 lb`.
  public func stored(
    shownAs meant: Double, writtenAs text: String, to system: UnitSystem
  ) -> ClosedRange<Double> {
    let shown = shown(meant, system)
    if let said = shown.text, said.isSame(as: text) {
      return meant.stretch { self.shown($0, system).text == said }
    }
    guard reading(of: shown) == meant else { return meant...meant }
    return meant.stretch { number in
      let other = self.shown(number, system)
      return other.value == shown.value && other.unit == shown.unit
    }
  }
}

extension String {
  /// Whether it differs in nothing but spaces.
  fileprivate func isSame(as other: String) -> Bool {
    filter { !$0.isWhitespace } == other.filter { !$0.isWhitespace }
  }
}

extension Double {
  /// The numbers around this one for which something holds that holds for it.
  fileprivate func stretch(where holds: (Double) -> Bool) -> ClosedRange<Double> {
    guard isFinite, holds(self) else { return self...self }
    return last(to: -1, where: holds)...last(to: 1, where: holds)
  }

  /// The last number in a direction for which it holds: by doubling steps until it does not, and by
  /// halving what is then between.
  private func last(to direction: Double, where holds: (Double) -> Bool) -> Double {
    var (inside, outside) = (self, self)
    var step = Swift.max(magnitude, 1) * 0x1p-40
    repeat {
      inside = outside
      outside = self + direction * step
      step *= 2
      guard outside.isFinite else { return inside }
    } while holds(outside)
    while true {
      let middle = inside + (outside - inside) / 2
      guard middle != inside, middle != outside else { return inside }
      if holds(middle) { inside = middle } else { outside = middle }
    }
  }
}
