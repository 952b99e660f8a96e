import Access
import Documents
import Edge
import Foundation
import HTTP
import Schema
import Time
import UseCases
import Words

/// The athlete that `brine demo` shows: made up, labelled so, with two real activities.
struct DemoDataset: Sendable {
  /// The folder of named datasets.
  let seeds: String
  /// Where the person is, so that the lines to copy can be short.
  let workingFolder: String

  static let athlete = "ath_demo"
  /// The workout that `ride.fit` becomes; ids follow from what a file holds.
  static let ride = "evt_8ed85ea8c2a054628dd534a7"
  private static let description = "athlete.json"
  private static let files = ["ride.fit", "run.fit"]

  /// Before anything is started for it.
  ///
  /// - Throws: when a file of the demo is not there.
  func requireFiles() throws(CommandFailure) {
    let missing = ([Self.description] + Self.files).map(path).first {
      !FileManager.default.fileExists(atPath: $0)
    }
    guard let missing else { return }
    throw CommandFailure(
      .needsAction, "the demo's file '\(missing)' is not there",
      hint: "Run the demo in the folder of Brine's repository, or name its folder Seeds in"
        + " BRINE_SEEDS.")
  }

  /// Keeps what is not there yet; does nothing the second time.
  func seed(_ running: RunningBrine) async throws {
    let json = try FileBytes.read(path(Self.description))
    let athlete = try running.reader.read(json, as: AthleteFields.declared.shape)
    do {
      _ = try await running.seeding.athletes.create(athlete, id: Self.athlete, by: .service)
    } catch AthleteRefusal.taken {
      // From an earlier demo on the same folder.
    }
    for file in Self.files {
      let upload = Upload(try FileBytes.read(path(file)), name: file)
      _ = try await running.seeding.recordings.importFile(
        upload, for: Self.athlete, by: .service)
    }
  }

  /// What to try, as lines to copy.
  func invitation(at address: ListenAddress) -> String {
    let base = "\(address.url)/v1"
    return """

      Brine is serving a demo athlete at \(address.url). Try, in another terminal:

      # The athlete, in US units
      curl -s '\(base)/athletes/\(Self.athlete)?units=us'

      # Import a device's file: it is known already, so nothing is added twice
      curl -s -H 'Content-Type: application/vnd.ant.fit' --data-binary \(quoted("@" + shortPath("ride.fit"))) \
      '\(base)/athletes/\(Self.athlete)/recordings'

      # The timeline, as seen in Rome
      curl -s '\(base)/athletes/\(Self.athlete)/timeline?tz=Europe/Rome'

      # Weigh in, weigh out: the sweat rate
      curl -s -H 'Content-Type: application/json' -d '{"method": "weigh", "massBefore": "72.5 kg", \
      "massAfter": "70.9 kg", "drunk": "1.5 L"}' '\(base)/events/\(Self.ride)/sweat-tests'

      # What to drink during the next ride
      curl -s '\(base)/athletes/\(Self.athlete)/recommendations?duration=2h'

      Stop with Ctrl-C.

      """
  }

  /// One word for a shell, whatever is in it.
  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }

  private func path(_ file: String) -> String { "\(seeds)/demo/\(file)" }

  private func shortPath(_ file: String) -> String {
    let (path, prefix) = (path(file), workingFolder + "/")
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
