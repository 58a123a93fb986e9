using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Activity data by source: quantity, how collected, number of records and documents.</summary>
internal static class ActivityPart
{
    private const int MeanDecimals = 6;

    /// <summary>One row per source and input; the largest sources where there are too many.</summary>
    public static void Table(ReportBuilder page)
    {
        var (shown, rest) = SourcesPart.Split(page.Inventory);
        page.Table(
            "table-activity", new LocalText("活动数据", "Activity data"),
            [
                PartWriting.Words("排放源", "Source", 3), PartWriting.Words("数据", "Input", 2), PartWriting.Number("数量", "Quantity", 2.4), PartWriting.Words("收集方式", "Collected by", 1.7),
                PartWriting.Number("记录数", "Records", 1.2), PartWriting.Number("有凭证", "Evidence", 1.3), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)", 1.7),
            ],
            table =>
            {
                foreach (var source in shown) Rows(page, table, source);
                if (rest.Count == 0) return;
                table.Row(SourcesPart.RestName(page, rest.Count), PartWriting.Dash, PartWriting.Dash, PartWriting.Dash, PartWriting.Dash, PartWriting.Dash, SourcesPart.RestSum(page, rest));
                table.Note(SourcesPart.RestNote(page, shown.Count, rest.Count));
            });
    }

    private static void Rows(ReportBuilder page, TableBuilder table, SourceResult source)
    {
        var emissions = page.Figures.Of("sources/" + source.Definition.Id);
        var first = true;
        foreach (var input in Inputs(page.Inventory, source))
        {
            var id = $"activity/{source.Definition.Id}/{input.Name}/{input.Unit}";
            table.Row(
                first ? source.Definition.Name : Cell.Empty, input.Title, UnitWords.With(page.Given(id, input.Amount, input.Unit)), Collected(input.Collections),
                page.Count(id + "/records", input.Records), page.Count(id + "/evidence", input.Evidence), first ? emissions : Cell.Empty);
            first = false;
        }

        if (first) table.Row(
            source.Definition.Name, new LocalText("没有活动数据", "no activity data"), PartWriting.Dash, PartWriting.Dash, PartWriting.Dash, PartWriting.Dash, emissions);
    }

    private static LocalText Collected(IReadOnlySet<CollectionType> collections) => PartWriting.Listed([.. collections.Order().Select(BoundaryWords.Of)]);

    private static IEnumerable<InputSum> Inputs(Inventory inventory, SourceResult source)
    {
        var sums = new SortedDictionary<(string, string), InputSum>();
        foreach (var group in source.Groups)
            foreach (var row in inventory.RowOrder.Slice(group.First, group.Count))
            {
                ref readonly var record = ref inventory.Activity[row];
                var name = record.Input ?? "";
                if (!sums.TryGetValue((name, record.Unit.Symbol), out var sum)) sums.Add((name, record.Unit.Symbol), sum = Start(inventory, group, name, record.Unit.Symbol));
                sum.Add(in record, source.Definition);
            }

        return sums.Values;
    }

    /// <summary>A sum of activity, or the mean of a measured property such as a heating value.</summary>
    private static InputSum Start(Inventory inventory, EvaluationGroup group, string name, string unit)
    {
        var method = inventory.Bindings[group.Binding].Method;
        var plain = name.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
        var input = plain.Length > 0 ? method.Input(plain) : method.Inputs.FirstOrDefault(one => one.Kind == Methods.InputKind.Activity);
        var title = input?.Title ?? LocalText.Same(input?.Name ?? name);
        if (plain != name) title = new LocalText(title.Zh + "（" + name + "）", title.En + " (" + name + ")");
        var mean = input is not null && input.Kind != Methods.InputKind.Activity;
        return new InputSum(name, mean ? new LocalText(title.Zh + "，平均", title.En + ", mean") : title, unit, mean);
    }

    private sealed class InputSum(string name, LocalText title, string unit, bool mean)
    {
        private readonly HashSet<CollectionType> _collections = [];
        private decimal _sum;

        public string Name => name.Length == 0 ? "main" : name;

        public LocalText Title => title;

        public string Unit => unit;

        public decimal Amount => mean ? Math.Round(_sum / Records, MeanDecimals, MidpointRounding.ToEven) : _sum;

        public int Records { get; private set; }

        public int Evidence { get; private set; }

        public IReadOnlySet<CollectionType> Collections => _collections;

        public void Add(in ActivityRecord record, SourceDefinition source)
        {
            _sum += record.Amount;
            Records++;
            Evidence += record.Details is { } details && (details.Evidence.Count > 0 || details.Document is not null) ? 1 : 0;
            _collections.Add(record.Collection == CollectionType.Unstated ? source.Quality.Activity ?? CollectionType.Unstated : record.Collection);
        }
    }
}
