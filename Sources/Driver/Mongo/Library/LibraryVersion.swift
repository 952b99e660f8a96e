/// A version of libmongoc.
struct LibraryVersion: Hashable, Sendable {
  let major: Int
  let minor: Int
  let micro: Int

  /// The first one that has all that is called.
  static let oldest = LibraryVersion(major: 1, minor: 23, micro: 0)

  /// - Throws: `MongoError` of kind `configuration` that says what to install.
  func check() throws(MongoError) {
    // libmongoc 2 is another library: other names, other symbols.
    guard self < Self.oldest || major > Self.oldest.major else { return }
    let problem = self < Self.oldest ? "too old" : "too new"
    throw MongoError(
      .configuration,
      "libmongoc \(self) is \(problem); install \(Self.oldest.major).\(Self.oldest.minor) or a later "
        + "\(Self.oldest.major).x (Debian: libmongoc-dev)")
  }
}

extension LibraryVersion: Comparable {
  static func < (left: LibraryVersion, right: LibraryVersion) -> Bool {
    (left.major, left.minor, left.micro) < (right.major, right.minor, right.micro)
  }
}

extension LibraryVersion: CustomStringConvertible {
  var description: String { "\(major).\(minor).\(micro)" }
}
