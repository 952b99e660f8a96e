/// What a filter's text says, before its names and values are looked at.
indirect enum FilterTree {
  case all([FilterTree])
  case any([FilterTree])
  case not(FilterTree)
  case test(FilterTest)
  case anyObject(ObjectTest)
}

/// What one object of a list must satisfy: `itinerary:(zone = Asia/Tokyo AND from > 2026-07)`.
struct ObjectTest {
  let list: [FilterToken.Name]
  let condition: FilterTree
  let comparatorPosition: Int
}

/// One comparison of a filter's text.
struct FilterTest {
  let field: [FilterToken.Name]
  let comparator: FilterToken.Comparator
  let value: FilterToken.Value
  let comparatorPosition: Int
  let valuePosition: Int
}
