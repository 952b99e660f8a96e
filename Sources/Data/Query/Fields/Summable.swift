public import Units

/// A type whose values can be added up by the server. Temperatures are none: 20 °C and 20 °C are not
/// 40 °C.
public protocol Summable: Sendable {}

extension Quantity: Summable {}
extension Int64: PlainNumber {}
extension Double: PlainNumber {}

/// A number without a unit, as a field may hold it.
public protocol PlainNumber: Summable {}
