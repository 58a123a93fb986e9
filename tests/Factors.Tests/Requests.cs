using System.Text;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Factors;

/// <summary>Small libraries and requests as tests need them.</summary>
internal static class Requests
{
    public const string Header = "id,factor,subject,gas,value,unit,geography,valid_from,valid_to,rank,lower,upper,distribution,source,verified";

    private const string Kinds = """
        kinds:
          - { id: net-calorific-value, title: { zh: 低位发热量, en: Net calorific value }, meaning: { zh: 热量, en: heat }, unit: [GJ/t, GJ/1e4 Nm3], subjects: [fuel] }
          - { id: grid-average, title: { zh: 电网平均, en: Grid average }, meaning: { zh: 平均, en: mean }, unit: tCO2/MWh, subjects: [], gas: CO2, level: grid, use: [scope2-location] }
          - { id: electricity-footprint, title: { zh: 电力碳足迹, en: Electricity footprint }, meaning: { zh: 生命周期, en: life cycle }, unit: tCO2e/MWh, subjects: [], gas: CO2e, embedded_gwp: dataset, use: [footprint] }
          - { id: by-product-rate, title: { zh: 副产物, en: By-product rate }, meaning: { zh: 每公斤, en: per kilogram }, unit: "kg{by-product}/kg{gas}", subjects: [process, gas, by-product] }
          - { id: freight, title: { zh: 货运, en: Freight }, meaning: { zh: 吨公里, en: per tonne-kilometre }, unit: [kgCO2e/t.km, kgCH4/t.km], subjects: [vehicle], gas: row }
        """;

    public static readonly LocalDate AsOf = new(2026, 3, 31);

    public static FactorFile Dataset(string id, string published, string more = "") => new($"{id}/dataset.yaml", Bytes(
        $"id: {id}\ntitle: {id}\npublisher: p\npublication: q\nedition: \"{published[..4]}\"\npublished: {published}\nlicence: open\ngeography: WORLD\n{more}"));

    public static FactorFile Table(string id, params string[] rows) => new($"{id}/rows.csv", Bytes(Header + "\n" + string.Join('\n', rows) + "\n"));

    public static FactorFile KindsFile { get; } = new("kinds.yaml", Bytes(Kinds));

    public static (FactorLibrary Library, FaultList Faults) Load(params FactorFile[] files)
    {
        var faults = new FaultList();
        return (FactorLibrary.Load(new FactorSources([KindsFile, .. files]), faults), faults);
    }

    public static FactorLibrary Sound(params FactorFile[] files)
    {
        var (library, faults) = Load(files);
        Assert.Empty(faults.Select(f => $"{f.Place} {f.Code.Id} {f.Value}"));
        return library;
    }

    public static FactorRequest Ncv(string fuel, int year = 2025, PolicyKind policy = PolicyKind.LatestPublished, string? programme = null) => new(
        "net-calorific-value", [fuel], null, ["plant", "CN-ZJ", "CN-East", "CN", "WORLD"], new(year, 1, 1), new(year, 12, 31), new(AsOf, policy, programme));

    public static FactorRequest Grid(string? grid, int year = 2025) => Ncv("", year) with { Kind = "grid-average", Subjects = [], Grid = grid, Use = "scope2-location" };

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
