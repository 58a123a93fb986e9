namespace Lingtan.Drivers;

/// <summary>
/// Lets a person who commissions a device see the last bytes of its connection. Nothing is kept while nobody watches; a watch ends by itself when its frames were
/// not read for a while, so that a page that was closed costs nothing.
/// </summary>
public sealed class FrameTap
{
    /// <summary>After how long without a reader a watch ends.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    /// <summary>Most frames that a watch keeps.</summary>
    public const int MostFrames = 10_000;

    private readonly TimeProvider _time;
    private volatile Ring? _ring;

    internal FrameTap(string protocol, string host, int port, TimeProvider time)
    {
        (Protocol, Host, Port) = (protocol, host, port);
        _time = time;
    }

    /// <summary>The protocol spoken.</summary>
    public string Protocol { get; }

    /// <summary>Name or address of the other side.</summary>
    public string Host { get; }

    /// <summary>Port of the other side.</summary>
    public int Port { get; }

    /// <summary>Whether frames are kept.</summary>
    public bool IsWatched => _ring is not null;

    /// <summary>Begins to keep frames, or goes on with it.</summary>
    /// <param name="most">How many of the last frames are kept, 1 to 10 000; a watch that is under way keeps its size.</param>
    public void Watch(int most = 200)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostFrames);
        _ring ??= new Ring(most, _time.GetTimestamp());
    }

    /// <summary>Ends the watch and forgets its frames.</summary>
    public void Release() => _ring = null;

    /// <summary>The frames that are kept, the oldest first.</summary>
    /// <param name="after">Only those with a higher number.</param>
    public IReadOnlyList<TappedFrame> Read(long after = 0) => _ring?.Read(after, _time.GetTimestamp()) ?? [];

    /// <summary>Keeps bytes where somebody watches.</summary>
    internal void Take(FrameDirection direction, ReadOnlySpan<byte> bytes)
    {
        if (_ring is not { } ring) return;
        if (_time.GetElapsedTime(ring.LastRead) > Idle) _ring = null;
        else ring.Add(direction, bytes.ToArray(), _time.GetUtcNow());
    }

    private sealed class Ring(int most, long start)
    {
        private readonly Queue<TappedFrame> _frames = new();
        private readonly Lock _gate = new();
        private long _number;
        private long _lastRead = start;

        public long LastRead => Interlocked.Read(ref _lastRead);

        public void Add(FrameDirection direction, byte[] bytes, DateTimeOffset at)
        {
            lock (_gate)
            {
                if (_frames.Count == most) _frames.Dequeue();
                _frames.Enqueue(new TappedFrame(++_number, at, direction, bytes));
            }
        }

        public IReadOnlyList<TappedFrame> Read(long after, long now)
        {
            Interlocked.Exchange(ref _lastRead, now);
            lock (_gate) return [.. _frames.Where(frame => frame.Number > after)];
        }
    }
}
