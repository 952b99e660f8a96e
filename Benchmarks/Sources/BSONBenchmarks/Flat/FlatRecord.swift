import BSON

/// 121 fields of the common types. A key's first letter is its `ValueKind`, the rest means nothing.
struct FlatRecord: Codable {
  let id: ObjectID
  let dxmqSFDG: Double
  let sXFZBJQc: String
  let ssuDZgCS: String
  let bTYGqClB: Bool
  let iUEePrFx: Int32
  let igmVAjCa: Int32
  let ifaCLIfN: Int32
  let sYmphNcW: String
  let iIrQWOwj: Int32
  let bauQLKXF: Bool
  let sSUiIoEL: String
  let iiMSGsfA: Int32
  let bQkiYYLt: Bool
  let dGAyZjHZ: Double
  let lmyagyed: Int64
  let dwPwXbbG: Double
  let lEuRtCuh: Int64
  let iFDKNZkj: Int32
  let lLHnBNvD: Int64
  let bMoRTeJz: Bool
  let scmPlcPI: String
  let ddCWPmET: Double
  let sRbiPHnY: String
  let iHikQlyr: Int32
  let sBIAfytl: String
  let swlqDFXA: String
  let bsDluHEC: Bool
  let bhHYHYrg: Bool
  let bnoafDPv: Bool
  let bAIYQlbw: Bool
  let bkwJRKYI: Bool
  let inhNTrJW: Int32
  let bKUnKsKr: Bool
  let lQJigYqg: Int64
  let sBkgRdWw: String
  let dUZlPOgG: Double
  let lurLesuk: Int64
  let sqqeaAXq: String
  let iAadgpbt: Int32
  let ihgRJKwu: Int32
  let iXDMOPTN: Int32
  let lczuMnMD: Int64
  let bBRhRxGR: Bool
  let bqyswdVT: Bool
  let iBbsSvsU: Int32
  let iXZhtXAu: Int32
  let sLbIvmJd: String
  let dUhkNhhc: Double
  let liHwMPPt: Int64
  let lbBLiwAy: Int64
  let dypXAQoX: Double
  let bilIbQTI: Bool
  let lRJzqYjo: Int64
  let bbbrIEAq: Bool
  let duiOLflJ: Double
  let scPGqvOH: String
  let lWVudQaO: Int64
  let dpEdoRGj: Double
  let dVzTxYoJ: Double
  let irvmxwDO: Int32
  let iDJZEYRL: Int32
  let dtmkOAjF: Double
  let sawHSAYc: String
  let lOlftxIU: Int64
  let lqiTVgbI: Int64
  let dnSLtKcz: Double
  let dyIHZPQk: Double
  let sGgfjUyv: String
  let dJqtcVLQ: Double
  let sYmkssIs: String
  let lwiymVOa: Int64
  let iMPEBwZX: Int32
  let dXIkUHbl: Double
  let luIjkbhG: Int64
  let bQTPXaxe: Bool
  let sxtnIjMN: String
  let dpiguFgU: Double
  let seyqNtPh: String
  let bwEFhJHp: Bool
  let lwRDLwfe: Int64
  let dXfZFXtq: Double
  let dWQokuBG: Double
  let dJvuUQFz: Double
  let lulmZDoS: Int64
  let dwWYwAZL: Double
  let bynjCVKQ: Bool
  let bViBrvhu: Bool
  let irCqjIOr: Int32
  let sovjJXhr: String
  let lsKDOzzb: Int64
  let sJTvRAvg: String
  let dRXFROQW: Double
  let sIHnBwPv: String
  let sdzUlarJ: String
  let iSqivLPN: Int32
  let sAXZEEva: String
  let dcWoOhQr: Double
  let lubXnYDG: Int64
  let irNOxfJS: Int32
  let bmIXagjv: Bool
  let boDnMRkT: Bool
  let ltfKATHR: Int64
  let bLJigbrA: Bool
  let bclJUGoE: Bool
  let iQQvvwuM: Int32
  let lEqFuqcP: Int64
  let iFibEZxq: Int32
  let bWDmxrGU: Bool
  let lztnLdAe: Int64
  let lUUPQGRI: Int64
  let iXtENfGH: Int32
  let iMuFuQvx: Int32
  let dleJZlWq: Double
  let sHHyOgMn: String
  let bbDpnBGH: Bool
  let iiGnYrXT: Int32
  let lFiJRuxP: Int64
  let lzINUImj: Int64
  let dMJTjUji: Double
  let sZZQKdZQ: String

