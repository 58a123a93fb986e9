using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Gases source by source, in tonnes of the gas and in tCO2e: what adds up to the total, and what stands beside it.</summary>
internal static class RegisterGases
{
    /// <summary>Writes the tables.</summary>
    public static void Write(ReportBuilder page)
    {
        var sums = new SortedDictionary<(int Source, string Gas, decimal Gwp, string Account), GasAmount>();
        foreach (ref readonly var entry in page.Inventory.Entries)
        {
            var line = page.Inventory.Lines[entry.Line];
            var key = (line.Source, line.Gas.Id, line.Gwp ?? 0, Account(page.Inventory, line));
            sums[key] = sums.GetValueOrDefault(key) + new GasAmount(entry.Tonnes, entry.Co2e);
        }

        Table(page, "register-gases", new LocalText("各排放源的气体（计入总量）", "Gases by source (part of the total)"), sums.Where(pair => pair.Key.Account.Length == 0), page.Figures.Of("totals/tCO2e"));
        Table(page, "register-gases-beside", new LocalText("各排放源的气体（总量之外单列）", "Gases by source (beside the total)"), sums.Where(pair => pair.Key.Account.Length > 0), null);
    }

    private static void Table(
        ReportBuilder page, string anchor, LocalText caption, IEnumerable<KeyValuePair<(int Source, string Gas, decimal Gwp, string Account), GasAmount>> rows, ShownFigure? total) => page.Table(
        anchor, caption,
        [
            PartWriting.Mark("序号", "No.", 0.6), PartWriting.Words("排放源", "Source", 3.4), PartWriting.Mark("气体", "Gas"), PartWriting.Number("质量（t）", "Mass (t)"), PartWriting.Number("GWP", "GWP", 0.9),
            PartWriting.Number("当量（tCO2e）", "Equivalent (tCO2e)"), PartWriting.Words("列于", "Stands", 1.6),
        ],
        table =>
        {
            foreach (var ((source, gas, gwp, account), amount) in rows)
            {
                var definition = page.Inventory.Book.Sources[source];
                var known = page.Figures.Find("sources/" + definition.Id + Middle(account) + "/" + gas);
                var equivalent = known?.Value == amount.Co2e ? known
                    : page.Figures.Derived($"sources/{definition.Id}{Middle(account)}/{gas}/{DecimalText.Format(gwp)}", amount.Co2e, ReportFigures.Tonnes, page.Basis.Control.Decimals);
                table.Row(
                    (source + 1).ToString(CultureInfo.InvariantCulture), definition.Name, gas,
                    gas == Gas.CO2e.Id ? PartWriting.Dash : page.Figures.Derived(equivalent.Id + "/t", amount.Tonnes, "t" + gas, GasPart.Decimals(amount.Tonnes), equivalent),
                    gas == Gas.CO2e.Id ? PartWriting.Dash : page.Figures.Recorded("gwp/" + page.Inventory.Gwp.Id + "/" + gas + "/" + DecimalText.Format(gwp), gwp, ""), equivalent, Stands(account));
            }

            if (total is not null) table.Total(Cell.Empty, new LocalText("合计", "Total"), Cell.Empty, Cell.Empty, Cell.Empty, total, Cell.Empty);
        });

    private static string Middle(string account) => account.Length == 0 ? "" : "/" + account;

    private static string Account(Inventory inventory, LedgerLine line) =>
        !line.InScopes ? "outside"
        : line.Account != Methods.Account.Total ? line.Account.ToString().ToLowerInvariant()
        : line.Basis is { } basis && (basis == Basis.Market) != (inventory.Book.Scope2 == Scope2Basis.Market) ? basis.ToString().ToLowerInvariant()
        : "";

    private static LocalText Stands(string account) => account switch
    {
        "" => new("总量", "in the total"),
        "outside" => new("范围之外的气体", "gases outside the scopes"),
        "biogenic" => new("生物源 CO2", "biogenic CO2"),
        "removals" => new("清除量", "removals"),
        "avoided" => new("输出或避免的排放", "exported or avoided"),
        "market" => new("范围二（基于市场）", "scope 2, market-based"),
        _ => new("范围二（基于位置）", "scope 2, location-based"),
    };
}
