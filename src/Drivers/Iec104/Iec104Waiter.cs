namespace Lingtan.Drivers;

/// <summary>Waits for the answer of a station to application data that were sent.</summary>
internal sealed class Iec104Waiter : IDisposable
{
    private const int Station = 4;
    private const int Element = AsduHeader.Length + AsduHeader.AddressLength;
    private readonly byte[] _asdu;
    private readonly Action<Iec104Waiter> _forget;

    public Iec104Waiter(byte[] asdu, int cause, Action<Iec104Waiter> forget)
    {
        (_asdu, Cause, _forget) = (asdu, cause, forget);
        // Nobody may be waiting for an end any more when the connection is lost.
        _ = Done.Task.ContinueWith(static done => done.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>The cause of the answer that is awaited.</summary>
    public int Cause { get; }

    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>An answer repeats type, station, object and value; number of objects, cause and originator aside. A clock may answer with its own time.</summary>
    public bool Fits(ReadOnlySpan<byte> asdu) =>
        asdu.Length == _asdu.Length && asdu[0] == _asdu[0] && asdu[Station..Element].SequenceEqual(_asdu.AsSpan(Station, Element - Station))
        && (asdu[0] == (byte)AsduType.ClockSynchronisation || asdu[Element..].SequenceEqual(_asdu.AsSpan(Element)));

    public void Fail(DriverException e) => Done.TrySetException(e);

    public void Dispose() => _forget(this);
}
