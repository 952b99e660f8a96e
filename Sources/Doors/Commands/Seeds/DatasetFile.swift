import Documents
import Edge
import Foundation
import Schema
import Time
import Words

/// A dataset by its name, which is that of a file in `Seeds/datasets`, or by the path of a file.
struct DatasetFile {
  let path: String

  /// - Throws: `CommandFailure` for a name of no dataset.
  static func named(_ name: String, in folder: DatasetFolder) throws -> DatasetFile {
    if name.hasSuffix(".json") { return DatasetFile(path: name) }
    let names = try folder.names()
    guard names.contains(name) else {
      throw CommandFailure(
        .notFound, "There is no dataset '\(name)'.",
        hint: "There are \(names.joined(separator: ", ")). A file of your own is named by its path,"
          + " which ends with .json.")
    }
    return DatasetFile(path: folder.path(name))
  }

  /// - Throws: `Faults` with the place of each thing that is not as a dataset should be.
  func read(_ reader: DocumentReader) throws -> DatasetDocument {
    DatasetDocument(
      try reader.read(
        FileBytes.read(path), as: DatasetFields.declared.shape, handling: .strict))
  }
}

/// The folder of the datasets that come with Brine.
struct DatasetFolder {
  private let folder: String

  init(_ surroundings: Surroundings) {
    folder = (surroundings.environment["BRINE_SEEDS"] ?? "Seeds") + "/datasets"
  }

  func path(_ name: String) -> String { "\(folder)/\(name).json" }

  /// - Throws: `CommandFailure` when the folder is not there.
  func names() throws(CommandFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    } catch {
      throw CommandFailure(
        .needsAction, "the folder of datasets '\(folder)' cannot be read",
        hint: "Run the command in the folder of Brine's repository, or name its folder Seeds in"
          + " BRINE_SEEDS.")
    }
  }
}
