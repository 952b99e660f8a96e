/// Something wrong in a device's file, with its place.
///
/// A fault does not end the reading: ``ActivityReading`` has it together with what could be read.
package struct FileFault: Error, Hashable, Sendable {
  /// The position in the file, in bytes from 0; nil for what has no place of its own, such as a
  /// fault of the archive around the file.
  package let byteOffset: Int?

  package let reason: Reason

  package init(byteOffset: Int?, _ reason: Reason) {
    self.byteOffset = byteOffset
    self.reason = reason
  }

  package enum Reason: Hashable, Sendable {
    /// The file has no bytes at all.
    case empty

    /// The file does not begin like a format that we read.
    case unknownFormat

    /// The file is packed (gzip or zip) and no device file can be taken from it.
    case packing(PackingFault)

    /// The header's own checksum does not match the header.
    case headerChecksum

    /// The file ends before its header says it does.
    case truncated(declaredBytes: Int, actualBytes: Int)

    /// After the number of bytes that the header declares there is neither another segment nor the
    /// end of the file.
    case wrongLength(declaredBytes: Int)

    /// The checksum does not match the data.
    case checksum(stored: UInt16, computed: UInt16)

    /// This many bytes after the last segment belong to no segment.
    case trailingBytes(Int)

    /// A message has a local type (a number, 0 to 15) that no definition message described. Its
    /// length is unknown, so nothing after it can be read.
    case undefinedLocalMessage(Int)

    /// The data ends in the middle of a message.
    case messageCutOff

    /// The file has more messages than any device writes; nothing was read from here on.
    case tooLarge

    /// This many records have times or an order that cannot be true.
    case implausibleRecords(Int)

    /// This many laps have times that cannot be true.
    case implausibleLaps(Int)

    /// This many sessions have times that cannot be true.
    case implausibleSessions(Int)

    /// This many records have times that count from when the device was switched on, while others
    /// have dates.
    case undatedRecords(Int)

    /// All times count from when the device was switched on, and nothing says when that was.
    case undatedFile

    /// There are records but no session message, which summarizes them: the recording was not
    /// finished.
    case missingSession

    /// The file is of another type than a recorded exercise, such as a course.
    case noActivity(type: String)

    /// The file is of a recorded exercise, but nothing in it has a time.
    case emptyActivity
  }
}

extension FileFault {
  /// One sentence that says what is wrong, without the place and without a full stop.
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
      "the checksum is \(hexadecimal(computed)), but the file says \(hexadecimal(stored))"
    case .trailingBytes(let count): "\(count) bytes after the end belong to no segment"
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
    case .noActivity(let type): "the file is not an activity; its type is \(type)"
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
  /// What a fault means for the file that it is in, the worst first.
  package enum Effect: Comparable, Sendable {
    /// There is nothing to keep, whatever else is in the file.
    case nothingToKeep

    /// Nothing after it, in its segment, could be read.
    case readingEnds

    /// Bytes are missing, or are not those that the device wrote.
    case damage

    /// The bytes are those that the device wrote, and something in them was left out or is lacking.
    case omission
  }

  /// How bad it is: a property of the kind of fault alone.
  package var effect: Effect {
    switch reason {
    case .empty, .unknownFormat, .packing, .undatedFile, .noActivity, .emptyActivity:
      .nothingToKeep
    case .truncated, .undefinedLocalMessage, .messageCutOff, .tooLarge: .readingEnds
    case .headerChecksum, .wrongLength, .checksum, .trailingBytes: .damage
    case .implausibleRecords, .implausibleLaps, .implausibleSessions, .undatedRecords,
      .missingSession:
      .omission
    }
  }
}

extension Sequence<FileFault> {
  /// Whether one of them is more than an omission: what was read is then not all that the device
  /// wrote.
  package var includeDamage: Bool { contains { $0.effect < .omission } }
}

extension FileFault {
  /// The order in the file; what has no place comes first.
  package static func inFileOrder(_ first: FileFault, _ second: FileFault) -> Bool {
    (first.byteOffset ?? -1) < (second.byteOffset ?? -1)
  }

  /// Where and what, as a whole sentence.
  package var sentence: String {
    guard let byteOffset else { return "\(message.prefix(1).uppercased())\(message.dropFirst())." }
    return "At byte \(byteOffset) \(message)."
  }
}

extension FileFault: CustomStringConvertible {
  package var description: String {
    byteOffset.map { "byte \($0): \(message)" } ?? message
  }
}
