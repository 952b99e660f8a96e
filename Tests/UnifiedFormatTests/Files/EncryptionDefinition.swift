import BSON

/// The options of a client encryption entity. They are only checked, because the driver has no
/// client-side encryption.
enum EncryptionDefinition {
  /// What each provider of keys may be given; the starred ones it must.
  private static let providers: [String: [String]] = [
    "aws": ["accessKeyId*", "secretAccessKey*", "sessionToken"],
    "azure": ["tenantId*", "clientId*", "clientSecret*", "identityPlatformEndpoint"],
    "gcp": ["email*", "privateKey*", "endpoint"],
    "kmip": ["endpoint*"],
    "local": ["key*"],
  ]

  static func check(_ fields: Fields) throws {
    let options: Void? = try fields.object("clientEncryptionOpts") { options in
      _ = try options.required("keyVaultClient", .text)
      _ = try options.required("keyVaultNamespace", .text)
      guard try options.object("kmsProviders", checkProviders) != nil else {
        throw options.error("kmsProviders", "is missing")
      }
      _ = try options.optional("keyExpirationMS", .number)
    }
    if options == nil { throw fields.error("clientEncryptionOpts", "is missing") }
  }

  private static func checkProviders(_ fields: Fields) throws {
    for (name, credentials) in providers where fields.has(name) {
      try fields.object(name) { provider in
        // Empty credentials are taken from the machine.
        guard credentials.contains(where: { provider.has(plain($0)) }) else { return }
        for credential in credentials {
          let value = try provider.optional(plain(credential), .anything)
          guard value != nil || !credential.hasSuffix("*") else {
            throw provider.error(plain(credential), "is missing")
          }
        }
      }
    }
  }

  private static func plain(_ credential: String) -> String {
    String(credential.prefix { $0 != "*" })
  }
}
