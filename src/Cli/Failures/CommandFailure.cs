using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>Why a command cannot go on, in words for its user; ends with exit code 1.</summary>
public sealed class CommandFailure : Exception
{
    /// <summary>A failure without words; use the one that takes a text.</summary>
    public CommandFailure()
        : this(LocalText.Same("?"))
    {
    }

    /// <summary>A failure described in one language.</summary>
    /// <param name="message">What went wrong.</param>
    public CommandFailure(string message)
        : this(LocalText.Same(message))
    {
    }

    /// <summary>A failure described in one language, with what caused it.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public CommandFailure(string message, Exception innerException)
        : base(message, innerException) => Text = LocalText.Same(message);

    /// <summary>A failure described in both languages.</summary>
    /// <param name="text">What went wrong and what to do about it.</param>
    public CommandFailure(LocalText text)
        : base(text.En) => Text = text;

    /// <summary>What went wrong.</summary>
    public LocalText Text { get; }
}
