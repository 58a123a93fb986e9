using System.CommandLine;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Cli;

/// <summary><c>lingtan backup</c> and <c>lingtan restore</c>: the whole database with its history and documents in one checked file, for either kind of database.</summary>
internal static class BackupCommand
{
    /// <summary>The command that writes a backup.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = terminal.Say("要写的备份文件", "the backup to write") };
        var database = DatabaseOptions.Address(terminal);
        return new DescribedCommand(
            terminal, "backup", new LocalText("备份数据库，运行中也可备份", "Back up a database, also while it is in use"),
            new Example("backup lingtan-2026-04-01.zip -d lingtan.db", new LocalText("含全部历史与证据文件", "with all history and documents")))
        {
            file, database,
        }.Does(parsed =>
        {
            using var store = DatabaseOptions.Open(terminal, parsed.GetValue(database));
            OutputFile.Write(terminal.Resolve(parsed.GetValue(file)!), stream => BackupFile.Write(store, stream));
            terminal.Error.WriteLine(terminal.Say($"已写入 {parsed.GetValue(file)}", $"Written: {parsed.GetValue(file)}"));
            return ExitCodes.Done;
        });
    }

    /// <summary>The command that restores one.</summary>
    public static Command CreateRestore(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = terminal.Say("备份文件", "the backup") };
        var database = DatabaseOptions.Address(terminal);
        return new DescribedCommand(
            terminal, "restore", new LocalText("把备份恢复到空数据库：全部或全不", "Restore a backup into an empty database: all of it or nothing"),
            new Example("restore lingtan-2026-04-01.zip -d 新库.db", new LocalText("逐项核对哈希与审计链", "hashes and the audit trail are checked")))
        {
            file, database,
        }.Does(parsed =>
        {
            var path = terminal.Resolve(parsed.GetValue(file)!);
            if (!File.Exists(path)) throw new CommandFailure(new LocalText($"找不到 {parsed.GetValue(file)}。", $"{parsed.GetValue(file)} is not there."));
            using var store = DatabaseOptions.Open(terminal, parsed.GetValue(database));
            using var stream = File.OpenRead(path);
            var faults = new FaultList();
            BackupFile.Restore(store, stream, faults);
            FaultsFound.ThrowIfAny(faults);
            return AuditCommand.Verify(terminal, store, null);
        });
    }
}
