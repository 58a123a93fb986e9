using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>Reads the files of a library into kinds, subjects and datasets.</summary>
internal static class LibraryLoading
{
    private const string KindsFile = "kinds.yaml";
    private const string SubjectsFile = "subjects.yaml";
    private const string DatasetFile = "dataset.yaml";

    /// <summary>Reads the library, reporting every mistake. Datasets are read side by side, each with faults of its own.</summary>
    public static FactorLibrary Load(FactorSources sources, FaultList faults)
    {
        var files = sources.Files.OrderBy(static f => f.Path, StringComparer.Ordinal).ToList();
        var folders = files.Where(static f => f.Path.AsSpan().Contains('/')).GroupBy(static f => f.Path.Split('/')[0], StringComparer.Ordinal)
            .Select(static g => new Folder(g.Key, [.. g])).ToArray();
        var kinds = new Dictionary<string, FactorKind>(StringComparer.Ordinal);
        Parallel.For(0, folders.Length + 1, i =>
        {
            if (i > 0) folders[i - 1].Describe();
            else kinds = files.Find(static f => f.Path == KindsFile) is { } file ? KindsReading.Read(file, faults) : MissingKinds(faults);
        });
        Parallel.ForEach(folders, folder => folder.ReadRows(kinds));
        foreach (var folder in folders) faults.AddRange(folder.Faults);
        var datasets = folders.Select(static f => f.Dataset).OfType<FactorDataset>().OrderBy(static d => d.Id, StringComparer.Ordinal).ToList();
        ReportDuplicates(datasets, faults);
        return new FactorLibrary(kinds, new FactorSubjects(files.Find(static f => f.Path == SubjectsFile)), datasets);
    }

    private static void ReportDuplicates(List<FactorDataset> datasets, FaultList faults)
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dataset in datasets)
            foreach (var row in dataset.Rows)
                if (!rows.Add(row.Id)) faults.Add(FactorsFaults.IdDuplicate, row.Place with { Column = "id" }, row.Id, RowReading.UniqueId);
        for (var i = 1; i < datasets.Count; i++)
            if (datasets[i].Id == datasets[i - 1].Id) faults.Add(FactorsFaults.IdDuplicate, new Place(DatasetFile, null, "id"), datasets[i].Id, RowReading.UniqueId);
    }

    private sealed class Folder(string name, List<FactorFile> files)
    {
        private readonly List<FactorFile> _tables = files.FindAll(static f => f.Path.EndsWith(".csv", StringComparison.Ordinal));

        public FaultList Faults { get; } = [];

        public FactorDataset? Dataset { get; private set; }

        public void Describe()
        {
            if (files.Find(f => f.Path == name + "/" + DatasetFile) is { } description)
                Dataset = DatasetReading.Read(description, name, _tables, Faults);
            else if (_tables.Count > 0)
                Faults.Add(FactorsFaults.EntryWrong, new Place(name + "/" + DatasetFile), "", NoDescription);
        }

        public void ReadRows(Dictionary<string, FactorKind> kinds)
        {
            if (Dataset is not null) Dataset.Rows = new RowReading(kinds, Faults).Read(_tables, Dataset);
        }
    }

    private static Dictionary<string, FactorKind> MissingKinds(FaultList faults)
    {
        faults.Add(FactorsFaults.KindsMissing, new Place(KindsFile), "", new LocalText("因子种类清单 kinds.yaml", "kinds.yaml, the list of factor kinds"));
        return [];
    }

    private static readonly LocalText NoDescription = new("说明数据集的 dataset.yaml", "dataset.yaml, which describes the dataset");
}
