using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Lingtan.Instruments;

/// <summary>Consecutive serial numbers of one registry: what stays the same, and the first and last number.</summary>
/// <param name="Series">Everything of the serial but the running number.</param>
/// <param name="First">First number.</param>
/// <param name="Last">Last number, not below the first.</param>
public sealed record SerialBlock(string Series, BigInteger First, BigInteger Last)
{
    private static readonly string[] Separators = ["..", "~", " to ", "至"];

    /// <summary>How many numbers the block holds.</summary>
    public BigInteger Count => Last - First + 1;

    /// <summary>Whether the blocks share a number.</summary>
    public bool Overlaps(SerialBlock other) => Series == other.Series && First <= other.Last && other.First <= Last;

    /// <summary>
    /// Reads a text of one or more codes or ranges: codes are separated by <c>;</c>, a range is written <c>FIRST..LAST</c> (also <c>~</c>, <c> to </c>, 至), where
    /// the last may leave out what it shares with the first.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">The blocks.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out IReadOnlyList<SerialBlock>? blocks)
    {
        var read = new List<SerialBlock>();
        blocks = read;
        foreach (var part in text.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split(Separators, 2, StringSplitOptions.TrimEntries);
            if (Between(ends[0], ends[^1]) is not { } block) return false;
            read.Add(block);
        }

        return read.Count > 0;
    }

    /// <summary>The block between two printed serials, or null when they are not of one series or stand the wrong way round.</summary>
    /// <param name="first">First serial.</param>
    /// <param name="last">Last serial, which may be the running number alone.</param>
    public static SerialBlock? Between(string first, string last)
    {
        var (series, from) = Split(first);
        var (lastSeries, to) = Split(last);
        if (lastSeries.Length > 0 && lastSeries != series) return null;
        return to < from || first.Length == 0 ? null : new SerialBlock(series, from, to);
    }

    /// <summary>The block that a printed serial holds in two of its parts, or null where it does not.</summary>
    /// <param name="serial">The printed serial, its parts joined by <c>-</c>.</param>
    /// <param name="form"><c>before-VCS</c>, <c>third-fourth</c> or <c>last-two</c>.</param>
    public static SerialBlock? Within(string serial, string form)
    {
        var parts = serial.Trim().Split('-');
        var at = form switch
        {
            "before-VCS" => Array.IndexOf(parts, "VCS") - 2,
            "third-fourth" => 2,
            _ => parts.Length - 2,
        };
        if (at < 0 || at + 1 >= parts.Length || Number(parts[at]) is not { } from || Number(parts[at + 1]) is not { } to || to < from) return null;
        return new SerialBlock(string.Join('-', parts.Where((_, i) => i != at && i != at + 1)), from, to);
    }

    private static (string Series, BigInteger Number) Split(string code)
    {
        var start = code.Length;
        while (start > 0 && char.IsAsciiDigit(code[start - 1])) start--;
        return (code[..start], Number(code[start..]) ?? BigInteger.Zero);
    }

    private static BigInteger? Number(string digits) =>
        BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
