import Foundation

/// The migrations of a folder, a file each.
///
/// They are read when the program runs, as seeds are, and are not built into it: whoever runs a
/// store can read what will be done to it, `brine migrate new` needs no build, and each file has one
/// place. SwiftPM could embed them only as arrays of bytes, each named in code.
package struct MigrationFolder: Hashable, Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// In the order of their numbers, which have no gaps.
  ///
  /// - Parameter programSteps: the names of the steps that the program brings along.
  package func migrations(
    programSteps: Set<String> = []
  ) throws(MigrationFileFaults) -> [Migration] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw MigrationFileFaults(all: [fault(path, "no folder that can be read")])
    }
    var (found, faults): ([Migration], [MigrationFileFault]) = ([], [])
    var titles: [MigrationTitle] = []
    for name in names.sorted() where name.hasSuffix(".json") {
      guard let title = MigrationTitle(name.dropLast(5)) else {
        faults.append(fault(name, "expected a name such as 0001-first-indexes.json"))
        continue
      }
      titles.append(title)
      var reader = FileReader(name, programSteps: programSteps)
      if let migration = read(title, by: &reader) { found.append(migration) }
      faults += reader.faults
    }
    faults += misnumbered(titles)
    guard faults.isEmpty else { throw MigrationFileFaults(all: faults) }
    return found.sorted { $0.number < $1.number }
  }

  private func read(_ title: MigrationTitle, by reader: inout FileReader) -> Migration? {
    guard let data = FileManager.default.contents(atPath: "\(path)/\(title.fileName)") else {
      reader.note("", "cannot be read")
      return nil
    }
    return reader.migration(Array(data), titled: title)
  }

  private func misnumbered(_ titles: [MigrationTitle]) -> [MigrationFileFault] {
    let sorted = titles.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
    return zip(sorted, 1...).prefix { $0.number == $1 }.count == sorted.count
      ? []
      : zip(sorted, 1...).filter { $0.number != $1 }.prefix(1).map { title, number in
        fault(title.fileName, "expected the number \(number): numbers begin at 1, without gaps")
      }
  }

  private func fault(_ file: String, _ message: String) -> MigrationFileFault {
    MigrationFileFault(file: file, pointer: "", message: message)
  }
}
