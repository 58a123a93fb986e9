using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>One term of a formula: a factor times a register of a meter.</summary>
/// <param name="Factor">The factor with its sign.</param>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Register">Identifier of the register; null: the main one.</param>
public sealed record FormulaTerm(decimal Factor, string Meter, string? Register)
{
    /// <summary>The register as written in a formula.</summary>
    public string Name => Register is null ? Meter : Meter + "." + Register;
}

/// <summary>How a virtual meter is computed: a sum of meters with factors, such as <c>main - 0.5 * pv.export - office</c>.</summary>
/// <param name="Terms">The terms in the order written.</param>
public sealed record MeterFormula(IReadOnlyList<FormulaTerm> Terms)
{
    private static readonly LocalText Expected = new(
        "用空格隔开的项，如 main - 0.5 * pv.export", "terms with spaces between them, such as main - 0.5 * pv.export");

    /// <summary>Reads a formula. Signs and stars stand between spaces, for identifiers may hold hyphens.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="formula">The formula; null when the text was refused.</param>
    /// <param name="expected">What would have been right; null when the text was read.</param>
    public static bool TryParse(string text, out MeterFormula? formula, out LocalText? expected)
    {
        (formula, expected) = (null, Expected);
        var words = FullWidth.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var terms = new List<FormulaTerm>();
        var at = 0;
        while (at < words.Length)
        {
            if (Term(words, ref at, terms.Count == 0) is not { } term) return false;
            terms.Add(term);
        }

        if (terms.Count == 0) return false;
        (formula, expected) = (new MeterFormula(terms), null);
        return true;
    }

    /// <summary>The formula as it is read again.</summary>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        foreach (var term in Terms)
        {
            var sign = term.Factor < 0 ? "-" : "+";
            if (text.Length > 0) text.Append(' ').Append(sign).Append(' ');
            else if (term.Factor < 0) text.Append("- ");
            if (Math.Abs(term.Factor) != 1) text.Append(DecimalText.Format(Math.Abs(term.Factor))).Append(" * ");
            text.Append(term.Name);
        }

        return text.ToString();
    }

    private static FormulaTerm? Term(string[] words, ref int at, bool first)
    {
        var sign = 1;
        if (words[at] is "+" or "-") sign = words[at++] == "-" ? -1 : 1;
        else if (!first) return null;
        var factor = 1m;
        if (at + 1 < words.Length && words[at + 1] == "*")
        {
            if (!DecimalText.TryParse(words[at], out factor, out _) || factor <= 0) return null;
            at += 2;
        }

        if (at >= words.Length || !IsName(words[at])) return null;
        var name = words[at++];
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? new(sign * factor, name, null) : new(sign * factor, name[..point], name[(point + 1)..]);
    }

    private static bool IsName(string word)
    {
        var parts = word.Split('.');
        return parts.Length <= 2 && parts.All(static p => p.Length > 0 && p.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_'));
    }
}
