extension Answer {
  /// What every answer carries unless it has its own: athletes' data is for one reader, is kept
  /// by nobody in between, and is never taken by a browser for something else than it says.
  mutating func addStandingHeaders() {
    if let mediaType { headers["Content-Type"] = mediaType.description }
    // A reader may keep an answer with an ETag, and asks each time whether it still holds.
    headers.suggest("Cache-Control", headers["ETag"] == nil ? "no-store" : "private, no-cache")
    headers.suggest("X-Content-Type-Options", "nosniff")
    headers.suggest("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
    headers.suggest("Cross-Origin-Resource-Policy", "same-origin")
    headers.suggest("Referrer-Policy", "no-referrer")
  }
}
