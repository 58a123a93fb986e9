namespace Lingtan.Quantities.Tests;

/// <summary>Tables of expected values that travel inside the test assembly.</summary>
internal static class TestTable
{
    public static List<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(TestTable).Assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Skip(1).Select(l => l.Split(','))];
    }
}
