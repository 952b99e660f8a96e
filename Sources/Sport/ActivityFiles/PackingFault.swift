/// Why no device file can be taken from gzip data or a zip archive.
package enum PackingFault: Hashable, Sendable {
  /// The gzip data cannot be unpacked. The text completes "the gzip data …", such as "are damaged".
  case gzip(String)

  /// The zip archive cannot be unpacked. The text completes "the zip archive …", such as "is
  /// damaged".
  case zip(String)

  /// The unpacked content is packed again. Names are those of the files in a zip, empty for gzip.
  case packedAgain(names: [String])

  /// The only FIT file in the archive, or every file in it, is encrypted.
  case encrypted

  /// The archive has no FIT file, only files with these names.
  case noFIT(names: [String])

  /// The archive has several FIT files, with these names.
  case severalFIT(names: [String])
}

extension PackingFault {
  /// One sentence that says what is wrong and how to fix it, without a full stop.
  var message: String {
    switch self {
    case .gzip(let predicate): "the gzip data \(predicate)"
    case .zip(let predicate): "the zip archive \(predicate)"
    case .packedAgain(let names) where names.isEmpty:
      "it holds another archive, which is not opened; unpack it and send the FIT file"
    case .packedAgain(let names):
      "the zip archive holds no FIT file, but other archives, which are not opened: "
        + "\(listed(names)); unpack it and send each file by itself"
    case .encrypted: "the zip archive is encrypted; unpack it and send the FIT file"
    case .noFIT(let names) where names.isEmpty: "the zip archive is empty"
    case .noFIT(let names): "the zip archive holds no FIT file, only: \(listed(names))"
    case .severalFIT(let names):
      "the zip archive holds several FIT files: \(listed(names)); send each by itself"
    }
  }

  /// The first few names, long ones shortened, without control characters.
  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(5).map { name in
      let harmless = String(
        String.UnicodeScalarView(
          name.unicodeScalars.filter { $0.properties.generalCategory != .control }))
      return harmless.count > 80 ? harmless.prefix(80) + "…" : harmless
    }
    let more = names.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
