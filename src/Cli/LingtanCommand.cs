using System.CommandLine;
using System.CommandLine.Help;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>The <c>lingtan</c> command: greenhouse-gas inventories from folders and workbooks.</summary>
public static class LingtanCommand
{
    /// <summary>Runs the command as this process; Ctrl-C ends it with nothing half-written.</summary>
    /// <param name="args">The arguments.</param>
    public static async Task<int> RunProcessAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        var terminal = Terminal.OfProcess(args, stop.Token);
        var cancelled = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
            cancelled.TrySetResult(ExitCodes.Cancelled);
        };
        var work = Task.Run(() => Run(args, terminal));
        var first = await Task.WhenAny(work, cancelled.Task).ConfigureAwait(false);
        if (first == cancelled.Task)
        {
            OutputFile.Abandon();
            terminal.Remark(terminal.Say("已取消。", "Cancelled."), 33, "");
        }

        var code = await first.ConfigureAwait(false);
        await terminal.Out.FlushAsync().ConfigureAwait(false);
        return code;
    }

    /// <summary>Runs the command and gives its exit code.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="terminal">Where it speaks.</param>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var parsed = Create(terminal).Parse(args);
        try
        {
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpPage) return Refuse(parsed, terminal);
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (FaultsFound found)
        {
            return FaultReport.Write(terminal, found.Faults, CommonOptions.AsksForJson(parsed));
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (CommandFailure failure)
        {
            return Fail(terminal, terminal.Say(failure.Text));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, failure.Message);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return Fail(terminal, terminal.Say("程序内部错误，请报告：", "Internal error; please report it: ") + failure);
        }
    }

    private static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand(terminal.Say(
            "零碳：制造企业的能碳管理。把活动数据文件夹或 Excel 工作簿变成完整、可解释的温室气体清册。",
            "Lingtan: energy and carbon management for manufacturers. Turns a folder or an Excel workbook of activity data into a complete, explained greenhouse-gas inventory."));
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpPage(terminal);
            help.Description = terminal.Say("显示帮助", "show this help");
        }

        foreach (var version in root.Options.OfType<VersionOption>()) version.Description = terminal.Say("显示版本", "show the version");
        var language = new Option<string>("--lang")
        {
            Description = terminal.Say("语言：zh 或 en（默认取 LINGTAN_LANG，其次系统语言；JSON 为 en）", "language: zh or en (default: LINGTAN_LANG, else the system's; JSON: en)"),
            HelpName = "zh|en",
            Recursive = true,
        };
        root.Options.Add(language.AcceptOnlyFromAmong("zh", "en"));
        foreach (var command in Commands(terminal)) root.Subcommands.Add(command);
        root.SetAction(_ =>
        {
            new HelpPage(terminal).Write(root);
            return ExitCodes.Done;
        });
        return root;
    }

    private static IEnumerable<Command> Commands(Terminal terminal) =>
    [
        InventoryCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        CheckCommand.Create(terminal),
        DiffCommand.Create(terminal),
        FactorsCommand.Create(terminal),
        MethodsCommand.Create(terminal),
        WorkbookCommand.Create(terminal),
        UncertaintyCommand.Create(terminal),
        ReportCommand.Create(terminal),
        ImportCommand.Create(terminal),
        ExportCommand.Create(terminal),
        BackupCommand.Create(terminal),
        BackupCommand.CreateRestore(terminal),
        AuditCommand.Create(terminal),
        MetersCommand.Create(terminal),
    ];

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in ParseErrors.Of(parsed)) terminal.Remark(terminal.Say("参数有误：", "Error:"), 31, terminal.Say(error));
        var usage = HelpPage.Name(parsed.CommandResult.Command) + " --help";
        terminal.Error.WriteLine(terminal.Say($"用法见：{usage}", $"See: {usage}"));
        return ExitCodes.Failure;
    }

    private static int Fail(Terminal terminal, string text)
    {
        terminal.Remark(terminal.Say("失败：", "Error:"), 31, text);
        return ExitCodes.Failure;
    }
}
