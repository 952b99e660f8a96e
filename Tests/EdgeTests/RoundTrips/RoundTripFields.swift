import Schema
import Time
import Units

/// A field of each shape, and quantities of each dimension, in other stored units, too.
struct RoundTripFields: Fields {
  enum Word: String, CaseIterable, FieldValue { case first, second }

  struct Inner: Fields {
    let name = Field("name", String.self, is: .required, "Its name.")
    let salt = Field("salt", Mass.self, storedIn: .grams, "Salt.")
    let waist = Field(
      "waist", Length.self, in: .meters(0.5)...(.meters(2.6)), storedIn: .centimeters, "Waist.")
    static let declared = Declared(Inner())
  }

  let text = Field("text", String.self, "Text.")
  let word = Field("word", Word.self, "A word.")
  let flag = Field("flag", Bool.self, "Yes or no.")
  let count = Field("count", in: 1...7, "A number with bounds.")
  let total = Field("total", Int64.self, "A number without.")
  let score = Field("score", Double.self, "A plain number.")
  let at = Field("at", Instant.self, "A moment.")
  let day = Field("day", PlainDate.self, "A day.")
  let local = Field("local", PlainDateTime.self, "A day and a time.")
  let time = Field("time", PlainTime.self, "A time.")
  let days = Field("days", Weekdays.self, "Days.")
  let zone = Field("zone", ZoneID.self, "A zone.")
  let tags = Field("tags", [String].self, "Words.")
  let inner = Nested("inner", Inner.self, "An object.")
  let inners = Listed("inners", Inner.self, "Objects.")

  let mass = Field("mass", Mass.self, in: .kilograms(20)...(.kilograms(300)), "Bounded.")
  let load = Field("load", Mass.self, "Not bounded.")
  let volume = Field("volume", Volume.self, "Stored in mL.")
  let duration = Field("duration", TimeSpan.self, "Stored in s.")
  let length = Field("length", Length.self, "Stored in m.")
  let area = Field("area", Area.self, "Stored in m².")
  let energy = Field("energy", Energy.self, storedIn: .kilocalories, "Stored in kcal.")
  let air = Field("air", Temperature.self, "Stored in °C.")
  let pressure = Field("pressure", Pressure.self, "Stored in hPa.")
  let humidity = Field("humidity", Fraction.self, storedIn: .percent, "Stored in %.")
  let amount = Field("amount", Amount.self, "Stored in mmol.")
  let charge = Field("charge", Equivalents.self, "Stored in mEq.")
  let rate = Field("rate", VolumeRate.self, "Stored in L/h.")
  let salting = Field("salting", MassRate.self, "Stored in g/h.")
  let sodium = Field("sodium", Molarity.self, of: .sodium, "Stored in mmol/L.")
  let speed = Field("speed", Speed.self, "Stored in m/s.")
  let pace = Field("pace", Pace.self, "Stored in s/km.")
  let power = Field("power", Power.self, "Stored in W.")
  let share = Field("share", VolumePerMass.self, "Stored in mL/kg.")
  let pulse = Field("pulse", PulseRate.self, "Stored in beats per minute.")

  static let declared = Declared(RoundTripFields())
}
