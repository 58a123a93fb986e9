using System.Text;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Folders and books for tests.</summary>
internal sealed class Given : IDisposable
{
    private Given(string folder) => Folder = folder;

    /// <summary>A folder of its own that is deleted afterwards.</summary>
    public string Folder { get; }

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The smallest complete <c>inventory.yaml</c>.</summary>
    public const string SmallBook = """
        lingtan: 1
        organization: { name: 示例 }
        period: 2025
        consolidation: operational-control
        gwp: AR6
        factors: { as_of: 2026-03-31 }
        facilities:
          - { id: plant, name: 工厂, country: CN, grid: CN, timezone: Asia/Shanghai }
        sources:
          - { id: petrol, name: 公务车, facility: plant, scope: 1, category: mobile-combustion, method: fossil-fuel-combustion-ncv, subjects: { fuel: petrol } }
          - { id: power, name: 外购电, facility: plant, scope: 2, category: purchased-electricity, method: purchased-electricity }

        """;

    /// <summary>An empty folder.</summary>
    public static Given EmptyFolder() => new(Directory.CreateTempSubdirectory("lingtan-").FullName);

    /// <summary>A folder with the smallest book and an activity table.</summary>
    public static Given FolderWith(string activity, string book = SmallBook)
    {
        var given = EmptyFolder();
        given.File("inventory.yaml", book);
        given.File("activity.csv", activity);
        return given;
    }

    /// <summary>A path in the repository.</summary>
    public static string InRepository(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Reads a folder that has no faults.</summary>
    public static InventoryBook SoundBook(string folder)
    {
        var faults = new FaultList();
        var book = InventoryLoader.Load(folder, faults, history: false).Book!;
        Assert.Empty(faults);
        return book;
    }

    /// <summary>Writes a file into the folder.</summary>
    public Given File(string path, string text) => File(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file into the folder.</summary>
    public Given File(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>Reads the folder.</summary>
    public (InventoryBook? Book, FaultList Faults) Read(int threads = 1)
    {
        var faults = new FaultList();
        return (FolderReader.Read(Folder, threads, faults), faults);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder!.FullName, "Lingtan.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
