namespace Lingtan.Quality;

/// <summary>Tables that lie next to the tests.</summary>
internal static class TestTable
{
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = typeof(TestTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line) rows.Add(line.Split(','));
        return rows;
    }
}
