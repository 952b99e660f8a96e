// swift-tools-version: 6.2
import PackageDescription

// Damages a replica set under load; run it with Tests/Faults/run. The modules Checking and Cutting
// do not import the driver, so that its judge does not depend on it.

let package = Package(
  name: "Faults",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "brine", path: "../.."),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    .target(name: "Checking"),
    .target(name: "Cutting"),
    .executableTarget(
      name: "faults",
      dependencies: [
        "Checking", "Cutting", .product(name: "BSON", package: "brine"),
        .product(name: "Mongo", package: "brine"), .product(name: "Logging", package: "swift-log"),
      ],
      path: "Sources/Faults"),
    .testTarget(name: "CheckingTests", dependencies: ["Checking"]),
    .testTarget(name: "CuttingTests", dependencies: ["Cutting"]),
  ]
)

for target in package.targets {
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
