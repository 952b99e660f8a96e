// Scripts/sanitize appends this to Package.swift. It keeps only the named suites and the targets
// that they import, because building everything takes several times as long.

extension Target {
  /// The dependencies of the target, of this package and of others.
  var imports: [(name: String, package: String?)] {
    dependencies.map {
      switch $0 {
      case .targetItem(let name, _), .byNameItem(let name, _): (name, nil)
      case .productItem(let name, let package, _, _): (name, package)
      @unknown default: ("", nil)
      }
    }
  }
}

extension Package.Dependency {
  /// The last component of its address, by which targets name it.
  var identity: String {
    guard case .sourceControl(_, let location, _) = kind else { return "" }
    return location.split(separator: "/").last.map(String.init) ?? location
  }
}

var kept = package.targets.filter { suites.contains($0.name) }
while true {
  let names = Set(kept.map(\.name))
  let imported = Set(kept.flatMap(\.imports).filter { $0.package == nil }.map(\.name))
  let more = package.targets.filter { imported.contains($0.name) && !names.contains($0.name) }
  if more.isEmpty { break }
  kept += more
}
let packages = Set(kept.flatMap(\.imports).compactMap(\.package))
package.targets = kept
package.products = []
package.dependencies.removeAll { !packages.contains($0.identity) }
