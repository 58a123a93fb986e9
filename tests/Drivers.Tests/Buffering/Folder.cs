using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Drivers.Buffering;

/// <summary>A folder for a buffer that is removed after the test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lingtan-buffer-").FullName;

    public IReadOnlyList<string> Segments => [.. Directory.GetFiles(Path, "*.segment").Order(StringComparer.Ordinal)];

    public DiskBuffer Open(out FaultList faults, int segmentBytes = 4 << 20)
    {
        faults = [];
        return DiskBuffer.Open(Path, faults, segmentBytes);
    }

    public static IReadOnlyList<ReadOnlyMemory<byte>> Texts(params string[] texts) => [.. texts.Select(static t => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(t)))];

    public static List<string> Read(DiskBuffer buffer) => [.. buffer.Peek(int.MaxValue).Entries.Select(static e => $"{e.Number} {Encoding.UTF8.GetString(e.Content.Span)}")];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
