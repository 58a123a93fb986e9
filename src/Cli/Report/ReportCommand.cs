using System.CommandLine;
using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

/// <summary><c>lingtan report</c>: turns an inventory into a document, and what goes with it.</summary>
internal static class ReportCommand
{
    /// <summary>The command with its parts.</summary>
    public static Command Create(Terminal terminal)
    {
        var path = CommonOptions.Inventory(terminal);
        path.Arity = ArgumentArity.ZeroOrOne;
        var kind = ReportOptions.Kind(terminal);
        var output = new Option<string?>("--output", "-o")
        {
            Description = terminal.Say("要写的文件，格式由扩展名决定（默认：当前文件夹，“清册-类型.语言.docx”）", "file to write; its ending decides the form (default: INVENTORY-KIND.LANG.docx here)"), HelpName = "FILE",
        };
        var names = ReportFormat.All.Select(format => format.Name).ToArray();
        var format = new Option<string?>(CommonOptions.FormatName, "-f") { Description = terminal.Say("文件格式，不看扩展名", "form of the file, whatever its ending"), HelpName = string.Join('|', names) };
        format.AcceptOnlyFromAmong(names);
        var check = new Option<bool>("--check") { Description = terminal.Say("只列出缺少的内容，不写文件（同 report check）", "only list what is missing, write nothing (as report check)") };
        return new DescribedCommand(
            terminal, "report", new LocalText("写报告：Word、PDF、网页、Excel，中文或英文", "Write a report: Word, PDF, web page, Excel, in Chinese or English"), Examples())
        {
            path, kind, output, format, check, ReportCheckCommand.Create(terminal), ReportNarrativeCommand.Create(terminal), ReportDiffCommand.Create(terminal),
        }.Does(parsed =>
        {
            if (parsed.GetValue(path) is not { } inventory)
                throw new CommandFailure(new LocalText("请给出清册文件夹或工作簿。用法见 lingtan report --help", "Name an inventory folder or workbook. See: lingtan report --help"));
            var found = ReportOptions.Find(parsed.GetValue(kind));
            return parsed.GetValue(check) ? ReportCheckCommand.Run(terminal, inventory, found, json: false)
                : Write(terminal, inventory, found, parsed.GetValue(output), parsed.GetValue(format));
        });
    }

    private static Example[] Examples() =>
    [
        new("report 工厂-2025 --kind iso14064 -o 报告.docx", new LocalText("ISO 14064-1 盘查报告", "the report under ISO 14064-1")),
        new("report 工厂-2025 --kind annual --lang en -o report.pdf", new LocalText("英文年度报告", "the annual report in English")),
        new("report check 工厂-2025 --kind gbt32150", new LocalText("缺什么、在哪里填", "what is missing and where it is entered")),
        new("report narrative 工厂-2025 --kind iso14064", new LocalText("写出各段默认文字供修改", "write the default texts out for editing")),
        new("report diff 报告-1.docx 报告-2.docx", new LocalText("两份报告之间哪些数值变了", "which figures changed between two reports")),
    ];

    private static int Write(Terminal terminal, string path, IReport kind, string? output, string? format)
    {
        var language = terminal.Language == Language.Zh ? "zh" : "en";
        var file = output ?? $"{Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(terminal.Resolve(path)))}-{kind.Kind}.{language}.{format ?? ReportFormat.All[0].Name}";
        var chosen = ReportFormat.Find(format ?? file) ?? throw Unknown(file);
        var opened = OpenedReport.Open(terminal, path, kind);
        var report = Progress.During(terminal, progress =>
        {
            progress.Step(terminal.Say("编写报告", "Writing the report"));
            var composed = opened.Compose();
            progress.Step(terminal.Say($"生成 {chosen.Name}", $"Rendering {chosen.Name}"));
            var bytes = Rendered(chosen, composed, terminal.Language);
            terminal.Cancellation.ThrowIfCancellationRequested();
            OutputFile.Write(terminal.Resolve(file), stream => stream.Write(bytes));
            return composed;
        });
        if (opened.Opened.Warnings.Count is > 0 and var warnings)
            terminal.Error.WriteLine(terminal.Faint(terminal.Say($"清册有 {warnings} 条提示；lingtan check 列出全部", $"The inventory has {warnings} {(warnings == 1 ? "warning" : "warnings")}; lingtan check lists them")));
        GapLines.Write(terminal, report);
        UnusedTexts.Write(terminal, opened);
        terminal.Error.WriteLine(report.IsDraft
            ? terminal.Say($"已写入 {file}（草稿：缺 {report.Gaps.Count} 项必备内容）", $"Written: {file} (draft: {report.Gaps.Count} required {(report.Gaps.Count == 1 ? "item is" : "items are")} missing)")
            : terminal.Say($"已写入 {file}", $"Written: {file}"));
        return ExitCodes.Done;
    }

    private static byte[] Rendered(ReportFormat format, Report report, Language language)
    {
        try
        {
            return format.Render(report, language);
        }
        catch (PrintFailure failure)
        {
            throw new CommandFailure(failure.Reason);
        }
    }

    private static CommandFailure Unknown(string file)
    {
        var endings = string.Join(", ", ReportFormat.All.Select(format => "." + format.Name));
        return new CommandFailure(new LocalText($"不知道 {file} 是什么格式；扩展名应为 {endings}，或用 --format 指明。", $"The form of {file} is unknown; its ending should be {endings}, or --format should say."));
    }
}
