using System.CommandLine;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Cli;

/// <summary><c>lingtan audit</c>: the audit trail of a database, read or verified.</summary>
internal static class AuditCommand
{
    /// <summary>The command with its two parts.</summary>
    public static Command Create(Terminal terminal) => new DescribedCommand(
        terminal, "audit", new LocalText("数据库的审计记录：查看、核验", "The audit trail of a database: read, verify"),
        new Example("audit verify -d lingtan.db", new LocalText("逐条核验，指出第一处断链", "every link is checked, the first broken one is named")),
        new Example("audit log -d lingtan.db", new LocalText("谁在何时为何记录了什么", "who recorded what, when and why")))
    {
        CreateVerify(terminal),
        CreateLog(terminal),
    };

    /// <summary>Verifies the trail and says so; a broken link is a failure.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="store">The database.</param>
    /// <param name="head">Hash that the last link had when it was noted down.</param>
    public static int Verify(Terminal terminal, Database store, string? head)
    {
        var result = new AuditTrail(store).Verify(head);
        if (result.Broken is { } broken)
            throw new CommandFailure(new LocalText($"审计链在第 {broken.Seq} 条断开：{broken.Problem.Zh}。", $"The audit trail breaks at recording {broken.Seq}: {broken.Problem.En}."));
        terminal.Out.WriteLine(terminal.Say(
            $"审计链完好：{result.Recordings} 条记录，{result.Facts} 项事实，末条哈希 {result.Head}", $"The audit trail holds: {result.Recordings} recordings, {result.Facts} facts, last hash {result.Head}"));
        return ExitCodes.Done;
    }

    private static DescribedCommand CreateVerify(Terminal terminal)
    {
        var head = new Option<string?>("--head") { Description = terminal.Say("先前记下的末条哈希，用以发现末尾被截断", "the last hash as noted before, to find that the end was cut off"), HelpName = "SHA256" };
        var database = DatabaseOptions.Address(terminal);
        return new DescribedCommand(
            terminal, "verify", new LocalText("核验审计链", "Verify the audit trail"), new Example("audit verify -d lingtan.db", new LocalText("逐条核验", "every link is checked")))
        {
            head, database,
        }.Does(parsed =>
        {
            using var store = DatabaseOptions.Open(terminal, parsed.GetValue(database));
            return Verify(terminal, store, parsed.GetValue(head));
        });
    }

    private static DescribedCommand CreateLog(Terminal terminal)
    {
        var database = DatabaseOptions.Address(terminal);
        return new DescribedCommand(
            terminal, "log", new LocalText("列出审计记录", "List the audit trail"), new Example("audit log -d lingtan.db", new LocalText("由早到晚", "earliest first")))
        {
            database,
        }.Does(parsed =>
        {
            using var store = DatabaseOptions.Open(terminal, parsed.GetValue(database));
            var trail = new AuditTrail(store);
            var next = 1L;
            while (trail.Read(next) is { Count: > 0 } page)
            {
                foreach (var one in page)
                    terminal.Out.WriteLine($"{DecimalText.Format(one.Seq)}\t{one.At}\t{one.Actor}\t{one.Action}\t{one.Subject}\t{DecimalText.Format(one.Facts)}\t{one.Reason}");
                next = page[^1].Seq + 1;
            }

            return ExitCodes.Done;
        });
    }
}
