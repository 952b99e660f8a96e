/// How many digits of a quantity are shown in its stored unit.
public enum Precision: Sendable {
  /// All that was measured or entered.
  case asStored
  /// Those worth showing a person: for what we worked out ourselves.
  case readable
}
