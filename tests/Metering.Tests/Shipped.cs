using System.Reflection;
using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Factors and methods of the repository, read once, and a book that uses them.</summary>
internal static class Shipped
{
    private static readonly Lazy<(FactorLibrary Factors, MethodLibrary Methods)> Loaded = new(Load);

    public static FactorLibrary Factors => Loaded.Value.Factors;

    public static MethodLibrary Methods => Loaded.Value.Methods;

    /// <summary>An inventory of 2024 with purchased electricity and a gas boiler.</summary>
    public static InventoryBook Book { get; } = new()
    {
        Organization = new Organization(LocalText.Same("plant"), "CNY"),
        Period = new ReportingPeriod(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31)),
        Consolidation = ConsolidationApproach.OperationalControl,
        Gwp = "AR6",
        Factors = new FactorPolicy(new LocalDate(2026, 3, 31)),
        Facilities = [new Facility("plant", LocalText.Same("plant"), null, "CN", "CN-ZJ", "CN", Given.Shanghai, [], new Place("inventory.yaml", 1))],
        Sources =
        [
            Source("power", 2, "purchased-electricity", "purchased-electricity"),
            Source("boiler", 1, "stationary-combustion", "fossil-fuel-combustion-ncv") with { Subjects = new Dictionary<string, string> { ["fuel"] = "natural-gas" } },
            Source("boiler-gases", 1, "stationary-combustion", "fuel-combustion-ipcc") with { Subjects = new Dictionary<string, string> { ["fuel"] = "natural-gas", ["sector"] = "manufacturing" } },
        ],
    };

    private static SourceDefinition Source(string id, int scope, string category, string method) => new()
    {
        Id = id, Name = LocalText.Same(id), Facility = "plant", Scope = scope, Category = category, Method = method, Place = new Place("inventory.yaml", 2),
    };

    private static (FactorLibrary Factors, MethodLibrary Methods) Load()
    {
        var data = Path.Combine(Root(), "data");
        var faults = new FaultList();
        var factors = FactorLibrary.Load(new FactorSources([.. Files(Path.Combine(data, "factors")).Select(file => new FactorFile(file.Path, file.Bytes))]), faults);
        var methods = MethodLibrary.Create([.. Files(Path.Combine(data, "methods")).Select(file => MethodFile.At("methods/" + file.Path, file.Bytes))], factors.Kind);
        Assert.Empty(faults);
        return (factors, methods);
    }

    private static IEnumerable<(string Path, byte[] Bytes)> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)));

    private static string Root()
    {
        var at = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!;
        while (!File.Exists(Path.Combine(at, "Lingtan.slnx"))) at = Path.GetDirectoryName(at)!;
        return at;
    }
}
