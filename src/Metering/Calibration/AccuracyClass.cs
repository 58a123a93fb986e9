using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>
/// An accuracy class: the limit of error in per cent, and whether it holds down to small currents (the letter S). The letters A to E of newer
/// electricity meters (GB/T 17215.211-2021) stand for 2, 1, 0.5 S, 0.2 S and 0.1 S.
/// </summary>
public sealed record AccuracyClass
{
    private AccuracyClass(string text, decimal percent, bool small) => (Text, Percent, SmallCurrents) = (text, percent, small);

    /// <summary>The class as written, such as <c>0.5S</c>.</summary>
    public string Text { get; }

    /// <summary>Limit of error in per cent.</summary>
    public decimal Percent { get; }

    /// <summary>Whether the limit holds down to small currents.</summary>
    public bool SmallCurrents { get; }

    /// <summary>Reads a class.</summary>
    /// <param name="text">Such as <c>0.5S</c>, <c>1.0</c> or <c>C</c>.</param>
    /// <param name="accuracy">The class; null when the text was refused.</param>
    public static bool TryParse(string text, out AccuracyClass? accuracy)
    {
        accuracy = null;
        var folded = FullWidth.Fold(text).Trim().ToUpperInvariant();
        if (folded.EndsWith('级')) folded = folded[..^1].Trim();
        var letter = folded switch { "A" => "2", "B" => "1", "C" => "0.5S", "D" => "0.2S", "E" => "0.1S", _ => folded };
        var small = letter.EndsWith('S');
        var number = small ? letter[..^1].Trim() : letter;
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent is <= 0 or > 20) return false;
        accuracy = new AccuracyClass(folded, percent, small);
        return true;
    }

    /// <summary>Whether a meter of this class is good enough where another class is asked for: 0.5 S serves for 0.5, not the other way round.</summary>
    /// <param name="required">The class asked for.</param>
    public bool Meets(AccuracyClass required) => Percent < required.Percent || (Percent == required.Percent && (SmallCurrents || !required.SmallCurrents));

    /// <summary>The class as written.</summary>
    public override string ToString() => Text;
}
