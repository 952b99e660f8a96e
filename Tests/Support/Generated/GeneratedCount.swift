import Foundation

/// How many generated values each property is tested with: a few thousand by default, multiplied by
/// `BRINE_GENERATED` if it is set (20 gives 100,000 of each).
package enum GeneratedCount {
  private static let factor =
    ProcessInfo.processInfo.environment["BRINE_GENERATED"].flatMap { Int($0) } ?? 1

  package static func times(_ usual: Int) -> Int { usual * max(factor, 1) }
}
