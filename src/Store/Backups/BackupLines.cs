namespace Lingtan.Store;

/// <summary>
/// Reads an unpacked table line by line with a limit to the length of a line, so that a few bytes that unpack to gigabytes of one line are refused before they lie in memory.
/// </summary>
internal sealed class BackupLines : Stream
{
    /// <summary>Longest line: a part of a document is at most 1 MiB, which Base64 makes a third longer, and no fact comes near.</summary>
    public const int Longest = 16 << 20;

    private readonly Stream _inner;
    private readonly long _most;
    private long _total;
    private long _line;

    /// <summary>Reads from a stream.</summary>
    /// <param name="inner">The stream; it is closed with this one.</param>
    /// <param name="most">Most bytes altogether.</param>
    public BackupLines(Stream inner, long most = long.MaxValue) => (_inner, _most) = (inner, most);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => _total; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A line, or the whole, is longer than any that was written.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = _inner.Read(buffer);
        var end = buffer[..read].LastIndexOf((byte)'\n');
        _line = end < 0 ? _line + read : read - end - 1;
        _total += read;
        return _line > Longest || _total > _most ? throw new InvalidDataException("a line longer than any of a backup") : read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
