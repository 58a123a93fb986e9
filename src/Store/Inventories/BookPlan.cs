namespace Lingtan.Store;

/// <summary>What an import changes, or would change.</summary>
/// <param name="Added">Things not stated before.</param>
/// <param name="Changed">Things stated otherwise before.</param>
/// <param name="Withdrawn">Things no longer stated.</param>
/// <param name="Unchanged">Things stated as before.</param>
/// <param name="Recording">The recording; null where nothing was recorded.</param>
public sealed record ImportResult(int Added, int Changed, int Withdrawn, int Unchanged, Recording? Recording);

/// <summary>A change with what it changes.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">The content stated so far; null where nothing is.</param>
public sealed record PlannedChange(FactChange Change, string? Before);

/// <summary>What recording a book would change.</summary>
/// <param name="Head">The last recording it was compared with; the plan holds as long as it is the last one.</param>
/// <param name="Changes">The changes.</param>
/// <param name="Unchanged">How many things stay as stated.</param>
public sealed record BookPlan(long Head, IReadOnlyList<PlannedChange> Changes, int Unchanged)
{
    /// <summary>The changes as they are recorded.</summary>
    public IReadOnlyList<FactChange> Recorded => [.. Changes.Select(one => one.Change)];

    /// <summary>The changes counted.</summary>
    /// <param name="recording">The recording; null where nothing was recorded.</param>
    public ImportResult ToResult(Recording? recording)
    {
        var withdrawn = Changes.Count(one => one.Change.Content is null);
        var added = Changes.Count(one => one.Before is null);
        return new ImportResult(added, Changes.Count - added - withdrawn, withdrawn, Unchanged, recording);
    }
}
