package import Units

/// The unit systems by the words that URLs use.
package enum UnitsWord: String, CaseIterable, Sendable {
  case metric
  case us
  case imperial

  package var system: UnitSystem {
    switch self {
    case .metric: .metric
    case .us: .usCustomary
    case .imperial: .imperial
    }
  }
}
