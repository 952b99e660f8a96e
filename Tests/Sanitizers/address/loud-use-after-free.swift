// Memory is read after it was freed: a report is expected.

let place = UnsafeMutablePointer<Int>.allocate(capacity: 4)
place.initialize(repeating: 1, count: 4)
place.deallocate()
print(place[2])
