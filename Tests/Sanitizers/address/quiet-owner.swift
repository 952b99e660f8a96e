// Memory with an owner: no report may be made.

struct Owner: ~Copyable {
  let place = UnsafeMutablePointer<Int>.allocate(capacity: 4)
  deinit { place.deallocate() }
}

for number in 0..<100 {
  let owner = Owner()
  owner.place.initialize(repeating: number, count: 4)
}
