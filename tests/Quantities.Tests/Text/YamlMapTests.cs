using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quantities.Tests.Text;

public sealed class YamlMapTests
{
    private const string Sample = """
        id: petrol
        name: { zh: 车用汽油, en: petrol }
        title: plain
        unit: [t, 1e4 Nm3]
        single: t
        window: period
        share: 98.5
        keep: yes
        empty:
        sources:
          - id: a
            factors: { NCV: x }
          - id: b
        """;

    [Fact]
    public void Values_are_read_by_name()
    {
        var (map, faults) = Parse(Sample);
        Assert.Equal("petrol", map!.Text("id"));
        Assert.Equal(new LocalText("车用汽油", "petrol"), map.Local("name"));
        Assert.Equal(new LocalText("plain", "plain"), map.Local("title"));
        Assert.Equal(["t", "1e4 Nm3"], map.Texts("unit"));
        Assert.Equal(["t"], map.Texts("single"));
        Assert.Equal("period", map.Text("window"));
        Assert.Equal(98.5m, map.Number("share"));
        Assert.True(map.Flag("keep"));
        Assert.Null(map.Text("empty"));
        Assert.Null(map.Text("absent"));
        var sources = map.Maps("sources");
        Assert.Equal(["a", "b"], sources.Select(s => s.Text("id")));
        Assert.Equal("x", sources[0].Map("factors")!.Text("NCV"));
        map.Close();
        Assert.Empty(faults);
    }

    [Fact]
    public void Places_have_lines_and_paths()
    {
        var map = Parse(Sample).Map!;
        Assert.Equal(new Place("a.yaml", 4, "unit"), map.At("unit"));
        Assert.Equal(new Place("a.yaml", 12, "sources[1].factors.NCV"), map.Maps("sources")[0].Map("factors")!.At("NCV"));
        Assert.Equal(13, map.Maps("sources")[1].Line);
        Assert.Equal(("id", 1), map.Keys.First());
    }

    [Fact]
    public void Unknown_keys_are_faults_that_list_the_known_ones()
    {
        var (map, faults) = Parse("id: a\ncolour: red\nname: { zh: 甲, fr: un }");
        map!.Text("id");
        map.Text("unit");
        map.Local("name");
        map.Close();
        Assert.Equal(["colour", "fr"], faults.Select(f => f.Value));
        Assert.All(faults, f => Assert.Equal("yaml-unknown-key", f.Code.Id));
        Assert.Equal("one of the keys id, unit, name", faults.First().Expected.En);
        Assert.Equal(new Place("a.yaml", 2, "colour"), faults.First().Place);
    }

    [Theory]
    [InlineData("id: [", "yaml-syntax")]
    [InlineData("a: b: c", "yaml-syntax")]
    [InlineData("", "yaml-wrong-shape")]
    [InlineData("- a", "yaml-wrong-shape")]
    [InlineData("text", "yaml-wrong-shape")]
    [InlineData("a: &x 1\nb: *x", "yaml-feature-refused")]
    [InlineData("a: !!str 1", "yaml-feature-refused")]
    [InlineData("a: 1\n---\nb: 2", "yaml-feature-refused")]
    [InlineData("{ [a]: 1 }", "yaml-wrong-shape")]
    [InlineData("a: 1\na: 2", "yaml-duplicate-key")]
    [InlineData("a: [[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]", "yaml-feature-refused")]
    public void What_is_not_plain_yaml_is_one_fault(string text, string code) => Assert.Equal(code, Parse(text).Faults.Single().Code.Id);

    [Theory]
    [InlineData("x: { a: 1 }")]
    [InlineData("x: [1]")]
    public void A_text_is_neither_map_nor_list(string text)
    {
        var (map, faults) = Parse(text);
        Assert.Null(map!.Text("x"));
        Assert.Equal("yaml-wrong-shape", faults.Single().Code.Id);
    }

    [Fact]
    public void Wrong_shapes_and_missing_keys_are_faults()
    {
        var (map, faults) = Parse("text: t\nlist: [1, { a: 1 }]\nflag: maybe\nnumber: 1,2");
        Assert.Null(map!.Map("text"));
        Assert.Empty(map.Maps("text"));
        Assert.Single(map.Maps("list"));
        Assert.Single(map.Texts("list"));
        Assert.Null(map.Flag("flag"));
        Assert.Null(map.Number("number"));
        Assert.Null(map.Text("needed", required: true));
        Assert.Equal(
            ["yaml-missing-key", "yaml-wrong-shape", "yaml-wrong-shape", "yaml-wrong-shape", "yaml-wrong-shape", "yaml-wrong-shape", "number-unreadable"],
            faults.Select(f => f.Code.Id));
    }

    [Fact]
    public void No_text_is_too_strange()
    {
        var pieces = Gen.Elements("a", ":", " ", "\n", "- ", "[", "]", "{", "}", "&x", "*x", "!", "|", ">", "\"", "'", "#", "\\", "\t", "?", ",", "---", "%", "\\U00110000", "中", "\u0001");
        Prop.ForAll(pieces.ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var map = Parse(text).Map;
            map?.Text("a");
            map?.Close();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(5000)));
        Prop.ForAll<byte[]>(bytes => YamlMap.Parse(bytes, "a.yaml", new FaultList()) is null || true).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));
    }

    private static (YamlMap? Map, FaultList Faults) Parse(string text)
    {
        var faults = new FaultList();
        return (YamlMap.Parse(Encoding.UTF8.GetBytes(text), "a.yaml", faults), faults);
    }
}
