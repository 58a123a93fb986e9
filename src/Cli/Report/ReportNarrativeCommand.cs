using System.CommandLine;
using System.Text;
using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

/// <summary><c>lingtan report narrative</c>: writes the generated texts of a report into the inventory folder, to be edited there.</summary>
internal static class ReportNarrativeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("FOLDER") { Description = terminal.Say("清册文件夹", "the inventory folder") };
        var kind = ReportOptions.Kind(terminal);
        var list = new Option<bool>("--list") { Description = terminal.Say("只列出各段名称与状态", "only list the blocks and their state") };
        return new DescribedCommand(
            terminal, "narrative", new LocalText("把报告各段的默认文字写入 narrative/ 供修改，不覆盖已有文件", "Write the default texts of a report into narrative/ for editing; nothing is overwritten"),
            new Example("report narrative 工厂-2025 --kind iso14064", new LocalText("中英文各一份，数值写成引用", "one file in each language, with figures as references")),
            new Example("report narrative 工厂-2025 --kind iso14064 --list", new LocalText("报告有哪些段落", "which blocks the report has")))
        {
            path, kind, list,
        }.Does(parsed => Run(terminal, parsed.GetValue(path)!, ReportOptions.Find(parsed.GetValue(kind)), parsed.GetValue(list)));
    }

    private static int Run(Terminal terminal, string path, IReport kind, bool listed)
    {
        var folder = OpenedInventory.Existing(terminal, path);
        if (!listed && !Directory.Exists(folder))
            throw new CommandFailure(new LocalText("文字写入文件夹；工作簿请先用 lingtan workbook import 变成文件夹。", "Texts are written into a folder; turn the workbook into one first: lingtan workbook import."));
        var opened = OpenedReport.Open(terminal, path, kind);
        var blocks = ReportComposer.Draft(kind, opened.Basis).Narratives.Blocks.DistinctBy(block => block.Name).ToList();
        if (listed) List(terminal, opened.Basis.Narrative, blocks);
        else Write(terminal, folder, blocks);
        return ExitCodes.Done;
    }

    private static void List(Terminal terminal, NarrativeTexts texts, IReadOnlyList<NarrativeBlock> blocks)
    {
        var table = new TextTable().Text(terminal.Say("段落", "block")).Text(terminal.Say("位置", "stands under")).Text(terminal.Say("中文", "Chinese")).Text(terminal.Say("英文", "English"));
        foreach (var block in blocks) table.Row(block.Name, terminal.Say(block.Title), State(block.Name, Language.Zh), State(block.Name, Language.En));
        table.Write(terminal);

        string State(string name, Language language) => texts.Find(name, language) is null ? terminal.Say("默认", "default") : terminal.Say("已编写", "written");
    }

    private static void Write(Terminal terminal, string folder, IReadOnlyList<NarrativeBlock> blocks)
    {
        var written = 0;
        foreach (var block in blocks)
        {
            foreach (var language in (ReadOnlySpan<Language>)[Language.Zh, Language.En])
            {
                var file = NarrativeTexts.File(block.Name, language);
                var full = Path.Combine(folder, file);
                var text = MarkdownText.Of(block.Generated, language);
                if (File.Exists(full) || text.Length <= 1) continue;
                OutputFile.Write(full, stream => stream.Write(Encoding.UTF8.GetBytes(GeneratedMark.Stamp(text))));
                terminal.Out.WriteLine(file);
                written++;
            }
        }

        terminal.Error.WriteLine(terminal.Say(
            $"写入 {written} 个文件；已有的未改动。删除一个文件即恢复默认文字。", $"{written} {(written == 1 ? "file" : "files")} written; those that were there are untouched. Delete a file to have the default text back."));
    }
}
