internal import Synchronization

extension Declared {
  /// The declaration of a generic type, which can hold none of its own: made once for each type
  /// that it is used with.
  public static func once(_ fields: () -> F) -> Declared {
    let type = ObjectIdentifier(F.self)
    if let known = made.withLock({ $0[type] }) as? Declared { return known }
    let declared = Declared(fields())
    made.withLock { $0[type] = declared }
    return declared
  }
}

private let made = Mutex<[ObjectIdentifier: any Sendable]>([:])
