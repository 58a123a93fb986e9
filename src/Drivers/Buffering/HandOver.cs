namespace Lingtan.Drivers;

/// <summary>Hands the entries of a buffer over, in order, until each is stored; a failure is tried again after a wait.</summary>
/// <param name="buffer">The buffer.</param>
/// <param name="store">Stores a batch for good before it returns; entries that it has already it passes over.</param>
/// <param name="most">Most entries of a batch.</param>
/// <param name="wait">How long to wait after a failure.</param>
/// <param name="time">The clock.</param>
public sealed class HandOver(DiskBuffer buffer, Func<BufferBatch, CancellationToken, Task> store, int most, BackOff wait, TimeProvider time)
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    /// <summary>What the last attempt failed with; null: it did not.</summary>
    public Exception? LastFailure { get; private set; }

    /// <summary>Hands over until it is cancelled.</summary>
    /// <param name="cancel">Ends the work.</param>
    public async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                cancel.ThrowIfCancellationRequested();
                var pause = await OnceAsync(cancel).ConfigureAwait(false);
                if (pause > TimeSpan.Zero) await Task.Delay(pause, time, cancel).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
    }

    // Acknowledged is only what was stored; stopping between the two means that it is offered once more.
    private async Task<TimeSpan> OnceAsync(CancellationToken cancel)
    {
        var batch = buffer.Peek(most);
        if (batch.Entries.Count == 0) return Idle;
        try
        {
            await store(batch, cancel).ConfigureAwait(false);
            buffer.Acknowledge(batch.Entries[^1].Number);
            wait.Succeed();
            LastFailure = null;
            return TimeSpan.Zero;
        }
#pragma warning disable CA1031 // Whatever the receiver fails with, the entries stay and are offered again.
        catch (Exception e) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LastFailure = e;
            return wait.Fail();
        }
    }
}
