using System.Text.Json;
using Lingtan.Cli;
using Lingtan.Quantities;

namespace Lingtan.Architecture;

/// <summary>
/// An example in <c>tests/Faults/CODE</c>: an inventory folder, a workbook, a method file or a factor library with one mistake in it, given to the command
/// as a user would give it.
/// </summary>
internal static class FaultExample
{
    public const string Folder = "tests/Faults";

    /// <summary>One fault as the command reports it.</summary>
    internal sealed record Found(string Code, Place Place, string Value, LocalText Expected);

    public static bool Exists(string code) => Directory.Exists(Path.Combine(Repository.Root, Folder, code));

    public static IReadOnlyList<string> All => Directory.Exists(Path.Combine(Repository.Root, Folder))
        ? [.. Directory.GetDirectories(Path.Combine(Repository.Root, Folder)).Select(folder => Path.GetFileName(folder)!)
            .Where(name => name[0] != '_').Order(StringComparer.Ordinal)]
        : [];

    public static IReadOnlyList<Found> Run(string code)
    {
        var folder = Path.Combine(Repository.Root, Folder, code);
        using var error = new StringWriter();
        using var output = new StringWriter();
        LingtanCommand.Run([.. Arguments(folder), "--format", "json"], new Terminal { Out = output, Error = error, Folder = folder });
        if (!error.ToString().StartsWith('{')) throw new InvalidOperationException($"{code}: no faults but: {output}{error}");
        return [.. JsonDocument.Parse(error.ToString()).RootElement.GetProperty("faults").EnumerateArray().Select(Read)];
    }

    private static string[] Arguments(string folder)
    {
        var workbook = Directory.GetFiles(folder, "*.xlsx").Order(StringComparer.Ordinal).FirstOrDefault();
        if (workbook is not null) return ["check", Path.GetFileName(workbook)];
        var method = Directory.GetFiles(folder, "*.yaml").Select(Path.GetFileName).FirstOrDefault();
        return method is null or "inventory.yaml" || File.Exists(Path.Combine(folder, "inventory.yaml")) ? ["check", "."] : ["methods", "check", method];
    }

    private static Found Read(JsonElement fault) => new(
        fault.GetProperty("code").GetString()!,
        new Place(
            fault.GetProperty("file").GetString()!,
            fault.GetProperty("row").ValueKind == JsonValueKind.Null ? null : fault.GetProperty("row").GetInt32(),
            fault.GetProperty("column").GetString()),
        fault.GetProperty("value").GetString()!,
        new LocalText(fault.GetProperty("expected").GetProperty("zh").GetString()!, fault.GetProperty("expected").GetProperty("en").GetString()!));
}
