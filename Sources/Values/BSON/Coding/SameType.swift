/// The value as type `Name`, which must be the same type as `Value`. Generic callers compare the
/// two types first; the compiler does not draw the conclusion that they are the same.
@inline(__always)
func same<Value, Name>(_ value: Value, as name: Name.Type = Name.self) -> Name {
  assert(Value.self == Name.self)
  // Safe because each caller has compared the two types; debug builds check it again.
  return unsafe unsafeBitCast(value, to: name)
}
