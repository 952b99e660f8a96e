import Foundation

/// How many values the properties are tried on: thousands in a daily run, and `BRINE_GENERATED`
/// times as many when that is set.
enum GeneratedCount {
  private static let factor =
    ProcessInfo.processInfo.environment["BRINE_GENERATED"].flatMap { Int($0) } ?? 1

  static func times(_ usual: Int) -> Int { usual * max(factor, 1) }
}
