package import BSON
import Foundation

/// Numbers that are difficult to compare: close to each other in different types, too close for
/// doubles to distinguish, and unusual bit patterns.
extension SeededGenerator {
  package mutating func awkwardNumber() -> BSONValue {
    switch below(8) {
    case 0: .int32(chance(1, in: 2) ? Int32(below(3)) : Int32(clamping: nearEdge()))
    case 1, 2: .int64(nearEdge())
    case 3, 4: .double(awkwardDouble())
    case 5: .decimal128(decimalNearDouble())
    default: .decimal128(awkwardDecimal())
    }
  }

  /// An integer within 3 of 0, or of the limits of 32, 53 or 64 bits.
  private mutating func nearEdge() -> Int64 {
    let edges: [Int64] = [0, 1 << 31, 1 << 53, 1 << 54, .max, 1_000_000_000_000_000_000]
    let (sum, overflow) = edges[below(edges.count)].addingReportingOverflow(Int64(below(7)) - 3)
    let number = overflow ? Int64.max : sum
    return chance(1, in: 2) ? number : -1 - number
  }

  private mutating func awkwardDouble() -> Double {
    let edges = [
      -0.0, .infinity, .nan, Double(bitPattern: 0xFFF8_0000_0000_0001), .signalingNaN, 0x1p63,
      .leastNonzeroMagnitude, .leastNormalMagnitude, .leastNormalMagnitude.nextDown, 0.1,
      .greatestFiniteMagnitude, 0x1p1023, 1e22, 1e23, 9.5367431640625e-07,
    ]
    switch below(4) {
    case 0: return edges[below(edges.count)] * (chance(1, in: 2) ? 1 : -1)
    case 1: return Double(bitPattern: next())
    case 2: return Double(bitPattern: UInt64(below(4)) | next() & 1 << 63)
    default:
      let near = Double(nearEdge())
      return [near, near.nextUp, near.nextDown, near + 0.5][below(4)]
    }
  }

  /// A double's value to 34 digits, or one unit of the last digit above or below it.
  private mutating func decimalNearDouble() -> Decimal128 {
    let double = awkwardDouble()
    guard double.isFinite, let near = Decimal128(String(format: "%.33e", double)) else {
      return awkwardDecimal()
    }
    // The lowest bit belongs to the coefficient; the next decimal up or down differs by one.
    return Decimal128(high: near.high, low: near.low &+ UInt64(below(3)) &- 1)
  }

  private mutating func awkwardDecimal() -> Decimal128 {
    let texts = [
      "0", "-0", "0E+6111", "-0E-6176", "1", "1.0", "1.000", "10E-1", "-1", "0.1", "1E-6176",
      "9.999999999999999999999999999999999E+6144", "1E+6144", "9007199254740993",
      "9007199254740992.5", "9223372036854775807", "9223372036854775807.5", "9223372036854775808",
      "-9223372036854775808", "-9223372036854775809", "4.9E-324", "5E-324", "1.8E+308", "1E+309",
      "0.1000000000000000055511151231257827", "0.1000000000000000055511151231257828",
    ]
    switch below(5) {
    case 0: return Decimal128(high: next(), low: next())
    case 1: return unusualDecimal()
    case 2: return Decimal128("\(nearEdge()).\(below(3))0") ?? unusualDecimal()
    default: return Decimal128(texts[below(texts.count)]) ?? unusualDecimal()
    }
  }

  /// Coefficients that are too large and so mean 0, and infinities and NaN with unused bits set.
  private mutating func unusualDecimal() -> Decimal128 {
    let heads: [UInt64] = [
      0x6000_0000_0000_0000, 0x6C10_0000_0000_0000, 0x7800_0000_0000_0001, 0xF800_0000_0000_0000,
      0x7C00_0000_0000_0000, 0xFC00_0000_0000_00FF, 0x7E00_0000_0000_0000, 0x3041_ED09_BEAD_87C0,
      0x3041_ED09_BEAD_87C1, 0x3041_FFFF_FFFF_FFFF,
    ]
    let lows: [UInt64] = [0, 1, 0x378D_8E63_FFFF_FFFF, 0x378D_8E64_0000_0000, .max]
    return Decimal128(high: heads[below(heads.count)], low: lows[below(lows.count)])
  }
}
