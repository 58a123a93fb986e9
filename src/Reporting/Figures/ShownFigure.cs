using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>How a report rounds what it shows. Sums are never affected: every shown number is rounded from all its digits.</summary>
/// <param name="Midpoint">Half away from zero (四舍五入) unless set otherwise.</param>
public sealed record Rounding(MidpointRounding Midpoint = MidpointRounding.AwayFromZero)
{
    /// <summary>四舍五入.</summary>
    public static Rounding HalfAwayFromZero { get; } = new();

    /// <summary>A number as shown.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals shown.</param>
    public decimal Of(decimal value, int decimals) => Math.Round(value, decimals, Midpoint);
}

/// <summary>A figure as a report prints it, tied to the number it was rounded from.</summary>
/// <param name="Id">Identifier of the figure in the inventory, such as <c>totals/scope1</c>; figures of earlier years carry theirs in front: <c>2024/totals/scope1</c>.</param>
/// <param name="Value">The number with all digits, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Its unit, such as <c>tCO2e</c>; empty for a plain number. A percentage has the unit <c>%</c> and its value is a fraction.</param>
/// <param name="Sha256">Hash of its lineage.</param>
/// <param name="Decimals">Decimals shown.</param>
/// <param name="Rounding">How it is rounded.</param>
/// <param name="ShowsUnit">Whether the unit is printed with it.</param>
public sealed record ShownFigure(string Id, decimal Value, string Unit, string Sha256, int Decimals, Rounding Rounding, bool ShowsUnit = false)
{
    /// <summary>The unit of shares.</summary>
    public const string Percent = "%";

    /// <summary>The rounded number: for a share, the percentage.</summary>
    public decimal Shown => Rounding.Of(Unit == Percent ? Value * 100m : Value, Decimals);

    /// <summary>Whether a plus stands before what is above zero: a difference.</summary>
    public bool ShowsSign { get; init; }

    /// <summary>The printed text, thousands separated by commas.</summary>
    public string Text
    {
        get
        {
            var number = Shown.ToString("N" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (ShowsSign) number = Shown > 0 ? "+" + number : number.Replace('-', '−');
            return Unit == Percent ? number + " %" : ShowsUnit && Unit.Length > 0 ? number + " " + Unit : number;
        }
    }

    /// <summary>The same figure with its unit printed.</summary>
    public ShownFigure WithUnit() => this with { ShowsUnit = true };

    /// <summary>The same figure as a difference: with plus or minus before it.</summary>
    public ShownFigure Signed() => this with { ShowsSign = true };

    /// <summary>The same figure with other decimals.</summary>
    /// <param name="decimals">Decimals shown.</param>
    public ShownFigure To(int decimals) => this with { Decimals = decimals };
}
