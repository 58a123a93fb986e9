using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store.Tests;

/// <summary>A fresh database of one kind for a test, and what tests put into it.</summary>
public sealed class FreshDatabase : IDisposable
{
    private readonly string? _folder;
    private Database? _database;

    /// <summary>A fresh database.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="migrated">Whether it has its tables; else they are made when it is first asked for.</param>
    public FreshDatabase(DatabaseKind kind, bool migrated = true)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            _folder = Directory.CreateTempSubdirectory("lingtan-store-").FullName;
            Address = Path.Combine(_folder, "lingtan.db");
        }
        else
        {
            Address = PostgresServer.Instance.Fresh();
        }

        if (migrated) _database = Database.Open(Address);
    }

    /// <summary>Its address.</summary>
    public string Address { get; }

    /// <summary>The database.</summary>
    public Database Database => _database ??= Database.Open(Address);

    /// <summary>Somebody does something at a minute of an hour.</summary>
    public static Act By(string actor, int minute = 0, string reason = "") => new(actor, Instant.FromUtc(2026, 4, 1, 9, minute), "import", reason);

    /// <summary>The book of an example.</summary>
    public static InventoryBook Example(string name)
    {
        var faults = new FaultList();
        var book = FolderReader.Read(Path.Combine(Examples(), name), faults);
        Assert.Empty(faults);
        return book!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Database.Dispose();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The folder of the examples.</summary>
    public static string Examples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "examples"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "examples");
    }
}
