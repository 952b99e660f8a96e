/// Bytes with a subtype that says what they mean.
public struct BSONBinary: Hashable, Sendable {
  /// What the bytes mean. Codes from 0x80 on have the meaning that an application gives them.
  public struct Subtype: RawRepresentable, Hashable, Sendable {
    /// The code as it is stored.
    public let rawValue: UInt8

    /// The subtype of this code; every code is allowed. O(1).
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Any bytes.
    public static let generic = Subtype(rawValue: 0)
    /// A compiled function.
    public static let function = Subtype(rawValue: 1)
    /// Any bytes in the deprecated form, which stores the length twice.
    public static let oldBinary = Subtype(rawValue: 2)
    /// A UUID in one of the deprecated byte orders.
    public static let oldUUID = Subtype(rawValue: 3)
    /// A UUID: 16 bytes in the order of RFC 9562.
    public static let uuid = Subtype(rawValue: 4)
    /// An MD5 digest.
    public static let md5 = Subtype(rawValue: 5)
    /// A value encrypted by the client.
    public static let encrypted = Subtype(rawValue: 6)
    /// A compressed column of a time series collection.
    public static let compressedColumn = Subtype(rawValue: 7)
    /// A value that must not be logged.
    public static let sensitive = Subtype(rawValue: 8)
    /// A vector of numbers of one kind.
    public static let vector = Subtype(rawValue: 9)
    /// The first code that an application may give its own meaning.
    public static let userDefined = Subtype(rawValue: 0x80)
  }

  private let payload: SharedBytes

  // Declared after the payload, where it fills padding: so a `BSONValue` has 24 bytes and not 32.
  /// What the bytes mean.
  public let subtype: Subtype

  /// Keeps `bytes` (less than 2 GiB) without copying them. O(1).
  public init(_ bytes: [UInt8], subtype: Subtype = .generic) {
    self.subtype = subtype
    self.payload = SharedBytes(bytes)
  }

  init(in storage: [UInt8], _ range: Range<Int>) {
    subtype = Subtype(rawValue: storage[range.lowerBound + 4])
    let header = subtype == .oldBinary ? 9 : 5
    payload = SharedBytes(storage, (range.lowerBound + header)..<range.upperBound)
  }

  /// The bytes, shared, without the second length field of `.oldBinary`. O(1).
  public var bytes: ArraySlice<UInt8> { payload.slice }

  /// How many bytes there are. O(1).
  public var count: Int { payload.count }
}

extension BSONBinary: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The subtype and the size in bytes, never the bytes. O(1).
  public var description: String { "BSONBinary(subtype \(subtype.rawValue), \(count) bytes)" }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
