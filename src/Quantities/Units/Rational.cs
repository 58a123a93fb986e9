using System.Numerics;

namespace Lingtan.Quantities;

/// <summary>An exact positive ratio of two integers in lowest terms.</summary>
internal readonly record struct Rational
{
    private static readonly BigInteger LargestDecimal = new(decimal.MaxValue);

    private Rational(BigInteger numerator, BigInteger denominator) => (Numerator, Denominator) = (numerator, denominator);

    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    /// <summary>Whether both parts can be shown as decimals.</summary>
    public bool Fits => Numerator <= LargestDecimal && Denominator <= LargestDecimal;

    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new(numerator / common, denominator / common);
    }

    /// <summary>The exact ratio of a decimal number.</summary>
    public static Rational Of(decimal value) => Of(Unscaled(value), BigInteger.Pow(10, value.Scale));

    public static Rational operator *(Rational a, Rational b) => Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public Rational Power(int exponent) => exponent >= 0
        ? Of(BigInteger.Pow(Numerator, exponent), BigInteger.Pow(Denominator, exponent))
        : Of(BigInteger.Pow(Denominator, -exponent), BigInteger.Pow(Numerator, -exponent));

    /// <summary>The amount times this ratio, exact where 28 digits suffice, else rounded half-even to the digits that fit.</summary>
    /// <exception cref="OverflowException">The result has more than 28 digits before the point.</exception>
    public decimal Times(decimal amount)
    {
        var numerator = Unscaled(amount) * Numerator;
        var denominator = Denominator * BigInteger.Pow(10, amount.Scale);
        for (var scale = 28; scale >= 0; scale--)
        {
            var mantissa = DivideHalfEven(numerator * BigInteger.Pow(10, scale), denominator);
            if (BigInteger.Abs(mantissa) > LargestDecimal)
                continue;
            for (; scale > 0 && mantissa % 10 == 0; scale--)
                mantissa /= 10;
            var bits = decimal.GetBits((decimal)BigInteger.Abs(mantissa));
            return new decimal(bits[0], bits[1], bits[2], mantissa.Sign < 0, (byte)scale);
        }
        throw new OverflowException("The converted amount has more digits than a decimal can hold.");
    }

    private static BigInteger DivideHalfEven(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var twice = BigInteger.Abs(rest) * 2;
        if (twice > denominator || (twice == denominator && !quotient.IsEven))
            quotient += numerator.Sign;
        return quotient;
    }

    private static BigInteger Unscaled(decimal value)
    {
        var bits = decimal.GetBits(value);
        var magnitude = new BigInteger(new decimal(bits[0], bits[1], bits[2], false, 0));
        return value < 0 ? -magnitude : magnitude;
    }
}
