using System.CommandLine;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan methods list</c>: every method with its standard and how many of its examples others worked out.</summary>
internal static class MethodListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var format = CommonOptions.Format(terminal, "table", "json", "csv");
        return new DescribedCommand(
            terminal, "list", new LocalText("列出全部方法", "List every method"),
            new Example("methods list --lang zh", new LocalText("中文列表", "the list in Chinese")))
        {
            format,
        }.Does(parsed => Run(terminal, parsed.GetValue(format)!));
    }

    private static int Run(Terminal terminal, string format)
    {
        var faults = new FaultList();
        var methods = Libraries.Open().Methods([]).All(faults);
        FaultsFound.ThrowIfAny(faults);
        if (format == "json") terminal.Out.WriteLine(JsonText.Of(json => Write(json, methods)));
        else if (format == "csv") WriteCsv(terminal, methods);
        else WriteTable(terminal, methods);
        return ExitCodes.Done;
    }

    private static int Count(MethodDefinition method, ExampleKind kind) => method.Examples.Count(example => example.Kind == kind);

    private static void WriteTable(Terminal terminal, IReadOnlyList<MethodDefinition> methods)
    {
        var table = new TextTable().Text(terminal.Say("编号", "id")).Text(terminal.Say("名称", "title")).Text(terminal.Say("标准", "standard"))
            .Number(terminal.Say("已发表算例", "published")).Number(terminal.Say("独立算例", "independent"));
        foreach (var method in methods)
        {
            table.Row(
                method.Id, terminal.Say(method.Title), method.Standard, ShownNumber.Of(Count(method, ExampleKind.Published), 0),
                ShownNumber.Of(Count(method, ExampleKind.Independent), 0));
        }

        table.Write(terminal);
        var published = methods.Count(method => Count(method, ExampleKind.Published) > 0);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Say(
            $"共 {methods.Count} 个方法，其中 {published} 个有已发表的算例（{ShownNumber.Percent((decimal)published / Math.Max(1, methods.Count))}）。",
            $"{methods.Count} methods, {published} of them with published examples ({ShownNumber.Percent((decimal)published / Math.Max(1, methods.Count))})."));
    }

    private static void WriteCsv(Terminal terminal, IReadOnlyList<MethodDefinition> methods)
    {
        terminal.Out.WriteLine("id,title_zh,title_en,standard,valid_from,published,independent");
        foreach (var method in methods)
        {
            terminal.Out.WriteLine(CsvLine.Of(
                method.Id, method.Title.Zh, method.Title.En, method.Standard, FactorText.Date(method.ValidFrom),
                DecimalText.Format(Count(method, ExampleKind.Published)), DecimalText.Format(Count(method, ExampleKind.Independent))));
        }
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<MethodDefinition> methods)
    {
        json.WriteStartArray();
        foreach (var method in methods)
        {
            json.WriteStartObject();
            json.WriteString("id", method.Id);
            json.WriteLocal("title", method.Title);
            json.WriteString("standard", method.Standard);
            json.WriteString("validFrom", FactorText.Date(method.ValidFrom));
            json.WriteNumber("published", Count(method, ExampleKind.Published));
            json.WriteNumber("independent", Count(method, ExampleKind.Independent));
            json.WriteString("sha256", method.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
