using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Reporting;

/// <summary>The organisational boundary: approach, facilities, shares with their dates.</summary>
internal static class BoundaryPart
{
    private const int MostFacilities = 120;

    /// <summary>The approach in a sentence.</summary>
    public static void Approach(ReportBuilder page)
    {
        var book = page.Inventory.Book;
        page.Text(
            "组织边界按{0}确定：{1}。报告期内边界覆盖 {2} 个设施，见{3}。",
            "The organisational boundary follows {0}: {1}. Facilities inside it in the reporting period: {2}; see {3}.",
            BoundaryWords.Approach(book.Consolidation), BoundaryWords.Meaning(book.Consolidation), page.Count("facilities", book.Facilities.Count),
            PartWriting.To("table-facilities", new LocalText("设施表", "the table of facilities")));
    }

    /// <summary>The facilities with place, share and dates.</summary>
    public static void Facilities(ReportBuilder page)
    {
        var book = page.Inventory.Book;
        var tree = FacilityTree.Build(book.Facilities, new FaultList());
        page.Table(
            "table-facilities", new LocalText("组织边界内的设施、计入比例和期间", "Facilities inside the boundary, the share that counts, and when"),
            [
                PartWriting.Words("设施", "Facility", 3), PartWriting.Words("所属", "Belongs to"), PartWriting.Mark("国家或地区", "Place"), PartWriting.Mark("电网", "Grid"),
                PartWriting.Words("股权与控制权（起止）", "Equity and control (from, to)", 3), PartWriting.Words("报告期内计入比例", "Share counted in the period", 2.6),
            ],
            table =>
            {
                foreach (var facility in tree.Facilities.Take(MostFacilities)) table.Row(
                    facility.Name, facility.Parent is { } parent ? page.Inventory.FacilityName(parent) : new LocalText("组织本身", "the organisation"),
                    (tree.RegionOf(facility) ?? facility.Country).OrDash(), tree.GridOf(facility).OrDash(), Held(page, facility), Counted(page, tree, facility, book));
                if (tree.Facilities.Count > MostFacilities) table.Note(RichText.Of(
                    "仅列前 {0} 个设施，全部 {1} 个见温室气体清册。", "The first {0} facilities are shown; all {1} stand in the register.",
                    page.Count("facilities-shown", MostFacilities), page.Count("facilities", tree.Facilities.Count)));
            });
        foreach (var warning in tree.Warnings.DistinctBy(one => one.Code.Id)) page.Note(NoteKind.Remark, "{0}：{1}", "{0}: {1}", warning.Code.Title, warning.Message);
    }

    private static RichText Held(ReportBuilder page, Facility facility)
    {
        if (facility.Ownership.Count == 0)
            return facility.Parent is null ? new LocalText("全资并控制", "wholly owned and controlled") : new LocalText("同所属设施", "as the facility it belongs to");
        return Lines(facility.Ownership.Select((one, i) => RichText.Of(
            "{0}，运营控制：{1}，财务控制：{2}（{3} 起{4}）", "{0}, operational control: {1}, financial control: {2} (from {3}{4})",
            page.Percent($"facilities/{facility.Id}/equity/{i}", one.Equity), BoundaryWords.Of(one.Operational), BoundaryWords.Of(one.Financial), PartWriting.Day(one.From),
            one.To is { } to ? new LocalText("，至 " + PartWriting.Day(to), " to " + PartWriting.Day(to)) : LocalText.Empty)));
    }

    private static RichText Counted(ReportBuilder page, FacilityTree tree, Facility facility, InventoryBook book)
    {
        var pieces = tree.Shares(facility, new DateInterval(book.Period.From, book.Period.To), book.Consolidation);
        if (pieces.Count == 0) return new LocalText("报告期内不在边界内", "outside the boundary in the period");
        var whole = pieces is [var only] && only.Days.Start == book.Period.From && only.Days.End == book.Period.To;
        return Lines(pieces.Select((piece, i) =>
        {
            var share = page.Percent($"facilities/{facility.Id}/share/{i}", piece.Share);
            var (from, to) = (PartWriting.Day(piece.Days.Start), PartWriting.Day(piece.Days.End));
            return whole ? RichText.Of("{0}，全期", "{0}, the whole period", share) : RichText.Of("{0}，{1} 至 {2}", "{0}, {1} to {2}", share, from, to);
        }));
    }

    private static RichText Lines(IEnumerable<RichText> lines) => lines.Aggregate((all, next) => all.Then(Break).Then(next));

    private static RichText Break { get; } = new([new BreakRun()], [new BreakRun()]);
}
