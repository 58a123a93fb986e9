using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// A folder into which files of meter data are dropped, by hand or by SFTP. Each file is taken once, by its bytes: when it has not changed for a while its readings are handed over, it
/// is noted in <c>taken.csv</c> and moved to <c>done/</c>; rows that cannot be read are listed in <c>aside/NAME.faults.csv</c>, and a file that cannot be read at all is moved there. A
/// crash at any point loses nothing: what was handed over and not yet noted is handed over once more with the same numbers. One process uses a folder at a time.
/// </summary>
public sealed class DropFolder
{
    private static readonly string[] Endings = [".csv", ".txt", ".tsv", ".xlsx"];
    private const int MostWatched = 1000;
    private const int UnendedRests = 6;
    private readonly string _folder;
    private readonly MeterFileProfile _profile;
    private readonly DropSettings _settings;
    private readonly TimeProvider _time;
    private readonly DropLedger _ledger;
    private readonly Dictionary<string, (long Length, DateTime Written, long Since)> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _done = new(StringComparer.Ordinal);

    /// <summary>Watches a folder, which is created where it is not there.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="profile">The layout of its files.</param>
    /// <param name="settings">When a file is ready.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="IOException">The folder cannot be created or read.</exception>
    public DropFolder(string folder, MeterFileProfile profile, DropSettings settings, TimeProvider time)
    {
        (_folder, _profile, _settings, _time) = (folder, profile, settings, time);
        Directory.CreateDirectory(Done);
        Directory.CreateDirectory(Aside);
        _ledger = new DropLedger(folder);
    }

    private string Done => Path.Combine(_folder, "done");

    private string Aside => Path.Combine(_folder, "aside");

    /// <summary>Looks once at what is there, and deals with the files that are ready, in the order of their names.</summary>
    /// <param name="take">Keeps a batch of readings; they are durable when it returns.</param>
    /// <param name="cancel">Ends the work between two batches.</param>
    /// <returns>What became of each file that was ready.</returns>
    /// <exception cref="IOException">The disk cannot be read or written; the other files were dealt with all the same.</exception>
    public async Task<IReadOnlyList<DropResult>> ScanAsync(Func<DropBatch, CancellationToken, Task> take, CancellationToken cancel)
    {
        var results = new List<DropResult>();
        ExceptionDispatchInfo? failure = null;
        TakeBackWhatGrew();
        var files = new DirectoryInfo(_folder).EnumerateFiles().Where(static f => f.LinkTarget is null && Endings.Contains(f.Extension.ToLowerInvariant()) && f.Name[0] != '.' && f.Name != "taken.csv")
            .OrderBy(static f => f.Name, StringComparer.Ordinal).ToList();
        foreach (var gone in _seen.Keys.Except(files.Select(static f => f.Name)).ToList()) _seen.Remove(gone);
        foreach (var file in files.Where(IsSettled))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                if (await TakeAsync(file, take, cancel).ConfigureAwait(false) is { } result) results.Add(result);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failure ??= ExceptionDispatchInfo.Capture(e);
            }
        }

        failure?.Throw();
        return results;
    }

    /// <summary>Looks again and again until it is cancelled; a disk that fails once is tried again.</summary>
    /// <param name="interval">How often.</param>
    /// <param name="take">Keeps a batch of readings.</param>
    /// <param name="told">Is told what became of each file, or of a failure of the disk.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task RunAsync(TimeSpan interval, Func<DropBatch, CancellationToken, Task> take, Action<DropResult?, IOException?> told, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                try
                {
                    foreach (var result in await ScanAsync(take, cancel).ConfigureAwait(false)) told(result, null);
                }
