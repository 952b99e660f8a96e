package import Words
package import ZoneFiles

extension ZoneDirectoryError: KnowsExitStatus {
  /// Each asks for other data in the folder, or for another folder.
  package var exitStatus: ExitStatus { .needsAction }
}
