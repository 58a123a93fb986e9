using System.Buffers.Binary;
using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>
/// Keeps what was read until it is stored elsewhere. An entry is on disk when <see cref="Append"/> returns; entries are handed over in order, any number of
/// times, until they are acknowledged. Whatever moment the process or the machine stops at, no entry that was appended is lost, and what was being written is
/// there wholly or not at all. One process uses a folder at a time; calls may come from several threads.
/// </summary>
public sealed class DiskBuffer : IDisposable
{
    private const string Ending = ".segment";
    private const string AcknowledgedName = "acknowledged";
    private const string IdentityName = "identity";
    private const string LockName = "lock";
    private static readonly LocalText Whole = new("完整的记录", "whole entries");

    private readonly string _folder;
    private readonly int _segmentBytes;
    private readonly FileStream _lock;
    private readonly Lock _gate = new();
    private readonly List<(long First, string Path)> _segments = [];
    private readonly Queue<BufferEntry> _open = new();
    private FileStream? _writer;
    private long _next = 1;

    private DiskBuffer(string folder, int segmentBytes)
    {
        _folder = folder;
        _segmentBytes = segmentBytes;
        Directory.CreateDirectory(folder);
        _lock = new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The identity of the buffer: with it and the number of an entry, whoever stores entries knows those it has already.</summary>
    public Guid Identity { get; private set; }

    /// <summary>The last number that was acknowledged.</summary>
    public long Acknowledged { get; private set; }

    /// <summary>How many entries wait to be acknowledged.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate) return _open.Count;
        }
    }

    /// <summary>Opens a buffer, or begins one. What was being written when the process stopped is cut off; damage elsewhere is reported and passed over.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="faults">Where entries that can no longer be read are reported.</param>
    /// <param name="segmentBytes">After how many bytes another file is begun.</param>
    /// <exception cref="IOException">The folder cannot be used, or another process uses it.</exception>
    public static DiskBuffer Open(string folder, FaultList faults, int segmentBytes = 4 << 20)
    {
        var buffer = new DiskBuffer(folder, segmentBytes);
        try
        {
            buffer.Recover(faults);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Appends entries; when it returns they are on disk. Either all were appended, or an exception says that it is not known.</summary>
    /// <param name="contents">Their bytes, at most a mebibyte each.</param>
    /// <returns>The number of the last one.</returns>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public long Append(IReadOnlyList<ReadOnlyMemory<byte>> contents)
    {
        if (contents.Any(static c => c.Length > BufferSegment.MostContent)) throw new ArgumentException("An entry is too long.", nameof(contents));
        lock (_gate)
        {
            var bytes = new byte[contents.Sum(static c => c.Length + BufferSegment.Header)];
            var at = 0;
            var first = _next;
            foreach (var content in contents) at += BufferSegment.Write(bytes.AsSpan(at), _next++, content.Span);
            long? end = null;
            try
            {
                var writer = Writer(first);
                end = writer.Length;
                writer.Write(bytes);
                writer.Flush(flushToDisk: true);
            }
            catch
            {
                TakeBack(first, end);
                throw;
            }

            for (var i = 0; i < contents.Count; i++) _open.Enqueue(new BufferEntry(first + i, contents[i].ToArray()));
            return _next - 1;
        }
    }

    /// <summary>The first entries that wait; they stay until they are acknowledged.</summary>
    /// <param name="most">Most entries.</param>
    public BufferBatch Peek(int most)
    {
        lock (_gate) return new BufferBatch(Identity, [.. _open.Take(most)]);
    }

    /// <summary>Notes that everything up to a number is stored elsewhere for good, and removes files that hold nothing else.</summary>
    /// <param name="number">The number; what was acknowledged before stays so.</param>
    public void Acknowledge(long number)
    {
        lock (_gate)
        {
            if (number <= Acknowledged) return;
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, _next);
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
            Note(bytes);
            Acknowledged = number;
            while (_open.TryPeek(out var entry) && entry.Number <= number) _open.Dequeue();
            while (_segments.Count > 1 && _segments[1].First <= number + 1)
            {
                File.Delete(_segments[0].Path);
                _segments.RemoveAt(0);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        _lock.Dispose();
    }

    // A full disk must not keep entries from being acknowledged: only that makes room on it.
    private void Note(ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, AcknowledgedName);
        try
        {
            DurableFiles.Replace(path, bytes);
        }
        catch (IOException) when (File.Exists(path))
        {
            DurableFiles.Overwrite(path, bytes);
        }
    }

    // What was not appended leaves no trace, and its numbers are free again. Where even that fails, what follows goes to a new file behind whatever has reached this one.
    private void TakeBack(long first, long? end)
    {
        try
        {
            if (end is not { } length || _writer is not { } writer)
            {
                if (new FileInfo(PathOf(first)) is { Exists: true, Length: 0 } empty) empty.Delete();
                _segments.RemoveAll(one => one.First == first);
            }
            else
            {
                writer.SetLength(length);
                writer.Position = length;
                writer.Flush(flushToDisk: true);
                _next = first;
                return;
            }

            _next = first;
        }
        catch (IOException)
        {
            // The disk does not even take less.
        }

        _writer?.Dispose();
        _writer = null;
    }

    private string PathOf(long first) => Path.Combine(_folder, first.ToString("D19", CultureInfo.InvariantCulture) + Ending);

    private FileStream Writer(long first)
    {
        if (_writer is { } open && open.Length < _segmentBytes) return open;
        _writer?.Dispose();
        _writer = null;
        var path = PathOf(first);
        _writer = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1);
        _segments.Add((first, path));
        DurableFiles.SyncFolder(_folder);
        return _writer;
    }

    private void Recover(FaultList faults)
    {
        var identity = Path.Combine(_folder, IdentityName);
        if (!File.Exists(identity)) DurableFiles.Replace(identity, Guid.NewGuid().ToByteArray());
        Identity = new Guid(File.ReadAllBytes(identity));
        var acknowledged = Path.Combine(_folder, AcknowledgedName);
        if (File.Exists(acknowledged) && new FileInfo(acknowledged).Length == sizeof(long)) Acknowledged = BinaryPrimitives.ReadInt64LittleEndian(File.ReadAllBytes(acknowledged));
        else DurableFiles.Replace(acknowledged, new byte[sizeof(long)]);
        var paths = Directory.GetFiles(_folder, "*" + Ending).Order(StringComparer.Ordinal).ToList();
        var last = 0L;
        foreach (var path in paths) last = Read(path, last, path == paths[^1], faults);
        _next = Math.Max(last, Acknowledged) + 1;
    }

    // Behind the last whole entry of the last file stands what was being written; of another file, it is damage.
    private long Read(string path, long last, bool isLast, FaultList faults)
    {
        var bytes = File.ReadAllBytes(path);
        var first = long.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture);
        var missing = Math.Max(0, first - 1 - Math.Max(last, Acknowledged));
        last = Math.Max(last, first - 1);
        var (end, damaged) = BufferSegment.Read(bytes, last, (number, at, length) =>
        {
            missing += number - last - 1;
            last = number;
            if (number > Acknowledged) _open.Enqueue(new BufferEntry(number, bytes.AsMemory(at, length)));
        });
        if (damaged > 0 || missing > 0 || (end < bytes.Length && !isLast))
            faults.Add(DriverFaults.BufferDamaged, new Place(Path.GetFileName(path)), FormattableString.Invariant($"{missing} missing, {bytes.Length - end} bytes at the end"), Whole);
        if (isLast && end < bytes.Length) Cut(path, end);
        if (end > 0 || !isLast) _segments.Add((first, path));
        else File.Delete(path);
        return last;
    }

    private static void Cut(string path, int end)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, 1);
        file.SetLength(end);
        file.Flush(flushToDisk: true);
    }
}
