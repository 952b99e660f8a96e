internal import Time

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The content of `tzdata.zi` that is used here: lines `Z name …` for zones, lines `L target name`
/// for links, and the version, which is in a comment in the first line.
struct ZoneList {
  let version: String?
  let names: [ZoneID]
  /// The target of each link: a zone or another link.
  let targets: [ZoneID: ZoneID]

  init(_ data: Data) {
    let lines = data.split(separator: UInt8(ascii: "\n"))
    version = lines.first.flatMap(releaseName)
    let entries = lines.compactMap(Entry.init)
    names = entries.map(\.name)
    targets = Dictionary(
      entries.compactMap { entry in entry.target.map { (entry.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

/// The release that a line such as `# version 2026f` names; nil for other lines.
private func releaseName(_ line: Data) -> String? {
  let words = String(decoding: line, as: UTF8.self).split(separator: " ")
  return words.count == 3 && words.starts(with: ["#", "version"])
    ? words.last.map(String.init) : nil
}

/// One line of the list: a zone or a link.
private struct Entry {
  let name: ZoneID
  /// The target of a link; nil for a zone.
  let target: ZoneID?

  /// Nil for other lines, and for `Factory`, which is the zone of a machine that is not configured.
  init?(_ line: Data) {
    guard line.starts(with: "Z ".utf8) || line.starts(with: "L ".utf8) else { return nil }
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3).map {
      String(decoding: $0, as: UTF8.self)
    }
    let isLink = words.first == "L"
    guard words.count > (isLink ? 2 : 1), let name = ZoneID(words[isLink ? 2 : 1]),
      name.name != "Factory"
    else { return nil }
    self.name = name
    target = isLink ? ZoneID(words[1]) : nil
  }
}
