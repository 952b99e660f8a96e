@testable import Units

/// The families in the tables: named ones, and ratios of ratios without a name.
let tabledFamilies: [any UnitFamily.Type] =
  everyFamily.filter { $0 != Temperature.Family.self && $0 != TemperatureDifference.Family.self }
  + [
    Ratio<Ratio<Dimensions.Mass, Dimensions.Area>, Dimensions.TimeSpan>.self,
    Ratio<Ratio<Dimensions.Volume, Dimensions.Mass>, Dimensions.TimeSpan>.self,
    Ratio<Ratio<Dimensions.Volume, Dimensions.Area>, Dimensions.TimeSpan>.self,
    Ratio<Ratio<Dimensions.Energy, Dimensions.TimeSpan>, Dimensions.Mass>.self,
  ]

extension UnitFamily {
  /// The unit with a name that only the tables use, such as `cup (US legal)`.
  static func unit(tabled name: String) -> UnitOfMeasure<Self>? {
    if let unit = try? unit(named: name.inOurWords, of: .any) { return unit }
    return (try? SharedCases.all())?.lazy.compactMap { $0.meta?.units?[name]?.ucum }.first
      .flatMap { unit(ucum: $0) }
  }
}

extension String {
  /// `gal (US)/h` as `US gal/h`.
  fileprivate var inOurWords: String {
    let special = [
      "degC": "Cel", "degF": "[degF]", "delta_degC": "Cel", "delta_degF": "[degF]",
      "oz/gal (US)": "oz/US gal",
    ]
    if let name = special[self] { return name }
    let renamed = [
      "fl oz (US label)": "label fl oz", "cup (US legal)": "label cup", "fl oz (US)": "fl oz",
      "fl oz (imp)": "imp fl oz", "cup (metric)": "metric cup", "cup (US)": "US cup",
      "cup (imp)": "imp cup", "tbsp (US)": "US tbs", "tsp (US)": "US tsp", "pt (US)": "US pt",
      "pt (imp)": "imp pt", "qt (US)": "US qt", "qt (imp)": "imp qt", "gal (US)": "US gal",
      "gal (imp)": "imp gal",
    ]
    return renamed.reduce(self) { $0.replacing($1.key, with: $1.value) }
  }
}
