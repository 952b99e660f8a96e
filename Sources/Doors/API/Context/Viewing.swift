import Edge
import HTTP
import Time
import Units
import Words

/// How a caller says who reads and writes: `?tz=Europe/Rome&units=us&numbers=it-IT`.
struct Viewing: Sendable {
  /// The time zone of an IANA id; nil when there is none.
  let findZone: @Sendable (String) -> Zone?
  private let zone: Parameter<Zone>
  private let units = Parameter.query(
    "units", .choice(of: UnitsWord.self), default: .metric,
    "The units that quantities are shown in.")
  private let numbers = Parameter.query(
    "numbers", ParameterKind.numberMarks, default: .unstated,
    "How numbers are written in the texts that are sent, such as \"62,1 kg\".")

  init(zone find: @escaping @Sendable (String) -> Zone?) {
    findZone = find
    let kind = ParameterKind<Zone>(
      ParameterSchema("string"), expected: "an IANA time zone such as Europe/Rome"
    ) { text in find(text) ?? find(text.withPlusesForSpaces) }
    zone = .query("tz", kind, default: .utc, "The time zone that instants are shown in.")
  }

  var parameters: [any DeclaredParameter] { [zone, units, numbers] }

  func viewer(of call: Call) throws -> Viewer {
    Viewer(zone: try call[zone], units: try call[units].system, numbers: try call[numbers])
  }
}

extension ParameterKind<NumberMarks> {
  fileprivate static var numberMarks: Self {
    .init(
      .init("string"),
      expected: "point (1,500.5), comma (1.500,5) or a language such as it-IT or en-US",
      parse: NumberMarks.init(word:))
  }
}
