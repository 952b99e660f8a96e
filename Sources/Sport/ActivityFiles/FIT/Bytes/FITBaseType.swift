/// The type of a field's values.
///
/// The raw value is the type's byte in a message definition. Numbers from the FIT profile as
/// published in fitdecode (github.com/polyvertex/fitdecode, MIT).
enum FITBaseType: UInt8 {
  case enumeration = 0x00
  case sint8 = 0x01
  case uint8 = 0x02
  case sint16 = 0x83
  case uint16 = 0x84
  case sint32 = 0x85
  case uint32 = 0x86
  case string = 0x07
  case float32 = 0x88
  case float64 = 0x89
  case uint8z = 0x0A
  case uint16z = 0x8B
  case uint32z = 0x8C
  case byte = 0x0D
  case sint64 = 0x8E
  case uint64 = 0x8F
  case uint64z = 0x90

  /// The number of bytes of one value.
  var width: Int {
    switch self {
    case .enumeration, .sint8, .uint8, .uint8z, .byte, .string: 1
    case .sint16, .uint16, .uint16z: 2
    case .sint32, .uint32, .uint32z, .float32: 4
    case .sint64, .uint64, .uint64z, .float64: 8
    }
  }

  /// The bits that mean "no value".
  var invalidBits: UInt64 {
    switch self {
    case .uint8z, .uint16z, .uint32z, .uint64z, .string: 0
    case .sint8, .sint16, .sint32, .sint64: UInt64.max >> (65 - 8 * width)
    default: UInt64.max >> (64 - 8 * width)
    }
  }

  var isSigned: Bool {
    switch self {
    case .sint8, .sint16, .sint32, .sint64: true
    default: false
    }
  }

  /// Whether values are whole numbers.
  var isInteger: Bool {
    switch self {
    case .float32, .float64, .string: false
    default: true
    }
  }
}
