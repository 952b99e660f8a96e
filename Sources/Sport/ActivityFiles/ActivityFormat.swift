/// A format in which devices and programs write down an exercise.
package enum ActivityFormat: String, Hashable, Sendable {
  case fit
}
