using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Reporting;

/// <summary>Activity data source by source as recorded, month by month; a record of several months stands in a column of its own.</summary>
internal sealed class RegisterMonths
{
    private const int MostMonths = 12;

    private readonly ReportBuilder _page;
    private readonly bool _byYear;
    private readonly IReadOnlyList<string> _columns;
    private readonly Dictionary<string, DateTimeZone> _zones;

    private RegisterMonths(ReportBuilder page)
    {
        var period = page.Inventory.Book.Period;
        _page = page;
        _byYear = period.MonthCount > MostMonths;
        _columns = _byYear
            ? [.. Enumerable.Range(period.From.Year, period.To.Year - period.From.Year + 1).Select(year => year.ToString(CultureInfo.InvariantCulture))]
            : [.. Enumerable.Range(0, period.MonthCount).Select(index => MonthOf(period.MonthAt(index)))];
        _zones = page.Inventory.Book.Facilities.ToDictionary(facility => facility.Id, facility => facility.Zone, StringComparer.Ordinal);
    }

    /// <summary>Writes the table.</summary>
    public static void Write(ReportBuilder page) => new RegisterMonths(page).Table();

    private void Table() => _page.Table(
        "register-activity", new LocalText("各排放源的活动数据（按月）", "Activity data by source and month"),
        [
            PartWriting.Words("排放源", "Source", 2.6), PartWriting.Words("数据项", "Input", 1.6), PartWriting.Words("单位", "Unit", 0.8), .. _columns.Select(column => PartWriting.Number(column, column, 1)),
            PartWriting.Number("跨期记录", "Longer records", 1), PartWriting.Number("合计", "Total", 1.2), PartWriting.Words("收集方式", "Collected by", 1.2), PartWriting.Words("单据和证据", "Documents and evidence"),
        ],
        table =>
        {
            foreach (var source in _page.Inventory.Sources)
                foreach (var row in Rows(source)) table.Row(Cells(source, row));
            table.Note(new LocalText(
                "数量按记录原样列出，同一数据项换算为首条记录的单位；库存、实测系数等不能相加的数据没有合计。",
                "Amounts are as recorded, in the unit of the first record of an input; stocks, measured coefficients and the like have no total."));
        },
        wide: true);

    private IReadOnlyList<Cell> Cells(SourceResult source, MonthlyInput row)
    {
        var id = "activity/" + source.Definition.Id + "/" + row.Id;
        return
        [
            source.Definition.Name, row.Title, row.Unit.Shown(),
            .. row.Amounts.Select((amount, i) => amount is { } value ? Figure(id + "/" + (i < _columns.Count ? _columns[i] : "longer"), value, row.Unit) : Cell.Empty),
            row.Adds ? Figure(id + "/sum", row.Amounts.Sum(amount => amount ?? 0), row.Unit) : PartWriting.Dash, PartWriting.Listed([.. row.Collections.Select(BoundaryWords.Of)]), row.Documents.OrDash(),
        ];
    }

    private Cell Figure(string id, decimal value, Unit unit) => _page.Quantity(id, value, unit);

    private IEnumerable<MonthlyInput> Rows(SourceResult source)
    {
        var rows = new List<MonthlyInput>();
        var zone = _zones.GetValueOrDefault(source.Definition.Facility) ?? DateTimeZone.Utc;
        foreach (var group in source.Groups)
            foreach (var index in _page.Inventory.RowOrder.Slice(group.First, group.Count))
            {
                var record = _page.Inventory.Activity[index];
                var name = record.Input ?? "";
                var row = rows.Find(one => one.Name == name && record.Unit.IsConvertibleTo(one.Unit));
                if (row is null)
                {
                    var again = rows.Exists(one => one.Name == name);
                    rows.Add(row = new MonthlyInput(name, Input(group, name), record.Unit, again, _columns.Count + 1));
                }

                row.Add(in record, source.Definition, Column(record.Period.Days(zone)));
            }

        return rows;
    }

    private MethodInput? Input(EvaluationGroup group, string name)
    {
        var method = _page.Inventory.Bindings[group.Binding].Method;
        var plain = name.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
        return plain.Length > 0 ? method.Input(plain) : method.Inputs.FirstOrDefault(one => one.Kind == InputKind.Activity);
    }

    /// <summary>The column of a record; the one after the last for what is longer than a column.</summary>
    private int Column(DateInterval days)
    {
        var period = _page.Inventory.Book.Period;
        var same = days.Start.Year == days.End.Year && (_byYear || days.Start.Month == days.End.Month);
        var index = !same ? -1 : _byYear ? days.Start.Year - period.From.Year : period.IndexOf(new YearMonth(days.Start.Year, days.Start.Month));
        return index >= 0 && index < _columns.Count ? index : _columns.Count;
    }

    private static string MonthOf(YearMonth month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Month:D2}");
}
