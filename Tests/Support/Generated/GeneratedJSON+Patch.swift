extension GeneratedJSON {
  /// A merge patch that keeps, changes and removes members of a document, changes nested members,
  /// and names some that it does not have.
  package mutating func patch(for document: JSONTree, depth: Int = 3) throws -> JSONTree {
    var members: [JSONTree.Member] = []
    for member in document.members {
      switch number(below: 5) {
      case 0: members.append(.init(key: member.key, .null))
      case 1:
        members.append(
          .init(key: member.key, try JSONTree(object(depth: 1)).members.first?.value ?? .null))
      case 2 where depth > 0:
        members.append(.init(key: member.key, try patch(for: member.value, depth: depth - 1)))
      default: break
      }
    }
    let known = Set(members.map(\.key) + document.members.map(\.key))
    let new = try JSONTree(object(depth: 2)).members.filter { !known.contains($0.key) }
    return .object(members + new)
  }
}

extension JSONTree {
  /// Merges a patch exactly as RFC 7396, section 2, describes.
  package func merged(with patch: JSONTree) -> JSONTree {
    guard case .object(let changes) = patch else { return patch }
    var members = self.members
    for change in changes {
      let place = members.firstIndex { $0.key == change.key }
      if change.value == .null {
        if let place { members.remove(at: place) }
      } else if let place {
        members[place].value = members[place].value.merged(with: change.value)
      } else {
        members.append(.init(key: change.key, JSONTree.null.merged(with: change.value)))
      }
    }
    return .object(members)
  }
}
