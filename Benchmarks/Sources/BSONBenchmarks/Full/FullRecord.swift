import BSON

/// 91 fields of nearly every type. A key's first letter is its `ValueKind`, the rest means nothing.
struct FullRecord: Codable {
  let id: ObjectID
  let dJjPOYrs: Double
  let yVxzaEHD: BSONBinary
  let prwFigYj: BSONTimestamp
  let bJowDyMO: Bool
  let yLdSQJuW: BSONBinary
  let iqRfDDwI: Int32
  let dYHHgrsc: Double
  let bfLceHCK: Bool
  let bgyZPZKD: Bool
  let yNEIbjui: BSONBinary
  let abgzfkIq: [Int32]
  let xbcVeWMH: BSONValue
  let xhUvTjtE: BSONValue
  let mpuTDSpz: BSONValue
  let rpGuAcFp: BSONRegularExpression
  let aMlCmXhL: [Int32]
  let bELyEHbF: Bool
  let jnyUcHDY: BSONValue
  let aispHurX: [Int32]
  let tBVLbwMH: BSONDateTime
  let pkHhKxZn: BSONTimestamp
  let jLeJkDzZ: BSONValue
  let thZgZAza: BSONDateTime
  let tpmdqWZk: BSONDateTime
  let aHrxfqkc: [Int32]
  let tnTOZTJh: BSONDateTime
  let rCJQcwSD: BSONRegularExpression
  let pGOcmPPE: BSONTimestamp
  let mdsfkPer: BSONValue
  let pnasNPcE: BSONTimestamp
  let nqeSUIkJ: BSONValue
  let mOHLIpFd: BSONValue
  let rIwoIzDf: BSONRegularExpression
  let jpcaAyJf: BSONValue
  let lCRNlkpk: Int64
  let nJmGWvzr: BSONValue
  let lPPkDfbw: Int64
  let leVWiKHX: Int64
  let apESjRZu: [Int32]
  let xlFJhiay: BSONValue
  let mfSFOAQK: BSONValue
  let bvGwfVRL: Bool
  let sbPqphyp: String
  let ltMRKRKl: Int64
  let wtVIabvV: BSONCodeWithScope
  let dlTDLgpQ: Double
  let sEWkMGQE: String
  let wheiaNHt: BSONCodeWithScope
  let wjAqbCMs: BSONCodeWithScope
  let xjyOOaCL: BSONValue
  let rhgouCZe: BSONRegularExpression
  let myrCXCUt: BSONValue
  let pqCVNAEs: BSONTimestamp
  let jukgNJbn: BSONValue
  let rnSsTWzo: BSONRegularExpression
  let sSQukZgo: String
  let nyiMvPIz: BSONValue
  let snNJtIIy: String
  let nSqwCplG: BSONValue
  let wtcVNmtk: BSONCodeWithScope
  let dBQLiCyO: Double
  let iFRdNtVc: Int32
  let yZMGvJtA: BSONBinary
  let joSOIGsZ: BSONValue
  let jQNGwwWy: BSONValue
  let yHoaAHBy: BSONBinary
  let dNxZpJLy: Double
  let xwVbgpnl: BSONValue
  let tFNzEkBG: BSONDateTime
  let bmxbIfgh: Bool
  let pnzhDMwO: BSONTimestamp
  let sHOgAput: String
  let wageWvQj: BSONCodeWithScope
  let tDOAgPgm: BSONDateTime
  let aZJFvMlh: [Int32]
  let ifwpjCDg: Int32
  let wJYBWifb: BSONCodeWithScope
  let dRDBeCFd: Double
  let iCEwVgdA: Int32
  let ilBOeqTI: Int32
  let yHpBgwka: BSONBinary
  let ljMMYtqX: Int64
  let xZBYgSox: BSONValue
  let rWeAOfKX: BSONRegularExpression
  let nNquBNLt: BSONValue
  let loVMHlHA: Int64
  let iqcJNqHD: Int32
  let msAVqnTX: BSONValue
  let nULCkwHt: BSONValue
  let sqthMpam: String

  enum CodingKeys: String, CodingKey, CaseIterable {
    case id = "_id"
    case dJjPOYrs
    case yVxzaEHD
    case prwFigYj
    case bJowDyMO
    case yLdSQJuW
    case iqRfDDwI
    case dYHHgrsc
    case bfLceHCK
    case bgyZPZKD
    case yNEIbjui
    case abgzfkIq
    case xbcVeWMH
    case xhUvTjtE
    case mpuTDSpz
    case rpGuAcFp
    case aMlCmXhL
    case bELyEHbF
    case jnyUcHDY
    case aispHurX
    case tBVLbwMH
    case pkHhKxZn
    case jLeJkDzZ
    case thZgZAza
    case tpmdqWZk
    case aHrxfqkc
    case tnTOZTJh
    case rCJQcwSD
    case pGOcmPPE
    case mdsfkPer
    case pnasNPcE
    case nqeSUIkJ
    case mOHLIpFd
    case rIwoIzDf
    case jpcaAyJf
    case lCRNlkpk
    case nJmGWvzr
    case lPPkDfbw
    case leVWiKHX
    case apESjRZu
    case xlFJhiay
    case mfSFOAQK
    case bvGwfVRL
    case sbPqphyp
    case ltMRKRKl
    case wtVIabvV
    case dlTDLgpQ
    case sEWkMGQE
    case wheiaNHt
    case wjAqbCMs
    case xjyOOaCL
    case rhgouCZe
    case myrCXCUt
    case pqCVNAEs
    case jukgNJbn
    case rnSsTWzo
    case sSQukZgo
    case nyiMvPIz
    case snNJtIIy
    case nSqwCplG
    case wtcVNmtk
    case dBQLiCyO
    case iFRdNtVc
    case yZMGvJtA
    case joSOIGsZ
    case jQNGwwWy
    case yHoaAHBy
    case dNxZpJLy
    case xwVbgpnl
    case tFNzEkBG
    case bmxbIfgh
    case pnzhDMwO
    case sHOgAput
    case wageWvQj
    case tDOAgPgm
    case aZJFvMlh
    case ifwpjCDg
    case wJYBWifb
    case dRDBeCFd
    case iCEwVgdA
    case ilBOeqTI
    case yHpBgwka
    case ljMMYtqX
    case xZBYgSox
    case rWeAOfKX
    case nNquBNLt
    case loVMHlHA
    case iqcJNqHD
    case msAVqnTX
    case nULCkwHt
    case sqthMpam
  }
}
