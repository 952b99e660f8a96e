/// A text split into a unit name and a substance: `mmol/L Na`, `mmol Na/L`, `mmol/L of sodium`, or
/// with an annotation as in UCUM, `mmol/L{Na}`.
struct SubstanceText {
  let unit: String
  /// The substance as it was written; nil if the text names none.
  let word: String?
  let substance: Substance?

  init(_ name: String) {
    let annotated = Self.annotation(in: name) ?? Self.lastWord(of: name) ?? Self.beforeSlash(name)
    unit = annotated?.unit ?? name
    word = annotated?.word
    substance = annotated.flatMap { Substance(named: $0.word) }
  }

  private typealias Parts = (unit: String, word: String)

  /// `mmol{Na}/L`
  private static func annotation(in name: String) -> Parts? {
    guard let open = name.firstIndex(of: "{"), let close = name.lastIndex(of: "}"), open < close
    else { return nil }
    let word = String(name[name.index(after: open)..<close])
    guard Substance(named: word) != nil else { return nil }
    return (String(name[..<open] + name[name.index(after: close)...]), word)
  }

  /// `mmol/L Na`; the word may take two, as in `sodium chloride`.
  private static func lastWord(of name: String) -> Parts? {
    let words = name.split(separator: " ")
    for count in [2, 1] where words.count > count {
      let word = words.suffix(count).joined(separator: " ")
      guard Substance(named: word) != nil else { continue }
      let unit = words.dropLast(count)
      return ((unit.last == "of" ? unit.dropLast() : unit).joined(separator: " "), word)
    }
    return nil
  }

  /// `mmol Na/L`
  private static func beforeSlash(_ name: String) -> Parts? {
    guard let slash = name.lastIndex(of: "/"), let top = lastWord(of: String(name[..<slash]))
    else { return nil }
    return (top.unit + name[slash...], top.word)
  }
}
