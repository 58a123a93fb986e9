using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Reads what <c>narrative/report.yaml</c> says about the verification.</summary>
internal static class VerificationReading
{
    /// <summary>Levels of assurance.</summary>
    public static readonly Words<AssuranceLevel> Levels = new((AssuranceLevel.Reasonable, ["reasonable", "合理"]), (AssuranceLevel.Limited, ["limited", "有限"]));

    private static readonly Words<Opinion> Opinions = new(
        (Opinion.Unmodified, ["unmodified", "无保留"]), (Opinion.Modified, ["modified", "qualified", "保留"]), (Opinion.Adverse, ["adverse", "否定"]),
        (Opinion.Disclaimer, ["disclaimer", "无法表示意见"]));

    /// <summary>Reads it.</summary>
    /// <param name="map">The map under <c>verification</c>.</param>
    /// <param name="book">The book, for its facilities.</param>
    public static VerificationStatus Read(YamlMap map, InventoryBook book) => new(
        map.Flag("done", required: true) ?? false, map.Local("body"), map.Text("accreditation"), map.Text("standard"), map.Word("level", Levels) ?? AssuranceLevel.Unstated,
        map.Word("opinion", Opinions) ?? Opinion.None, map.Share("materiality"), map.Text("reference"), map.Day("date"), map.Local("addressee"),
        [.. map.Maps("visits").Select(visit => Visit(visit, book)).OfType<SiteVisit>()], [.. map.Maps("findings").Select(Finding)]);

    private static SiteVisit? Visit(YamlMap map, InventoryBook book)
    {
        var (day, facility, topic) = (map.Day("date", required: true), map.Text("facility", required: true), map.Local("topic", required: true));
        if (facility is not null && !book.Facilities.Any(one => one.Id == facility))
        {
            var ids = book.Facilities.Select(one => one.Id).ToList();
            map.Refuse("facility", ReportingFaults.ControlWrong, facility, Listing.Near(new LocalText("设施编号", "a facility"), facility, ids));
        }

        return day is { } date && facility is not null && topic is not null ? new SiteVisit(date, facility, topic) : null;
    }

    private static ReportedFinding Finding(YamlMap map)
    {
        var correction = map.Local("correction");
        return new ReportedFinding(
            map.Text("id", required: true) ?? "", map.Text("kind", required: true) ?? "", map.Local("text", required: true) ?? LocalText.Same(""), correction,
            map.Flag("closed") ?? false);
    }
}
