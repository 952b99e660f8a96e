package import ArgumentParser
import Documents
import Edge
import Repositories
import Schema
import Time
import Units
import UseCases
import Words

/// `brine timeline ID`
package struct TimelineCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "List what happened to an athlete, by start.")

  @Argument(help: "The athlete's id.")
  var athlete: String

  @Option(help: "The first instant (RFC 3339).", transform: Instant.argument)
  var from: Instant?

  @Option(help: "The instant just after the stretch (RFC 3339).", transform: Instant.argument)
  var to: Instant?

  @Option(help: "Only events of this kind.")
  var kind: EventKind?

  @Option(help: "The most events to list.")
  var limit = 100

  @OptionGroup var output: OutputOptions
  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var store: StoreOptions

  package init() {}

  package func validate() throws {
    let limits = TimelineQuery.limits
    guard limits.contains(limit) else {
      throw ValidationError(
        "--limit: got \(limit), expected \(limits.lowerBound) to \(limits.upperBound)")
    }
  }

  package func run() async throws {
    let query = TimelineQuery(from: from, to: to, kind: kind, limit: limit)
    let (athlete, output, viewer) = (athlete, output, viewer)
    try await store.withBrine(in: viewer.units) { running in
      let events = try await running.brine.events.timeline(of: athlete, query, by: .commandLine)
      let seen = try await viewer.viewer(running)
      guard output.json else {
        return Swift.print(try Self.listing(events, seen).table, terminator: "")
      }
      for event in events {
        Swift.print(String(decoding: DocumentWriter(for: seen).json(event), as: UTF8.self))
      }
    }
  }

  private static func listing(_ events: [EventDocument], _ viewer: Viewer) throws -> Listing {
    Listing(
      [
        .init("id", "EVENT"), .init("kind", "KIND"), .init("start", "START"),
        .init("sport", "SPORT"), .init("timer", "TIMER", isNumber: true),
        .init("distance", "DISTANCE", isNumber: true),
        .init("sweatRate", "SWEAT RATE", isNumber: true),
      ],
      rows: try events.map { event in
        let workout = try event.as(WorkoutFields.self)
        let (id, kind, start) = (
          try event.required(\.id), try event.required(\.kind), try event.required(\.start)
        )
        let (sport, timer, distance) = (
          try workout?.sport, try workout?.timer, try workout?.distance
        )
        let sweatRate = try event.as(SweatTestFields.self)?.sweatRate?.value
        return [
          .string(id), .string(kind.rawValue),
          .string(viewer.text(of: start)), .string(orNull: sport),
          .string(orNull: timer?.formatted(for: viewer.units)),
          .string(orNull: distance?.formatted(for: viewer.units)),
          .string(orNull: sweatRate?.formatted(for: viewer.units)),
        ]
      })
  }
}

extension EventKind: ExpressibleByArgument {}
