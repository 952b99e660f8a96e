import ActivityFiles
package import ArgumentParser
import UseCases
import Words

/// `brine inspect FILE…`
package struct Inspect: ParsableCommand {
  package static let configuration = CommandConfiguration(
    abstract: "Show what is in a device's file, without a server.",
    discussion: """
      Each recording in a line, and each fault with its byte offset. A start without a Z is local \
      time: the device did not know UTC. Exits with 1 when an import would refuse a file.

      Example: brine inspect Seeds/demo/ride.fit --json
      """)

  @Argument(help: "Device files (FIT, also as .gz, or one in a .zip).")
  var files: [String]

  @OptionGroup var output: OutputOptions

  package init() {}

  package func run() throws {
    var faults: [String] = []
    for file in files {
      do throws(CommandFailure) {
        let inspection = FileInspection(DeviceFile(try FileBytes.read(file)).reading)
        print(
          output.json ? inspection.jsonLine(of: file) : inspection.report(of: file),
          terminator: "")
        if !inspection.isImportable { faults.append("import would refuse: \(file)") }
      } catch {
        faults.append(error.message)
      }
    }
    guard faults.isEmpty else {
      throw CommandFailure(.failed, faults.joined(separator: "\n"))
    }
  }
}
