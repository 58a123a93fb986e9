namespace Lingtan.Cli;

/// <summary>What the command leaves behind for scripts.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A failure that the input files are not to blame for: wrong arguments, an unreadable disk.</summary>
    public const int Failure = 1;

    /// <summary>Faults in the input; nothing was written.</summary>
    public const int Faults = 2;

    /// <summary>Stopped by the user (Ctrl-C), as shells count it.</summary>
    public const int Cancelled = 130;
}
