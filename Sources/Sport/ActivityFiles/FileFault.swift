/// Something wrong in a device's file: where, and what.
///
/// A fault is evidence, not the end: what could be read beside it is in ``ActivityReading``.
package struct FileFault: Error, Hashable, Sendable {
  /// Where in the file, counted from 0.
  package let byteOffset: Int

  package let reason: Reason

  package init(byteOffset: Int, _ reason: Reason) {
    self.byteOffset = byteOffset
    self.reason = reason
  }

  package enum Reason: Hashable, Sendable {
    /// The file has no bytes at all.
    case empty

    /// The file does not begin as any format that we read.
    case unknownFormat

    /// What the file was packed in holds no file to read.
    case packing(PackingFault)

    /// The header's own checksum disagrees with it.
    case headerChecksum

    /// The file ends before its header says it does.
    case truncated(declaredBytes: Int, actualBytes: Int)

    /// What follows where the header says the data ends is neither another segment nor the end.
    case wrongLength(declaredBytes: Int)

    /// The data and its checksum disagree.
    case checksum(stored: UInt16, computed: UInt16)

    /// Bytes after the end that belong to no segment.
    case trailingBytes(Int)

    /// A message of a local type that was not defined: the reader no longer knows its place.
    case undefinedLocalMessage(Int)

    /// The data ends in the middle of a message.
    case messageCutOff

    /// More in it than any device writes; nothing was read from here on.
    case tooLarge

    /// Samples whose times or order cannot be true.
    case implausibleRecords(Int)

    /// Laps whose times cannot be true.
    case implausibleLaps(Int)

    /// Sessions whose times cannot be true.
    case implausibleSessions(Int)

    /// Samples that count from when the device was switched on, among others that have dates.
    case undatedRecords(Int)

    /// All times count from when the device was switched on, and nothing says when that was.
    case undatedFile

    /// Records with no summary of them: the recording was not finished.
    case missingSession

    /// A file of another kind than a recorded exercise.
    case noActivity(type: String)

    /// A file of an exercise, with nothing in it that has a time.
    case emptyActivity
  }
}

extension FileFault {
  /// One sentence that says what was wrong, without where and without an end mark.
  package var message: String {
    switch reason {
    case .empty: "the file is empty"
    case .unknownFormat: "the file does not begin with a FIT header"
    case .packing(let fault): fault.message
    case .headerChecksum: "the header's checksum does not match the header"
    case .truncated(let declared, let actual):
      "the file is truncated: its header says \(declared) bytes, it has \(actual)"
    case .wrongLength(let declared):
      "the header says the segment has \(declared) bytes, but it does not end there"
    case .checksum(let stored, let computed):
      "the checksum of the data is \(hexadecimal(computed)), the file says \(hexadecimal(stored))"
    case .trailingBytes(let count): "\(count) bytes after the end belong to nothing"
    case .undefinedLocalMessage(let number): "local message \(number) is not defined"
    case .messageCutOff: "the data ends in the middle of a message"
    case .tooLarge: "there is more in the file than any device records"
    case .implausibleRecords(let count):
      times(count, "record", "that cannot be true")
    case .implausibleLaps(let count): times(count, "lap", "that cannot be true")
    case .implausibleSessions(let count): times(count, "session", "that cannot be true")
    case .undatedRecords(let count):
      times(count, "record", "without a date: seconds since the device was switched on")
    case .undatedFile:
      "its times have no date: they count seconds since the device was switched on, and nothing "
        + "in the file says when that was"
    case .missingSession: "the records have no session message: the recording was not finished"
    case .noActivity(let type): "the file is not a recorded activity but: \(type)"
    case .emptyActivity: "the file is an activity in which nothing was recorded"
    }
  }

  private func times(_ count: Int, _ part: String, _ defect: String) -> String {
    count == 1
      ? "the \(part) here has a time \(defect)"
      : "\(count) \(part)s from here on have times \(defect)"
  }

  private func hexadecimal(_ number: UInt16) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension FileFault {
  /// Whether nothing after it, in its segment, could be read.
  package var endsReading: Bool {
    switch reason {
    case .empty, .unknownFormat, .packing, .truncated, .undefinedLocalMessage, .messageCutOff,
      .tooLarge:
      true
    case .headerChecksum, .wrongLength, .checksum, .trailingBytes, .implausibleRecords,
      .implausibleLaps, .implausibleSessions, .undatedRecords, .undatedFile, .missingSession,
      .noActivity, .emptyActivity:
      false
    }
  }

  /// Whether nothing else about the file matters.
  package var isOfTheWholeFile: Bool {
    switch reason {
    case .noActivity, .undatedFile: true
    default: false
    }
  }
}

extension FileFault: CustomStringConvertible {
  package var description: String { "byte \(byteOffset): \(message)" }
}
