/// Why there is no device file to read in what it was packed in.
package enum PackingFault: Hashable, Sendable {
  /// The gzip data cannot be unpacked; what they are, such as "are damaged".
  case gzip(String)

  /// The zip archive cannot be unpacked; what it is, such as "is damaged".
  case zip(String)

  /// What was unpacked is packed again; the names, if it has any.
  case packedAgain(names: [String])

  /// The archive's only FIT file, or all that is in it, is encrypted.
  case encrypted

  /// There is no FIT file in the archive, but files of these names.
  case noFIT(names: [String])

  /// There are several FIT files in the archive, of these names.
  case severalFIT(names: [String])
}

extension PackingFault {
  /// One sentence that says what is wrong and how to mend it, without an end mark.
  var message: String {
    switch self {
    case .gzip(let predicate): "the gzip data \(predicate)"
    case .zip(let predicate): "the zip archive \(predicate)"
    case .packedAgain(let names) where names.isEmpty:
      "it holds another archive, which is not opened; unpack it and send the FIT file"
    case .packedAgain(let names):
      "the zip archive holds no FIT file but other archives, which are not opened: "
        + "\(listed(names)); unpack it and send each file by itself"
    case .encrypted: "the zip archive is encrypted; unpack it and send the FIT file"
    case .noFIT(let names) where names.isEmpty: "the zip archive is empty"
    case .noFIT(let names): "the zip archive holds no FIT file but: \(listed(names))"
    case .severalFIT(let names):
      "the zip archive holds several FIT files: \(listed(names)); send each by itself"
    }
  }

  /// The first few, each in part if it is long, and without what a terminal would obey.
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
