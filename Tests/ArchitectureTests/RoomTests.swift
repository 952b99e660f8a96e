import Testing

/// Rules for imports that are stricter than `Package.swift`, which allows them for a whole room.
struct RoomTests {
  private func files(of room: String) -> [SourceFile] {
    SourceFile.all.filter { $0.room == room }
  }

  @Test func httpKnowsNoFeature() {
    let features: Set = [
      "Documents", "Repositories", "UseCases", "Ground", "Access", "API", "ActivityFiles",
      "Athletics", "Hydration", "Mongo",
    ]
    #expect(!files(of: "HTTP").isEmpty)
    for file in files(of: "HTTP") {
      #expect(file.imports.isDisjoint(with: features), "\(file.path)")
    }
  }

  @Test func commandsImportHTTPOnlyToServe() {
    #expect(!files(of: "Commands").isEmpty)
    for file in files(of: "Commands") where !["Serving", "Demo"].contains(file.feature) {
      #expect(file.imports.isDisjoint(with: ["API", "HTTP"]), "\(file.path)")
    }
  }

  @Test func onlyTheStoreKnowsTheDriver() {
    let rooms = ["Access", "Documents", "UseCases", "Words", "HTTP", "API", "Commands"]
    for file in SourceFile.all where rooms.contains(file.room) {
      #expect(!file.imports.contains("Mongo"), "\(file.path)")
    }
  }

  @Test func cStaysInTheDriverAndTheBindings() {
    for file in SourceFile.all where !["Driver", "Bindings"].contains(file.folders.first) {
      #expect(file.imports.isDisjoint(with: ["CMongo", "CArchive", "CZlib"]), "\(file.path)")
    }
  }

  @Test func everyUseCaseTakesACaller() {
    let declared = /(?m)^  package func (\w+)(?:<[^>]*>)?\(([^{]*)\{/
    var found = 0
    for file in files(of: "UseCases") where file.feature != nil {
      guard file.declaredTypes.contains(file.feature ?? "") else { continue }
      for function in file.text.matches(of: declared) {
        found += 1
        #expect(function.2.contains("by caller: Caller"), "\(file.path): \(function.1)")
      }
    }
    #expect(found > 5, "the use cases were not found")
  }
}
