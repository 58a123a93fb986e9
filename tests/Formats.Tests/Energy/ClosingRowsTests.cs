using Lingtan.Inventories;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

public sealed class ClosingRowsTests
{
    private static readonly YearMonth March = new(2025, 3);

    private static MonthClosing Closing(bool whole)
    {
        var site = GivenSite.Site();
        var span = MonthSpan.Of(March, site.Zone("plant"));
        var hours = Enumerable.Range(0, whole ? 744 : 700).Select(i => new IntervalValue(
            span.Start + Duration.FromHours(i), span.Start + Duration.FromHours(i + 1), 2.5m, i == 0 ? 10 : 0, Duration.FromHours(1),
            i == 0 ? new ReadingMark(ReadingState.Substituted, "Bypass", "li") : ReadingMark.Measured)).ToList();
        return MonthClosing.Of(site, "power", March, (_, _) => hours);
    }

    // 744 × 2.5 + 10 = 1870 kWh, of which the 12.5 of one hour hold a recorded addition: 1857.5 / 1870 = 0.993316.
    [Fact]
    public void A_closed_month_is_a_row_that_the_inventory_reads_again()
    {
        var faults = new FaultList();
        using var given = Given.FolderWith("source,period,quantity,unit\npetrol,2025,1,t\n");
        var book = Given.SoundBook(given.Folder);
        var row = ClosingRows.Of(Closing(true), book, "meter-power-2025-03", 1, faults)!;
        Assert.Equal(("activity", "meter-power-2025-03-r1"), (row.Table, row.Key));
        var first = row with { Key = "meter-power-2025-03", Cells = [.. row.Cells.Where(c => c.Key is not ("id" or "supersedes")), KeyValuePair.Create("id", "meter-power-2025-03")] };
        var again = BookRows.Read(BookRows.Of(book).Append(first).Append(row), "book", faults)!;
        Assert.Empty(faults);
        var record = again.Activity.Single(r => r.Details?.Id == "meter-power-2025-03-r1");
        Assert.Equal((1870m, "kWh", CollectionType.Automatic, 0.993316m), (record.Amount, record.Unit.Symbol, record.Collection, record.Details!.Measured));
        Assert.StartsWith("readings:gate/import/2025-03@", Assert.Single(record.Details.Evidence), StringComparison.Ordinal);
        Assert.Equal("meter-power-2025-03", record.Details.Supersedes);
    }

    [Fact]
    public void A_month_that_may_not_be_closed_is_no_row()
    {
        var faults = new FaultList();
        using var given = Given.FolderWith("source,period,quantity,unit\npetrol,2025,1,t\n");
        Assert.Null(ClosingRows.Of(Closing(false), Given.SoundBook(given.Folder), null, 0, faults));
        Assert.Equal(MeteringFaults.ClosingRefused, Assert.Single(faults).Code);
    }
}
