/// The decimal mark of written numbers, and the marks that group their thousands.
public enum NumberMarks: String, CaseIterable, Sendable {
  /// Not known: a point is the decimal mark, and a comma is refused, because `1,500` means 1.5 in
  /// some countries and 1500 in others.
  case unstated
  /// `1,500.5`: the point is the decimal mark, commas group thousands.
  case point
  /// `1.500,5` or `1 500,5`: the comma is the decimal mark, points or spaces group thousands.
  case comma

  /// The marks of a language, by BCP 47 tag such as `de-CH`; nil for a language that is not listed
  /// here.
  ///
  /// The lists follow the Unicode CLDR, including regions that differ from most of their language.
  public init?(languageTag: String) {
    let parts = languageTag.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
    guard let language = parts.first else { return nil }
    let regions = parts.dropFirst().filter { $0.utf8.count == 2 || $0 == "419" }
    if let region = regions.first, let exception = Self.exceptions["\(language)-\(region)"] {
      self = exception
    } else if Self.withComma.contains(language) {
      self = .comma
    } else if Self.withPoint.contains(language) {
      self = .point
    } else {
      return nil
    }
  }

  private static let withPoint: Set = ["en", "zh", "ja", "ko", "he", "hi", "th", "ga", "cy", "mt"]

  private static let withComma: Set = [
    "bg", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "gl", "hr", "hu", "id", "is",
    "it", "lt", "lv", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr",
    "uk", "vi",
  ]

  /// Regions that differ from their language: much of Latin America and Switzerland use a point;
  /// English uses a comma where the local languages do.
  private static let exceptions: [String: NumberMarks] = {
    let spanish = [
      "419", "br", "bz", "cu", "do", "gt", "hn", "mx", "ni", "pa", "pe", "pr", "sv", "us",
    ]
    let english = [
      "at", "be", "cz", "de", "dk", "es", "fi", "fr", "hu", "id", "it", "nl", "no", "pl", "pt",
      "ro", "se", "si", "sk", "za",
    ]
    let pairs =
      spanish.map { ("es-\($0)", NumberMarks.point) }
      + english.map { ("en-\($0)", .comma) }
      + [("de-ch", .point), ("de-li", .point), ("it-ch", .point)]
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  var decimal: UInt8 { self == .comma ? 0x2C : 0x2E }

  /// The marks that group thousands; empty for `.unstated`.
  var groups: [UInt8] {
    switch self {
    case .unstated: []
    case .point: [0x2C]
    case .comma: [0x2E, 0x20]
    }
  }
}
