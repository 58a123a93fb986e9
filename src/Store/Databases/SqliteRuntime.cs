namespace Lingtan.Store;

/// <summary>Loads the embedded database once.</summary>
internal static class SqliteRuntime
{
    private static readonly Lazy<bool> Loaded = new(() =>
    {
        SQLitePCL.Batteries_V2.Init();
        return true;
    });

    /// <summary>Makes sure that it is loaded.</summary>
    public static void Prepare() => _ = Loaded.Value;
}
