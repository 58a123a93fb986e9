namespace Lingtan.Drivers;

/// <summary>A device that speaks when it is asked.</summary>
public interface IPolledDevice
{
    /// <summary>Its identifier.</summary>
    string Id { get; }

    /// <summary>Reads all its points once.</summary>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DriverException">The device gave no values.</exception>
    Task<IReadOnlyList<PointSample>> ReadAsync(CancellationToken cancel);
}
