using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// Works on imports one after the other, away from the requests that sent them. They live in memory: after a restart a file is sent again, which changes nothing twice, since
/// the same content again records nothing.
/// </summary>
public sealed class ImportJobs(BookImport import, TimeProvider clock, ILogger<ImportJobs> log) : BackgroundService
{
    private const int MostWaiting = 20;
    private static readonly Duration KeptFor = Duration.FromHours(2);

    private readonly ConcurrentDictionary<string, ImportJob> _jobs = new(StringComparer.Ordinal);
    private readonly Channel<(ImportJob Job, bool Record)> _line = Channel.CreateBounded<(ImportJob, bool)>(MostWaiting);

    /// <summary>Takes a file.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="caller">Who sent it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="choice">What of it is taken.</param>
    /// <param name="record">Whether what it changes is recorded; else it is only found out.</param>
    /// <returns>The import; null where too many wait already.</returns>
    public ImportJob? Add(string inventory, Caller caller, byte[] bytes, string name, ImportChoice choice, bool record)
    {
        Forget();
        var job = new ImportJob(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)), inventory, caller, bytes, name, choice, Now);
        if (!_line.Writer.TryWrite((job, record))) return null;
        _jobs[job.Id] = job;
        return job;
    }

    /// <summary>An import of an account; null where there is none.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="id">Name of the import.</param>
    /// <param name="caller">Who asks: others do not see it.</param>
    public ImportJob? Find(string inventory, string id, Caller caller) =>
        _jobs.TryGetValue(id, out var job) && job.Inventory == inventory && job.Caller.Name == caller.Name ? job : null;

    /// <summary>Records an import that was found sound.</summary>
    /// <param name="job">The import.</param>
    /// <returns>Whether it was taken; one that finds the line full stays as it is.</returns>
    public bool Record(ImportJob job)
    {
        if (!job.CanBeRecorded) return false;
        job.Wait();
        if (_line.Writer.TryWrite((job, true))) return true;
        job.GiveUpWaiting();
        return false;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (job, record) in _line.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Task.Run(() => job.Run(import, record, job.Caller.Act("import", clock, job.FileName)), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One that fails does not keep the others from being worked on.
                log.LogError(e, "Import {Job} of {File} into {Inventory} failed", job.Id, job.FileName, job.Inventory);
            }
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private void Forget()
    {
        foreach (var (id, job) in _jobs)
            if (Now - job.At > KeptFor && job.State is not (ImportState.Waiting or ImportState.Running) && _jobs.TryRemove(id, out _)) job.Dispose();
    }
}
