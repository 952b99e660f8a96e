import Migrator
import Repositories
import TestSupport
import Testing

/// What is declared is what migrations have the server check.
struct DeclaredValidatorTests {
  @Test func everyChangeOfADeclarationHasItsMigration() throws {
    let difference = try ValidatorMigration(
      declared: DeclaredValidators.all(), after: .ofThePackage)
    #expect(
      difference.collections.isEmpty,
      """
      The declarations of \(difference.collections.joined(separator: ", ")) have changed. Write the \
      migration with: Scripts/brine migrate new NAME --validators
      """)
  }

  @Test func everyCollectionIsMadeByAMigration() throws {
    let made = try ExpectedStore(after: .ofThePackage).collections.keys
    #expect(try Set(DeclaredValidators.all().map(\.collection)) == Set(made))
  }
}
