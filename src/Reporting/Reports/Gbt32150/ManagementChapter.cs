using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 6: how the quality of data is managed, with what the inventory itself shows of it.</summary>
internal static class ManagementChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("data-management", "数据质量管理", "Management of data quality");
        page.Narrative("data-quality", Generated);
        Facts(page);
        page.Item("GB.6", page.HasNarrative("data-quality") || page.Inventory.Book.Sources.Any(source => source.Quality != SourceQuality.Unstated));
    }

    private static void Generated(ReportBuilder page)
    {
        page.Text("数据质量由{0}负责，按下列要求管理：", "{0} answers for the quality of data, which is managed as follows:", OrganizationPart.Responsible(page));
        page.List(
        [
            new LocalText("建立温室气体监测计划，规定各参数的计量设备、频次、记录和缺失数据的处理", "a monitoring plan states meters, frequency and records of every parameter and what is done about missing data"),
            new LocalText("建立能源消耗和原料台账，计量器具按 GB 17167 配备并定期检定或校准", "ledgers of energy and raw materials are kept; meters are provided by GB 17167 and calibrated regularly"),
            new LocalText("活动数据与票据、读数等证据一并归档，证据文件记录 SHA-256", "activity data are filed with bills and readings as evidence, whose SHA-256 is recorded"),
            new LocalText("报告前进行内部审核，交叉核对不同来源的数据和历年数据", "data of different sources and of earlier years are compared in an internal review before reporting"),
        ]);
    }

    private static void Facts(ReportBuilder page)
    {
        var activities = EntitySources.Included(page);
        page.Table(
            "table-gbt-collection", new LocalText("排放源的数据取得和仪器校正", "How data are obtained and instruments calibrated"),
            [PartWriting.Words("项目", "Item", 2), PartWriting.Words("情况", "Case", 3), PartWriting.Number("排放源数", "Sources", 1)],
            table =>
            {
                foreach (var how in activities.SelectMany(activity => activity.Collections.Select(collection => (collection, activity))).GroupBy(pair => pair.collection).OrderBy(group => group.Key))
                    table.Row(new LocalText("活动数据", "Activity data"), BoundaryWords.Of(how.Key), page.Count("gbt32150/collection/" + how.Key, how.Count()));
                foreach (var calibration in activities.GroupBy(activity => activity.Source.Definition.Quality.Calibration ?? "", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
                    table.Row(new LocalText("仪器校正", "Calibration"), Calibration(page, calibration.Key), page.Count("gbt32150/calibration/" + calibration.Key, calibration.Count()));
                table.Row(new LocalText("证据", "Evidence"), new LocalText("附有证据文件的记录数", "records with evidence files"), page.Count("gbt32150/evidence", activities.Sum(activity => activity.Evidence)));
                table.Row(new LocalText("记录", "Records"), new LocalText("活动数据记录数", "activity records"), page.Count("gbt32150/records", activities.Sum(activity => activity.Records)));
            });
    }

    private static LocalText Calibration(ReportBuilder page, string id) =>
        id.Length == 0 ? BoundaryWords.Of(CollectionType.Unstated) : page.Basis.Scheme.Calibration.FirstOrDefault(one => one.Id == id)?.Title ?? LocalText.Same(id);
}
