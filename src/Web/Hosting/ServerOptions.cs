namespace Lingtan.Web;

/// <summary>Settings of the server, from <c>lingtan.json</c>, the environment (<c>LINGTAN__Database</c>) or the command line (<c>--Database</c>).</summary>
public sealed class ServerOptions
{
    /// <summary>Path of a SQLite file, or a PostgreSQL connection string.</summary>
    public string Database { get; set; } = "lingtan.db";

    /// <summary>Where the blocks of readings lie: empty: in the database; else the address of ClickHouse, <c>http://…</c>.</summary>
    public string Readings { get; set; } = "";

    /// <summary>Folder of factor datasets and methods; empty: the one next to the program.</summary>
    public string Data { get; set; } = "";

    /// <summary>Folder of the browser application; empty: the one next to the program.</summary>
    public string Client { get; set; } = "";

    /// <summary>Whether an empty database is filled with the demonstration organisation, and its accounts are offered at sign-in.</summary>
    public bool Demonstration { get; set; }

    /// <summary>Largest document or file that is taken, in MiB.</summary>
    public int UploadMegabytes { get; set; } = 200;

    /// <summary>Minutes after which a session that rests has ended.</summary>
    public int SessionMinutes { get; set; } = 480;

    /// <summary>Wrong passwords in a row after which sign-in is refused for a while.</summary>
    public int MostFailures { get; set; } = 5;

    /// <summary>Sign-ins that may fail from one address within <see cref="LockOutMinutes"/>.</summary>
    public int MostFailuresOfAddress { get; set; } = 30;

    /// <summary>Minutes for which sign-in is then refused.</summary>
    public int LockOutMinutes { get; set; } = 15;

    /// <summary>Addresses of proxies whose <c>X-Forwarded-*</c> headers are believed, besides the machine itself.</summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>Minutes between two rounds of reminders; 0: none are made.</summary>
    public int ReminderMinutes { get; set; } = 1;

    /// <summary>Whether this server collects readings of meters: <c>off</c>, <c>on</c> or <c>only</c>. Of servers on one database one at most collects.</summary>
    public CollectorMode Collector { get; set; } = CollectorMode.On;

    /// <summary>Folder in which readings wait on disk until they are stored; empty: beside the database file, or in the working directory.</summary>
    public string Buffer { get; set; } = "";

    /// <summary>The folder in which readings wait.</summary>
    internal string BufferFolder => Buffer.Length > 0 ? Buffer : Database.Contains("Host=", StringComparison.OrdinalIgnoreCase) || Database.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) ? "lingtan-buffer" : Database + ".buffer";

    /// <summary>Folder beneath which folders for files of readings lie; empty: beside the buffer.</summary>
    public string Drops { get; set; } = "";

    /// <summary>The folder beneath which they lie.</summary>
    internal string DropFolder => Drops.Length > 0 ? Drops : BufferFolder + ".drops";

    /// <summary>Where the simulated plant of the demonstration listens.</summary>
    public SimulationOptions Simulation { get; set; } = new();

    /// <summary>How alarms are looked for and told.</summary>
    public AlarmOptions Alarms { get; set; } = new();

    /// <summary>How notices are mailed.</summary>
    public MailOptions Mail { get; set; } = new();
}
