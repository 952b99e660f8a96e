/// A file format in which devices and programs store an exercise.
package enum ActivityFormat: String, Hashable, Sendable {
  case fit
}
