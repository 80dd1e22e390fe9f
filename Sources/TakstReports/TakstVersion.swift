/// The version of the library and the tool, as reports and `takst --version` state it.
///
/// ```swift
/// TakstVersion.current  // "1.0.0"
/// ```
public enum TakstVersion {
  /// The version by semantic versioning.
  public static let current = "1.0.0"
}
