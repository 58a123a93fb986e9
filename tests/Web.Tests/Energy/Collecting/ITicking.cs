namespace Lingtan.Web;

/// <summary>A device whose counter goes on with the clock, so that no two values are alike, and that knows which values whoever collects them must have kept.</summary>
internal interface ITicking : IDisposable
{
    /// <summary>Where it listens.</summary>
    int Port { get; }

    /// <summary>Every value that was shown, and when.</summary>
    IReadOnlyDictionary<decimal, DateTimeOffset> Shown { get; }

    /// <summary>The values that must have been kept.</summary>
    IReadOnlyCollection<decimal> Kept { get; }
}
