using NodaTime;
using NodaTime.Text;

namespace Lingtan.Quantities;

/// <summary>Reads times with an offset.</summary>
public static class ExactTime
{
    /// <summary>A time as RFC 3339 writes it; null where the text is none.</summary>
    /// <param name="text">The text.</param>
    public static Instant? Parse(string text) => Parse(text, OffsetDateTimePattern.Rfc3339);

    /// <summary>A time in the first of some forms that fits; null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="forms">The forms.</param>
    public static Instant? Parse(string text, params ReadOnlySpan<OffsetDateTimePattern> forms)
    {
        foreach (var form in forms)
        {
            try
            {
                if (form.Parse(text) is { Success: true, Value: var time }) return time.ToInstant();
            }
            catch (Exception mistake) when (mistake is ArgumentOutOfRangeException or OverflowException)
            {
                // The library throws for an offset beyond the eighteen hours there can be, such as +18:20, and for a time that its offset takes out of the calendar.
            }
        }

        return null;
    }
}
