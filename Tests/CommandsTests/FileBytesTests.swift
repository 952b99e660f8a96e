import Foundation
import Testing
import Words

@testable import Commands

/// A file that cannot be read says why.
struct FileBytesTests {
  @Test func aFolderIsCalledOne() {
    let failure = #expect(throws: CommandFailure.self) {
      try FileBytes.read(NSTemporaryDirectory())
    }
    #expect(failure?.message.hasSuffix("': it is a folder") == true)
  }

  @Test func aFileThatIsNotThereIsSaidToBeMissing() {
    let failure = #expect(throws: CommandFailure.self) { try FileBytes.read("/nowhere.fit") }
    #expect(failure?.message == "cannot read the file '/nowhere.fit': there is no such file")
  }

  @Test func aPathThroughAFileGetsTheSystemsReason() {
    let failure = #expect(throws: CommandFailure.self) { try FileBytes.read(#filePath + "/x") }
    #expect(failure?.message.contains("Not a directory") == true)
  }
}
