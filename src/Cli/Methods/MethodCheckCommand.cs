using System.CommandLine;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan methods check</c>: whether a method file can be used, and whether its examples come out.</summary>
internal static class MethodCheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = terminal.Say("方法文件（YAML）", "the method file (YAML)") };
        var format = CommonOptions.Format(terminal, "text", "json");
        return new DescribedCommand(
            terminal, "check", new LocalText("检查一个方法文件", "Check a method file"),
            new Example("methods check methods/my-furnace.yaml", new LocalText("每处错误给出位置与应有写法", "every mistake with its place and what was expected")))
        {
            file, format,
        }.Does(parsed => Run(terminal, parsed.GetValue(file)!));
    }

    private static int Run(Terminal terminal, string file)
    {
        var bytes = File.ReadAllBytes(terminal.Resolve(file));
        var faults = MethodCheck.Run(bytes, file.Replace('\\', '/'), Libraries.Open().Factors.Kind);
        FaultsFound.ThrowIfAny(faults);
        terminal.Out.WriteLine(terminal.Say($"{file}：无误。", $"{file}: no faults."));
        return ExitCodes.Done;
    }
}
