namespace Lingtan.Web;

/// <summary>Computes the inventories after the start, so that the first who asks does not wait for it.</summary>
internal sealed class WarmUp(LiveInventories inventories, ILogger<WarmUp> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() =>
    {
        try
        {
            foreach (var one in inventories.All().Reverse())
            {
                if (stoppingToken.IsCancellationRequested) return;
                inventories.Find(one.Id);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whoever asks will be told; the server starts all the same.
            log.LogWarning(e, "The inventories could not be computed ahead");
        }
    }, stoppingToken);
}
