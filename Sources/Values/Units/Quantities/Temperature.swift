/// A temperature: a point on a scale, held in degrees Celsius.
///
/// 20 °C and 1 °C do not add up to anything; a temperature and a difference do.
public struct Temperature: Measured {
  /// Its units have origins: 0 °C is 32 °F.
  public typealias Family = Dimensions.Temperature

  /// In degrees Celsius.
  public let stored: Double

  /// From degrees Celsius.
  @inlinable public init(stored: Double) { self.stored = stored }

  /// So many degrees Celsius.
  public static func degreesCelsius(_ value: Double) -> Temperature {
    Temperature(value, .degreesCelsius)
  }

  /// So many degrees Fahrenheit.
  public static func degreesFahrenheit(_ value: Double) -> Temperature {
    Temperature(value, .degreesFahrenheit)
  }

  /// How much warmer the first is.
  @inlinable public static func - (left: Temperature, right: Temperature) -> TemperatureDifference {
    TemperatureDifference(stored: left.stored - right.stored)
  }

  /// So much warmer.
  @inlinable public static func + (left: Temperature, right: TemperatureDifference) -> Temperature {
    Temperature(stored: left.stored + right.stored)
  }

  /// So much warmer.
  @inlinable public static func + (left: TemperatureDifference, right: Temperature) -> Temperature {
    right + left
  }

  /// So much colder.
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
  /// So many degrees Celsius.
  public static func degreesCelsius(_ value: Double) -> Self { Self(value, .degreesCelsius) }
  /// So many degrees Fahrenheit.
  public static func degreesFahrenheit(_ value: Double) -> Self { Self(value, .degreesFahrenheit) }
}
