using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class EnergyRowsTests
{
    [Fact]
    public void Rows_are_read_again_whatever_their_order()
    {
        var site = GivenSite.Site();
        var rows = EnergyRows.Of(site).ToList();
        var faults = new FaultList();
        Assert.Equal(GivenSite.Text(site), GivenSite.Text(EnergyRows.Read(rows, faults)));
        Assert.Empty(faults);
        rows.Reverse();
        Assert.Equal(rows.Select(r => r.Table + r.Key).Order(StringComparer.Ordinal), EnergyRows.Of(EnergyRows.Read(rows, faults)).Select(r => r.Table + r.Key).Order(StringComparer.Ordinal));
        Assert.Empty(faults);
    }

    [Fact]
    public void Keys_tell_all_rows_apart()
    {
        var rows = EnergyRows.Of(GivenSite.Site()).ToList();
        Assert.Equal(rows.Count, rows.Select(r => (r.Table, r.Key)).Distinct().Count());
        Assert.DoesNotContain(rows, r => r.Key.Contains('#', StringComparison.Ordinal));
        foreach (var row in rows) Assert.Equal(row.Key, EnergyRows.KeyOf(row.Table, row.Cells.ToDictionary(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_table_is_described_and_every_list_is_there()
    {
        string[] ofTheSite = ["facilities", "meters", "connections", "limits"];
        Assert.Equal(EnergyRows.Tables, EnergyRows.Described.Select(t => t.Name));
        foreach (var column in EnergyRows.Described.SelectMany(t => t.Columns))
        {
            Assert.NotEqual("", column.Help.Zh);
            Assert.NotEqual("", column.Help.En);
            if (column.Choices is { } list && !ofTheSite.Contains(list)) Assert.NotEmpty(EnergyRows.Choices[list]);
        }

        Assert.True(EnergyRows.IsTable("meters"));
        Assert.False(EnergyRows.IsTable("activity"));
        Assert.Contains("medium", EnergyRows.Columns("meters"));
    }

    [Fact]
    public void A_virtual_meter_and_a_device_of_a_removed_meter_are_told_apart()
    {
        var rows = EnergyRows.Of(GivenSite.Site()).Where(r => r is not { Table: "meters", Key: "gas" }).ToList();
        var faults = new FaultList();
        EnergyRows.Read(rows, faults);
        Assert.Equal(["alarm_rules", "fits", "installations", "points", "registers"], faults.Where(f => f.Code == MeteringFaults.MeterUnknown).Select(f => f.Place.File).Order(StringComparer.Ordinal));
        Assert.Equal(5, faults.Count);
    }
}
