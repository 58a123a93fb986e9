using System.Globalization;

namespace Lingtan.Reporting;

/// <summary>Lengths in proportion to values. It always holds zero, so that marks may be compared by their length.</summary>
internal sealed class ChartScale
{
    private readonly double _least;
    private readonly double _span;
    private readonly double _from;
    private readonly double _to;

    /// <summary>A scale.</summary>
    /// <param name="values">What must fit.</param>
    /// <param name="from">Where the least value lies.</param>
    /// <param name="to">Where the greatest value lies.</param>
    public ChartScale(IEnumerable<double> values, double from, double to)
    {
        var (least, most) = (0.0, 0.0);
        foreach (var value in values) (least, most) = (Math.Min(least, value), Math.Max(most, value));
        (_least, _span, _from, _to) = (least, most > least ? most - least : 1, from, to);
        Most = _least + _span;
    }

    /// <summary>The greatest value.</summary>
    public double Most { get; }

    /// <summary>Whether anything lies below zero.</summary>
    public bool HasNegative => _least < 0;

    /// <summary>Where a value lies.</summary>
    public double At(double value) => _from + ((value - _least) / _span * (_to - _from));

    /// <summary>Round values across the scale, for reading marks that carry no value of their own.</summary>
    public IEnumerable<(double Value, string Text)> Ticks()
    {
        var rough = _span / 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 };
        var format = "N" + Math.Max(0, -(int)Math.Floor(Math.Log10(step))).ToString(CultureInfo.InvariantCulture);
        for (var count = (int)Math.Ceiling(_least / step); count * step <= Most; count++)
            yield return (count * step, (count * step).ToString(format, CultureInfo.InvariantCulture));
    }
}
