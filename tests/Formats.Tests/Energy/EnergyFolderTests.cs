using System.Text;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

public sealed class EnergyFolderTests
{
    [Fact]
    public void What_is_written_is_read_again_byte_for_byte()
    {
        var site = GivenSite.Site();
        using var given = Given.EmptyFolder();
        EnergyFolder.Write(site, given.Folder);
        var faults = new FaultList();
        var again = EnergyFolder.Read(given.Folder, faults)!;
        Assert.Empty(faults);
        Assert.Equal(GivenSite.Text(site), GivenSite.Text(again));
        Assert.Equal(EnergyFolder.Files(site).Select(f => (f.Key, Encoding.UTF8.GetString(f.Value))), EnergyFolder.Files(again).Select(f => (f.Key, Encoding.UTF8.GetString(f.Value))));
    }

    [Fact]
    public void Every_cell_of_the_tables_is_kept()
    {
        var written = EnergyFolder.Files(GivenSite.Site()).ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value).TrimStart('\ufeff').ReplaceLineEndings("\n"));
        Assert.Equal(GivenSite.Tables.Keys.Order(StringComparer.Ordinal), written.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in GivenSite.Tables)
        {
            if (name is "points.csv" or "connections.csv") continue;
            Assert.Equal(text, written[name]);
        }
    }

    [Fact]
    public void The_site_says_what_the_tables_say()
    {
        var site = GivenSite.Site();
        var gate = site.Meter("gate")!;
        Assert.Equal(4000, gate.Installations[0].Multiplier.Factor);
        Assert.Equal(["import", "export", "power"], gate.Channels);
        Assert.Equal(Instant.FromUtc(2025, 3, 1, 0, 30), gate.Installations[0].To);
        Assert.Equal(12.34m, gate.Installations[0].Fit("import")!.Opening);
        Assert.Equal("line-1", site.Meter("shop")!.Device);
        Assert.Equal(8000, gate.Register("import")!.HighestRate);
        Assert.Equal([Sending.Counter, Sending.Amounts], site.Meter("shop")!.Registers.Select(r => r.Sends));
        Assert.Equal(["gate", "shop"], site.Virtuals.Terms("rest")!.Select(t => t.Meter));
        Assert.Equal(DayType.Holiday, site.Calendar("plant").Of(new LocalDate(2025, 10, 1)));
        Assert.Equal(DayType.Workday, site.Calendar("plant").Of(new LocalDate(2025, 9, 28)));
        Assert.Equal(DayType.Workday, site.Calendar("werk").Of(new LocalDate(2025, 10, 1)));
        Assert.Null(site.Settlements[1].Value);
        Assert.Equal(Duration.FromSeconds(30), site.Connections[0].Interval);
        Assert.Equal("eastron/sdm630-modbus-v2", site.Connections[0].Settings["map"]);
    }

    [Fact]
    public void A_table_that_became_empty_has_no_file_left()
    {
        using var given = GivenSite.Folder();
        EnergyFolder.Write(EnergySite.Empty, given.Folder);
        Assert.Empty(Directory.GetFiles(given.Folder));
    }

    [Fact]
    public void A_misspelt_file_is_a_fault()
    {
        using var given = GivenSite.Folder().File("meter.csv", "id\n");
        var faults = new FaultList();
        EnergyFolder.Read(given.Folder, faults);
        var fault = Assert.Single(faults);
        Assert.Equal((FolderFaults.FileUnknown, "meter.csv"), (fault.Code, fault.Value));
        Assert.Contains("meters.csv", fault.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void No_folder_is_a_fault()
    {
        var faults = new FaultList();
        Assert.Null(EnergyFolder.Read("no-such-folder", faults));
        Assert.Equal(FolderFaults.PathMissing, Assert.Single(faults).Code);
    }
}
