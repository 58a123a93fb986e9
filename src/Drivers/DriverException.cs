using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>An exchange with a device that gave no value.</summary>
public sealed class DriverException : IOException
{
    /// <summary>A failed exchange.</summary>
    /// <param name="code">What went wrong.</param>
    /// <param name="detail">What was seen, in both languages.</param>
    /// <param name="inner">What the system said; null: nothing.</param>
    public DriverException(FaultCode code, LocalText detail, Exception? inner = null)
        : base($"{code.Title.En}: {detail.En}", inner)
    {
        Code = code;
        Detail = detail;
    }

    /// <summary>What went wrong.</summary>
    public FaultCode Code { get; }

    /// <summary>What was seen.</summary>
    public LocalText Detail { get; }

    /// <summary>The number the device gave for its refusal; null where it gave none.</summary>
    public int? Number { get; init; }
}
