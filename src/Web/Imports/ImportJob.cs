using Lingtan.Formats;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>Others are worked on first.</summary>
    Waiting,

    /// <summary>It is worked on.</summary>
    Running,

    /// <summary>The file is sound; nothing is recorded yet.</summary>
    Checked,

    /// <summary>What it changes is recorded.</summary>
    Recorded,

    /// <summary>The file has faults; nothing was changed.</summary>
    Faulty,

    /// <summary>It was ended early; nothing was changed.</summary>
    Cancelled,

    /// <summary>The server failed; nothing was changed.</summary>
    Failed,
}

/// <summary>An import: a file on its way into an inventory.</summary>
/// <param name="id">Its name.</param>
/// <param name="inventory">The inventory.</param>
/// <param name="caller">Who sent it.</param>
/// <param name="bytes">The file.</param>
/// <param name="file">Name of the file.</param>
/// <param name="choice">What of it is taken.</param>
/// <param name="at">When it was sent.</param>
public sealed class ImportJob(string id, string inventory, Caller caller, byte[] bytes, string file, ImportChoice choice, Instant at) : IDisposable
{
    /// <summary>How many changes are shown one by one.</summary>
    public const int MostShown = 500;

    private const int Attempts = 20;

    private readonly CancellationTokenSource _cancel = new();

    /// <summary>Its name.</summary>
    public string Id => id;

    /// <summary>The inventory.</summary>
    public string Inventory => inventory;

    /// <summary>Who sent it.</summary>
    public Caller Caller => caller;

    /// <summary>Name of the file.</summary>
    public string FileName => file;

    /// <summary>When it was sent.</summary>
    public Instant At => at;

    /// <summary>Where it stands.</summary>
    public ImportState State { get; private set; } = ImportState.Waiting;

    /// <summary>How far the work is.</summary>
    public ImportStage Stage { get; private set; }

    /// <summary>How many rows the file has; null while it is read.</summary>
    public int? Rows { get; private set; }

    /// <summary>What was found wrong.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>What it changes; null while that is not known.</summary>
    public BookPlan? Plan { get; private set; }

    /// <summary>The recording; null where nothing was recorded.</summary>
    public Recording? Recording { get; private set; }

    /// <summary>The file as read, for the rows beside the faults; null where it could not be read.</summary>
    public BookFile? File { get; private set; }

    /// <summary>Whether it can be recorded.</summary>
    public bool CanBeRecorded => State == ImportState.Checked;

    /// <summary>Ends it; what is being recorded at this moment is recorded.</summary>
    public void Cancel()
    {
        _cancel.Cancel();
        if (State is ImportState.Waiting or ImportState.Checked) State = ImportState.Cancelled;
    }

    /// <summary>Puts it in the line again, to be recorded.</summary>
    internal void Wait() => State = ImportState.Waiting;

    /// <summary>The line was full: it can still be recorded later.</summary>
    internal void GiveUpWaiting() => State = ImportState.Checked;

    /// <summary>Works on it.</summary>
    /// <param name="import">Takes files in.</param>
    /// <param name="record">Whether what it changes is recorded; else it is only found out.</param>
    /// <param name="act">Who, when, why.</param>
    internal void Run(BookImport import, bool record, Act act)
    {
        if (_cancel.IsCancellationRequested) return;
        State = ImportState.Running;
        try
        {
            State = Work(import, record, act);
        }
        catch (OperationCanceledException)
        {
            State = ImportState.Cancelled;
        }
        catch
        {
            State = ImportState.Failed;
            throw;
        }
    }

    private ImportState Work(BookImport import, bool record, Act act)
    {
        var faults = new FaultList();
        Stage = ImportStage.Reading;
        File ??= BookFile.Read(bytes, file, faults);
        _cancel.Token.ThrowIfCancellationRequested();
        Rows = File?.Rows(choice.Only);
        for (var attempt = 0; File is not null && !faults.Any; attempt++)
        {
            Plan = import.Plan(inventory, File, choice, caller.Within, faults, stage => Stage = stage, _cancel.Token);
            if (Plan is null || !record) break;
            Stage = ImportStage.Recording;
            var conflicts = new FaultList();
            var done = import.Record(inventory, Plan, act, File.Documents, conflicts);
            Recording = done?.Recording;
            if (done is not null) break;

            // Somebody was faster: what the file changes is found out anew.
            if (attempt == Attempts) faults.AddRange(conflicts);
        }

        Faults = [.. faults];
        return faults.Any ? ImportState.Faulty : record ? ImportState.Recorded : ImportState.Checked;
    }

    /// <inheritdoc/>
    public void Dispose() => _cancel.Dispose();
}
