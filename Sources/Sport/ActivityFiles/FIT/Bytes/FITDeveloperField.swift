/// A field that an app on the device added, identified by the app and the number of the field.
struct FITDeveloperField: Hashable {
  /// The index of the app in this file.
  let program: UInt8
  let number: UInt8
}
