using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>Reads the files of a library into kinds, subjects and datasets.</summary>
internal static class LibraryLoading
{
    private const string KindsFile = "kinds.yaml";
    private const string SubjectsFile = "subjects.yaml";
    private const string DatasetFile = "dataset.yaml";

    /// <summary>Reads the library, reporting every mistake.</summary>
    public static FactorLibrary Load(FactorSources sources, FaultList faults)
    {
        var files = sources.Files.OrderBy(static f => f.Path, StringComparer.Ordinal).ToList();
        var kinds = files.Find(static f => f.Path == KindsFile) is { } file ? KindsReading.Read(file, faults) : MissingKinds(faults);
        var subjects = SubjectsReading.Read(files.Find(static f => f.Path == SubjectsFile), faults);
        var datasets = new List<FactorDataset>();
        var rows = new RowReading(kinds, faults);
        foreach (var folder in files.GroupBy(static f => f.Path.Split('/')[0], StringComparer.Ordinal))
        {
            var description = folder.FirstOrDefault(f => f.Path == folder.Key + "/" + DatasetFile);
            var tables = folder.Where(static f => f.Path.EndsWith(".csv", StringComparison.Ordinal)).ToList();
            if (description is null)
            {
                if (tables.Count > 0)
                    faults.Add(FactorsFaults.EntryWrong, new Place(folder.Key + "/" + DatasetFile), "", NoDescription);
                continue;
            }

            if (DatasetReading.Read(description, folder.Key, tables, faults) is not { } dataset) continue;
            dataset.Rows = rows.Read(tables, dataset);
            datasets.Add(dataset);
        }

        return new FactorLibrary(kinds, subjects, datasets);
    }

    private static Dictionary<string, FactorKind> MissingKinds(FaultList faults)
    {
        faults.Add(FactorsFaults.KindsMissing, new Place(KindsFile), "", new LocalText("因子种类清单 kinds.yaml", "kinds.yaml, the list of factor kinds"));
        return [];
    }

    private static readonly LocalText NoDescription = new("说明数据集的 dataset.yaml", "dataset.yaml, which describes the dataset");
}
