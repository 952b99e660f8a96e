/// Which state of a changed document comes back.
public enum ReturnedDocument: Hashable, Sendable {
  /// As it was; nil when it was inserted.
  case before
  /// As it has become.
  case after
}

extension CommandBuilder {
  /// Says nothing of `before`, which is the server's default.
  mutating func set(returning: ReturnedDocument) {
    set("new", returning == .after ? true : nil)
  }
}
