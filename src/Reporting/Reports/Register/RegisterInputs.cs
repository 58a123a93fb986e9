using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The values each source was computed with besides its records: calorific values, carbon contents, rates, parameters.</summary>
internal static class RegisterInputs
{
    /// <summary>Writes the table.</summary>
    public static void Write(ReportBuilder page) => page.Table(
        "register-inputs", new LocalText("各排放源采用的系数和参数", "Coefficients and parameters of each source"),
        [
            PartWriting.Words("排放源", "Source", 3), PartWriting.Words("系数或参数", "Coefficient or parameter", 2.4), PartWriting.Number("数值", "Value", 1.3), PartWriting.Words("单位", "Unit", 1.2),
            PartWriting.Mark("实测或缺省", "Measured or default", 1.1), PartWriting.Words("因子编号", "Factor"), PartWriting.Words("来源", "Source", 4),
        ],
        table =>
        {
            foreach (var activity in SourceActivity.All(page))
                foreach (var input in activity.Inputs.Where(input => input.Origin != SlotOrigin.Activity || input.Slot.Input is not { Kind: Methods.InputKind.Activity })) table.Row(
                    activity.Source.Definition.Name, input.Title, page.Figure(activity, input), input.Unit.Shown(), CoefficientChapter.Standing(input),
                    input.Factor is { } factor ? RichText.Same(factor.Row.Id).With(Emphasis.Code) : PartWriting.Dash, ActivityFigures.Source(input));
        },
        wide: true);
}
