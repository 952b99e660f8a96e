extension ZoneID {
  /// A sentence that says what to write instead of an unknown zone name, and why; nil if there is
  /// no suggestion.
  public static func advice(for name: String) -> String? {
    if let hours = hoursAhead(name) {
      let sign = hours < 0 ? "+" : "-"
      return "Zones of fixed offsets have the opposite sign: “Etc/GMT\(sign)\(hours.magnitude)”."
    }
    guard (2...5).contains(name.utf8.count), name.utf8.allSatisfy(\.isASCIILetter) else {
      return nil
    }
    return "An abbreviation can mean several zones: write a place such as “America/Los_Angeles”."
  }

  /// The hours ahead of UTC of a name such as `GMT+5` or `UTC+05:00`; nil for other names, and for
  /// offsets that have no zone in the database.
  private static func hoursAhead(_ name: String) -> Int? {
    let upper = name.uppercased()
    guard upper.hasPrefix("GMT") || upper.hasPrefix("UTC") else { return nil }
    let offset = upper.hasSuffix(":00") ? upper.dropLast(3).dropFirst(3) : upper.dropFirst(3)
    guard let sign = offset.first, sign == "+" || sign == "-", offset.utf8.count <= 3,
      let hours = Int(offset), (-12...14).contains(hours), hours != 0
    else { return nil }
    return hours
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
