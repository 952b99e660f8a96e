/// Rewrites a unit that is a product of powers, as scientific papers write it, with slashes:
/// `mmol·L⁻¹` becomes `mmol/L`.
///
/// It accepts superscripts, and plain digits, which copying from a paper leaves: `mL kg−1 min−1`,
/// `mmol.L-1`. Text after the powers is kept, such as the substance in `mmol·L⁻¹ Na`.
///
/// - Returns: nil if the text is not of this form.
func slashed(_ name: String) -> String? {
  let plain = plainPowers(name)
  let words = plain.split { $0 == " " || $0 == "." }
  let divisors = words.map(divisor(writtenAs:))
  guard let first = divisors.firstIndex(where: { $0 != nil }) else {
    return plain == name ? nil : plain
  }
  let below = divisors[first...].prefix { $0 != nil }.compactMap(\.self)
  let behind = first + below.count
  guard divisors[behind...].allSatisfy({ $0 == nil }) else { return nil }
  let above = plain[..<words[first].startIndex].trimming { $0 == " " || $0 == "." }
  let unit = above + below.map { "/" + $0 }.joined()
  return ([unit] + words[behind...].map(String.init)).joined(separator: " ")
}

/// The divisor that a word stands for: `L` for `L-1`, `m2` for `m-2`; nil for a word without a
/// power, or with a power that no unit here has.
private func divisor(writtenAs word: Substring) -> String? {
  let parts = word.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty, let exponent = Int(parts[1]),
    (1...3).contains(exponent)
  else { return nil }
  return exponent == 1 ? String(parts[0]) : "\(parts[0])\(exponent)"
}

/// The text with superscripts as plain digits and signs, and with every multiplication sign as a
/// point.
private func plainPowers(_ name: String) -> String {
  var plain = ""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "\u{B7}", "\u{2022}", "\u{2027}", "\u{2219}", "\u{22C5}": plain.append(".")
    case "\u{207B}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2212}": plain.append("-")
    case "\u{B9}": plain.append("1")
    case "\u{B2}": plain.append("2")
    case "\u{B3}": plain.append("3")
    case "\u{A0}", "\u{2009}", "\u{202F}": plain.append(" ")
    case "^": break
    default: plain.unicodeScalars.append(scalar)
    }
  }
  return plain
}

extension Substring {
  fileprivate func trimming(where isLeftOut: (Character) -> Bool) -> String {
    var text = drop(while: isLeftOut)
    while text.last.map(isLeftOut) == true { text.removeLast() }
    return String(text)
  }
}
