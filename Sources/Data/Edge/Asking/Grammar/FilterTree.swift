/// What a filter's text says, before its names and values are looked at.
indirect enum FilterTree {
  case all([FilterTree])
  case any([FilterTree])
  case not(FilterTree)
  case test(FilterTest)
}

/// One comparison of a filter's text.
struct FilterTest {
  let field: [FilterToken.Name]
  let comparator: FilterToken.Comparator
  let value: FilterToken.Value
  let comparatorPosition: Int
  let valuePosition: Int
}
