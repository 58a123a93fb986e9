namespace Lingtan.Drivers;

/// <summary>What an arriving part led to.</summary>
internal enum PartStep
{
    /// <summary>Nothing to say yet.</summary>
    Kept,

    /// <summary>It is to be acknowledged.</summary>
    Acknowledge,

    /// <summary>Parts before it are missing, which is to be said.</summary>
    Gap,

    /// <summary>It was the last one; to be acknowledged.</summary>
    Complete,

    /// <summary>More than this side takes.</summary>
    TooMuch,
}

/// <summary>Puts an answer together that comes in parts (ASHRAE 135, 5.4.4). Parts count only in order; one that came already is passed over.</summary>
/// <param name="service">The service that was asked for.</param>
internal sealed class BacnetParts(byte service)
{
    /// <summary>Most parts, as every request says.</summary>
    public const int Most = 64;

    private const byte MostWindow = 16;
    private readonly List<byte> _body = [];
    private int _taken;
    private int _unacknowledged;

    /// <summary>The last part that arrived in order.</summary>
    public byte Last => (byte)(_taken - 1);

    /// <summary>How many parts may follow before one is acknowledged.</summary>
    public byte Window { get; private set; } = 1;

    /// <summary>The data so far.</summary>
    public byte[] Body => [.. _body];

    /// <summary>Takes a part.</summary>
    public PartStep Take(BacnetApdu apdu, ReadOnlySpan<byte> body)
    {
        if (apdu.Service != service || (_taken == 0 && apdu.Sequence != 0)) return PartStep.Kept;
        Window = Math.Min(apdu.Window, MostWindow);
        if (apdu.Sequence != _taken) return apdu.Sequence < _taken ? PartStep.Acknowledge : PartStep.Gap;
        if (_taken == Most) return PartStep.TooMuch;
        _body.AddRange(body);
        _taken++;
        _unacknowledged++;
        if (!apdu.MoreFollows) return PartStep.Complete;
        if (_taken > 1 && _unacknowledged < Window) return PartStep.Kept;
        _unacknowledged = 0;
        return PartStep.Acknowledge;
    }
}
