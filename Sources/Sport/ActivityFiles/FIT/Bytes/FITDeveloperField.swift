/// A field that a program on the device added: which program, and which of its fields.
struct FITDeveloperField: Hashable {
  /// The program's index in this file.
  let program: UInt8
  let number: UInt8
}
