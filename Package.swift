// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "takst",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "Takst", targets: ["Takst"]),
    .library(name: "TakstTariffs", targets: ["TakstTariffs"]),
    .library(name: "TakstReports", targets: ["TakstReports"]),
    .executable(name: "takst", targets: ["TakstMain"]),
  ],
  targets: [
    .target(name: "Takst", swiftSettings: settings),
    .target(name: "TakstTariffs", dependencies: ["Takst"], swiftSettings: settings),
    .target(name: "TakstReports", dependencies: ["Takst"], swiftSettings: settings),
    .target(
      name: "TakstCommand",
      dependencies: ["Takst", "TakstTariffs", "TakstReports"],
      swiftSettings: settings
    ),
    .executableTarget(name: "TakstMain", dependencies: ["TakstCommand"], swiftSettings: settings),
    .testTarget(
      name: "TakstTests",
      dependencies: ["Takst", "TakstTariffs", "TakstReports", "TakstCommand"],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
