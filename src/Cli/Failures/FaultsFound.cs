using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>The input has faults: the command ends with exit code 2 and reports all of them.</summary>
public sealed class FaultsFound : Exception
{
    /// <summary>No fault; use the one that takes them.</summary>
    public FaultsFound()
        : this([])
    {
    }

    /// <summary>No fault but a message; use the one that takes them.</summary>
    /// <param name="message">The message.</param>
    public FaultsFound(string message)
        : base(message) => Faults = [];

    /// <summary>No fault but a message and a cause; use the one that takes them.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public FaultsFound(string message, Exception innerException)
        : base(message, innerException) => Faults = [];

    /// <summary>The input has these faults.</summary>
    /// <param name="faults">The faults.</param>
    public FaultsFound(IReadOnlyCollection<Fault> faults)
        : base("The input has faults.") => Faults = faults;

    /// <summary>The faults, in the order of their places.</summary>
    public IReadOnlyCollection<Fault> Faults { get; }

    /// <summary>Ends the command where there are faults.</summary>
    /// <param name="faults">The faults found so far.</param>
    public static void ThrowIfAny(FaultList faults)
    {
        if (faults.Any) throw new FaultsFound(faults);
    }
}
