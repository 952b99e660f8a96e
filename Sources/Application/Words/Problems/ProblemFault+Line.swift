extension ProblemFault {
  /// The fault on one line: `/mass: The value is too large. (got 3000 kg, expected 20…300 kg)`
  package var line: String {
    let parts = [got.map { "got \($0)" }, expected.map { "expected \($0)" }].compactMap(\.self)
    let evidence = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    return "\(position): \(message)\(evidence)" + (hint.map { " \($0)" } ?? "")
  }

  /// How many faults there are, as a sentence.
  package static func summary(of count: Int) -> String {
    count == 1 ? "One thing is wrong with it." : "\(count) things are wrong with it."
  }

  private var position: String {
    switch place {
    case .pointer(let pointer): pointer.isEmpty ? "document" : pointer
    case .parameter(let name): name
    }
  }
}
