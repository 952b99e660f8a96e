import Access
import ArgumentParser
import Edge
import Schema
import Time
import Units
import UseCases
import Words

/// Who reads what a command prints.
struct ViewerOptions: ParsableArguments, Sendable {
  @Option(help: ArgumentHelp("The time zone that instants are shown in (UTC).", valueName: "zone"))
  var tz: String?

  @Option(help: "The units that quantities are shown in: metric, us or imperial.")
  var units = UnitsWord.metric

  /// - Parameter numbers: how the reader writes numbers, where they write any.
  func viewer(
    _ running: RunningBrine, writing numbers: NumberMarks = .unstated
  ) async throws -> Viewer {
    Viewer(
      zone: try zone(running), units: units.system, numbers: numbers,
      audience: try await running.brine.audience(of: .commandLine))
  }

  private func zone(_ running: RunningBrine) throws(CommandFailure) -> Zone {
    guard let tz else { return .utc }
    guard let zone = running.zone(tz) else {
      throw CommandFailure(
        .usage, "--tz: got '\(tz)', expected an IANA time zone such as Europe/Rome")
    }
    return zone
  }

  /// The document as one line of JSON; on a terminal indented, for a person.
  func print(_ document: Document<some Fields>, _ running: RunningBrine) async throws {
    let json = DocumentWriter(for: try await viewer(running)).json(document)
    let isRead = Surroundings.ofThisProcess().answersGoToTerminal
    Swift.print(isRead ? ReadableJSON.text(json) : String(decoding: json, as: UTF8.self))
  }
}

extension UnitsWord: ExpressibleByArgument {}
