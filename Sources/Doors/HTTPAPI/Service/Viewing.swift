import Edge
import Time
package import Units

/// How a caller says who reads: `?tz=Europe/Rome&units=us`.
struct Viewing: Sendable {
  private let zone: Parameter<Zone>
  private let units = Parameter.query(
    "units", .choice(of: UnitsWord.self), default: .metric,
    "The units that quantities are shown in.")

  init(zone find: @escaping @Sendable (String) -> Zone?) {
    let kind = ParameterKind<Zone>(
      ParameterSchema("string"), expected: "an IANA time zone such as Europe/Rome", parse: find)
    zone = .query("tz", kind, default: .utc, "The time zone that instants are shown in.")
  }

  var parameters: [any DeclaredParameter] { [zone, units] }

  func viewer(of call: Call) throws -> Viewer {
    Viewer(zone: try call[zone], units: try call[units].system)
  }

  func writer(for call: Call) throws -> DocumentWriter {
    DocumentWriter(for: try viewer(of: call))
  }
}

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
