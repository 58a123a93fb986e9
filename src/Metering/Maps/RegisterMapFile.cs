namespace Lingtan.Metering;

/// <summary>The bytes of one register map.</summary>
/// <param name="Id">Folder of the maker and name of the file: <c>eastron/sdm630-modbus-v2</c>.</param>
/// <param name="Yaml">Its content.</param>
/// <param name="File">Its path, as faults name it.</param>
public sealed record RegisterMapFile(string Id, ReadOnlyMemory<byte> Yaml, string File)
{
    /// <summary>A file by its path: <c>meters/eastron/sdm630-modbus-v2.yaml</c>.</summary>
    /// <param name="file">The path.</param>
    /// <param name="yaml">Its content.</param>
    public static RegisterMapFile At(string file, ReadOnlyMemory<byte> yaml)
    {
        var parts = file.Replace('\\', '/').Split('/');
        var name = parts[^1].EndsWith(".yaml", StringComparison.Ordinal) ? parts[^1][..^5] : parts[^1];
        return new RegisterMapFile(parts.Length > 1 ? parts[^2] + "/" + name : name, yaml, file);
    }
}
