using System.CommandLine;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>Arguments and options that several commands have, described once.</summary>
internal static class CommonOptions
{
    /// <summary>The name of the option that chooses the form of the output.</summary>
    public const string FormatName = "--format";

    /// <summary>The form of the output, the first one by default.</summary>
    public static Option<string> Format(Terminal terminal, params string[] forms)
    {
        var option = new Option<string>(FormatName, "-f")
        {
            Description = terminal.Say($"输出格式（默认 {forms[0]}）", $"form of the output (default: {forms[0]})"),
            HelpName = string.Join('|', forms),
            DefaultValueFactory = _ => forms[0],
        };
        return option.AcceptOnlyFromAmong(forms);
    }

    /// <summary>The file to write instead of the standard output.</summary>
    public static Option<string?> Output(Terminal terminal) => new("--output", "-o")
    {
        Description = terminal.Say("写入文件（默认标准输出）", "file to write (default: standard output)"),
        HelpName = "FILE",
    };

    /// <summary>An inventory: a folder or a workbook.</summary>
    public static Argument<string> Inventory(Terminal terminal, string name = "FOLDER|WORKBOOK") => new(name)
    {
        Description = terminal.Say("清册：含 inventory.yaml 的文件夹，或 .xlsx 工作簿", "the inventory: a folder with inventory.yaml, or an .xlsx workbook"),
    };

    /// <summary>The GWP set.</summary>
    public static Option<string?> Gwp(Terminal terminal)
    {
        var option = new Option<string?>("--gwp")
        {
            Description = terminal.Say("GWP 值集：SAR、AR4、AR5、AR6（默认取清册所定）", "GWP set: SAR, AR4, AR5, AR6 (default: the inventory's)"),
            HelpName = "SET",
        };
        return option.AcceptOnlyFromAmong([.. GwpSet.All.Select(set => set.Id)]);
    }

    /// <summary>Whether a parsed command line asks for JSON.</summary>
    public static bool AsksForJson(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == FormatName) is Option<string> format
        && parsed.GetValue(format) == "json";
}
