using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Why a report could not be printed, in words for the person who asked for it. Nothing was written.</summary>
public sealed class PrintFailure : Exception
{
    /// <summary>No reason.</summary>
    public PrintFailure() : this(LocalText.Empty)
    {
    }

    /// <summary>A reason in English.</summary>
    /// <param name="message">The reason.</param>
    public PrintFailure(string message) : this(LocalText.Same(message))
    {
    }

    /// <summary>A reason in English with its cause.</summary>
    /// <param name="message">The reason.</param>
    /// <param name="innerException">The cause.</param>
    public PrintFailure(string message, Exception innerException) : base(message, innerException) => Reason = LocalText.Same(message);

    /// <summary>A reason.</summary>
    /// <param name="reason">The reason.</param>
    public PrintFailure(LocalText reason) : base(reason.En) => Reason = reason;

    /// <summary>The reason.</summary>
    public LocalText Reason { get; }
}
