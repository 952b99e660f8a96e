import Schema

/// A fault behind which nothing more is read: too deep to go on, or one of too many.
struct EndOfReading: Error {
  let fault: Fault
}
