import BSON

// A document whose depth is known is declared like any other: a type for each level. The first is
// the innermost.

/// The ends of the tree.
struct Level1: Codable {
  let left: String
  let right: String
}

/// A branch with 1 more level below it.
struct Level2: Codable {
  let left: Level1
  let right: Level1
}

/// A branch with 2 more levels below it.
struct Level3: Codable {
  let left: Level2
  let right: Level2
}

/// A branch with 3 more levels below it.
struct Level4: Codable {
  let left: Level3
  let right: Level3
}

/// A branch with 4 more levels below it.
struct Level5: Codable {
  let left: Level4
  let right: Level4
}

/// The whole tree.
struct Level6: Codable {
  let left: Level5
  let right: Level5
}
