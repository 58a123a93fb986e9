using System.Globalization;
using Lingtan.Factors;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Reporting;

/// <summary>Every factor row used with its bounds, validity, source and why it was chosen; densities and standard-coal coefficients too.</summary>
internal static class RegisterFactors
{
    /// <summary>Writes the tables.</summary>
    public static void Write(ReportBuilder page)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var densities = new SortedDictionary<string, FactorSelection>(StringComparer.Ordinal);
        foreach (var activity in SourceActivity.All(page))
        {
            foreach (var density in activity.Densities) densities[density.Row.Id] = density;
            foreach (var row in activity.Inputs.Select(input => input.Factor?.Row.Id).Concat(activity.Densities.Select(density => (string?)density.Row.Id)).OfType<string>().Distinct(StringComparer.Ordinal))
                used[row] = used.GetValueOrDefault(row) + 1;
        }

        var rows = FactorPart.Used(page).Select(one => (one.Row, (FactorSelection?)one)).Concat(densities.Values.Select(one => (one.Row, (FactorSelection?)one)))
            .Concat(page.Inventory.Energy.SelectMany(carrier => new[] { carrier.Coefficient, carrier.EquivalentCoefficient }).OfType<FactorRow>().Select(row => (row, (FactorSelection?)null)))
            .DistinctBy(pair => pair.Item1.Id).OrderBy(pair => pair.Item1.Id, StringComparer.Ordinal).ToArray();
        Table(page, rows, used);
        if (rows.Length == 0) page.Text("各排放源采用已公布的排放量，没有使用因子。", "All sources are published emissions; no factors are used.");
        Datasets(page, rows.Select(pair => pair.Item1.Dataset).OfType<FactorDataset>().DistinctBy(dataset => dataset.Id).OrderBy(dataset => dataset.Id, StringComparer.Ordinal));
    }

    private static void Table(ReportBuilder page, IReadOnlyList<(FactorRow Row, FactorSelection? Selection)> rows, Dictionary<string, int> used) => page.Table(
        "register-factors", new LocalText("因子", "Factors"),
        [
            PartWriting.Words("编号", "Identifier", 2.4), PartWriting.Words("种类", "Kind"), PartWriting.Words("对象", "Subject", 1.6), PartWriting.Mark("气体", "Gas", 0.8), PartWriting.Number("数值", "Value", 1.2), PartWriting.Words("单位", "Unit", 1.3),
            PartWriting.Number("下限", "Lower", 1), PartWriting.Number("上限", "Upper", 1), PartWriting.Mark("地域", "Place", 0.8), PartWriting.Mark("有效期", "Valid", 1.6), PartWriting.Words("数据集", "Dataset", 1.6),
            PartWriting.Words("来源（至表）", "Source (down to the table)", 4), PartWriting.Words("核对", "Checked", 1), PartWriting.Number("等级", "Rank", 0.6), PartWriting.Number("排放源数", "Sources", 0.8), PartWriting.Words("选用理由", "Why chosen", 3),
        ],
        table =>
        {
            foreach (var (row, selection) in rows) table.Row(
                RichText.Same(row.Id).With(Emphasis.Code), page.Inventory.Factors.Kind(row.Kind)?.Title ?? LocalText.Same(row.Kind), Subject(page, row), (row.Gas?.Id).OrDash(),
                Number(page, row, "", row.Value), row.Unit.Shown(), Number(page, row, "/lower", row.Lower), Number(page, row, "/upper", row.Upper), row.Geography, Valid(row.ValidFrom, row.ValidTo),
                (row.Dataset?.Id).OrDash(), row.Source, Checked(row), (selection is null ? null : page.Figures.Recorded("factors/" + row.Id + "/rank", selection.Rank, "")).OrDash(),
                page.Count("factors/" + row.Id, used.GetValueOrDefault(row.Id)), (selection?.Reason).OrDash());
        },
        wide: true);

    private static void Datasets(ReportBuilder page, IEnumerable<FactorDataset> datasets) => page.Table(
        "register-datasets", new LocalText("因子数据集", "Datasets of factors"),
        [
            PartWriting.Words("数据集", "Dataset", 1.6), PartWriting.Words("出版物", "Publication", 4), PartWriting.Words("发布者", "Publisher"), PartWriting.Words("版本", "Edition"), PartWriting.Mark("发布日期", "Published", 1.2),
            PartWriting.Mark("GWP", "GWP", 0.7), PartWriting.Words("许可", "Licence"), PartWriting.Words("网址", "Address"),
        ],
        table =>
        {
            foreach (var dataset in datasets) table.Row(
                RichText.Same(dataset.Id).With(Emphasis.Code), dataset.Publication, dataset.Publisher, dataset.Edition, PartWriting.Day(dataset.Published), dataset.Gwp.OrDash(), dataset.Licence, dataset.Url.OrDash());
        },
        wide: true);

    private static Cell Number(ReportBuilder page, FactorRow row, string end, decimal? value) =>
        (value is { } number ? page.Quantity("factors/" + row.Id + end, number, row.Unit) : null).OrDash();

    private static LocalText Subject(ReportBuilder page, FactorRow row)
    {
        var names = row.Subjects.Where(subject => subject != FactorRow.AnySubject && subject.Length > 0).Select(page.Inventory.Factors.Subjects.NameOf).ToArray();
        return names.Length == 0 ? PartWriting.Dash : PartWriting.Listed(names);
    }

    private static string Valid(LocalDate? from, LocalDate? to) => (from, to) switch
    {
        (null, null) => "—",
        ({ } first, { } last) when first is { Month: 1, Day: 1 } && last is { Month: 12, Day: 31 } && first.Year == last.Year => first.Year.ToString(CultureInfo.InvariantCulture),
        _ => (from is { } one ? PartWriting.Day(one) : "…") + " – " + (to is { } other ? PartWriting.Day(other) : "…"),
    };

    private static LocalText Checked(FactorRow row) => row.Verified switch
    {
        "yes" => new("已核对", "checked"),
        "unverified" => new("未核对", "not checked"),
        _ => new("部分核对", "partly checked"),
    };
}
