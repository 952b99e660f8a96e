import ArgumentParser
import BSON
import Foundation
import Migrator
import Repositories
import Words

/// `brine migrate new NAME`
struct NewMigration: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write the file of a new migration, for you to complete.",
    discussion: "It gets the next number, and needs no store. docs/migrations.md has the steps.")

  @Argument(help: "Lower-case words with hyphens between them, such as index-of-sports.")
  var name: String

  @Flag(help: "Write the steps that have the server check what is declared today.")
  var validators = false

  @OptionGroup var options: MigrateOptions

  func validate() throws {
    guard MigrationTitle.isName(name) else {
      throw ValidationError("got the name '\(name)', expected such as index-of-sports")
    }
  }

  func run() async throws {
    let folder = MigrationFolder(try options.configuration().migrationsFolder)
    let steps = try Wiring.required().programSteps
    let migrations = try folder.migrations(programSteps: Set(steps.map(\.name)))
    let title = MigrationTitle(number: migrations.count + 1, name: name)
    guard let content = try content(title, migrations) else {
      throw CommandFailure(
        .conflict, "The migrations say all that is declared already: nothing to write.")
    }
    let path = "\(folder.path)/\(title.fileName)"
    let text = ReadableJSON.text(Array(content.extendedJSON(.relaxed).utf8)) + "\n"
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch {
      throw CommandFailure(.failed, "The file '\(path)' cannot be written.")
    }
    options.answer("Wrote \(path)\n", ["file": .string(path)])
  }

  /// Nil when nothing is declared that the migrations do not say.
  private func content(
    _ title: MigrationTitle, _ migrations: [Migration]
  ) throws -> BSONDocument? {
    guard validators else { return try NewMigrationFile(title, up: [], down: []).content() }
    return try ValidatorMigration(
      declared: DeclaredValidators.all(), after: migrations
    ).file(title)?.content()
  }
}
