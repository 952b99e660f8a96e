import Foundation
package import Migrator
package import Mongo

extension Database {
  /// Makes an empty database what all migrations make it. Takes as few commands as that can.
  package func migrate() async throws {
    try await Migrator(self, .ofThePackage, owner: "tests").makeNew()
  }
}

extension [Migration] {
  /// All of `Migrations/`.
  package static var ofThePackage: [Migration] {
    get throws { try read.get() }
  }

  /// Read once in a process.
  private static let read = Result {
    try MigrationFolder(PackageFolder.migrations.path).migrations()
  }
}
