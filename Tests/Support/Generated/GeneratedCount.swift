import Foundation

/// How many values the properties are tried on: a few thousand in a daily run, and `BRINE_GENERATED`
/// times as many when that is set (20 makes 100,000 of each).
package enum GeneratedCount {
  private static let factor =
    ProcessInfo.processInfo.environment["BRINE_GENERATED"].flatMap { Int($0) } ?? 1

  package static func times(_ usual: Int) -> Int { usual * max(factor, 1) }
}
