using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store.Tests.Readings;
using static Lingtan.Store.Tests.Readings.FreshReadings;

namespace Lingtan.Store.Tests.ClickHouse;

public sealed class ClickHouseBlocksTests
{
    [Fact]
    public void Series_lie_on_both_shards()
    {
        using var fresh = new FreshReadings(ReadingsKind.ClickHouse);
        fresh.Append([.. Enumerable.Range(0, 40).Select(i => Quarter(0, i, new SeriesKey("meter" + i, "import")))]);
        foreach (var shard in ClickHouseAddress.Parse(fresh.ClickHouse!).Shards)
        {
            using var server = new ClickHouseHttp(shard, ClickHouseAddress.Parse(fresh.ClickHouse!).Database);
            Assert.InRange(int.Parse(server.Text("SELECT count() FROM reading_block_shard"), System.Globalization.CultureInfo.InvariantCulture), 5, 35);
            Assert.Equal("40", server.Text("SELECT count() FROM reading_block").Trim());
        }
    }

    [Fact]
    public void Names_with_quotes_and_strokes_stay_names()
    {
        using var fresh = new FreshReadings(ReadingsKind.ClickHouse);
        var odd = new SeriesKey("o'brien\\' OR 1=1 --", "计量\"点");
        fresh.Append(Quarter(0, 1, odd), Quarter(0, 2));
        Assert.Equal([(0, 1m)], fresh.Read(odd));
        Assert.Equal([(0, 2m)], fresh.Read());
    }

    [Fact]
    public void With_a_shard_down_nothing_is_acknowledged_half_and_everything_that_was_is_there_when_it_is_back()
    {
        using var servers = new ClickHouseServers();
        using var fresh = new FreshReadings(ReadingsKind.ClickHouse, servers);
        SeriesKey[] series = [.. Enumerable.Range(0, 8).Select(i => new SeriesKey("meter" + i, "import"))];
        for (var q = 0; q < 5; q++) fresh.Append(new BatchNumber("b", q + 1), [.. series.Select(s => Quarter(q, q, s))]);
        servers.Kill(1);
        Assert.ThrowsAny<Exception>(() => fresh.Append(new BatchNumber("b", 6), [.. series.Select(s => Quarter(5, 5, s))]));
        Assert.ThrowsAny<Exception>(() => series.Sum(s => fresh.Read(s).Count));
        Assert.Equal(5, fresh.Store.Position("b"));
        servers.Start(1);
        var again = fresh.Append(new BatchNumber("b", 6), [.. series.Select(s => Quarter(5, 5, s))]);
        Assert.Equal(8, again.New + again.Duplicates);
        Assert.All(series, s => Assert.Equal([(0, 0m), (1, 1m), (2, 2m), (3, 3m), (4, 4m), (5, 5m)], fresh.Read(s)));
        Assert.Equal(6, fresh.Store.Position("b"));
    }
}
