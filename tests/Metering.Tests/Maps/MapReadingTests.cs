using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Metering;

public sealed class MapReadingTests
{
    private const string Sound = """
        id: acme/one
        maker: Acme
        model: One
        medium: electricity
        source: a label on the device
        function: 4
        confidence: medium
        points:
          - { id: voltage, kind: gauge, address: 0, type: float32, unit: V }
          - { id: import, kind: register, address: 0x10, type: uint32, scale: 0.01, unit: kWh, direction: consumption, side: secondary }
        examples:
          - { kind: independent, source: by hand, function: 4, address: 0, words: 4366 3333, expect: { voltage: 230.2 } }
          - { kind: independent, source: by hand, function: 4, address: 16, words: 0000 0064, expect: { import: 1 } }

        """;

    [Fact]
    public void A_sound_map_has_no_fault() => Assert.Equal("", Read(Sound));

    [Theory]
    [InlineData("id: acme/one", "id: acme/two", "meter-map-value:id")]
    [InlineData("medium: electricity", "medium: light", "meter-word:medium")]
    [InlineData("maker: Acme", "", "yaml-missing-key:maker")]
    [InlineData("maker: Acme", "maker: Acme\nowner: me", "yaml-unknown-key:owner")]
    [InlineData("confidence: medium", "confidence: sure", "meter-word:confidence")]
    [InlineData("confidence: medium", "confidence: medium\nunavailable: [zeros]", "meter-word:unavailable")]
    [InlineData("type: float32", "type: real", "meter-word:points[1].type")]
    [InlineData("unit: V", "unit: volts", "meter-map-unit:points[1].unit")]
    [InlineData("address: 0x10", "address: 65535", "meter-map-value:points[2].address")]
    [InlineData("address: 0x10", "address: 70000", "meter-map-value:points[2].address")]
    [InlineData("scale: 0.01", "scale: 0", "meter-map-value:points[2].scale")]
    [InlineData("scale: 0.01", "scale: 0.01, roll_over: 0", "meter-map-value:points[2].roll_over")]
    [InlineData("unit: V }", "unit: V, roll_over: 100 }", "meter-map-value:points[1].roll_over")]
    [InlineData("side: secondary", "side: left", "meter-word:points[2].side")]
    [InlineData(", direction: consumption", "", "yaml-missing-key:points[2].direction")]
    [InlineData("function: 4\nconf", "function: 6\nconf", "meter-map-value:function")]
    [InlineData("id: import", "id: voltage", "meter-map-point:points[1].id,meter-map-point:points[2].id")]
    [InlineData("unit: V }", "unit: V, plus: rest }", "meter-map-point:points[1].plus")]
    [InlineData("unit: V }", "unit: V, exponent: { setting: dpt, less: 4 } }", "meter-map-point:points[1].exponent")]
    [InlineData("words: 4366 3333", "words: 4366 33", "meter-map-value:examples[1].words")]
    [InlineData("voltage: 230.2", "voltage: 230.3", "meter-map-example:examples[1].expect")]
    [InlineData("voltage: 230.2", "voltage: none", "meter-map-example:examples[1].expect")]
    [InlineData("voltage: 230.2", "current: 230.2", "meter-map-example:examples[1].expect")]
    [InlineData("voltage: 230.2", "voltage: high", "meter-map-value:examples[1].expect.voltage")]
    public void A_mistake_is_a_fault_at_its_place(string right, string wrong, string faults)
    {
        Assert.Contains(right, Sound, StringComparison.Ordinal);
        Assert.Equal(faults, Read(Sound.Replace(right, wrong, StringComparison.Ordinal)));
    }

    /// <summary>A field report: an address off by one straddles two floats and gives plausible garbage.</summary>
    [Fact]
    public void Points_that_straddle_each_other_are_a_fault() => Assert.Equal(
        "meter-map-point:points[1].address,meter-map-point:points[2].address", Read(Sound.Replace("address: 0x10", "address: 1", StringComparison.Ordinal)));

    [Fact]
    public void Every_way_a_number_is_written_needs_an_example() =>
        Assert.Equal("meter-map-example:examples", Read(Sound[..Sound.LastIndexOf("  - { kind: independent", StringComparison.Ordinal)]));

    [Fact]
    public void The_width_of_a_counter_may_be_stated()
    {
        var yaml = Sound.Replace("scale: 0.01", "scale: 0.01, roll_over: 1000000", StringComparison.Ordinal);
        var map = MapReading.Read(RegisterMapFile.At("meters/acme/one.yaml", Encoding.UTF8.GetBytes(yaml)), [])!;
        Assert.Equal(1_000_000, map.Point("import")!.RollOver);
        Assert.Null(map.Point("voltage")!.RollOver);
    }

    [Theory]
    [InlineData("metering.md")]
    [InlineData("metering.zh-CN.md")]
    public void The_map_on_the_page_about_metering_has_no_fault(string page)
    {
        var lines = File.ReadAllLines(Path.Combine(Given.Root, "docs", "concepts", page))
            .SkipWhile(l => !l.StartsWith("    id: acme/one", StringComparison.Ordinal))
            .TakeWhile(l => l.StartsWith("    ", StringComparison.Ordinal)).Select(l => l[4..]).ToList();
        Assert.Equal("", Read(string.Join('\n', lines)));
    }

    private static string Read(string yaml)
    {
        var faults = new FaultList();
        var map = MapReading.Read(RegisterMapFile.At("meters/acme/one.yaml", Encoding.UTF8.GetBytes(yaml)), faults);
        Assert.Equal(map is null, faults.Any);
        return string.Join(',', faults.Select(f => f.Code.Id + ":" + f.Place.Column).Order(StringComparer.Ordinal));
    }
}