#pragma warning disable CA1031 // Whatever one look fails with, such as a file of another user, there is another one.
                catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    told(null, e as IOException ?? new IOException(e.Message, e));
                }

                await Task.Delay(interval, _time, cancel).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Wanted.
        }
    }

    // A sender that paused for longer than a file has to rest goes on writing into the file that was moved; it is then read once more as a whole.
    private void TakeBackWhatGrew()
    {
        foreach (var (path, length) in _done.ToList())
        {
            var file = new FileInfo(path);
            var back = Path.Combine(_folder, file.Name);
            if (file.Exists && file.Length == length) continue;
            _done.Remove(path);
            if (file.Exists && !File.Exists(back)) File.Move(path, back);
        }
    }

    private bool IsSettled(FileInfo file)
    {
        var now = (file.Length, file.LastWriteTimeUtc);
        if (!_seen.TryGetValue(file.Name, out var seen) || (seen.Length, seen.Written) != now)
        {
            _seen[file.Name] = (now.Length, now.LastWriteTimeUtc, _time.GetTimestamp());
            return false;
        }

        return _time.GetElapsedTime(seen.Since) >= _settings.Settle;
    }

    private async Task<DropResult?> TakeAsync(FileInfo file, Func<DropBatch, CancellationToken, Task> take, CancellationToken cancel)
    {
        var faults = new FaultList();
        if (new FolderFiles(_folder).Read(file.Name, _settings.LargestBytes, faults) is not { } bytes) return faults.Any ? Refuse(file, "", faults) : null;
        // It grew between looking and reading: somebody is still writing.
        if (bytes.Length != file.Length) return null;
        if (!IsEnded(bytes, file) && _time.GetElapsedTime(_seen[file.Name].Since) < UnendedRests * _settings.Settle) return null;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (_ledger.Holds(sha256))
        {
            Move(file, Done);
            return new DropResult(file.Name, sha256, DropOutcome.Known, 0, []);
        }

        if (MeterFileReader.Read(bytes, file.Name, _profile, faults) is not { } readings) return Refuse(file, sha256, faults);
        var count = await HandOverAsync("file:" + sha256, readings, take, cancel).ConfigureAwait(false);
        file.Refresh();
        // It grew while it was read: what was handed over is right, and the whole file will be read once more.
        if (!file.Exists || file.Length != bytes.Length) return null;
        if (faults.Any) WriteFaults(file.Name, faults);
        _ledger.Add(sha256, file.Name, bytes.Length, _time.GetUtcNow(), count, faults.Count);
        Move(file, Done);
        return new DropResult(file.Name, sha256, DropOutcome.Taken, count, [.. faults]);
    }

    // Where a text ends within a line, a sender may be pausing within a number; one that writes no last end of line is waited for a little longer.
    private static bool IsEnded(byte[] bytes, FileInfo file) =>
        file.Extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase) || bytes is [] or [.., (byte)'\n' or (byte)'\r'] or [.., (byte)'\n' or (byte)'\r', 0];

    private async Task<int> HandOverAsync(string source, IEnumerable<MeterFileReading> readings, Func<DropBatch, CancellationToken, Task> take, CancellationToken cancel)
    {
        var count = 0;
        foreach (var batch in readings.Chunk(_settings.BatchSize))
        {
            cancel.ThrowIfCancellationRequested();
            count += batch.Length;
            await take(new DropBatch(source, count, batch), cancel).ConfigureAwait(false);
        }

        return count;
    }

    private DropResult Refuse(FileInfo file, string sha256, FaultList faults)
    {
        WriteFaults(file.Name, faults);
        Move(file, Aside);
        return new DropResult(file.Name, sha256, DropOutcome.Refused, 0, [.. faults]);
    }

    private void WriteFaults(string name, FaultList faults)
    {
        var table = new DelimitedWriter(["row", "column", "value", "code", "reason_zh", "reason_en", "expected_zh", "expected_en"], byteOrderMark: true);
        foreach (var fault in faults)
        {
            string?[] cells =
            [
                fault.Place.Row is { } row ? FieldText.Whole(row) : "", fault.Place.Column, fault.Value, fault.Code.Id, fault.Code.Title.Zh, fault.Code.Title.En, fault.Expected.Zh, fault.Expected.En,
            ];
            foreach (var cell in cells) table.Cell(cell);
            table.EndRow();
        }

        var path = Path.Combine(Aside, name + ".faults.csv");
        File.WriteAllBytes(path + ".new", table.ToArray());
        File.Move(path + ".new", path, overwrite: true);
    }

    // A name that is taken gets a number, so that nothing is overwritten.
    private void Move(FileInfo file, string folder)
    {
        var target = Path.Combine(folder, file.Name);
        for (var i = 2; File.Exists(target); i++) target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file.Name)}.{FieldText.Whole(i)}{file.Extension}");
        var length = file.Length;
        File.Move(file.FullName, target);
        _seen.Remove(file.Name);
        if (folder != Done) return;
        if (_done.Count >= MostWatched) _done.Clear();
        _done[target] = length;
    }
}
