using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Processes and other direct emissions: the amounts that went in, and the coefficients applied.</summary>
internal static class ProcessTable
{
    private static readonly EntityKind[] Kinds =
        [EntityKind.Process, EntityKind.WasteWater, EntityKind.Fugitive, EntityKind.Undivided, EntityKind.MethaneRecovery, EntityKind.CarbonRecovery];

    /// <summary>Amounts: stocks, purchases, sales, use.</summary>
    public static void Activity(ReportBuilder page) => page.Table(
        "table-gbt-process", new LocalText("过程及其他直接排放的活动数据", "Activity data of processes and other direct emissions"),
        [
            PartWriting.Words("排放源", "Source", 3), PartWriting.Words("数据项", "Datum", 2.4), PartWriting.Number("数值", "Value"), PartWriting.Words("单位", "Unit", 1), PartWriting.Words("数据来源", "Source of data"),
        ],
        table =>
        {
            foreach (var activity in EntitySources.Shown(page, table, EntitySources.Of(page, Kinds)))
                foreach (var (input, first) in Inputs(activity, input => input.Slot.Input is { Kind: InputKind.Activity }))
                    table.Row(
                        first ? activity.Source.Definition.Name : Cell.Empty, input.Title, page.Figure(activity, input), input.Unit.Shown(),
                        input.Origin == SlotOrigin.Activity ? activity.CollectedHow : ActivityFigures.Source(input));
        });

    /// <summary>Coefficients: use and by-product rates, collection and destruction, fixed parameters.</summary>
    public static void Coefficients(ReportBuilder page) => page.Table(
        "table-gbt-process-coefficients", new LocalText("过程及其他直接排放的系数", "Coefficients of processes and other direct emissions"),
        [
            PartWriting.Words("排放源", "Source", 3), PartWriting.Words("系数", "Coefficient", 2.4), PartWriting.Number("数值", "Value", 1.2), PartWriting.Words("单位", "Unit", 1.2), PartWriting.Mark("实测或缺省", "Measured or default", 1.2),
            PartWriting.Words("来源", "Source", 3.4),
        ],
        table =>
        {
            foreach (var activity in EntitySources.Shown(page, table, EntitySources.Of(page, Kinds)))
                foreach (var (input, first) in Inputs(activity, input => input.Slot.Input is not { Kind: InputKind.Activity }))
                    table.Row(
                        first ? activity.Source.Definition.Name : Cell.Empty, input.Title, page.Figure(activity, input), input.Unit.Shown(), CoefficientChapter.Standing(input), ActivityFigures.Source(input));
        });

    private static IEnumerable<(SourceInput Input, bool First)> Inputs(SourceActivity activity, Func<SourceInput, bool> wanted) => activity.Inputs.Where(wanted).Select((input, i) => (input, i == 0));
}
