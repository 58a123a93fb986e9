using System.Globalization;
using System.Numerics;

namespace Lingtan.Methods;

/// <summary>An exact rational number, always reduced, denominator positive. Used when a method is compiled, never per record.</summary>
internal readonly record struct Fraction
{
    private static readonly BigInteger LargestDecimal = new(decimal.MaxValue);

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        Denominator = denominator / common;
    }

    /// <summary>Numerator, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Denominator, above zero.</summary>
    public BigInteger Denominator { get; }

    /// <summary>1.</summary>
    public static Fraction One { get; } = new(1, 1);

    /// <summary>0.</summary>
    public static Fraction Zero { get; } = new(0, 1);

    /// <summary>True for 0.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>Its absolute value.</summary>
    public Fraction Absolute => new(BigInteger.Abs(Numerator), Denominator);

    /// <summary>A decimal, exactly.</summary>
    public static Fraction Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xff;
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return new Fraction(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, scale));
    }

    /// <summary>The quotient of two decimals, exactly.</summary>
    public static Fraction Of(decimal numerator, decimal denominator) => Of(numerator) / Of(denominator);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static Fraction operator +(Fraction a, Fraction b) => new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a) => new(-a.Numerator, a.Denominator);

    /// <summary>The larger or the smaller of two.</summary>
    public static Fraction Extreme(Fraction a, Fraction b, bool largest) => (Compare(a, b) >= 0) == largest ? a : b;

    /// <summary>The number as one decimal, when it is one.</summary>
    public bool TryDecimal(out decimal value)
    {
        value = 0;
        var (rest, twos) = Strip(Denominator, 2);
        (rest, var fives) = Strip(rest, 5);
        var scale = Math.Max(twos, fives);
        if (!rest.IsOne || scale > 28)
            return false;
        var digits = Numerator * BigInteger.Pow(10, scale) / Denominator;
        if (BigInteger.Abs(digits) > LargestDecimal)
            return false;
        value = Scaled(digits, scale);
        return true;
    }

    /// <summary>Numerator and denominator as decimals; one that has more than 28 digits is rounded half-even to 28.</summary>
    public (decimal Numerator, decimal Denominator) AsDecimals()
    {
        if (BigInteger.Abs(Numerator) <= LargestDecimal && Denominator <= LargestDecimal)
            return ((decimal)Numerator, (decimal)Denominator);
        return (Nearest(), 1m);
    }

    private decimal Nearest()
    {
        for (var scale = 28; scale >= 0; scale--)
        {
            var scaled = Numerator * BigInteger.Pow(10, scale);
            var digits = BigInteger.DivRem(BigInteger.Abs(scaled), Denominator, out var rest);
            var half = (rest * 2).CompareTo(Denominator);
            if (half > 0 || (half == 0 && !digits.IsEven))
                digits++;
            if (digits <= LargestDecimal)
                return Scaled(digits * Numerator.Sign, scale);
        }

        throw new OverflowException("A constant of the formula is above 7.9e28.");
    }

    private static int Compare(Fraction a, Fraction b) => (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator);

    private static (BigInteger Remaining, int Count) Strip(BigInteger number, int prime)
    {
        var count = 0;
        while ((number % prime).IsZero)
        {
            number /= prime;
            count++;
        }

        return (number, count);
    }

    private static decimal Scaled(BigInteger digits, int scale)
    {
        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var point = text.Length - scale;
        var value = decimal.Parse($"{text[..point]}.{text[point..]}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return digits.Sign < 0 ? -value : value;
    }
}
