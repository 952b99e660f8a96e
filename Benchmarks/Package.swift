// swift-tools-version: 6.2
import PackageDescription

// Ours beside its peers, by one command: Scripts/bench. A room that wants to be measured adds a
// folder of workloads here and its name in Sources/Rooms.

let measured: [Target] = [
  .target(
    name: "BSONBenchmarks",
    dependencies: [
      "BenchmarkSupport", "LibBSONPeer", .product(name: "BSON", package: "brine"),
    ], packageAccess: false),
  .target(
    name: "TimeBenchmarks",
    dependencies: ["BenchmarkSupport", .product(name: "Time", package: "brine")],
    packageAccess: false),
  .target(
    name: "MongoBenchmarks",
    dependencies: [
      "BenchmarkSupport", "BSONBenchmarks", "LibMongocPeer",
      .product(name: "BSON", package: "brine"), .product(name: "Mongo", package: "brine"),
      .product(name: "Logging", package: "swift-log"),
    ], packageAccess: false),
  .target(
    name: "QueryBenchmarks",
    dependencies: [
      "BenchmarkSupport", "BSONBenchmarks", "MongoBenchmarks",
      .product(name: "BSON", package: "brine"), .product(name: "Mongo", package: "brine"),
      .product(name: "Query", package: "brine"),
      .product(name: "RoomsForBenchmarks", package: "brine"),
      .product(name: "Schema", package: "brine"), .product(name: "Time", package: "brine"),
      .product(name: "Units", package: "brine"),
    ], packageAccess: false),
]

let peers: [Target] = [
  .systemLibrary(
    name: "CLibBSON", pkgConfig: "libbson-1.0", providers: [.apt(["libbson-dev"])]),
  .target(name: "LibBSONPeer", dependencies: ["CLibBSON"]),
  .systemLibrary(
    name: "CLibMongoc", pkgConfig: "libmongoc-1.0", providers: [.apt(["libmongoc-dev"])]),
  .target(name: "LibMongocPeer", dependencies: ["CLibMongoc"]),
]

let shared: [Target] = [
  .target(name: "BenchmarkSupport", packageAccess: false),
  .target(
    name: "Rooms",
    dependencies: [
      "BenchmarkSupport", "BSONBenchmarks", "TimeBenchmarks", "MongoBenchmarks",
      "QueryBenchmarks",
    ], packageAccess: false),
  // Only what counts allocations links this: its malloc replaces the system's.
  .target(name: "CountedMemory"),
]

let programs: [Target] = [
  .executableTarget(
    name: "bench", dependencies: ["BenchmarkSupport", "Rooms"], packageAccess: false),
  .executableTarget(
    name: "bench-allocations", dependencies: ["BenchmarkSupport", "Rooms", "CountedMemory"],
    packageAccess: false),
]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "brine", path: ".."),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: measured + peers + shared + programs
)

for target in package.targets where target.type != .system {
  target.cSettings = [.treatAllWarnings(as: .error)]
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

// Documents and Edge are no products for users, so what they offer is seen within their package only,
// which SwiftPM calls by its folder: who measures them counts as a part of it.
let folder = Context.packageDirectory.split(separator: "/").dropLast().last ?? ""
let name = String(folder.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
for target in package.targets where target.type != .system {
  target.swiftSettings?.append(.unsafeFlags(["-package-name", name]))
}
