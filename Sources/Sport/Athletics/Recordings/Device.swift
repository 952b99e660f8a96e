/// The watch, bicycle computer or program that made a recording.
package struct Device: Hashable, Sendable {
  /// The maker in the FIT profile's spelling (`garmin`, `wahoo_fitness`), or the maker's number
  /// in decimal if it has no name yet; `nil` if the source does not say.
  package let manufacturer: String?

  /// The maker's product (`fr735xt`), or its number in decimal if it has no public name;
  /// `nil` if the source does not say.
  package let product: String?

  /// What the device calls itself (`Suunto Race 2`), or `nil` if it gives no name.
  package let name: String?

  /// The serial number as digits, or `nil` if the source does not say.
  package let serialNumber: String?

  package init(
    manufacturer: String?, product: String?, name: String? = nil, serialNumber: String? = nil
  ) {
    self.manufacturer = manufacturer
    self.product = product
    self.name = name
    self.serialNumber = serialNumber
  }
}
