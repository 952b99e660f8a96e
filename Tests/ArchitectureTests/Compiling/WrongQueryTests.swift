import Testing

/// A query with a wrong type does not compile, and the error stands at the condition that is wrong.
@Suite(.enabled(if: BuiltRooms() != nil, "no swiftc in PATH, or the rooms are not built beside it"))
struct WrongQueryTests {
  struct Piece: Sendable, CustomTestStringConvertible {
    let code: String
    /// Part of the error's line; nil for code that compiles.
    let says: String?
    var testDescription: String { code }

    init(_ code: String, _ says: String? = nil) {
      self.code = code
      self.says = says
    }
  }

  @Test(arguments: pieces) func isToldAtItsPlace(_ piece: Piece) throws {
    let errors = try #require(BuiltRooms()).errors(
      importing: ["Query", "Schema", "BSON", "Time", "Units"], Self.declarations + piece.code)
    if let says = piece.says {
      #expect(errors.contains { $0.contains(says) }, "\(errors)")
    } else {
      #expect(errors == [])
    }
  }

  private static let pieces = [
    Piece(#"let made = find(\.name == "Ann", \.mass > .kilograms(70), .has(\.home.zone))"#),
    Piece(
      #"let made = find(\.name == 5)"#, "cannot convert value of type 'Int' to expected argument"),
    Piece(
      #"let made = find(\.mass > 70)"#, "cannot convert value of type 'Int' to expected argument"),
    Piece(#"let made = find(\.weight > .kilograms(70))"#, "has no member 'weight'"),
    Piece(
      #"let made = find(\.home.zon == "Europe/Rome")"#, "cannot infer key path type from context"),
    Piece(
      #"let made = find(\.active < true)"#,
      "binary operator '<' cannot be applied to operands of type"),
    Piece(#"let made = find(.contains(\.name, "a"))"#, "'String'"),
    Piece(
      eight.joined(separator: ", ").inFind.replacing("\\.races < 5", with: "\\.races < \"5\""),
      "cannot convert value of type 'String' to expected argument type 'Int64'"),
    Piece(eight.joined(separator: ", ").inFind),
    Piece(
      #"let made = Update<PersonFields>(.increment(\.name, by: "a"))"#,
      "conform to 'Summable'"),
    Piece(
      #"""
      func made() throws -> Pipeline<PersonFields, NameFields> {
        try Pipeline(over: PersonFields.self)
          .selected(into: NameFields.self, .set(\.name, .field(\.name)))
          .sorted([.ascending(\.name)])
      }
      """#),
    Piece(
      #"""
      func made() throws -> Pipeline<PersonFields, NameFields> {
        let names = try Pipeline(over: PersonFields.self)
          .selected(into: NameFields.self, .set(\.name, .field(\.name)))
        return try names.matching(\.mass > .kilograms(70))
      }
      """#, "'NameFields' has no member 'mass'"),
  ]

  private static let eight = [
    #"\.name == "Ann""#, #"\.mass > .kilograms(70)"#, #"\.races < 5"#, #"\.active == true"#,
    #"\.home.zone == "Europe/Rome""#, #".any(\.stays, \.zone == "Europe/Rome")"#,
    #"\.dynamic[text: "shoe.brand"] == "Nike""#, #".contains(\.tags, "race")"#,
  ]

  private static let declarations = #"""
    struct PersonFields: Fields {
      let name = Field("name", String.self, "Its name.")
      let mass = Field("mass", Mass.self, "Its mass.")
      let races = Field("races", Int64.self, "How many.")
      let active = Field("active", Bool.self, "Whether it trains.")
      let tags = Field("tags", [String].self, "Words.")
      let home = Nested("home", PlaceFields.self, "Where it lives.")
      let stays = Listed("stays", PlaceFields.self, "Where it was.")
      static let declared = Declared(PersonFields())
    }
    struct PlaceFields: Fields {
      let zone = Field("zone", String.self, "The zone.")
      static let declared = Declared(PlaceFields())
    }
    struct NameFields: Fields {
      let name = Field("name", String.self, "A name.")
      static let declared = Declared(NameFields())
    }
    func find(_ conditions: Filter<PersonFields>...) -> Filter<PersonFields> { Filter(all: conditions) }

    """#
}

extension String {
  fileprivate var inFind: String { "let made = find(\(self))" }
}
