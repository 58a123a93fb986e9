namespace Lingtan.Methods;

/// <summary>The bytes of one method file.</summary>
/// <param name="Id">Identifier of the method: the name of the file up to <c>@</c> or the extension. Editions of one method share it.</param>
/// <param name="Yaml">Its content.</param>
/// <param name="File">Its path, as faults name it.</param>
public sealed record MethodFile(string Id, ReadOnlyMemory<byte> Yaml, string File)
{
    /// <summary>A file by its path: <c>methods/heat.yaml</c> and <c>methods/heat@2024.yaml</c> are editions of <c>heat</c>.</summary>
    public static MethodFile At(string file, ReadOnlyMemory<byte> yaml)
    {
        var name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        var end = name.IndexOfAny(['@', '.']);
        return new MethodFile(end < 0 ? name : name[..end], yaml, file);
    }
}
