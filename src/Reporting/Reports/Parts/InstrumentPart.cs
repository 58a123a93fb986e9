using Lingtan.Instruments;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Scope 2 on both bases, and the certificates and contracts behind the market-based one.</summary>
internal static class InstrumentPart
{
    /// <summary>Both bases in a table, with the difference.</summary>
    public static void BothBases(ReportBuilder page)
    {
        var (location, market) = (page.Figures.Of("totals/scope2Location"), page.Figures.Of("totals/scope2Market"));
        var difference = page.Figures.Derived("totals/scope2Market-Location", market.Value - location.Value, ReportFigures.Tonnes, location.Decimals, market, location).Signed();
        page.Table(
            "table-scope2", new LocalText("范围二的两种口径", "Scope 2 on both bases"),
            [PartWriting.Words("口径", "Basis", 4), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)")],
            table =>
            {
                table.Row(Name(page, Scope2Basis.Location), location);
                table.Row(Name(page, Scope2Basis.Market), market);
                table.Row(new LocalText("差值（基于市场 − 基于位置）", "Difference (market-based − location-based)"), difference);
            });
        if (page.Inventory.InstrumentUses.Count == 0 && location.Value == market.Value) page.Text(
            "报告期内没有使用绿证、购电协议等合同文书，基于市场的结果与基于位置的结果相同。",
            "No certificates, power purchase agreements or other contractual instruments are used in the period; the market-based result equals the location-based one.");
    }

    /// <summary>The certificates and contracts of the period with what was used of each.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Instruments(ReportBuilder page)
    {
        var instruments = page.Inventory.Book.Instruments;
        if (instruments.Count == 0) return false;
        var used = page.Inventory.InstrumentUses.GroupBy(use => use.Instrument, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(use => use.Mwh), StringComparer.Ordinal);
        page.Table(
            "table-instruments", new LocalText("电力合同文书及其使用", "Contractual instruments for electricity and their use"),
            [
                PartWriting.Words("编号", "Identifier", 1.8), PartWriting.Words("种类", "Kind"), PartWriting.Mark("技术", "Source", 1.2), PartWriting.Words("发电期间", "Generated", 2.4),
                PartWriting.Words("状态", "Status", 1.4), PartWriting.Number("数量（MWh）", "Amount (MWh)"), PartWriting.Number("本期使用（MWh）", "Used (MWh)"),
            ],
            table =>
            {
                foreach (var instrument in instruments.Take(SourcesPart.MostRows)) table.Row(
                    LocalText.Same(instrument.Id), InstrumentKinds.Shipped.Certificate(instrument.Kind)?.Title ?? LocalText.Same(instrument.Kind),
                    BoundaryWords.Technology(instrument.Technology), LocalText.Same(PartWriting.Day(instrument.GeneratedFrom) + " – " + PartWriting.Day(instrument.GeneratedTo)),
                    BoundaryWords.Of(instrument.Status), page.Figures.Recorded("instruments/" + instrument.Id, instrument.Mwh, "MWh"),
                    (used.TryGetValue(instrument.Id, out var mwh) ? page.Figures.Recorded("instruments/" + instrument.Id + "/used", mwh, "MWh") : null).OrDash());
            });
        return true;
    }

    /// <summary>Electricity of the period in MWh and the part of it covered by instruments of zero emission.</summary>
    /// <returns>Null where no electricity is recorded.</returns>
    public static (ShownFigure Consumed, ShownFigure Covered)? Electricity(ReportBuilder page)
    {
        if (GreenPower.Of(page.Inventory) is not { } power) return null;
        return (page.Figures.Recorded("energy/electricity", power.Consumed, "MWh", 0), page.Figures.Recorded("energy/electricity/covered", power.Covered, "MWh", 0));
    }

    /// <summary>The name of a basis, with what it means and whether it is part of the total.</summary>
    private static LocalText Name(ReportBuilder page, Scope2Basis basis)
    {
        var name = basis == Scope2Basis.Location
            ? new LocalText("基于位置（按用电所在电网的平均因子）", "Location-based (average factor of the grid where the energy was used)")
            : new LocalText("基于市场（按绿证和合同，其余按剩余因子）", "Market-based (certificates and contracts, the rest by the residual factor)");
        return page.Inventory.Book.Scope2 == basis ? new LocalText(name.Zh + "，计入总量", name.En + ", part of the total") : name;
    }
}
