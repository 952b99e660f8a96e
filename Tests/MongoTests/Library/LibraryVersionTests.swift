import Testing

@testable import Mongo

@Suite struct LibraryVersionTests {
  @Test(arguments: [(1, 23, 0), (1, 23, 1), (1, 24, 0), (1, 30, 4)])
  func takesWhatIsNewEnough(_ major: Int, _ minor: Int, _ micro: Int) throws {
    try LibraryVersion(major: major, minor: minor, micro: micro).check()
  }

  @Test(arguments: [
    (1, 22, 9, "libmongoc 1.22.9 is too old"), (0, 99, 0, "libmongoc 0.99.0 is too old"),
    (2, 0, 0, "libmongoc 2.0.0 is too new"),
  ])
  func saysPlainlyWhatToInstall(_ major: Int, _ minor: Int, _ micro: Int, _ start: String) {
    let version = LibraryVersion(major: major, minor: minor, micro: micro)
    let error = #expect(throws: MongoError.self) { try version.check() }
    #expect(error?.kind == .configuration)
    #expect(
      error?.description
        == "MongoDB: \(start); install 1.23 or a later 1.x (Debian: libmongoc-dev)")
  }

  @Test func knowsTheOneThatIsLoaded() { #expect(Library.version >= .oldest) }
}
