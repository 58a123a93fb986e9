using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Reads a list of required items strictly: unknown keys and words and codes that stand twice are faults with their line.</summary>
internal static class RequiredItemReader
{
    private static readonly LocalText DutyExpected = new("required | conditional | recommended | optional", "required | conditional | recommended | optional");
    private static readonly LocalText BasisExpected = new("document | public | memory", "document | public | memory");
    private static readonly LocalText CodeExpected = new("不重复的条目代码，如 ISO1.a", "a code that stands once, such as ISO1.a");

    /// <summary>A list with its identifier; null where anything is wrong.</summary>
    /// <param name="yaml">The file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="codes">Codes met so far in all lists.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static (string Id, IReadOnlyList<RequiredItem> Items)? Read(ReadOnlyMemory<byte> yaml, string file, HashSet<string> codes, FaultList faults)
    {
        if (YamlMap.Parse(yaml, file, faults) is not { } root) return null;
        var before = faults.Count;
        var (id, standard) = (root.Text("id", required: true) ?? "", root.Text("standard", required: true) ?? "");
        _ = root.Local("title", required: true);
        var items = root.Maps("items", required: true).Select(entry => Item(entry, standard, codes)).ToList();
        root.Close();
        return faults.Count == before ? (id, items) : null;
    }

    private static RequiredItem Item(YamlMap entry, string standard, HashSet<string> codes)
    {
        var code = entry.Text("code", required: true) ?? "";
        if (code.Length > 0 && !codes.Add(code)) entry.Refuse("code", ReportingFaults.ItemWrong, code, CodeExpected);
        return new RequiredItem(
            code, standard, entry.Text("clause", required: true) ?? "", Word<Duty>(entry, "duty", DutyExpected), entry.Local("title", required: true) ?? LocalText.Same(code),
            entry.Local("enter", required: true) ?? LocalText.Same(""), Word<ItemBasis>(entry, "basis", BasisExpected));
    }

    private static T Word<T>(YamlMap entry, string key, LocalText expected) where T : struct, Enum
    {
        if (entry.Text(key, required: true) is not { } text) return default;
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)) return value;
        entry.Refuse(key, ReportingFaults.ItemWrong, text, expected);
        return default;
    }
}
