namespace Lingtan.Quantities;

/// <summary>The data files that travel inside this assembly: definitions rather than choices.</summary>
internal static class EmbeddedData
{
    /// <summary>Every file whose name begins so, ordered by name.</summary>
    public static IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> Under(string folder) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (n, Read(n)));

    /// <summary>One file.</summary>
    public static ReadOnlyMemory<byte> Read(string name)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Stops a program that was built with broken data.</summary>
    public static void Require(FaultList faults)
    {
        if (faults.Any)
            throw new InvalidOperationException(string.Join("; ", faults.Select(f => $"{f.Place} {f.Code.Id} '{f.Value}': {f.Expected.En}")));
    }
}
