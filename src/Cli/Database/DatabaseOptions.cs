using System.CommandLine;
using System.Data.Common;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Cli;

/// <summary>Which database a command works on, and who does it.</summary>
internal static class DatabaseOptions
{
    /// <summary>The environment variable that names the database.</summary>
    public const string Variable = "LINGTAN_DATABASE";

    /// <summary>The option that names the database.</summary>
    public static Option<string?> Address(Terminal terminal) => new("--database", "-d")
    {
        Description = terminal.Say(
            $"数据库：SQLite 文件路径，或 PostgreSQL 连接串（默认取 {Variable}）", $"the database: path of a SQLite file, or a PostgreSQL connection string (default: {Variable})"),
        HelpName = "DATABASE",
    };

    /// <summary>The option that says who acts.</summary>
    public static Option<string?> Actor(Terminal terminal) => new("--by")
    {
        Description = terminal.Say("操作人，写入审计记录（默认为系统用户）", "who acts, for the audit trail (default: the user of the system)"),
        HelpName = "NAME",
    };

    /// <summary>The option that says why.</summary>
    public static Option<string?> Reason(Terminal terminal) => new("--reason")
    {
        Description = terminal.Say("原因，写入审计记录", "why, for the audit trail"),
        HelpName = "TEXT",
    };

    /// <summary>Opens the database a command line names.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="address">The address given; null for that of the environment.</param>
    public static Database Open(Terminal terminal, string? address)
    {
        address ??= Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable : null;
        if (address is null)
            throw new CommandFailure(new LocalText($"请用 --database 或 {Variable} 指定数据库。", $"Name the database by --database or {Variable}."));
        try
        {
            return Database.Open(address.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? address : terminal.Resolve(address));
        }
        catch (Exception failure) when (failure is DbException or NotSupportedException)
        {
            throw new CommandFailure(new LocalText("无法打开数据库：" + failure.Message, "The database cannot be opened: " + failure.Message));
        }
    }

    /// <summary>Who does what, now.</summary>
    public static Act Now(string action, string? actor, string? reason) =>
        new(actor is { Length: > 0 } ? actor : Environment.UserName, SystemClock.Instance.GetCurrentInstant(), action, reason ?? "");
}
