using System.CommandLine;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Cli;

/// <summary><c>lingtan import</c>: records a folder or workbook in the database, as facts that are never overwritten.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var path = CommonOptions.Inventory(terminal);
        var name = new Option<string?>("--name") { Description = terminal.Say("清册在数据库中的名称（默认为文件夹名）", "name of the inventory in the database (default: that of the folder)"), HelpName = "NAME" };
        var dry = new Option<bool>("--dry-run") { Description = terminal.Say("只说明将改变什么", "say only what would change") };
        var (database, actor, reason) = (DatabaseOptions.Address(terminal), DatabaseOptions.Actor(terminal), DatabaseOptions.Reason(terminal));
        var format = CommonOptions.Format(terminal, "text", "json");
        return new DescribedCommand(
            terminal, "import", new LocalText("把清册记入数据库：只增不改，可重建任一历史状态", "Record an inventory in a database: facts are only added, any past state can be rebuilt"),
            new Example("import 工厂-2025 -d lingtan.db --by 碳管理员", new LocalText("同样的内容再导入不产生记录", "the same content again records nothing")),
            new Example("import 工厂-2025 -d lingtan.db --dry-run", new LocalText("先看将改变什么", "see first what would change")))
        {
            path, name, dry, database, actor, reason, format,
        }.Does(parsed =>
        {
            var given = parsed.GetValue(path)!;
            var full = OpenedInventory.Existing(terminal, given);
            var faults = new FaultList();
            var book = InventoryLoader.Load(full, faults, history: false).Book;
            FaultsFound.ThrowIfAny(faults);
            using var store = DatabaseOptions.Open(terminal, parsed.GetValue(database));
            var act = DatabaseOptions.Now("import", parsed.GetValue(actor), parsed.GetValue(reason));
            var result = new BookStore(store).Import(parsed.GetValue(name) ?? NameOf(full), book!, act, faults, EvidenceDocument.In(full, book!), parsed.GetValue(dry));
            FaultsFound.ThrowIfAny(faults);
            return Report(terminal, result!, parsed.GetValue(format) == "json");
        });
    }

    private static string NameOf(string path)
    {
        var trimmed = Path.TrimEndingDirectorySeparator(path);
        return (Directory.Exists(path) ? Path.GetFileName(trimmed) : Path.GetFileNameWithoutExtension(trimmed)).ToLowerInvariant();
    }

    private static int Report(Terminal terminal, ImportResult result, bool json)
    {
        if (json)
            terminal.Out.Write(JsonText.Of(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("added", result.Added);
                writer.WriteNumber("changed", result.Changed);
                writer.WriteNumber("withdrawn", result.Withdrawn);
                writer.WriteNumber("unchanged", result.Unchanged);
                if (result.Recording is { } recording) writer.WriteNumber("recording", recording.Seq);
                else writer.WriteNull("recording");
                writer.WriteEndObject();
            }));
        else
            terminal.Out.WriteLine(terminal.Say(
                $"新增 {result.Added}，改变 {result.Changed}，撤回 {result.Withdrawn}，未变 {result.Unchanged}" + (result.Recording is { } one ? $"；记录号 {one.Seq}" : "；未产生记录"),
                $"{result.Added} added, {result.Changed} changed, {result.Withdrawn} withdrawn, {result.Unchanged} unchanged" + (result.Recording is { } two ? $"; recording {two.Seq}" : "; nothing recorded")));
        return ExitCodes.Done;
    }
}
