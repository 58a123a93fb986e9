namespace Lingtan.Quantities;

/// <summary>
/// Unit text: factors joined by <c>.</c> or <c>*</c>, at most one <c>/</c>, then a product with or without parentheses; a power of ten
/// may precede a factor (<c>1e4 Nm3</c>, 万Nm3, 10^4 Nm3); a unit of mass may be followed by its substance; <c>{NAME}</c> is a placeholder.
/// </summary>
internal sealed class UnitGrammar(UnitCatalog catalog)
{
    internal static readonly LocalText Unknown = new(
        "已知单位，如 t、kgCO2e、GJ、1e4 Nm3、kWh、t.km、CNY",
        "a known unit such as t, kgCO2e, GJ, 1e4 Nm3, kWh, t.km or CNY");

    private static readonly LocalText OneSlash = new(
        "至多一个“/”；分母有多项时加括号：kgCO2e/(t.km)",
        "at most one '/'; several units below it in parentheses: kgCO2e/(t.km)");

    private static readonly (string Name, int Power)[] ChinesePowers =
        [("百万", 6), ("千万", 7), ("十万", 5), ("百亿", 10), ("亿", 8), ("万", 4), ("千", 3), ("百", 2)];

    /// <summary>Reads the whole text; the unit, or what was expected.</summary>
    public (Unit? Unit, LocalText? Expected) Read(string text)
    {
        var folded = Scripts.Fold(text).Trim();
        LocalText? problem = null;
        try
        {
            var slashes = Split(folded, "/");
            if (slashes.Count > 2)
                return (null, OneSlash);
            var unit = Product(slashes[0], ref problem);
            if (unit is not null && slashes.Count == 2)
                unit = Product(WithoutParentheses(slashes[1].Trim()), ref problem) is { } below ? unit / below : null;
            return unit is null ? (null, problem ?? Unknown) : (unit, null);
        }
        catch (OverflowException)
        {
            return (null, Unknown);
        }
    }

    private Unit? Product(string text, ref LocalText? problem)
    {
        var product = Simple(Compact(text));
        if (product is not null)
            return product;
        foreach (var part in Split(text, ".*"))
        {
            if (Factor(Compact(part), ref problem) is not { } factor)
                return null;
            product = product is null ? factor : product * factor;
        }
        return product;
    }

    private Unit? Factor(string text, ref LocalText? problem)
    {
        if (Simple(text) is { } unit)
            return unit;
        problem ??= catalog.Ambiguity(text);
        if (problem is not null)
            return null;
        if (PowerOfTen(text, out var power, out var length))
        {
            // 万万 or 1e4 1e4 is a slip of the pen rather than a unit.
            if (Simple(text[length..]) is null && PowerOfTen(text[length..], out _, out _))
                return null;
            var rest = length == text.Length ? Unit.None : Factor(text[length..], ref problem);
            return rest?.Scaled(FormattableString.Invariant($"1e{power}"), Rational.Of(System.Numerics.BigInteger.Pow(10, power), 1));
        }
        return Substances.IsPlaceholder(text) ? Unit.Named(text, Dimension.OfBase(text), Rational.One) : null;
    }

    private Unit? Simple(string text) => catalog.Find(text) ?? Mass(text);

    /// <summary>A mass of a substance: kgCO2, tC, 吨二氧化碳, kg{gas}.</summary>
    private Unit? Mass(string text)
    {
        foreach (var mass in catalog.Masses)
            if (text.StartsWith(mass, StringComparison.Ordinal) && Substances.Find(text[mass.Length..]) is { } substance)
            {
                var unit = catalog.Find(mass)!;
                return Unit.Named(unit.Symbol + substance, Dimension.OfMass(substance), Rational.Of(unit.ScaleNumerator) / Rational.Of(unit.ScaleDenominator));
            }
        return null;
    }

    /// <summary>A leading 1e4, 10^4, 10000, 万 or 亿.</summary>
    private static bool PowerOfTen(string text, out int power, out int length)
    {
        foreach (var (name, value) in ChinesePowers)
            if (text.StartsWith(name, StringComparison.Ordinal))
                return Found(value, name.Length, out power, out length);
        var digits = DigitsAt(text, 0);
        var (head, sign) = (text[..digits], digits < text.Length ? text[digits] : '\0');
        var exponent = DigitsAt(text, digits + 1);
        if (exponent is 1 or 2 && ((head == "1" && sign is 'e' or 'E') || (head == "10" && sign == '^')))
            return Found(int.Parse(text.AsSpan(digits + 1, exponent), System.Globalization.CultureInfo.InvariantCulture), digits + 1 + exponent, out power, out length);
        var isPower = digits is > 1 and <= 13 && head[0] == '1' && head.AsSpan(1).IndexOfAnyExcept('0') < 0;
        return Found(isPower ? digits - 1 : -1, digits, out power, out length);
    }

    private static bool Found(int value, int consumed, out int power, out int length)
    {
        (power, length) = (value, consumed);
        return value is >= 0 and <= 24;
    }

    private static int DigitsAt(string text, int start)
    {
        var at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return Math.Max(0, at - start);
    }

    /// <summary>Splits at the separators that stand outside parentheses and braces.</summary>
    private static List<string> Split(string text, string separators)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '{')
                depth++;
            else if (text[i] is ')' or '}')
                depth--;
            else if (depth == 0 && separators.Contains(text[i], StringComparison.Ordinal))
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }
        parts.Add(text[start..]);
        return parts;
    }

    private static string WithoutParentheses(string text) => text is ['(', .., ')'] ? text[1..^1] : text;

    /// <summary>A name as it is looked up: folded to ASCII where possible, without spaces.</summary>
    public static string Compact(string text) => Scripts.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
