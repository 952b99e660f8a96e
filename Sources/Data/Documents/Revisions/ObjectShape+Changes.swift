package import BSON
package import Schema

extension ObjectShape {
  /// The names of the fields whose values differ in two versions, in their order, without those that
  /// every change sets.
  package func changes(from former: BSONDocument, to next: BSONDocument) -> [String] {
    let keys = Array(former.keys) + next.keys.filter { !former.contains(key: $0) }
    let always = Set(RevisionFields.declared.shape.fields.map(\.storedKey))
    let names = Dictionary(
      fields.map { ($0.storedKey, $0.name) }, uniquingKeysWith: { first, _ in first })
    return keys.filter { !always.contains($0) && former[$0] != next[$0] }.map { names[$0] ?? $0 }
  }
}
