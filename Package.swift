// swift-tools-version: 6.2
import PackageDescription

// The package is the architecture: a target imports only what it lists here, and lists only
// rooms on its own floor or below. docs/architecture.md draws the same house.

extension Target.Dependency {
  static let argumentParser = product(name: "ArgumentParser", package: "swift-argument-parser")
  static let crypto = product(name: "Crypto", package: "swift-crypto")
  static let hummingbird = product(name: "Hummingbird", package: "hummingbird")
  static let logging = product(name: "Logging", package: "swift-log")
  static let serviceLifecycle = product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
  static let subprocess = product(name: "Subprocess", package: "swift-subprocess")
}

/// A room: a library target in its floor's folder.
func room(_ name: String, on floor: String, imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, path: "Sources/\(floor)/\(name)")
}

/// The tests of one room, or of several seen from outside.
func tests(_ name: String, imports: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: imports, path: "Tests/\(name)")
}

let values: [Target] = [
  room("Time", on: "Values"),
  room("Units", on: "Values"),
  room("BSON", on: "Values"),
]

let driver: [Target] = [
  .systemLibrary(
    name: "CMongo", path: "Sources/Driver/CMongo", pkgConfig: "libmongoc-1.0",
    providers: [.apt(["libmongoc-dev", "libbson-dev"])]),
  room("Mongo", on: "Driver", imports: ["CMongo", "BSON", .logging]),
  room("LocalMongo", on: "Driver", imports: ["Mongo", "BSON", .logging, .subprocess]),
  room("MongoTesting", on: "Driver", imports: ["Mongo", "BSON", "LocalMongo"]),
]

let sport: [Target] = [
  room("Athletics", on: "Sport", imports: ["Time", "Units"]),
  room("Hydration", on: "Sport", imports: ["Time", "Units", "Athletics"]),
  room("ActivityFiles", on: "Sport", imports: ["Time", "Units", "Athletics"]),
]

let package = Package(
  name: "brine",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "brine", targets: ["brine"]),
    .library(name: "BSON", targets: ["BSON"]),
    .library(name: "Time", targets: ["Time"]),
    .library(name: "Units", targets: ["Units"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: values + driver + sport
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .treatWarning("ExplicitSendable", as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
