// swift-tools-version: 6.2
import PackageDescription

// The package is the architecture: a target imports only what it lists here, and lists only
// rooms on its own floor or below. docs/architecture.md draws the same house.

extension Target.Dependency {
  static let argumentParser = product(name: "ArgumentParser", package: "swift-argument-parser")
  static let crypto = product(name: "Crypto", package: "swift-crypto")
  static let hummingbirdCore = product(name: "HummingbirdCore", package: "hummingbird")
  static let nioCore = product(name: "NIOCore", package: "swift-nio")
  static let nioEmbedded = product(name: "NIOEmbedded", package: "swift-nio")
  static let nioHTTP1 = product(name: "NIOHTTP1", package: "swift-nio")
  static let nioPosix = product(name: "NIOPosix", package: "swift-nio")
  static let logging = product(name: "Logging", package: "swift-log")
  static let metrics = product(name: "Metrics", package: "swift-metrics")
  static let metricsTestKit = product(name: "MetricsTestKit", package: "swift-metrics")
  static let serviceLifecycle = product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
  static let unixSignals = product(name: "UnixSignals", package: "swift-service-lifecycle")
  static let system = product(name: "SystemPackage", package: "swift-system")
  static let tracing = product(name: "Tracing", package: "swift-distributed-tracing")
  static let inMemoryTracing = product(
    name: "InMemoryTracing", package: "swift-distributed-tracing")
  static let subprocess = product(name: "Subprocess", package: "swift-subprocess")
}

/// A room: a library target in its floor's folder. `libraries` are C's, for Linux, where a program
/// that imports nothing else would not be linked with them.
func room(
  _ name: String, on floor: String, imports: [Target.Dependency] = [],
  linking libraries: [String] = []
) -> Target {
  .target(
    name: name, dependencies: imports, path: "Sources/\(floor)/\(name)",
    linkerSettings: libraries.map { .linkedLibrary($0, .when(platforms: [.linux])) })
}

/// The tests of one room, or of several seen from outside. `files` are what they read, by path.
func tests(
  _ name: String, imports: [Target.Dependency], reading files: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: imports, path: "Tests/\(name)", exclude: files)
}

let values: [Target] = [
  room("Time", on: "Values"),
  room("ZoneFiles", on: "Values", imports: ["Time"]),
  room("Statistics", on: "Values"),
  // Rounding a Double is a call into libm in a debug build.
  room("Units", on: "Values", linking: ["m"]),
  room("BSON", on: "Values"),
  room("BSONFoundation", on: "Values", imports: ["BSON"]),
]

let driver: [Target] = [
  .systemLibrary(
    name: "CMongo", path: "Sources/Driver/CMongo", pkgConfig: "libmongoc-1.0",
    providers: [.apt(["libmongoc-dev", "libbson-dev"])]),
  room("Mongo", on: "Driver", imports: ["CMongo", "BSON", .logging, .metrics, .tracing]),
  room("LocalMongo", on: "Driver", imports: ["Mongo", "BSON", .logging, .subprocess, .system]),
  room("Bench", on: "Driver", imports: ["Mongo", "BSON"]),
  room("MongoTesting", on: "Driver", imports: ["Mongo", "BSON", "LocalMongo"]),
  room("Migrator", on: "Driver", imports: ["Mongo", "BSON", .crypto]),
]

