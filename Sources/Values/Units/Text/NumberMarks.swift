/// Which mark begins the decimals of a number, and which ones group its thousands.
public enum NumberMarks: String, CaseIterable, Sendable {
  /// Nobody said: a point begins decimals, and a comma is refused, since `1,500` is one and a half
  /// here and fifteen hundred elsewhere.
  case unstated
  /// `1,500.5`: a point begins decimals, commas group thousands.
  case point
  /// `1.500,5` or `1 500,5`: a comma begins decimals, points or spaces group thousands.
  case comma

  /// By a BCP 47 language tag such as `de-CH`; nil for a language whose marks are not known here.
  ///
  /// After the Unicode CLDR; regions that write otherwise than most of their language are named.
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

  /// Much of Latin America writes a point, as do the German and Italian Swiss; English is written
  /// with a comma where the languages around it are.
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

  /// None when nobody said.
  var groups: [UInt8] {
    switch self {
    case .unstated: []
    case .point: [0x2C]
    case .comma: [0x2E, 0x20]
    }
  }
}
