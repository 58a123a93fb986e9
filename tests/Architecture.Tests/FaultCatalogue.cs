using System.Globalization;
using System.Reflection;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Architecture;

/// <summary>All fault and warning codes of the rooms, found by reflection, and the page that lists them.</summary>
internal static class FaultCatalogue
{
    public const string Page = "docs/faults.md";

    public static IReadOnlyList<(string Room, FaultCode Code)> Faults { get; } =
        [.. Declared<FaultCode>().OrderBy(found => found.Code.Id, StringComparer.Ordinal)];

    public static IReadOnlyList<(string Room, WarningCode Code)> Warnings { get; } =
        [.. Declared<WarningCode>().OrderBy(found => found.Code.Id, StringComparer.Ordinal)];

    /// <summary>The page as it should be; the examples are run to show what they give.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("""
            # Faults and warnings · 错误与提示

            *Written by `./test --update Architecture` from the codes in the assemblies and the examples in `tests/Faults`; do not edit.*

            A **fault** (错误) is a mistake in the input. Each mistake gives one fault with file, row, column, value and expectation; an input with faults
            gives exit code 2 and no result. A **warning** (提示) is what a reader of the inventory should know although it was computed.
            输入有错误时退出码为 2，不产生任何结果；提示不妨碍计算。


            """);
        page.Append("## Faults · 错误\n");
        foreach (var (room, code) in Faults) Append(page, room, code);
        page.Append("\n## Warnings · 提示\n\n| Code | Room | English | 中文 |\n|---|---|---|---|\n");
        foreach (var (room, code) in Warnings) page.Append(CultureInfo.InvariantCulture, $"| `{code.Id}` | {room} | {code.Title.En} | {code.Title.Zh} |\n");
        return page.ToString();
    }

    private static void Append(StringBuilder page, string room, FaultCode code)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {code.Id}\n\n{code.Title.En} · {code.Title.Zh} ({room})\n");
        if (!FaultExample.Exists(code.Id)) return;
        page.Append(CultureInfo.InvariantCulture, $"\nExample: `tests/Faults/{code.Id}/`\n\n");
        foreach (var fault in FaultExample.Run(code.Id))
        {
            page.Append(CultureInfo.InvariantCulture, $"    {fault.Place}: \"{Short(fault.Value)}\"\n    expected: {fault.Expected.En}\n    应为：{fault.Expected.Zh}\n");
        }
    }

    private static string Short(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return line.Length > 80 ? line[..79] + "…" : line;
    }

    private static IEnumerable<(string Room, T Code)> Declared<T>() =>
        from assembly in Assemblies.All
        from type in assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType == typeof(T)
        let room = assembly.GetName().Name!.Split('.')[^1]
        select (room == "lingtan" ? "Cli" : room, (T)field.GetValue(null)!);
}
