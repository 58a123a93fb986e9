using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 3: what is included, and the emissions by category and by gas.</summary>
internal static class ReportingBoundaryChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("reporting-boundary", "报告边界与排放量", "Reporting boundary and emissions");
        Boundary(page);
        Totals(page);
        Categories(page);
        Beside(page);
    }

    private static void Boundary(ReportBuilder page)
    {
        page.Section("definitions", "定义", "Definitions");
        page.List(
        [
            new LocalText("温室气体：大气中吸收和释放红外辐射的气体；本报告涵盖 CO2、CH4、N2O、HFCs、PFCs、SF6 和 NF3。", "Greenhouse gases: gases in the atmosphere that absorb and emit infrared radiation; this report covers CO2, CH4, N2O, HFCs, PFCs, SF6 and NF3."),
            new LocalText("直接排放（类别 1，范围一）：组织拥有或控制的源的排放，包括固定燃烧、移动燃烧、工业过程和逸散排放。", "Direct emissions (category 1, scope 1): from sources the organisation owns or controls: stationary and mobile combustion, industrial processes, fugitive emissions."),
            new LocalText("输入能源的间接排放（类别 2，范围二）：生产组织所用电力、热力、蒸汽和冷量时的排放。", "Indirect emissions from imported energy (category 2, scope 2): from generating the electricity, heat, steam and cooling that the organisation uses."),
            new LocalText("其他间接排放（类别 3 至 6，范围三）：组织活动引起、由他人拥有或控制的源的排放。", "Other indirect emissions (categories 3 to 6, scope 3): caused by the organisation, from sources that others own or control."),
            new LocalText("CO2 当量（CO2e）：以 GWP 折算、与 CO2 相比的辐射强迫量，单位 tCO2e。", "CO2 equivalent (CO2e): the radiative forcing of a gas compared with CO2 by its GWP, in tCO2e."),
        ]);
        page.Section("sources", "排放源识别", "Sources");
        page.Text("报告边界内共识别 {0} 个排放源，按类别列于{1}。", "Sources identified inside the reporting boundary: {0}; {1} lists them by category.", page.Count("sources", page.Inventory.Sources.Count), PartWriting.To("table-sources", new LocalText("排放源识别表", "the table of sources")));
        SourcesPart.Identified(page);
        page.Section("significance", "间接排放的重要性准则", "Significance of indirect emissions");
        page.Narrative("significance", one => one.Text(
            "间接排放按排放量大小、对排放的影响力、数据可得性和预期使用者的需要评价其重要性；评价为重要的类别予以量化，结论列于下表。",
            "Indirect emissions are judged by their amount, by the organisation's influence on them, by the data at hand and by the needs of the intended users; categories found significant are quantified. The conclusions are below."));
        SignificancePart.Table(page);
        if (!SignificancePart.IsStated(page)) page.Note(NoteKind.Gap, "清册没有写明重要性准则。", "The inventory states no criteria of significance.");
        page.Item("ISO1.e", SignificancePart.IsStated(page));
    }

    private static void Totals(ReportBuilder page)
    {
        page.Section("totals", "排放总量", "Total emissions");
        page.Text("报告期内温室气体排放总量为 {0}。", "Greenhouse-gas emissions in the reporting period total {0}.", TotalsPart.Total(page).WithUnit());
        TotalsPart.ByIsoCategory(page);
        GasPart.Matrix(page);
        page.Section("reconciliation", "两种分类的对照", "Both category systems");
        page.Text(
            "ISO 14064-1 的六个类别与 GHG Protocol 的三个范围是同一清册的两种分类，总量相同。下表说明每个类别由哪些范围和范围三类别组成。",
            "The six categories of ISO 14064-1 and the three scopes of the GHG Protocol divide the same inventory in two ways; the total is the same. The table shows of which scopes and scope 3 categories each category consists.");
        TotalsPart.Reconciled(page);
    }

    private static void Categories(ReportBuilder page)
    {
        page.Section("direct", "直接排放（类别 1）", "Direct emissions (category 1)");
        var direct = TotalsPart.Iso(page, 1);
        if (direct is null) page.Text("组织没有直接排放源。", "The organisation has no direct sources.");
        else
        {
            page.Text("直接排放合计 {0}。", "Direct emissions total {0}.", direct.WithUnit());
            GasPart.Groups(page, 1);
            if (!GasMatrix.Of(page).IsAllocated) GasPart.Masses(page, 1);
        }

        page.Item("ISO1.f", direct is not null && GasMatrix.Of(page).IsDivided(1));
        page.Section("imported-energy", "输入能源的间接排放（类别 2）", "Indirect emissions from imported energy (category 2)");
        Category(page, 2);
        page.Section("other-indirect", "其他间接排放（类别 3 至 6）", "Other indirect emissions (categories 3 to 6)");
        for (var category = 3; category <= 6; category++) Category(page, category);
        page.Item("ISO1.j", page.Inventory.Sources.Any(source => source.IsoCategory > 1 && !TotalsPart.IsBeside(source.Definition)));
    }

    private static void Category(ReportBuilder page, int category)
    {
        if (TotalsPart.Iso(page, category) is not { } figure)
        {
            var reason = page.Inventory.Book.Purpose?.Significance.GetValueOrDefault(category.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (category == 2) page.Text("组织没有输入能源的排放源。", "The organisation has no sources of imported energy.");
            else if (reason is null) page.Note(
                NoteKind.Caution, "{0}：没有计入的排放源，清册未写明理由。", "{0}: no sources are included, and the inventory states no reason.", CategoryWords.Iso(category));
            else page.Text("{0}：没有计入的排放源（{1}）。", "{0}: no sources are included ({1}).", CategoryWords.Iso(category), OrganizationChapter.Sentence(reason));
            return;
        }

        page.Text("{0}：合计 {1}。", "{0}: {1}.", CategoryWords.Iso(category), figure.WithUnit());
        if (category == 2) page.Text("计入总量的数值{0}。", "The figure that is part of the total is {0}.", BoundaryWords.Of(page.Inventory.Book.Scope2));
        GasPart.Groups(page, category);
    }

    private static void Beside(ReportBuilder page)
    {
        page.Section("exclusions", "免除量化的说明", "Exclusions");
        page.Narrative("exclusions", ExclusionPart.Rule);
        ExclusionPart.Table(page);
        page.Item("ISO1.i");
        page.Section("biogenic", "生物源 CO2", "Biogenic CO2");
        page.Narrative("biogenic", BesidePart.Biogenic);
        BesidePart.BiogenicSources(page);
        page.Item("ISO1.g");
        page.Section("removals", "温室气体清除", "Removals");
        if (BesidePart.Removals(page)) page.Item("ISO1.h");
        if (InventoryViews.OutsideScopes(page.Inventory).Count > 0)
        {
            page.Section("outside", "范围之外的气体", "Gases outside the scopes");
            BesidePart.Outside(page);
        }

        page.Section("optional", "单独列示的其他信息", "Other information, kept apart");
        page.Text("下列信息按 ISO 14064-1:2018 的 9.3.3 单独列示，不影响上述排放量。", "The following stands apart by clause 9.3.3 of ISO 14064-1:2018 and changes none of the emissions above.");
        InstrumentPart.BothBases(page);
        if (InstrumentPart.Instruments(page)) page.Item("ISO3.a");
        if (BesidePart.Credits(page))
        {
            page.Item("ISO3.b");
            page.Item("ISO2.c");
        }

        BesidePart.Avoided(page);
        if (page.HasNarrative("reservoirs"))
        {
            page.Narrative("reservoirs", _ => { });
            page.Item("ISO3.c");
        }
    }
}
