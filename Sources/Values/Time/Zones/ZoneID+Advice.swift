extension ZoneID {
  /// What to write instead of a name that is no zone, and why, as a sentence; nil when nothing
  /// suggests itself.
  public static func advice(for name: String) -> String? {
    if let hours = hoursAhead(name) {
      let sign = hours < 0 ? "+" : "-"
      return "The database counts the other way round: write “Etc/GMT\(sign)\(hours.magnitude)”."
    }
    guard (2...5).contains(name.utf8.count), name.utf8.allSatisfy(\.isASCIILetter) else {
      return nil
    }
    return "Several zones may be called so: write a place, such as “America/Los_Angeles”."
  }

  /// `GMT+5` and `UTC+05:00` are 5 hours ahead of UTC; nil for what is not of this form, or is an
  /// offset that no zone of the database stands for.
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
