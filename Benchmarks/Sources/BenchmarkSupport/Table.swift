import Foundation

/// Columns on the screen, a line printed as soon as it is known.
package struct Table {
  private let widths: [Int]
  private let leading: Int

  /// Prints the headers. The first `leading` columns are words, set left; the others numbers.
  package init(_ title: String, leading: Int, _ columns: [(header: String, width: Int)]) {
    self.leading = leading
    widths = columns.map { max($0.width, $0.header.count) }
    print("\n\(title)")
    line(columns.map(\.header))
    print(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
  }

  /// Prints a line.
  package func line(_ cells: [String]) {
    let padded = zip(cells, widths).enumerated().map { index, cell in
      let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return index < leading ? cell.0 + space : space + cell.0
    }
    print(padded.joined(separator: "  "))
    fflush(nil)
  }
}

/// A number with so many digits after the point.
package func digits(_ number: Double, _ places: Int) -> String {
  String(format: "%.\(places)f", number)
}

/// The number without zeros that say nothing: 12, 0.9, 1.15.
private func shortest(_ number: Double) -> String { String(format: "%g", number) }

/// What a number should be.
package enum Target {
  case atLeast(Double)
  case atMost(Double)

  /// The target as the table shows it.
  package var text: String {
    switch self {
    case .atLeast(let bound): ">= \(shortest(bound))"
    case .atMost(let bound): "<= \(shortest(bound))"
    }
  }

  /// Whether it is reached.
  package func verdict(on number: Double) -> String {
    let reached =
      switch self {
      case .atLeast(let bound): number >= bound
      case .atMost(let bound): number <= bound
      }
    return reached ? "ok" : "short"
  }
}
