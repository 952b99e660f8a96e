/// The value under the name that its type has for a generic caller, who has just compared the two
/// types and found them to be one.
@inline(__always)
func same<Value, Name>(_ value: Value, as name: Name.Type = Name.self) -> Name {
  assert(Value.self == Name.self)
  // Two names of one type: each caller has compared them, and debug builds do it again.
  return unsafe unsafeBitCast(value, to: name)
}
