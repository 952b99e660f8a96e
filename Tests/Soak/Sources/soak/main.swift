import Foundation
import Logging

// No log output: the driver would log about thousands of clients.
LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }

do {
  let options = try Options(CommandLine.arguments.dropFirst())
  let isSound = try await Soak(options).run()
  exit(isSound ? 0 : 1)
} catch {
  FileHandle.standardError.write(Data("soak: \(error)\n".utf8))
  exit(2)
}
