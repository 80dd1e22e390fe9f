/// The natural logarithm, by additions, multiplications and divisions only, so that it is the same on every machine.
///
/// The number is taken apart into 2ᵏ·m with m between √½ and √2; then ln m = 2·artanh(s) with s = (m − 1)/(m + 1), of which
/// eleven terms of the series are added. What is left out is below 10⁻¹⁷ of the value; ln 2 is added in two parts. The
/// result is off by less than 4·10⁻¹⁶ of its value, and exactly zero for one.
///
/// Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 4.1.27.
///
/// - Parameter number: A finite number above zero.
/// - Returns: Its natural logarithm.
func naturalLogarithm(_ number: Double) -> Double {
  precondition(number > 0 && number.isFinite, "only a finite number above zero has a logarithm")
  var exponent = number.exponent
  var mantissa = number.significand
  if mantissa > 1.4142135623730951 {
    mantissa /= 2
    exponent += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  var sum = 0.0
  for odd in stride(from: 21.0, through: 3.0, by: -2.0) { sum = (sum + 1 / odd) * square }
  // The first digits of ln 2 end in zeros, so that their product with the exponent is exact.
  let (high, low) = (6.93147180369123816490e-01, 1.90821492927058770002e-10)
  let power = Double(exponent)
  return power * high + (2 * ratio + (2 * ratio * sum + power * low))
}
