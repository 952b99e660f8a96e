import Testing

/// Features are separate: a table lists which feature may use which other one.
struct FeatureTests {
  /// The types of each feature, with the room that they are declared in.
  private static func owners(_ table: FeatureTable) -> [String: String] {
    var owners: [String: String] = [:]
    for file in SourceFile.all where FeatureTable.rooms.contains(file.room) {
      guard let feature = table.feature(of: file) else { continue }
      for type in file.declaredTypes { owners[type] = feature }
    }
    return owners
  }

  @Test func onlyListedUsersNameAFeaturesTypes() throws {
    let table = try FeatureTable()
    let owners = Self.owners(table)
    #expect(owners.count > 40, "the types of features were not found")
    for file in SourceFile.all where !FeatureTable.lists.contains(file.path) {
      let own = table.feature(of: file)
      // A type of the file itself may have the same name as a type of another feature.
      let used = Set(file.namedTypes.subtracting(file.declaredTypes).compactMap { owners[$0] })
      guard FeatureTable.rooms.contains(file.room) || file.room == FeatureTable.wiring else {
        continue
      }
      let allowed = own.map { (table.mayUse[$0] ?? []).union([$0]) } ?? []
      let others = used.subtracting(allowed).sorted()
      #expect(others.isEmpty, "\(file.path) names types of \(others.joined(separator: ", "))")
    }
  }

  @Test func everyFeatureOfTheTableHasItsFolders() throws {
    let folders = Set(
      SourceFile.all.filter { FeatureTable.rooms.contains($0.room) }.compactMap(\.feature))
    for feature in try FeatureTable().mayUse.keys where feature != FeatureTable.wiring {
      #expect(folders.contains(feature), "\(feature) has no folder")
    }
  }

  /// A permission that is not used would hide a later use by mistake.
  @Test func theTableAllowsNothingThatNobodyUses() throws {
    let table = try FeatureTable()
    let owners = Self.owners(table)
    var used: [String: Set<String>] = [:]
    for file in SourceFile.all where !FeatureTable.lists.contains(file.path) {
      guard let feature = table.feature(of: file) else { continue }
      let named = file.namedTypes.subtracting(file.declaredTypes)
      used[feature, default: []].formUnion(named.compactMap { owners[$0] })
    }
    for (feature, allowed) in table.mayUse {
      let idle = allowed.subtracting(used[feature] ?? []).sorted()
      #expect(idle.isEmpty, "\(feature) uses nothing of \(idle.joined(separator: ", "))")
    }
  }

  @Test func theListsAreThere() {
    let paths = Set(SourceFile.all.map(\.path))
    for list in FeatureTable.lists { #expect(paths.contains(list), "\(list) is no file") }
  }
}
