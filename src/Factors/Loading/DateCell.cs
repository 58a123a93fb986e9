using NodaTime;

namespace Lingtan.Factors;

/// <summary>Reads dates of the form <c>2023-12-31</c>, or a year alone for its first or last day.</summary>
internal static class DateCell
{
    /// <summary>Which day a year alone stands for.</summary>
    public enum Bound
    {
        First,
        Last,
    }

    /// <summary>Reads a date.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, Bound bound, out LocalDate date)
    {
        date = default;
        if (text.Length is not (4 or 10) || !Digits(text[..4], out var year) || year == 0) return false;
        var (month, day) = bound == Bound.First ? (1, 1) : (12, 31);
        if (text.Length == 10
            && (text[4] != '-' || text[7] != '-' || !Digits(text[5..7], out month) || !Digits(text[8..], out day)
                || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)))
            return false;
        date = new LocalDate(year, month, day);
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9') return false;
            number = (number * 10) + c - '0';
        }

        return true;
    }
}
