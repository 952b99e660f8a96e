import Foundation
import Logging

// What the driver has to say of thousands of clients is not what is looked for.
LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }

do {
  let options = try Options(CommandLine.arguments.dropFirst())
  let isSound = try await Soak(options).run()
  exit(isSound ? 0 : 1)
} catch {
  FileHandle.standardError.write(Data("soak: \(error)\n".utf8))
  exit(2)
}
