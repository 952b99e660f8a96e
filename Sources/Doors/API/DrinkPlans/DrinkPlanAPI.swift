import HTTP

/// Drink plans over HTTP.
struct DrinkPlanAPI: FeatureAPI {
  let context: APIContext

  init(_ context: APIContext) {
    self.context = context
  }

  var endpoints: [Endpoint] { [recommendDrinks] }
}
