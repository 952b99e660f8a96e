/// The function that the fuzzer calls with each input. It calls `fuzz`, which each target defines.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // The fuzzer's bytes live as long as this call; the copy is the target's.
  fuzz(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the run if a claim is false; the fuzzer then keeps the input.
func demand(_ holds: Bool, _ claim: @autoclosure () -> String, line: UInt = #line) {
  guard !holds else { return }
  // A target reports a finding to the fuzzer by stopping the program.
  fatalError("does not hold, line \(line): \(claim())")
}

/// The result of `body`; an error ends the run.
func demand<Value>(
  _ claim: @autoclosure () -> String, line: UInt = #line, _ body: () throws -> Value
) -> Value {
  do {
    return try body()
  } catch {
    // A target reports a finding to the fuzzer by stopping the program.
    fatalError("does not hold, line \(line): \(claim()): \(error)")
  }
}