let bindings: [Target] = [
  .systemLibrary(
    name: "CZlib", path: "Sources/Bindings/CZlib", pkgConfig: "zlib",
    providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(
    name: "CArchive", path: "Sources/Bindings/CArchive", pkgConfig: "libarchive",
    providers: [.apt(["libarchive-dev"])]),
  room("Compression", on: "Bindings", imports: ["CZlib"]),
  room("Archives", on: "Bindings", imports: ["CArchive"]),
]

let sport: [Target] = [
  room("Athletics", on: "Sport", imports: ["Time", "Units"]),
  room("Hydration", on: "Sport", imports: ["Time", "Units", "Statistics", "Athletics"]),
  room(
    "Cohorts", on: "Sport", imports: ["Time", "Units", "Statistics", "Athletics", "Hydration"]),
  room("ActivityFiles", on: "Sport", imports: ["Time", "Units", "Athletics"]),
]

let data: [Target] = [
  room("Schema", on: "Data", imports: ["BSON", "Time", "Units"]),
  room("Query", on: "Data", imports: ["Schema", "BSON", "Time", "Units"]),
  room("Edge", on: "Data", imports: ["Query", "Schema", "BSON", "Time", "Units"]),
  room(
    "Documents", on: "Data",
    imports: ["Schema", "BSON", "Time", "Units", "Athletics", "Hydration", "Cohorts"]),
  room("Access", on: "Data", imports: ["Schema"]),
  room(
    "Repositories", on: "Data",
    imports: ["Access", "Documents", "Query", "Schema", "BSON", "Time", "Mongo"]),
]

let application: [Target] = [
  room("Words", on: "Application", imports: ["Edge", "Schema", "Units", .logging]),
  room(
    "Ground", on: "Application",
    imports: [
      "Words", "Access", "Repositories", "Edge", "Query", "Schema", "BSON", "Mongo", "Time",
      "Units", .crypto,
    ]),
  room(
    "UseCases", on: "Application",
    imports: [
      "Ground", "Words", "Access", "Repositories", "Documents", "Query", "Schema", "BSON", "Time",
      "Units", "Athletics", "Hydration", "Cohorts", "ActivityFiles", "Compression", "Archives",
      .crypto,
    ]),
]

let doors: [Target] = [
  room(
    "HTTP", on: "Doors",
    imports: [
      "Words", "Schema", "Time", .hummingbirdCore, .serviceLifecycle, .logging, .nioCore,
      .nioHTTP1, .nioPosix,
    ]),
  room(
    "API", on: "Doors",
    imports: [
      "HTTP", "Words", "UseCases", "Ground", "Access", "Repositories", "Documents", "Edge",
      "Schema", "BSON", "Time", "Units", "Compression", .logging,
    ]),
  room(
    "Commands", on: "Doors",
    imports: [
      "HTTP", "Words", "UseCases", "Ground", "Access", "Repositories", "Documents", "Edge", "Query",
      "Schema", "BSON", "Time", "Units", "Athletics", "ActivityFiles", "Bench", "Migrator",
      .argumentParser, .logging,
    ]),
  .executableTarget(
    name: "brine",
    dependencies: [
      "Commands", "API", "HTTP", "UseCases", "Ground", "Access", "Repositories", "Bench",
      "Migrator", "LocalMongo", "Mongo", "ZoneFiles", "Time", .argumentParser, .serviceLifecycle,
      .unixSignals, .logging,
    ],
    path: "Sources/Doors/brine"),
]

let testTargets: [Target] = [
  .target(
    name: "TestSupport",
    dependencies: ["BSON", "Schema", "Time", "Units", "CZlib", "Migrator", "Mongo"],
    path: "Tests/Support", exclude: ["ZoneData"]),
  .target(
    name: "BrineTesting",
    dependencies: [
      "API", "HTTP", "UseCases", "Ground", "Access", "Repositories", "MongoTesting", "Mongo",
      "ZoneFiles", "BSON", "Time", "TestSupport", .logging,
    ],
    path: "Tests/BrineTesting"),
  // Depends on the rooms that its pieces of code are compiled against.
  tests("ArchitectureTests", imports: ["UseCases", "Repositories", "Access", "Query"]),
  tests("TimeTests", imports: ["Time", "ZoneFiles", "TestSupport"]),
  tests("StatisticsTests", imports: ["Statistics"]),
  tests(
    "CohortsTests",
    imports: ["Cohorts", "Athletics", "Hydration", "Statistics", "Time", "Units"]),
  tests("UnitsTests", imports: ["Units", "TestSupport"]),
  tests("BSONTests", imports: ["BSON", "TestSupport"]),
  tests("BSONFoundationTests", imports: ["BSONFoundation", "BSON"]),
  .systemLibrary(
    name: "CLibbson", path: "Tests/CLibbson", pkgConfig: "libbson-1.0",
    providers: [.apt(["libbson-dev"])]),
  tests(
    "BSONAgreementTests", imports: ["BSON", "CLibbson", "Mongo", "MongoTesting", "TestSupport"]),
  tests(
    "MongoTests",
    imports: [
      "Mongo", "MongoTesting", "LocalMongo", "BSON", "TestSupport", .logging, .metrics,
      .metricsTestKit, .tracing, .inMemoryTracing,
    ]),
  tests(
    "UnifiedFormatTests", imports: ["BSON", "CMongo", "Mongo", "MongoTesting", "TestSupport"]),
  tests(
    "MigratorTests", imports: ["Migrator", "Mongo", "MongoTesting", "BSON", "TestSupport"]),
  tests("LocalMongoTests", imports: ["LocalMongo", "Mongo", "MongoTesting", "BSON", .logging]),
  tests("AthleticsTests", imports: ["Athletics", "Time", "Units", "TestSupport"]),
  tests("HydrationTests", imports: ["Hydration", "Units", "TestSupport"]),
  tests(
    "ActivityFilesTests", imports: ["ActivityFiles", "Athletics", "Time", "Units", "TestSupport"]),
  tests("CompressionTests", imports: ["Compression", "TestSupport"]),
  tests("ArchivesTests", imports: ["Archives", "TestSupport"]),
  tests(
    "SchemaTests",
    imports: ["Schema", "BSON", "Time", "Units", "MongoTesting", "Mongo", "TestSupport"]),
  tests(
    "QueryTests",
    imports: [
      "Query", "Schema", "BSON", "Time", "Units", "MongoTesting", "Mongo", "TestSupport",
    ]),
  tests(
    "DocumentsTests",
    imports: ["Documents", "Athletics", "Hydration", "Schema", "BSON", "Time", "Units"]),
  tests(
    "RepositoriesTests",
    imports: [
      "Repositories", "Access", "Documents", "Query", "Schema", "BSON", "MongoTesting", "Mongo",
      "Time", "Units", "ZoneFiles", "Migrator", "TestSupport",
    ]),
  tests(
    "EdgeTests",
    imports: [
      "Edge", "Documents", "Query", "Schema", "BSON", "Time", "ZoneFiles", "Units", "TestSupport",
    ]),
  tests("WordsTests", imports: ["Words", "Units"]),
  tests(
    "UseCasesTests",
    imports: [
      "UseCases", "Ground", "Words", "Access", "Repositories", "Documents", "Edge", "Schema",
      "ActivityFiles", "MongoTesting", "Mongo", "ZoneFiles", "BSON", "Time", "Units",
      "BrineTesting", "TestSupport",
    ]),
  tests(
    "HTTPTests",
    imports: [
      "HTTP", "Words", "Schema", "Time", .logging, .nioCore, .nioEmbedded, .nioPosix,
      .serviceLifecycle,
    ]),
  tests(
    "APITests",
    imports: [
      "API", "HTTP", "Words", "UseCases", "Ground", "Mongo", "ZoneFiles", "BSON", "Edge", "Schema",
      "Time", "BrineTesting", "TestSupport", .logging,
    ]),
  tests(
    "Scenarios",
    imports: [
      "TestSupport", "LocalMongo", "MongoTesting", "Migrator", "Mongo", "BSON", .nioCore,
      .nioPosix,
    ]),
  tests(
    "CommandsTests",
    imports: [
      "Commands", "Bench", "HTTP", "Words", "UseCases", "Documents", "Edge", "Schema", "Migrator",
      "Mongo", "ActivityFiles", "BSON", "Time", "Units", "TestSupport", .argumentParser, .logging,
    ]),
]

let package = Package(
  name: "brine",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "brine", targets: ["brine"]),
    .library(name: "BSON", targets: ["BSON"]),
    .library(name: "BSONFoundation", targets: ["BSONFoundation"]),
    .library(name: "Mongo", targets: ["Mongo"]),
    .library(name: "MongoTesting", targets: ["MongoTesting"]),
    .library(name: "Query", targets: ["Query", "Schema"]),
    // Not for users: what Benchmarks, a package of its own, measures beside the other products.
    .library(name: "RoomsForBenchmarks", targets: ["Documents", "Edge", "ZoneFiles"]),
    .library(name: "Schema", targets: ["Schema"]),
    .library(name: "Time", targets: ["Time"]),
    .library(name: "Units", targets: ["Units"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: values + driver + bindings + sport + data + application + doors + testTargets
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

// Pointers live in BSON, in the driver's wrapper and in the bindings. Elsewhere each use of one is an
// error until it is marked, so that none slips in.
let pointerRooms: Set = ["BSON", "BSONFoundation", "Mongo"]
let others = (values + driver + sport + data + application + doors).filter {
  !pointerRooms.contains($0.name) && $0.type != .system
}
for target in others {
  target.swiftSettings?.append(.strictMemorySafety())
}
