// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ledger",
  platforms: [.macOS(.v15)],
  dependencies: [
    // In a program of your own: the address of this repository and a version.
    .package(name: "takst", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "ledger",
      dependencies: [
        .product(name: "Takst", package: "takst"),
        .product(name: "TakstTariffs", package: "takst"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error)]
    )
  ],
  swiftLanguageModes: [.v6]
)
