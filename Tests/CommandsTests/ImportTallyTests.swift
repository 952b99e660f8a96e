import ActivityFiles
import BSON
import Documents
import Schema
import Testing
import Words

@testable import Commands
@testable import UseCases

/// What an import says of its files, whatever became of them.
struct ImportTallyTests {
  private struct Outage: Error, Equatable {}

  @Test func whatWasImportedBeforeAnErrorIsTold() async throws {
    let tally = await ImportTally.importing(["a.fit", "b.fit", "c.fit"]) { file in
      guard file != "b.fit" else { throw Outage() }
      return imported()
    }
    #expect(
      try tally.report == """
        FILE   RESULT     FAULTS  EVENTS
        a.fit  imported        0  evt_1
        b.fit  failed          -  -
        c.fit  not tried       -  -

        """)
    #expect(throws: Outage()) { try tally.finish() }
  }

  @Test func aFileThatIsRefusedOrNotThereDoesNotStopTheOthers() async throws {
    let tally = await ImportTally.importing(["a.fit", "b.fit", "c.fit"]) { file in
      switch file {
      case "a.fit": throw RecordingRefusal.tooLarge
      case "b.fit": throw CommandFailure(.failed, "cannot read the file 'b.fit': it is a folder")
      default: imported()
      }
    }
    let lines = try tally.report.split(separator: "\n")
    #expect(lines[1].hasPrefix("a.fit  refused: The file is too large to be kept"))
    #expect(lines[2].hasPrefix("b.fit  refused: cannot read the file 'b.fit': it is a folder"))
    #expect(lines[3].hasPrefix("c.fit  imported"))
    let failure = #expect(throws: CommandFailure.self) { try tally.finish() }
    #expect(failure?.message == "2 of 3 files were refused")
  }

  @Test func ofASingleFileOnlyItsErrorIsTold() async throws {
    let tally = await ImportTally.importing(["a.fit"]) { _ in throw RecordingRefusal.tooLarge }
    #expect(try tally.report.isEmpty)
    #expect(throws: RecordingRefusal.self) { try tally.finish() }
  }

  @Test func whatWasLeftOutIsCountedAndTheFirstOfItShown() async throws {
    let tally = await ImportTally.importing(["a.fit"]) { _ in
      imported(partial: true, faults: (1...5).map { FileFault(byteOffset: $0, .trailingBytes(9)) })
    }
    #expect(
      try tally.report == """
        FILE   RESULT             FAULTS  EVENTS
        a.fit  imported, partial       5  evt_1
        a.fit: fault at byte 1: 9 bytes after the end belong to no segment
        a.fit: fault at byte 2: 9 bytes after the end belong to no segment
        a.fit: fault at byte 3: 9 bytes after the end belong to no segment
        a.fit: and 2 more, see brine inspect

        """)
  }

  @Test func programsAreToldEveryFault() async throws {
    let tally = await ImportTally.importing(["a.fit"]) { _ in
      imported(faults: [FileFault(byteOffset: 7, .implausibleRecords(2))])
    }
    #expect(
      try tally.jsonLines == #"{"file":"a.fit","result":"imported","faults":[{"byteOffset":7,"#
        + #""message":"2 records from here on have times that cannot be true"}],"#
        + #""events":"evt_1"}"# + "\n")
  }

  private func imported(partial: Bool = false, faults: [FileFault] = []) -> ImportedFile {
    ImportedFile(
      sha256: "", isNew: true, faults: faults,
      recordings: [RecordingDocument(["partial": .bool(partial)])],
      events: [EventDocument(["_id": "evt_1"])])
  }
}
