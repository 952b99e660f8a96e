// swift-tools-version: 6.2
import PackageDescription

// Tests for minutes whether the driver's memory stays level. Run it with Scripts/soak.

let package = Package(
  name: "Soak",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(name: "brine", path: "../.."),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    .executableTarget(
      name: "soak",
      dependencies: [
        .product(name: "Mongo", package: "brine"), .product(name: "BSON", package: "brine"),
        .product(name: "MongoTesting", package: "brine"),
        .product(name: "Logging", package: "swift-log"),
      ])
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
