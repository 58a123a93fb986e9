using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Looks at alarm rules whenever readings arrive, and now and then without, and tells what is to be told.</summary>
internal sealed class AlarmWork(AlarmRounds rounds, LimitRounds limits, DeliveryPost post, ReadingIntake intake, RegisterHours hours, ServerOptions options, TimeProvider time, ILogger<AlarmWork> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _arrived = new(0, 1);
    private Task _posting = Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Alarms.Seconds <= 0 || options.Collector == CollectorMode.Off) return;
        intake.Arrived += Wake;
        try
        {
            while (true)
            {
                await Task.Run(() => Once(), stoppingToken);

                // Beside the rounds: another system that does not answer must not keep a load from being looked at.
                if (_posting.IsCompleted) _posting = Post(stoppingToken);
                await Task.Delay(Between, time, stoppingToken);
                await _arrived.WaitAsync(TimeSpan.FromSeconds(options.Alarms.Seconds), stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            intake.Arrived -= Wake;
            await _posting;
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _arrived.Dispose();
        base.Dispose();
    }

    private void Wake(Appended _)
    {
        if (_arrived.CurrentCount > 0) return;
        try
        {
            _arrived.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else has just done it.
        }
    }

    // What fails in one round, such as a database that does not answer, is tried again in the next; the server goes on.
    private void Once()
    {
        try
        {
            hours.Freshen();
            rounds.Run();
            limits.Run();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Alarms");
        }
    }

    private async Task Post(CancellationToken stopping)
    {
        try
        {
            await post.Send(stopping);
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception error)
        {
            log.LogError(error, "Deliveries");
        }
    }
}
