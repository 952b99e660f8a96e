/// A standard Swift type for which the coding protocols have a method.
protocol SwiftScalar {
  static func read(_ value: StoredValue, _ bytes: RawSpan) throws(ValueFault) -> Self
}

extension SwiftScalar {
  @unsafe
  static func read(_ value: StoredValue, _ bytes: UnsafeRawBufferPointer) throws(ValueFault) -> Self
  {
    try unsafe read(value, bytes.bytes)
  }
}

extension SwiftScalar where Self: FixedWidthInteger {
  static func read(_ value: StoredValue, _ bytes: RawSpan) throws(ValueFault) -> Self {
    try bytes.integer(value)
  }
}

extension Int: SwiftScalar {}
extension Int8: SwiftScalar {}
extension Int16: SwiftScalar {}
extension Int32: SwiftScalar {}
extension Int64: SwiftScalar {}
extension UInt: SwiftScalar {}
extension UInt8: SwiftScalar {}
extension UInt16: SwiftScalar {}
extension UInt32: SwiftScalar {}
extension UInt64: SwiftScalar {}

extension Bool: SwiftScalar {
  static func read(_ value: StoredValue, _ bytes: RawSpan) throws(ValueFault) -> Bool {
    try bytes.bool(value)
  }
}

extension Double: SwiftScalar {
  static func read(_ value: StoredValue, _ bytes: RawSpan) throws(ValueFault) -> Double {
    try bytes.double(value)
  }
}

extension Float: SwiftScalar {
  static func read(_ value: StoredValue, _ bytes: RawSpan) throws(ValueFault) -> Float {
    try bytes.single(value)
  }
}

extension String: SwiftScalar {
  static func read(_ value: StoredValue, _ bytes: RawSpan) throws(ValueFault) -> String {
    try bytes.text(value)
  }
}
