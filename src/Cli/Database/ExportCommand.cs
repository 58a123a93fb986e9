using System.CommandLine;
using System.Globalization;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime.Text;

namespace Lingtan.Cli;

/// <summary><c>lingtan export</c>: writes an inventory of the database as a folder, as it is now or as it was.</summary>
internal static class ExportCommand
{
    private static readonly LocalText AsOfExpected = new("记录号，或时刻如 2026-04-01T09:00:00Z", "the number of a recording, or an instant such as 2026-04-01T09:00:00Z");

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = terminal.Say("清册在数据库中的名称", "name of the inventory in the database") };
        var folder = new Argument<string>("FOLDER") { Description = terminal.Say("要写的文件夹", "the folder to write") };
        var asOf = new Option<string?>("--as-of") { Description = terminal.Say("某次记录或某一时刻的状态", "the state after a recording or at an instant"), HelpName = "RECORDING|INSTANT" };
        var force = new Option<bool>("--force") { Description = terminal.Say("文件夹非空时也写入", "write even into a folder that is not empty") };
        var database = DatabaseOptions.Address(terminal);
        var format = CommonOptions.Format(terminal, "text", "json");
        return new DescribedCommand(
            terminal, "export", new LocalText("把数据库中的清册写成文件夹", "Write an inventory of the database as a folder"),
            new Example("export 工厂-2025 输出 -d lingtan.db", new LocalText("现在的状态", "as it is now")),
            new Example("export 工厂-2025 输出 -d lingtan.db --as-of 3", new LocalText("第 3 次记录之后的状态", "as it was after recording 3")))
        {
            name, folder, asOf, force, database, format,
        }.Does(parsed =>
        {
            var target = terminal.Resolve(parsed.GetValue(folder)!);
            if (!parsed.GetValue(force) && Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
                throw new CommandFailure(new LocalText($"{target} 不是空文件夹；加 --force 仍然写入。", $"{target} is not empty; --force writes all the same."));
            using var store = DatabaseOptions.Open(terminal, parsed.GetValue(database));
            var faults = new FaultList();
            var book = new BookStore(store).Load(parsed.GetValue(name)!, faults, AsOf(store, parsed.GetValue(asOf)));
            FaultsFound.ThrowIfAny(faults);
            FolderWriter.Write(book!, target);
            WriteDocuments(store, book!, target);
            terminal.Error.WriteLine(terminal.Say($"已写入 {parsed.GetValue(folder)}", $"Written: {parsed.GetValue(folder)}"));
            return ExitCodes.Done;
        });
    }

    private static long? AsOf(Database store, string? text)
    {
        if (text is null) return null;
        return new FactStore(store).RecordingNamed(text)
            ?? throw new CommandFailure(new LocalText($"--as-of {text}：应为{AsOfExpected.Zh}。", $"--as-of {text}: expected {AsOfExpected.En}."));
    }

    private static void WriteDocuments(Database store, InventoryBook book, string target)
    {
        var documents = new EvidenceStore(store);
        foreach (var (path, sha256) in book.Evidence)
        {
            if (documents.Find(sha256) is not { } document) continue;
            var full = Path.Combine(target, path);
            OutputFile.Write(full, stream => stream.Write(document.Bytes.Span));
        }
    }
}
