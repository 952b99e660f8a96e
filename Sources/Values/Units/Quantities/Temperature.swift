/// A temperature: a point on a scale, held in degrees Celsius.
///
/// Two temperatures cannot be added. A temperature and a `TemperatureDifference` can.
public struct Temperature: Measured {
  /// Units with different zeros: 0 °C is 32 °F.
  public typealias Family = Dimensions.Temperature

  /// The temperature in degrees Celsius.
  public let stored: Double

  /// Keeps a number of degrees Celsius as it is.
  @inlinable public init(stored: Double) { self.stored = stored }

  /// Makes a temperature from a number of degrees Celsius.
  public static func degreesCelsius(_ value: Double) -> Temperature {
    Temperature(value, .degreesCelsius)
  }

  /// Makes a temperature from a number of degrees Fahrenheit.
  public static func degreesFahrenheit(_ value: Double) -> Temperature {
    Temperature(value, .degreesFahrenheit)
  }

  /// How much warmer the first is; negative if it is colder.
  @inlinable public static func - (left: Temperature, right: Temperature) -> TemperatureDifference {
    TemperatureDifference(stored: left.stored - right.stored)
  }

  /// The temperature raised by a difference.
  @inlinable public static func + (left: Temperature, right: TemperatureDifference) -> Temperature {
    Temperature(stored: left.stored + right.stored)
  }

  /// The temperature raised by a difference.
  @inlinable public static func + (left: TemperatureDifference, right: Temperature) -> Temperature {
    right + left
  }

  /// The temperature lowered by a difference.
  @inlinable public static func - (left: Temperature, right: TemperatureDifference) -> Temperature {
    Temperature(stored: left.stored - right.stored)
  }
}

extension UnitOfMeasure where Family == Dimensions.Temperature {
  /// °C.
  public static var degreesCelsius: Self { Family.degreesCelsius }
  /// °F.
  public static var degreesFahrenheit: Self { Family.degreesFahrenheit }
  /// K.
  public static var kelvins: Self { Family.kelvins }
}

extension UnitOfMeasure where Family == Dimensions.TemperatureDifference {
  /// °C.
  public static var degreesCelsius: Self { Family.degreesCelsius }
  /// °F.
  public static var degreesFahrenheit: Self { Family.degreesFahrenheit }
  /// K.
  public static var kelvins: Self { Family.kelvins }
}

extension Quantity where Family == Dimensions.TemperatureDifference {
  /// Makes a temperature from a number of degrees Celsius.
  public static func degreesCelsius(_ value: Double) -> Self { Self(value, .degreesCelsius) }
  /// Makes a temperature from a number of degrees Fahrenheit.
  public static func degreesFahrenheit(_ value: Double) -> Self { Self(value, .degreesFahrenheit) }
}
