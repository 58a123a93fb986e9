using System.Data.Common;
using Lingtan.Drivers;
using Lingtan.Formats;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// Collects readings while the server runs: reads the connections that are set up, keeps what they give on disk, and hands it to the store. A change of the set-up is taken up within
/// seconds; while the database is away, what was set up last goes on being read.
/// </summary>
internal sealed class CollectorWork(
    EnergyDesk desk, ReadingIntake intake, LibrarySet libraries, CollectorBoard board, ServerOptions options, TimeProvider time, IClock clock, ILogger<CollectorWork> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private CollectorRun? _run;
    private string _signature = "";
    private long _head = -1;
    private bool _stuck;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Collector == CollectorMode.Off) return;

        // The server answers before the first device is asked.
        await Task.Yield();
        using var handing = new CancellationTokenSource();
        Task hand = Task.CompletedTask;
        board.Started = clock.GetCurrentInstant();
        var watch = new ClockWatch(time);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (watch.Look() is { } jump) Jumped(jump);
                if (Ready() && hand.IsCompleted) hand = board.Buffer!.RunAsync(handing.Token);
                board.Buffer?.Flush();
                Watch();
                await TakeUp();
                await Task.Delay(Look, time, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            if (_run is { } run) await run.DisposeAsync();
            await handing.CancelAsync();
            await hand;
            board.Buffer?.Dispose();
            (board.Buffer, board.Site, board.Started) = (null, null, null);
        }
    }

    // Nothing is opened where nothing is to be collected; a folder that another process uses is tried again.
    private bool Ready()
    {
        if (board.Buffer is not null) return true;
        try
        {
            if (desk.Now().Site.Connections.Count == 0 && !Directory.Exists(options.BufferFolder)) return false;
            var faults = new FaultList();
            board.Buffer = new SampleBuffer(DiskBuffer.Open(options.BufferFolder, faults), intake, time, clock);
            foreach (var fault in faults) log.LogError("The buffer on disk is damaged: {Place} {Value}", fault.Place, fault.Value);
            board.Problem = faults.Any ? string.Join("; ", faults.Select(static fault => fault.Place + " " + fault.Value)) : null;
            return true;
        }
        catch (Exception failure) when (failure is IOException or DbException or UnauthorizedAccessException)
        {
            if (board.Problem is null) log.LogError(failure, "The collector cannot open its buffer {Folder}", options.BufferFolder);
            board.Problem = failure.Message;
            return false;
        }
    }

    private async Task TakeUp()
    {
        if (board.Buffer is not { } buffer) return;
        try
        {
            var head = desk.Head();
            if (head == _head) return;
            var site = desk.Now().Site;
            var signature = CollectorRun.Signature(site);
            if (_stuck) board.Problem = null;
            if (signature != _signature)
            {
                var before = _run;
                _run = null;
                if (before is not null) await before.DisposeAsync();
                _run = new CollectorRun(site, libraries.RegisterMaps, buffer, board, options.DropFolder, time);
                if (log.IsEnabled(LogLevel.Information)) log.LogInformation("Collecting from {Connections} connections", site.Connections.Count);
            }

            (_head, _signature, _stuck) = (head, signature, false);
        }
        catch (DbException failure)
        {
            // What was set up last goes on being read.
            if (log.IsEnabled(LogLevel.Debug)) log.LogDebug(failure, "The set-up cannot be read at present");
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            // A mistake here must not end the server; it is told, and tried again.
            if (!_stuck) log.LogError(mistake, "The collector cannot take up what is set up");
            (board.Problem, _stuck) = (mistake.Message, true);
        }
    }

    // Whoever reads the log learns of it while the database, and so every notice, is away.
    private void Watch()
    {
        var before = board.AwaySince;
        board.Look();
        if (before is null && board.AwaySince is not null) log.LogWarning(board.Buffer?.StoreFailure, "The store takes no readings; they wait on disk");
        else if (before is not null && board.AwaySince is null) log.LogWarning("The store takes readings again after {Seconds} s", board.WasAway?.Duration.TotalSeconds);
    }

    private void Jumped(ClockJump jump)
    {
        board.Jump = jump;
        log.LogWarning("The clock of this machine was set by {Seconds} s", jump.By.TotalSeconds);
    }
}
