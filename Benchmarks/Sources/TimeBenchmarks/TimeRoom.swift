package import BenchmarkSupport
import Foundation

/// Time beside Foundation, which does the same with its dates and calendars.
package enum TimeRoom: Room {
  package static let name = "time"

  package static func worker(
    _ name: String, in place: Place
  ) throws -> (about: String, workloads: [Workload])? {
    let tasks = try TimeTask.all()
    return switch name {
    case "ours":
      (
        "ours with zone data \(try SampleZone.version())",
        tasks.map { task in task.workload(task.ours) }
      )
    case "foundation":
      (
        "Foundation with zone data \(TimeZone.timeZoneDataVersion)",
        tasks.flatMap { task in task.foundations.map { way in task.workload(way) } }
      )
    default: nil
    }
  }

  package static func run(_ options: Options, in place: Place) throws {
    let ours = try place.start("ours", worker: "ours", of: name)
    let foundation = try place.start("Foundation", worker: "foundation", of: name)
    defer {
      ours.stop()
      foundation.stop()
    }
    print("\(try ours.about()) beside \(try foundation.about())")
    try TimeTable(ours: ours, foundation: foundation, options).print(TimeTask.all())
    if options.includes("allocations") { try place.countAllocations(of: name) }
  }

  package static func allocations() throws -> Allocations {
    let lines = try TimeTask.all().flatMap { task in
      [task.allocating(task.ours, target: task.allocationTarget)]
        + task.foundations.map { way in task.allocating(way, target: nil) }
    }
    return Allocations("Time", by: "by", lines)
  }
}
