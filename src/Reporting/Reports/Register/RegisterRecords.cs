using Lingtan.Instruments;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Evidence with its hashes, exclusions, certificates and credits with their serial numbers, production data.</summary>
internal static class RegisterRecords
{
    /// <summary>Writes the tables.</summary>
    public static void Write(ReportBuilder page)
    {
        EvidencePart.Table(page);
        if (!page.Has("table-evidence")) page.Text("活动数据没有附证据文件。", "No evidence files are attached to activity data.");
        ExclusionPart.Table(page);
        if (page.Inventory.Book.Exclusions.Count == 0) page.Text("没有免除量化的项目。", "Nothing is excluded.");
        Instruments(page);
        Credits(page);
        ProductionPart.Table(page);
        ProductionPart.Energy(page);
        IntensityPart.Table(page);
    }

    private static void Instruments(ReportBuilder page)
    {
        var used = page.Inventory.InstrumentUses.GroupBy(use => use.Instrument, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(use => use.Mwh), StringComparer.Ordinal);
        page.Table(
            "register-instruments", new LocalText("电力合同文书（绿证、购电协议等）", "Contractual instruments for electricity"),
            [
                PartWriting.Words("编号", "Identifier", 1.6), PartWriting.Words("种类", "Kind"), PartWriting.Mark("技术", "Technology", 1), PartWriting.Mark("国家", "Country", 0.7), PartWriting.Words("发电期间", "Generated"),
                PartWriting.Words("设施或排放源", "Facility or source"), PartWriting.Words("序列号", "Serial numbers", 3), PartWriting.Words("状态", "Status", 1.3), PartWriting.Mark("注销日期", "Retired on", 1.1),
                PartWriting.Words("受益人", "Beneficiary", 1.6), PartWriting.Number("数量（MWh）", "Amount (MWh)", 1.2), PartWriting.Number("本期使用（MWh）", "Used (MWh)", 1.2),
            ],
            table =>
            {
                foreach (var one in page.Inventory.Book.Instruments) table.Row(
                    one.Id, InstrumentKinds.Shipped.Certificate(one.Kind)?.Title ?? LocalText.Same(one.Kind), BoundaryWords.Technology(one.Technology), one.Country.OrDash(),
                    PartWriting.Day(one.GeneratedFrom) + " – " + PartWriting.Day(one.GeneratedTo), (one.Source ?? one.Facility).OrDash(), one.Serial.OrDash(), BoundaryWords.Of(one.Status),
                    (one.RetiredOn is { } day ? PartWriting.Day(day) : null).OrDash(), one.Beneficiary.OrDash(), page.Figures.Recorded("instruments/" + one.Id, one.Mwh, "MWh"),
                    (used.TryGetValue(one.Id, out var mwh) ? page.Figures.Recorded("instruments/" + one.Id + "/used", mwh, "MWh", 3) : null).OrDash());
            },
            wide: true);
    }

    private static void Credits(ReportBuilder page) => page.Table(
        "register-credits", new LocalText("碳信用（不冲抵排放）", "Carbon credits (not deducted)"),
        [
            PartWriting.Words("编号", "Identifier", 1.4), PartWriting.Words("标准", "Standard", 1.6), PartWriting.Words("项目", "Project", 3), PartWriting.Mark("年份", "Vintage", 0.8), PartWriting.Words("序列号", "Serial numbers", 3),
            PartWriting.Words("状态", "Status", 1), PartWriting.Mark("注销日期", "Retired on", 1.2), PartWriting.Number("数量（tCO2e）", "Amount (tCO2e)"),
        ],
        table =>
        {
            foreach (var one in page.Inventory.Book.Credits) table.Row(
                one.Id, InstrumentKinds.Shipped.Credit(one.Standard)?.Title ?? LocalText.Same(one.Standard), one.Project.OrDash(), one.Vintage.OrDash(), Serials(one).OrDash(), BoundaryWords.Of(one.Status),
                (one.RetiredOn is { } day ? PartWriting.Day(day) : null).OrDash(), page.Figures.Recorded("credits/" + one.Id, one.Tco2e, ReportFigures.Tonnes));
        },
        wide: true);

    /// <summary>The serial numbers of a credit; null where none are stated.</summary>
    public static string? Serials(CarbonCredit credit) => credit.SerialTo is { Length: > 0 } last ? credit.SerialFrom + " – " + last : credit.SerialFrom;
}
