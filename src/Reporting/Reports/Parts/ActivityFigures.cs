using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Activity quantities and factor values as figures, under identifiers that name source and input.</summary>
internal static class ActivityFigures
{
    private const int MostDecimals = 6;

    /// <summary>The value of an input of a source.</summary>
    public static ShownFigure Figure(this ReportBuilder page, SourceActivity activity, SourceInput input) => input.Factor is { } factor && !input.IsMean
        ? page.Quantity("factors/" + factor.Row.Id, input.Value, input.Unit)
        : page.Quantity("activity/" + activity.Source.Definition.Id + "/" + input.Slot.Name + Apart(activity, input), input.Value, input.Unit);

    /// <summary>A number in its unit, without the unit printed; a report states what is in percent as a fraction.</summary>
    public static ShownFigure Quantity(this ReportBuilder page, string id, decimal value, Unit unit) => unit.Symbol == ShownFigure.Percent
        ? page.Figures.Recorded(id, value / 100m, ShownFigure.Percent, Places(value))
        : page.Figures.Recorded(id, value, unit.Symbol == "1" ? "" : unit.Symbol, Places(value));

    /// <summary>The unit as a column beside the number prints it; a percentage carries its own.</summary>
    public static string Shown(this Unit unit) => unit.Symbol is ShownFigure.Percent or "1" ? "" : unit.Symbol;

    /// <summary>What tells two values of one input apart.</summary>
    private static string Apart(SourceActivity activity, SourceInput input) =>
        input.Factor is { } factor ? "/" + factor.Row.Id
        : activity.Inputs.Count(other => other.Slot.Name == input.Slot.Name && other.Factor is null) > 1 ? "/" + input.Slot.Unit.Symbol : "";

    /// <summary>Where the value of an input comes from, in words.</summary>
    public static LocalText Source(SourceInput input) => input.Factor is { } factor
        ? factor.Row.Dataset is { } dataset ? LocalText.Same($"{dataset.Id} ({dataset.Edition}): {factor.Row.Source}") : LocalText.Same(factor.Row.Source)
        : input.Origin switch
        {
            SlotOrigin.Activity => input.IsMean ? new LocalText("实测记录的加权平均", "weighted mean of measured records") : new LocalText("活动数据记录", "activity records"),
            SlotOrigin.Fixed => new LocalText("企业对该排放源的规定值", "stated by the company for this source"),
            _ => new LocalText("方法的缺省值", "default of the method"),
        };

    /// <summary>Decimals under which a value is shown: its own, six at most for what was divided or added up.</summary>
    public static int Places(decimal value)
    {
        var text = DecimalText.Format(value);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : text.Length - point - 1;
        return places <= 10 && Math.Abs(value) < 1 ? places : Math.Min(places, MostDecimals);
    }
}
