/// The collections, named here and nowhere else.
enum CollectionName: String, CaseIterable {
  case athletes
  case recordings
  case samples
  /// The raw files that recordings came in.
  case files
  case events
  case teams
  case memberships
  /// Former versions of what people write.
  case history
  case audit
  /// What servers of a deployment share and nobody is shown.
  case secrets
}
