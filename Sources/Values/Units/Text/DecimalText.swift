/// A number as text: rounded to at most `decimals` decimals, ties away from zero, without trailing
/// zeros.
///
/// In every locale it has a decimal point and no grouping. Numbers of 10^15 and more are printed as
/// Swift prints them.
func decimalText(_ value: Double, decimals: Int) -> String {
  let scale = powerOfTen(decimals)
  let scaled = (value * scale).rounded()
  guard scaled.magnitude < 1e15 else { return "\(value)" }
  let digits = Int64(scaled).magnitude
  let whole = digits / UInt64(scale)
  var fraction = String(digits % UInt64(scale))
  fraction = String(repeating: "0", count: max(0, decimals - fraction.count)) + fraction
  while fraction.last == "0" { fraction.removeLast() }
  let sign = scaled < 0 ? "-" : ""
  return sign + (fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)")
}

func powerOfTen(_ exponent: Int) -> Double {
  (0..<max(0, min(exponent, 15))).reduce(1) { power, _ in power * 10 }
}