  enum CodingKeys: String, CodingKey, CaseIterable {
    case id = "_id"
    case dxmqSFDG
    case sXFZBJQc
    case ssuDZgCS
    case bTYGqClB
    case iUEePrFx
    case igmVAjCa
    case ifaCLIfN
    case sYmphNcW
    case iIrQWOwj
    case bauQLKXF
    case sSUiIoEL
    case iiMSGsfA
    case bQkiYYLt
    case dGAyZjHZ
    case lmyagyed
    case dwPwXbbG
    case lEuRtCuh
    case iFDKNZkj
    case lLHnBNvD
    case bMoRTeJz
    case scmPlcPI
    case ddCWPmET
    case sRbiPHnY
    case iHikQlyr
    case sBIAfytl
    case swlqDFXA
    case bsDluHEC
    case bhHYHYrg
    case bnoafDPv
    case bAIYQlbw
    case bkwJRKYI
    case inhNTrJW
    case bKUnKsKr
    case lQJigYqg
    case sBkgRdWw
    case dUZlPOgG
    case lurLesuk
    case sqqeaAXq
    case iAadgpbt
    case ihgRJKwu
    case iXDMOPTN
    case lczuMnMD
    case bBRhRxGR
    case bqyswdVT
    case iBbsSvsU
    case iXZhtXAu
    case sLbIvmJd
    case dUhkNhhc
    case liHwMPPt
    case lbBLiwAy
    case dypXAQoX
    case bilIbQTI
    case lRJzqYjo
    case bbbrIEAq
    case duiOLflJ
    case scPGqvOH
    case lWVudQaO
    case dpEdoRGj
    case dVzTxYoJ
    case irvmxwDO
    case iDJZEYRL
    case dtmkOAjF
    case sawHSAYc
    case lOlftxIU
    case lqiTVgbI
    case dnSLtKcz
    case dyIHZPQk
    case sGgfjUyv
    case dJqtcVLQ
    case sYmkssIs
    case lwiymVOa
    case iMPEBwZX
    case dXIkUHbl
    case luIjkbhG
    case bQTPXaxe
    case sxtnIjMN
    case dpiguFgU
    case seyqNtPh
    case bwEFhJHp
    case lwRDLwfe
    case dXfZFXtq
    case dWQokuBG
    case dJvuUQFz
    case lulmZDoS
    case dwWYwAZL
    case bynjCVKQ
    case bViBrvhu
    case irCqjIOr
    case sovjJXhr
    case lsKDOzzb
    case sJTvRAvg
    case dRXFROQW
    case sIHnBwPv
    case sdzUlarJ
    case iSqivLPN
    case sAXZEEva
    case dcWoOhQr
    case lubXnYDG
    case irNOxfJS
    case bmIXagjv
    case boDnMRkT
    case ltfKATHR
    case bLJigbrA
    case bclJUGoE
    case iQQvvwuM
    case lEqFuqcP
    case iFibEZxq
    case bWDmxrGU
    case lztnLdAe
    case lUUPQGRI
    case iXtENfGH
    case iMuFuQvx
    case dleJZlWq
    case sHHyOgMn
    case bbDpnBGH
    case iiGnYrXT
    case lFiJRuxP
    case lzINUImj
    case dMJTjUji
    case sZZQKdZQ
  }
}
