import Foundation

@testable import ActivityFiles

/// A constructed file with a fault that real devices have.
enum FaultyFile: String, CaseIterable {
  case zeroEnergy = "zero-kcal-run"
  case noEnergy = "no-kcal-run"
  case course = "course-with-times"
  case timerLongerThanElapsed = "timer-longer-than-elapsed"
  case sessionStartLate = "session-start-late"
  case yearJump = "year-jump-no-session"
  case relativeTimes = "relative-times"

  static let areHere = FileManager.default.fileExists(atPath: folder.path)

  func read() throws -> ActivityReading {
    let url = Self.folder.appending(path: rawValue + ".fit")
    return FITFile.read(try [UInt8](Data(contentsOf: url)))
  }

  private static let folder = ReferenceFile.folder.appending(path: "cases/fit")
}
