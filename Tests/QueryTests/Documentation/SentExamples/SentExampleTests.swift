import TestSupport
import Testing

/// What the documentation of each operator shows is what the server is sent.
@Suite struct SentExampleTests {
  private static let types: Set = [
    "Accumulator", "Change", "Condition", "Expression", "Filter", "Key", "Pipeline", "Projection",
  ]

  private static let examples = [
    FilterExamples.all, ConditionExamples.all, ChangeExamples.all, ExpressionExamples.all,
    StageExamples.all,
  ]

  @Test func everyOperatorShowsWhatIsSent() throws {
    let shown = try ShownOperator.all(of: "Data/Query", giving: Self.types)
    let sent = try Self.examples.reduce(into: [:]) { all, examples in
      all.merge(try examples()) { $1 }
    }
    #expect(sent.keys.sorted() == shown.keys.sorted())
    for (file, operators) in shown {
      #expect(sent[file] == operators, "\(file).swift")
    }
  }

  @Test func anOperatorWithoutAnExampleIsSeen() throws {
    let shown = try ShownOperator.all(of: "Data/Query", giving: ["Bool"])
    #expect(shown["Filter"] == [ShownOperator("matches", sending: [])])
  }
}
