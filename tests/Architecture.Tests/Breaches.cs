namespace Lingtan.Architecture;

/// <summary>Breaches of a rule, listed in full: a shortened list would be repaired one run at a time.</summary>
internal static class Breaches
{
    public static void None(IEnumerable<string?> found)
    {
        var list = found.ToList();
        Assert.True(list.Count == 0, $"{list.Count} found:\n{string.Join('\n', list)}");
    }
}
