internal import Time

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What `tzdata.zi` lists: lines `Z name …` for zones, `L target name` for links, and the version
/// in the first line's comment.
struct ZoneList {
  let version: String?
  let names: [ZoneID]
  /// The zone, or the other link, that a link stands for.
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

/// `# version 2026f` says 2026f.
private func releaseName(_ line: Data) -> String? {
  let words = String(decoding: line, as: UTF8.self).split(separator: " ")
  return words.count == 3 && words.starts(with: ["#", "version"])
    ? words.last.map(String.init) : nil
}

/// One listed name.
private struct Entry {
  let name: ZoneID
  /// Nil for a zone of its own.
  let target: ZoneID?

  /// Nil for other lines, and for `Factory`, which stands for a machine whose zone nobody set.
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
