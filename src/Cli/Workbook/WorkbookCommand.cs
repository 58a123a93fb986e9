using System.CommandLine;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan workbook</c>: an empty workbook to fill in, and the way between workbook and folder.</summary>
internal static class WorkbookCommand
{
    /// <summary>The command with its three parts.</summary>
    public static Command Create(Terminal terminal) => new DescribedCommand(
        terminal, "workbook", new LocalText("Excel 工作簿：模板、导入、导出", "Excel workbooks: template, import, export"),
        new Example("workbook template 清册.xlsx", new LocalText("带下拉列表与说明的空白模板", "an empty template with drop-down lists and instructions")),
        new Example("workbook import 清册.xlsx 工厂-2025", new LocalText("工作簿变成文件夹", "a workbook becomes a folder")),
        new Example("workbook export 工厂-2025 清册.xlsx", new LocalText("文件夹变成工作簿", "a folder becomes a workbook")))
    {
        Template(terminal),
        Import(terminal),
        Export(terminal),
    };

    private static DescribedCommand Template(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = terminal.Say("要写的 .xlsx 文件", "the .xlsx file to write") };
        return new DescribedCommand(
            terminal, "template", new LocalText("写一个空白模板", "Write an empty template"), new Example("workbook template 清册.xlsx", new LocalText("空白模板", "an empty template")))
        {
            file,
        }.Does(parsed =>
        {
            var libraries = Libraries.Open();
            return Save(terminal, parsed.GetValue(file)!, WorkbookWriter.Template(libraries.Methods([]), libraries.Factors));
        });
    }

    private static DescribedCommand Import(Terminal terminal)
    {
        var workbook = new Argument<string>("WORKBOOK") { Description = terminal.Say("要读的工作簿", "the workbook to read") };
        var folder = new Argument<string>("FOLDER") { Description = terminal.Say("要写的文件夹", "the folder to write") };
        var force = new Option<bool>("--force") { Description = terminal.Say("文件夹非空时也写入", "write even into a folder that is not empty") };
        var format = CommonOptions.Format(terminal, "text", "json");
        return new DescribedCommand(
            terminal, "import", new LocalText("由工作簿写成文件夹", "Turn a workbook into a folder"),
            new Example("workbook import 清册.xlsx 工厂-2025", new LocalText("有错误时不写任何文件", "with faults nothing is written")))
        {
            workbook, folder, force, format,
        }.Does(parsed =>
        {
            var book = Read(terminal, parsed.GetValue(workbook)!);
            var target = terminal.Resolve(parsed.GetValue(folder)!);
            if (!parsed.GetValue(force) && Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
                throw new CommandFailure(new LocalText($"{target} 不是空文件夹；加 --force 仍然写入。", $"{target} is not empty; --force writes all the same."));
            FolderWriter.Write(book, target);
            return Written(terminal, parsed.GetValue(folder)!);
        });
    }

    private static DescribedCommand Export(Terminal terminal)
    {
        var folder = CommonOptions.Inventory(terminal, "FOLDER");
        var file = new Argument<string>("FILE") { Description = terminal.Say("要写的 .xlsx 文件", "the .xlsx file to write") };
        var format = CommonOptions.Format(terminal, "text", "json");
        return new DescribedCommand(
            terminal, "export", new LocalText("由文件夹写成工作簿", "Turn a folder into a workbook"),
            new Example("workbook export 工厂-2025 清册.xlsx", new LocalText("内容不变，可再导回", "loses nothing; can be imported again")))
        {
            folder, file, format,
        }.Does(parsed =>
        {
            var book = Read(terminal, parsed.GetValue(folder)!);
            var faults = new FaultList();
            var bytes = WorkbookWriter.Write(book, [.. Libraries.Open().Methods(book.OwnMethods).Ids], faults);
            FaultsFound.ThrowIfAny(faults);
            return Save(terminal, parsed.GetValue(file)!, bytes!);
        });
    }

    private static InventoryBook Read(Terminal terminal, string path)
    {
        var faults = new FaultList();
        var loaded = InventoryLoader.Load(OpenedInventory.Existing(terminal, path), faults, history: false);
        FaultsFound.ThrowIfAny(faults);
        return loaded.Book!;
    }

    private static int Save(Terminal terminal, string file, byte[] bytes)
    {
        OutputFile.Write(terminal.Resolve(file), stream => stream.Write(bytes));
        return Written(terminal, file);
    }

    private static int Written(Terminal terminal, string path)
    {
        terminal.Error.WriteLine(terminal.Say($"已写入 {path}", $"Written: {path}"));
        return ExitCodes.Done;
    }
}
