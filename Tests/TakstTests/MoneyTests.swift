import Takst
import Testing

@Suite struct MoneyTests {
  @Test func oldDanishTableFollowsItsFactor() {
    #expect(Money("126.86", .dkk)!.scaled(by: "1.055", rounding: .halfAwayFromZero).description == "133.84")
  }
}
