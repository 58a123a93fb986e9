using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The GWP values of the gases that occur, with their source down to the table.</summary>
internal static class GwpPart
{
    /// <summary>The set in a sentence.</summary>
    /// <param name="page">The report.</param>
    /// <param name="values">Anchor of where the values stand; null where the report does not list them.</param>
    public static void Sentence(ReportBuilder page, string? values = null)
    {
        var gwp = page.Inventory.Gwp;
        page.Text(
            "各气体按 {0} 的 100 年全球增温潜势（GWP）折算为 CO2 当量{1}。", "Gases are converted to CO2 equivalents by the 100-year global warming potentials (GWP) of {0}{1}.",
            Name(gwp), values is null ? LocalText.Empty : RichText.Of("，数值及出处见{0}", "; values and sources are in {0}", PartWriting.To(values, new LocalText("GWP 附录", "the appendix of GWP values"))));
        if (gwp.Id != GwpSet.All[^1].Id) page.Note(
            NoteKind.Remark, "{0} 不是 IPCC 最新一次评估报告；沿用的理由应由公司说明，或由所遵循的方案规定。",
            "{0} is not the latest assessment report of the IPCC; the reason for keeping it is to be stated, or prescribed by the programme followed.", Name(gwp));
        if (page.Inventory.Bindings.Any(binding => binding.Program.Outputs.Any(output => output.Gas == Gas.CO2e))) page.Note(
            NoteKind.Remark, "部分因子或公布值直接以 CO2e 给出，其 GWP 版本随原出版物，不能换算。",
            "Some factors and published figures are stated in CO2e; their GWP edition is that of the publication and cannot be changed.");
    }

    /// <summary>The gases used.</summary>
    public static void Table(ReportBuilder page)
    {
        var gwp = page.Inventory.Gwp;
        page.Table(
            "table-gwp", new LocalText("所用气体的全球增温潜势（" + gwp.Id + "，100 年）", "Global warming potentials of the gases used (" + gwp.Id + ", 100 years)"),
            [PartWriting.Words("气体", "Gas", 1.6), PartWriting.Words("名称", "Name", 2.4), PartWriting.Words("来源类型", "Origin", 1.4), PartWriting.Number("GWP", "GWP", 1), PartWriting.Words("出处", "Source", 4)],
            table =>
            {
                var used = page.Inventory.Lines.Where(line => line.Gwp is not null && line.Gas != Gas.CO2e).Select(line => (line.Gas, line.Origin, Value: line.Gwp!.Value)).Distinct()
                    .OrderBy(one => GasWords.Order.ToList().IndexOf(Gases.Entry(one.Gas).Family)).ThenBy(one => one.Gas).ThenBy(one => one.Origin);
                foreach (var (gas, origin, value) in used) table.Row(
                    LocalText.Same(gas.Id), Gases.Entry(gas).Name, Origin(origin),
                    page.Figures.Recorded("gwp/" + gwp.Id + "/" + gas.Id + (origin == MethaneOrigin.Unspecified ? "" : "/" + origin.ToString().ToLowerInvariant()), value, ""), LocalText.Same(gwp.Source(gas, origin)));
            });
        if (!page.Has("table-gwp")) page.Text("清册只含以 CO2e 公布的数值，没有按气体折算的 GWP。", "The inventory holds figures published in CO2e only; no GWP values are applied to single gases.");
    }

    /// <summary>The report a set is from.</summary>
    public static LocalText Name(GwpSet gwp) => gwp.Id switch
    {
        "AR6" => new("IPCC 第六次评估报告（AR6，2021）", "the IPCC Sixth Assessment Report (AR6, 2021)"),
        "AR5" => new("IPCC 第五次评估报告（AR5，2013）", "the IPCC Fifth Assessment Report (AR5, 2013)"),
        "AR4" => new("IPCC 第四次评估报告（AR4，2007）", "the IPCC Fourth Assessment Report (AR4, 2007)"),
        "SAR" => new("IPCC 第二次评估报告（SAR，1995）", "the IPCC Second Assessment Report (SAR, 1995)"),
        _ => LocalText.Same(gwp.Id),
    };

    private static LocalText Origin(MethaneOrigin origin) => origin switch
    {
        MethaneOrigin.Fossil => new("化石源", "fossil"),
        MethaneOrigin.NonFossil => new("非化石源或燃烧", "non-fossil or combustion"),
        _ => PartWriting.Dash,
    };
}
