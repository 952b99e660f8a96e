package import Time
package import Units
package import Words

/// Why a dataset was not put into the store.
package enum SeedRefusal: Refusal, Hashable {
  /// The store holds athletes already.
  case notEmpty
  /// Nights and zones of its days would leave the years 1 to 9999.
  case outsideOfTheCalendar
  /// The zone data in use do not know a zone of the dataset.
  case unknownZone(ZoneID)

  package var type: ProblemType {
    switch self {
    case .notEmpty: .storeNotEmpty
    case .outsideOfTheCalendar: .invalidParameters
    case .unknownZone: .noZone
    }
  }

  package func detail(in units: UnitSystem) -> String {
    switch self {
    case .notEmpty: "The store holds athletes, and made-up ones have no place among them."
    case .outsideOfTheCalendar:
      "The dataset would begin before 3 January of the year 1, or end after 29 December 9999."
    case .unknownZone(let zone):
      "The time zone data in use do not know \(zone). Install newer ones, or change the dataset."
    }
  }

  package func faults(in units: UnitSystem) -> [ProblemFault] { [] }
}

extension ProblemType {
  package static let storeNotEmpty = ProblemType(
    "store-not-empty", status: 409, exit: .conflict, title: "The store is not empty",
    sentence: "Seeds are for a store that holds nothing else. Use another --data folder or --mongo"
      + " database, or remove an earlier dataset with brine seed remove NAME.")
}
