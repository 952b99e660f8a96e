/// Functions whose results have the same bits on every machine.
///
/// Those of the C library differ in the last bit between its versions, and between processors with and
/// without fused multiplication. These use addition, multiplication and division alone, which
/// IEEE 754 defines to the bit and which Swift never fuses by itself. They are right to about
/// 2 units in the last place.
package enum PortableMath {
  private static let log2OfE = 1.442_695_040_888_963_4
  /// The logarithm of 2 in two parts; products of the first with small integers are exact.
  private static let log2High = 0x1.62e42feep-1
  private static let log2Low = 0x1.a39ef35793c76p-33

  /// e to the power of `x`; 0 below -708, where the results would have fewer digits.
  package static func exp(_ x: Double) -> Double {
    guard x == x, x < 709 else { return x == x ? .infinity : .nan }
    guard x > -708 else { return 0 }
    let exponent = Int(x * log2OfE + (x < 0 ? -0.5 : 0.5))
    let rest = (x - Double(exponent) * log2High) - Double(exponent) * log2Low
    var sum = 1.0
    for divisor in stride(from: 14.0, through: 1, by: -1) { sum = 1 + sum * rest / divisor }
    // From -1022 on, 2 to the power of the exponent is a number of full precision.
    let half = exponent / 2
    return sum * power(ofTwo: half) * power(ofTwo: exponent - half)
  }

  private static func power(ofTwo exponent: Int) -> Double {
    Double(bitPattern: UInt64(exponent + 1023) << 52)
  }

  /// The natural logarithm; of zero minus infinity, of a negative number NaN.
  package static func log(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x == 0 ? -.infinity : x > 0 ? x : .nan }
    var (exponent, significand) = (Double(x.exponent), x.significand)
    if significand > 1.414_213_562_373_095_1 {
      significand /= 2
      exponent += 1
    }
    // log(s) = 2 (t + t³/3 + t⁵/5 + …) with t = (s - 1) / (s + 1), here at most 0.172.
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    for divisor in stride(from: 23.0, through: 3, by: -2) { sum = (sum + 1 / divisor) * square }
    return exponent * log2High + (2 * ratio * sum + exponent * log2Low + 2 * ratio)
  }

  /// The cosine of a part of a full turn, such as -1 at 0.5.
  package static func cosine(turns: Double) -> Double {
    let whole = turns.rounded(.down)
    guard whole.isFinite else { return .nan }
    // Of a quarter of a turn at most, up to the sign.
    var part = turns - whole
    if part > 0.5 { part = 1 - part }
    let isFar = part > 0.25
    let angle = (isFar ? 0.5 - part : part) * 6.283_185_307_179_586
    let square = angle * angle
    var sum = 1.0
    for order in stride(from: 20.0, through: 2, by: -2) {
      sum = 1 - sum * square / (order * (order - 1))
    }
    return isFar ? -sum : sum
  }
}
