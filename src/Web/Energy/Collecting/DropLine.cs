using Lingtan.Drivers;
using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>
/// A folder into which files of readings are dropped, by hand or by SFTP. Its setting <c>folder</c> is a name beneath the folder that the server keeps for them, so that nobody who
/// sets up connections reaches other files; the other settings are those of a file profile.
/// </summary>
internal sealed class DropLine
{
    /// <summary>Identifier of the protocol.</summary>
    public const string Protocol = "files";

    /// <summary>The setting that names the folder.</summary>
    public const string Folder = "folder";
    private static readonly LocalText NameExpected = new("字母、数字、- 或 _ 组成的文件夹名", "the name of a folder, of letters, digits, - and _");

    private readonly FieldConnection _connection;
    private readonly DropFolder _folder;
    private readonly CollectorBoard _board;
    private readonly Func<string, IReadOnlyList<PointSample>, bool> _keep;

    private DropLine(FieldConnection connection, DropFolder folder, CollectorBoard board, Func<string, IReadOnlyList<PointSample>, bool> keep) => (_connection, _folder, _board, _keep) = (connection, folder, board, keep);

    /// <summary>The line of a connection; wrong settings are told, and give none.</summary>
    public static DropLine? Open(FieldConnection connection, EnergySite site, string root, TimeProvider time, CollectorBoard board, Func<string, IReadOnlyList<PointSample>, bool> keep)
    {
        var faults = new FaultList();
        var name = connection.Settings.GetValueOrDefault(Folder, connection.Id);
        if (name.Length is 0 or > 80 || !name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) faults.Add(DriverFaults.Setting, connection.Place with { Column = Folder }, name, NameExpected);
        var profile = MeterFileProfile.Read(
            connection.Settings.Where(static one => one.Key != Folder).ToDictionary(StringComparer.Ordinal), site.Facilities.Count > 0 ? site.Facilities[0].Zone : site.Zone(""), connection.Place, faults);
        if (!faults.Any && profile is not null)
        {
            try
            {
                return new DropLine(connection, new DropFolder(Path.Combine(root, name), profile, DropSettings.Usual, time), board, keep);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                faults.Add(DriverFaults.Setting, connection.Place with { Column = Folder }, failure.Message, new("可写的文件夹", "a folder that can be written"));
            }
        }

        if (faults.Any) board.Of(connection).Refuse(faults.First());
        return null;
    }

    /// <summary>Looks again and again until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancel) => _folder.RunAsync(_connection.Interval.ToTimeSpan(), Take, Told, cancel);

    private Task Take(DropBatch batch, CancellationToken cancel)
    {
        if (!_keep(_connection.Id, [.. batch.Readings.Select(Sample)])) throw new IOException("The disk of the buffer takes nothing.");
        return Task.CompletedTask;
    }

    private static PointSample Sample(MeterFileReading one)
    {
        var parts = one.Point.Split('/', 2);
        return new PointSample(parts[0], parts.Length > 1 ? parts[1] : "", one.At.ToDateTimeOffset(), one.Value, SampleState.Good, null) { Unit = one.Unit };
    }

    private void Told(DropResult? result, IOException? failure)
    {
        if (failure is not null) _board.Failed(_connection.Id, new DriverException(DriverFaults.Failed, LocalText.Same(failure.Message), failure));
        else if (result is { Outcome: DropOutcome.Refused } refused) _board.Failed(_connection.Id, new DriverException(DriverFaults.Failed, new($"{refused.Name} 无法读取，已移至 aside", $"{refused.Name} cannot be read and lies aside")));
    }
}
