using Lingtan.Quantities;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class RegisterMapsTests
{
    private static readonly string Folder = Path.Combine(Root, "data", "meters");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Loading a map runs its examples; an example that disagrees is a fault.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shipped_map_loads_and_agrees_with_its_examples(string file)
    {
        var faults = new FaultList();
        var map = Assert.Single(RegisterMaps.Load([Shipped(file)], faults).All.DefaultIfEmpty(null!));
        Assert.True(map is not null, string.Join('\n', faults.Select(f => $"{f.Place}: {f.Code.Id} '{f.Value}': {f.Expected.En}")));
        Assert.NotEmpty(map.Source);
        Assert.Contains(map.Points, p => p.Kind is PointKind.Register or PointKind.Gauge);
    }

    [Fact]
    public void Ten_models_and_more_of_six_makers_and_more_are_shipped()
    {
        var maps = RegisterMaps.Load(Files.Select(f => Shipped(f.Data)), []);
        Assert.True(maps.All.Count >= 10 && maps.All.Select(m => m.Maker).Distinct().Count() >= 6);
        Assert.NotNull(maps.Find("eastron/sdm630-modbus-v2"));
        Assert.Null(maps.Find("eastron/none"));
    }

    internal static RegisterMapFile Shipped(string file) => RegisterMapFile.At("meters/" + file, File.ReadAllBytes(Path.Combine(Folder, file)));
}
