using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>Reads subjects.yaml.</summary>
internal static class SubjectsReading
{
    /// <summary>The subjects; none where the file is absent.</summary>
    public static Dictionary<string, FactorSubject> Read(FactorFile? file, FaultList faults)
    {
        var subjects = new Dictionary<string, FactorSubject>(StringComparer.Ordinal);
        if (file is null || YamlMap.Parse(file.Bytes, file.Path, faults) is not { } root) return subjects;
        foreach (var entry in root.Maps("subjects", required: true))
        {
            var id = entry.Text("id", required: true);
            var title = entry.Local("title", required: true);
            var subject = new FactorSubject(id ?? "", title ?? LocalText.Empty, entry.Texts("of"), entry.Texts("aliases"));
            if (id is null || title is null) continue;
            if (!subjects.TryAdd(id, subject)) entry.Refuse("id", FactorsFaults.IdDuplicate, id, UniqueId);
        }

        root.Close();
        return subjects;
    }

    private static readonly LocalText UniqueId = new("每个对象一个唯一编号", "an identifier that no other subject has");
}
