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

  init(_ data: Data) {
    let lines = data.split(separator: UInt8(ascii: "\n"))
    version = lines.first.flatMap(releaseName)
    names = lines.compactMap(listedName).compactMap(ZoneID.init).filter(isForPeople)
  }
}

/// `# version 2026f` says 2026f.
private func releaseName(_ line: Data) -> String? {
  let words = String(decoding: line, as: UTF8.self).split(separator: " ")
  return words.count == 3 && words.starts(with: ["#", "version"])
    ? words.last.map(String.init) : nil
}

private func listedName(_ line: Data) -> String? {
  guard line.starts(with: "Z ".utf8) || line.starts(with: "L ".utf8) else { return nil }
  let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
  let position = words.first == Data("Z".utf8) ? 1 : 2
  return words.indices.contains(position) ? String(decoding: words[position], as: UTF8.self) : nil
}

/// Left out: `Factory`, which stands for an unset machine, and names of capitals and digits such
/// as `EST` or `MST7MDT`; UTC and GMT are what they say.
private func isForPeople(_ id: ZoneID) -> Bool {
  let isAbbreviation = id.name.utf8.allSatisfy { byte in
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }
  return id.name != "Factory" && (!isAbbreviation || id.name == "UTC" || id.name == "GMT")
}
