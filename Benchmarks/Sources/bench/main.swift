import BSONBenchmarks
import BenchmarkSupport
import Foundation

func run(_ arguments: [String], of rooms: [any Room.Type]) throws {
  guard let name = arguments.first, let room = rooms.first(where: { $0.name == name }) else {
    let names = rooms.map { $0.name }.joined(separator: ", ")
    throw BenchmarkError("say what to measure: \(names)")
  }
  let place = try Place()
  if arguments.count == 3, arguments[1] == "--worker" {
    guard let worker = try room.worker(arguments[2], in: place) else {
      throw BenchmarkError("\(name) has no worker \(arguments[2])")
    }
    return serve(worker.workloads, about: worker.about)
  }
  try room.run(Options(arguments.dropFirst()), in: place)
}

do {
  signal(SIGPIPE, SIG_IGN)  // a worker that ended is an error that is reported
  try run(Array(CommandLine.arguments.dropFirst()), of: [BSONRoom.self])
} catch {
  FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
  exit(1)
}
