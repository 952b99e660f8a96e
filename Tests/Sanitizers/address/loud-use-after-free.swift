// A place that was given back is read: that must be reported.

let place = UnsafeMutablePointer<Int>.allocate(capacity: 4)
place.initialize(repeating: 1, count: 4)
place.deallocate()
print(place[2])
