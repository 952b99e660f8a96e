import BenchmarkSupport
import Foundation
import Rooms

func run(_ arguments: [String]) throws {
  let room = try room(named: arguments.first)
  let place = try Place()
  if arguments.count == 3, arguments[1] == "--worker" {
    guard let worker = try room.worker(arguments[2], in: place) else {
      throw BenchmarkError("\(room.name) has no worker \(arguments[2])")
    }
    return serve(worker.workloads, about: worker.about)
  }
  try room.run(Options(arguments.dropFirst()), in: place)
}

do {
  signal(SIGPIPE, SIG_IGN)  // a worker that ended is an error that is reported
  try run(Array(CommandLine.arguments.dropFirst()))
} catch {
  FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
  exit(1)
}
