import Testing

/// Code that breaks the rules of access and transactions does not compile.
@Suite(.enabled(if: BuiltRooms() != nil, "no swiftc in PATH, or the rooms are not built beside it"))
struct WrongUseTests {
  struct Piece: Sendable, CustomTestStringConvertible {
    let name: String
    let rooms: [String]
    let code: String
    /// Part of the error's line.
    let says: String

    var testDescription: String { name }
  }

  @Test(arguments: wrong)
  func doesNotCompile(_ piece: Piece) throws {
    let errors = try #require(BuiltRooms()).errors(importing: piece.rooms, piece.code)
    #expect(errors.contains { $0.contains(piece.says) }, "\(errors)")
  }

  /// The same code without the mistake. It must compile: otherwise a broken set-up would look like
  /// success.
  @Test(arguments: right)
  func compiles(_ piece: Piece) throws {
    #expect(try #require(BuiltRooms()).errors(importing: piece.rooms, piece.code) == [])
  }

  private static let wrong = [
    Piece(
      name: "a scope made outside of Access", rooms: ["Access"],
      code: "let scope = Scope(.everyone)",
      says: "'Scope' initializer is inaccessible"),
    Piece(
      name: "a use case called without a caller", rooms: ["UseCases"],
      code: """
        func read(_ brine: Brine) async throws { _ = try await brine.athletes.read("ath_1") }
        """,
      says: "missing argument for parameter 'by'"),
    Piece(
      name: "a session handed to a repository", rooms: ["Repositories", "Access", "Mongo"],
      code: """
        func find(_ store: Store, _ scope: Scope, _ session: Session) async throws {
          _ = try await store.athletes.find("ath_1", in: scope, session: session)
        }
        """,
      says: "extra argument 'session'"),
    Piece(
      name: "a repository called without a scope", rooms: ["Repositories"],
      code: """
        func find(_ store: Store) async throws { _ = try await store.athletes.find("ath_1") }
        """,
      says: "missing argument for parameter 'in'"),
  ]

  private static let right = [
    Piece(
      name: "a scope made by Access", rooms: ["Access"],
      code: """
        func scope(_ access: Access, _ caller: Caller) async throws -> Scope {
          try await access.scope(of: "ath_1", for: caller)
        }
        """,
      says: ""),
    Piece(
      name: "a use case called by a caller", rooms: ["UseCases", "Access"],
      code: """
        func read(_ brine: Brine, _ caller: Caller) async throws {
          _ = try await brine.athletes.read("ath_1", by: caller)
        }
        """,
      says: ""),
    Piece(
      name: "a repository called in a transaction", rooms: ["Repositories", "Access"],
      code: """
        func find(_ store: Store, _ scope: Scope) async throws {
          try await store.transaction { store in
            _ = try await store.athletes.find("ath_1", in: scope)
          }
        }
        """,
      says: ""),
  ]
}
