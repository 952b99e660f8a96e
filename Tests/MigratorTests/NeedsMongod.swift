import MongoTesting
import Testing

/// The trait of every suite that needs a real MongoDB server.
let needsMongod = ConditionTrait.enabled(
  if: TestDeployment.isAvailable, "needs mongod: put it into PATH or name it in BRINE_MONGOD")
