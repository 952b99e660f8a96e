// swift-tools-version: 6.2
import PackageDescription

// Ours beside its peers, by one command: Scripts/bench. A room that wants to be measured adds a
// folder of workloads here and its name in Sources/Rooms.

let measured: [Target] = [
  .target(
    name: "BSONBenchmarks",
    dependencies: [
      "BenchmarkSupport", "LibBSONPeer", .product(name: "BSON", package: "brine"),
    ]),
  .target(
    name: "TimeBenchmarks",
    dependencies: ["BenchmarkSupport", .product(name: "Time", package: "brine")]),
  .target(
    name: "MongoBenchmarks",
    dependencies: [
      "BenchmarkSupport", "BSONBenchmarks", "LibMongocPeer",
      .product(name: "BSON", package: "brine"), .product(name: "Mongo", package: "brine"),
      .product(name: "Logging", package: "swift-log"),
    ]),
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
  .target(name: "BenchmarkSupport"),
  .target(
    name: "Rooms",
    dependencies: ["BenchmarkSupport", "BSONBenchmarks", "TimeBenchmarks", "MongoBenchmarks"]),
  // Only what counts allocations links this: its malloc replaces the system's.
  .target(name: "CountedMemory"),
]

let programs: [Target] = [
  .executableTarget(name: "bench", dependencies: ["BenchmarkSupport", "Rooms"]),
  .executableTarget(
    name: "bench-allocations", dependencies: ["BenchmarkSupport", "Rooms", "CountedMemory"]),
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
