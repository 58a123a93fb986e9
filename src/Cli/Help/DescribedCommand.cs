using System.CommandLine;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>A command with what its help page shows.</summary>
internal sealed class DescribedCommand : Command
{
    /// <summary>Creates a command described in the terminal's language.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="name">Its name.</param>
    /// <param name="summary">What it does, in one sentence.</param>
    /// <param name="examples">Examples of its use.</param>
    public DescribedCommand(Terminal terminal, string name, LocalText summary, params Example[] examples)
        : base(name, terminal.Say(summary)) => Examples = examples;

    /// <summary>Examples of its use.</summary>
    public IReadOnlyList<Example> Examples { get; }

    /// <summary>Runs work when the command is called.</summary>
    /// <param name="work">The work; its result is the exit code.</param>
    public DescribedCommand Does(Func<ParseResult, int> work)
    {
        SetAction(work);
        return this;
    }
}

/// <summary>An example on a help page.</summary>
/// <param name="Line">What to type after <c>lingtan</c>.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record Example(string Line, LocalText Meaning);
