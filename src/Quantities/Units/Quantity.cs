namespace Lingtan.Quantities;

/// <summary>An exact amount of a unit.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Quantity(decimal Amount, Unit Unit)
{
    private static readonly LocalText Expected = new("数字加单位，如 0.4 tCO2e、98 %", "a number with its unit, such as 0.4 tCO2e or 98 %");

    /// <summary>Reads a number followed by a unit, with or without a space between: <c>0.8856 t</c>, <c>100万kWh</c>, <c>98%</c>.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="expected">What would have been right; null when the text was read.</param>
    public static bool TryParse(string text, out Quantity quantity, out LocalText? expected)
    {
        quantity = new Quantity(0, Unit.None);
        var folded = FullWidth.Fold(text).Trim();
        var length = NumberLength(folded);
        expected = Expected;
        if (length == 0)
            return false;
        if (!DecimalText.TryParse(folded.AsSpan(0, length), out var amount, out expected))
            return false;
        var rest = folded[length..].Trim();
        var unit = Unit.None;
        if (rest.Length > 0 && !Unit.TryParse(rest, out unit!, out expected))
            return false;
        quantity = new Quantity(amount, unit!);
        return true;
    }

    /// <summary>The same quantity in another unit.</summary>
    /// <exception cref="InvalidOperationException">The units do not measure the same thing.</exception>
    public Quantity In(Unit unit) => new(Unit.ConvertTo(Amount, unit), unit);

    /// <summary>The amount and the symbol, e.g. <c>0.8856 t</c>; a pure number alone.</summary>
    public override string ToString() =>
        Unit.Symbol == "1" ? DecimalText.Format(Amount) : DecimalText.Format(Amount) + " " + Unit.Symbol;

    /// <summary>How far the number reaches: digits, commas, point and sign, and an exponent only where digits follow it.</summary>
    private static int NumberLength(string text)
    {
        var at = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var digits = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ','))
            at++;
        if (at == digits)
            return 0;
        var exponent = at + 1;
        if (at >= text.Length || text[at] is not ('e' or 'E'))
            return at;
        if (exponent < text.Length && text[exponent] is '-' or '+')
            exponent++;
        var first = exponent;
        while (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
            exponent++;
        return exponent > first ? exponent : at;
    }
}
