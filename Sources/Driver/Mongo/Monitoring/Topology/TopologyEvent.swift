/// Something that changed in the deployment.
public enum TopologyEvent: Hashable, Sendable {
  /// A server answered that had not, or not for some time.
  case found(ServerDescription)

  /// A server answers no more or was taken out of the deployment; this is what it was. The reason
  /// is that of the last heartbeat, nil when something else failed, such as a call that learned
  /// that its server is no longer the primary.
  case lost(ServerDescription, reason: String?)

  /// A server that goes on answering has become something else.
  case changed(ServerDescription, from: ServerDescription.Kind)

  /// Writes go there from now on.
  case newPrimary(ServerDescription)

  /// There is no primary any more; this was the last one.
  case noPrimary(last: ServerDescription)
}
