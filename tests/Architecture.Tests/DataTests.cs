using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Architecture;

public sealed class DataTests
{
    [Fact]
    public void Every_shipped_factor_method_scheme_and_register_map_loads_without_a_fault()
    {
        var libraries = LibrarySet.Open(Path.Combine(Repository.Root, "data"));
        var faults = new FaultList();
        var methods = libraries.Methods([]).All(faults);
        Assert.NotEmpty(libraries.RegisterMaps.All);
        Assert.NotEmpty(libraries.MeterRequirements);
        faults.AddRange(libraries.Faults);
        Breaches.None(faults.Select(fault => $"{fault.Place}: {fault.Code.Id}: {fault.Value}: {fault.Expected.En}"));
        Assert.NotEmpty(libraries.Factors.Datasets);
        Breaches.None(methods.Where(method => method.Examples.Count == 0).Select(method => $"{method.Id} has no example"));
    }

    [Fact]
    public void Every_dataset_folder_is_named_after_its_dataset_and_has_rows()
    {
        var datasets = LibrarySet.Open(Path.Combine(Repository.Root, "data")).Factors.Datasets.ToDictionary(dataset => dataset.Id);
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "data", "factors")).Select(folder => Path.GetFileName(folder)!);
        Breaches.None(folders.Where(folder => !datasets.TryGetValue(folder, out var dataset) || dataset.Rows.Count == 0));
    }
}
