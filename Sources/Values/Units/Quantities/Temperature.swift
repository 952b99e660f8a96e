/// A temperature: a point on a scale, held in degrees Celsius.
///
/// 20 °C and 1 °C do not add up to anything; a temperature and a difference do.
public struct Temperature: Measured {
  public typealias Family = Dimensions.Temperature

  /// In degrees Celsius.
  public let stored: Double

  public init(stored: Double) { self.stored = stored }

  public static func degreesCelsius(_ value: Double) -> Temperature {
    Temperature(value, .degreesCelsius)
  }

  public static func degreesFahrenheit(_ value: Double) -> Temperature {
    Temperature(value, .degreesFahrenheit)
  }

  public static func - (left: Temperature, right: Temperature) -> TemperatureDifference {
    TemperatureDifference(stored: left.stored - right.stored)
  }

  public static func + (left: Temperature, right: TemperatureDifference) -> Temperature {
    Temperature(stored: left.stored + right.stored)
  }

  public static func - (left: Temperature, right: TemperatureDifference) -> Temperature {
    Temperature(stored: left.stored - right.stored)
  }
}

extension UnitOfMeasure where Family == Dimensions.Temperature {
  public static var degreesCelsius: Self { Family.degreesCelsius }
  public static var degreesFahrenheit: Self { Family.degreesFahrenheit }
  public static var kelvins: Self { Family.kelvins }
}

extension UnitOfMeasure where Family == Dimensions.TemperatureDifference {
  public static var degreesCelsius: Self { Family.degreesCelsius }
  public static var degreesFahrenheit: Self { Family.degreesFahrenheit }
  public static var kelvins: Self { Family.kelvins }
}

extension Quantity where Family == Dimensions.TemperatureDifference {
  public static func degreesCelsius(_ value: Double) -> Self { Self(value, .degreesCelsius) }
  public static func degreesFahrenheit(_ value: Double) -> Self { Self(value, .degreesFahrenheit) }
}
