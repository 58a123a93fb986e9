namespace Lingtan.Store.Tests.ClickHouse;

public sealed class ClickHouseAddressTests
{
    [Fact]
    public void One_server_or_the_shards_of_a_cluster()
    {
        var one = ClickHouseAddress.Parse("http://user:secret@host:8123/energy");
        Assert.Equal(("energy", "", 1), (one.Database, one.Cluster, one.Shards.Count));
        Assert.Equal("default", ClickHouseAddress.Parse("https://host:8443").Database);
        var two = ClickHouseAddress.Parse("http://a:8123/energy, http://b:8123/energy?cluster=lingtan");
        Assert.Equal(("energy", "lingtan", "b"), (two.Database, two.Cluster, two.Shards[1].Host));
    }

    [Theory]
    [InlineData("host:8123")]
    [InlineData("ftp://host")]
    [InlineData("http://a:1,http://b:2")]
    [InlineData("http://a:1?cluster=x")]
    [InlineData("http://a:1/x,http://b:2/y?cluster=z")]
    [InlineData("http://a:1/x;DROP TABLE y")]
    [InlineData("http://a:1/x,http://b:2/x?cluster=z)--")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FormatException>(() => ClickHouseAddress.Parse(text));
}
