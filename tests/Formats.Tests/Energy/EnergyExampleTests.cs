using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The energy folder of the example factory.</summary>
public sealed class EnergyExampleTests
{
    private static readonly string Folder = Given.InRepository("examples", "pv-factory-2025");
    private static readonly Lazy<LibrarySet> Libraries = new(() => LibrarySet.Open(Given.InRepository("data")));

    private static EnergySite Site()
    {
        var faults = new FaultList();
        var site = EnergyFolder.Read(Path.Combine(Folder, "energy"), faults)!;
        Assert.Empty(faults);
        return site;
    }

    [Fact]
    public void It_reads_without_faults_holds_every_table_and_comes_back_as_it_is()
    {
        var site = Site();
        Assert.Equal(Enum.GetValues<Medium>().Length - 2, site.Meters.Select(m => m.Medium).Distinct().Count());
        Assert.True(site.Meters.Count >= 60);
        Assert.All(EnergyRows.Tables, table => Assert.Contains(EnergyRows.Of(site), row => row.Table == table));
        using var given = Given.EmptyFolder();
        EnergyFolder.Write(site, given.Folder);
        var faults = new FaultList();
        Assert.Equal(GivenSite.Text(site), GivenSite.Text(EnergyFolder.Read(given.Folder, faults)!));
        Assert.Empty(faults);
    }

    [Fact]
    public void It_fits_the_inventory_beside_it()
    {
        var faults = new FaultList();
        var book = Given.SoundBook(Folder);
        SiteBookCheck.Run(Site(), book, new EmissionRates(book, Libraries.Value.Factors, Libraries.Value.Methods(book.OwnMethods)), faults);
        Assert.Empty(faults);
    }

    [Fact]
    public void Its_connections_name_register_maps_that_are_there_and_points_they_have()
    {
        var (site, faults) = (Site(), new FaultList());
        foreach (var connection in site.Connections.Where(c => c.Settings.ContainsKey("map")))
        {
            var map = Libraries.Value.RegisterMaps.Find(connection.Settings["map"])!;
            foreach (var point in site.Points.Where(p => p.Connection == connection.Id))
            {
                Assert.NotNull(map.Point(point.Point));
                var meter = site.Meter(point.Meter)!;
                if (map.Point(point.Point)!.Side is { } side && meter.Register(point.Channel) is not null)
                    MeterCheck.Side(meter, meter.Installations[^1], side, faults);
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Sources_are_fed_by_the_meters_that_name_them()
    {
        var site = Site();
        Assert.Equal(["zj-cell"], MonthClosing.Feeding(site, "zj-cell-electricity").Select(f => f.Meter.Id));
        Assert.Equal([("zj-pv-1", "yield", 1m), ("zj-pv-2", "yield", 1m), ("zj-cell", "export", -1m)], MonthClosing.Feeding(site, "zj-pv").Select(f => (f.Meter.Id, f.Register.Id, f.Factor)));
    }
}
