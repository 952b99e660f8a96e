extension Dimensions {
  /// A count of heartbeats. Beats over time are a heart rate.
  public enum Beats: Dimension {
    /// `heartbeats`.
    public static let name = "heartbeats"
    /// Single beats.
    public static let storedUnit = beats
    /// Beats only.
    public static let units = [beats]

    static let beats = define(
      "{beat}", symbol: "beats", suffix: "Beats", decimals: 0, .one, names: ["beat", "beats"])
  }
}
