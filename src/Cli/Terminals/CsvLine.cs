using System.Buffers;

namespace Lingtan.Cli;

/// <summary>One line of comma-separated values (RFC 4180); cells that a spreadsheet would run as a formula are made harmless.</summary>
public static class CsvLine
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\n\r");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>The line, without its end.</summary>
    /// <param name="cells">The cells; null for an empty one.</param>
    public static string Of(params string?[] cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text[0] is '=' or '+' or '@' or '\t' or '\r' || (text[0] == '-' && !Number(text))) text = "'" + text;
        return text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static bool Number(string text) => !text.AsSpan(1).ContainsAnyExcept(Digits);
}
