using System.Buffers;

namespace Lingtan.Cli;

/// <summary>One line of comma-separated values (RFC 4180); cells that a spreadsheet would run as a formula are made harmless.</summary>
public static class CsvLine
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\n\r");

    /// <summary>With what a formula begins (OWASP, CSV injection); the wide forms are those of keyboards that write them first.</summary>
    private static readonly SearchValues<char> FormulaBegins = SearchValues.Create("=+@\t\r\n＝＋－＠");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>The line, without its end.</summary>
    /// <param name="cells">The cells; null for an empty one.</param>
    public static string Of(params string?[] cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (FormulaBegins.Contains(text[0]) || (text[0] == '-' && !Number(text))) text = "'" + text;
        return text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static bool Number(string text) => !text.AsSpan(1).ContainsAnyExcept(Digits);
}
