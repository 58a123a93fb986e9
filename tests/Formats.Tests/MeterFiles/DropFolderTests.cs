using System.Text;
using NodaTime;

namespace Lingtan.Formats;

public sealed class DropFolderTests : IDisposable
{
    private const string Good = "meter,time,value\na,2026-03-01 08:15,1\na,2026-03-01 08:30,2\n";
    private static readonly MeterFileProfile Profile = new() { Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"] };
    private readonly string _folder = Directory.CreateTempSubdirectory("lingtan-").FullName;
    private readonly Clock _clock = new();
    private readonly List<DropBatch> _taken = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_is_taken_when_it_has_rested_and_moved_away()
    {
        var drop = Open();
        Write("march.csv", Good);
        Assert.Empty(await ScanAsync(drop));
        _clock.Pass(9);
        Assert.Empty(await ScanAsync(drop));
        _clock.Pass(1);
        var result = Assert.Single(await ScanAsync(drop));
        Assert.Equal((DropOutcome.Taken, 2, 0), (result.Outcome, result.Readings, result.Faults.Count));
        Assert.Equal([1m, 2m], _taken.SelectMany(b => b.Readings).Select(r => r.Value));
        Assert.Equal(["done/march.csv"], Files());
    }

    [Fact]
    public async Task A_file_that_grows_is_waited_for()
    {
        var drop = Open();
        Write("slow.csv", Good[..40]);
        for (var length = 40; length < Good.Length; length++)
        {
            Write("slow.csv", Good[..length]);
            _clock.Pass(9);
            Assert.Empty(await ScanAsync(drop));
        }

        Write("slow.csv", Good);
        await ScanAsync(drop);
        _clock.Pass(10);
        Assert.Equal(2, Assert.Single(await ScanAsync(drop)).Readings);
    }

    [Fact]
    public async Task A_file_whose_sender_paused_too_long_is_read_again_as_a_whole()
    {
        var drop = Open();
        Write("paused.csv", Good[..Good.LastIndexOf('a')]);
        Assert.Equal(1, Assert.Single(await RestAsync(drop)).Readings);
        // The sender still has the file open that was moved.
        File.WriteAllText(Path.Combine(_folder, "done", "paused.csv"), Good);
        Assert.Equal(2, Assert.Single(await RestAsync(drop)).Readings);
        Assert.Equal(["done/paused.csv"], Files());
    }

    [Fact]
    public async Task The_same_bytes_are_taken_once_whatever_their_name_and_also_after_a_restart()
    {
        Write("one.csv", Good);
        await RestAsync(Open());
        Write("two.csv", Good);
        Assert.Equal(DropOutcome.Known, Assert.Single(await RestAsync(Open())).Outcome);
        Write("one.csv", Good);
        Assert.Equal(DropOutcome.Known, Assert.Single(await RestAsync(Open())).Outcome);
        Assert.Single(_taken);
        Assert.Equal(["done/one.2.csv", "done/one.csv", "done/two.csv"], Files());
    }

    [Fact]
    public async Task Faulty_rows_lie_aside_with_their_reasons_and_the_others_are_taken()
    {
        Write("mixed.csv", "meter,time,value\na,2026-03-01 08:15,1\na,sometime,=2+3\na,2026-03-01 08:45,lots\n");
        var result = Assert.Single(await RestAsync(Open()));
        Assert.Equal((DropOutcome.Taken, 1, 2), (result.Outcome, result.Readings, result.Faults.Count));
        var lines = await File.ReadAllLinesAsync(Path.Combine(_folder, "aside", "mixed.csv.faults.csv"), TestContext.Current.CancellationToken);
        Assert.Equal("row,column,value,code,reason_zh,reason_en,expected_zh,expected_en", lines[0]);
        Assert.StartsWith("3,time,sometime,meter-file-time,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("4,value,lots,meter-file-value,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_put_aside_whole_and_may_be_dropped_again()
    {
        var drop = Open();
        Write("wrong.csv", "nothing,of,this\n1,2,3\n");
        Assert.Equal(DropOutcome.Refused, Assert.Single(await RestAsync(drop)).Outcome);
        Assert.Equal(["aside/wrong.csv", "aside/wrong.csv.faults.csv"], Files());
        Write("wrong.csv", Good);
        Assert.Equal(DropOutcome.Taken, Assert.Single(await RestAsync(drop)).Outcome);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_handed_over_again_with_the_same_numbers()
    {
        var drop = Open(batch: 1);
        Write("march.csv", Good);
        await drop.ScanAsync(Keep, TestContext.Current.CancellationToken);
        _clock.Pass(10);
        await Assert.ThrowsAsync<IOException>(() => drop.ScanAsync((b, c) => b.Number == 2 ? throw new IOException("away") : Keep(b, c), TestContext.Current.CancellationToken));
        Assert.Equal(["march.csv"], Files());
        await RestAsync(Open(batch: 1));
        Assert.Equal([1L, 1, 2], _taken.Select(b => b.Number));
        Assert.Single(_taken.Select(b => b.Source).Distinct());
        Assert.StartsWith("file:", _taken[0].Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_files_links_and_parts_are_left_alone()
    {
        Write("a.csv.part", Good);
        Write(".hidden.csv", Good);
        Write("notes.md", Good);
        File.CreateSymbolicLink(Path.Combine(_folder, "link.csv"), Path.Combine(_folder, "a.csv.part"));
        Assert.Empty(await RestAsync(Open()));
        File.Move(Path.Combine(_folder, "a.csv.part"), Path.Combine(_folder, "a.csv"));
        Assert.Equal("a.csv", Assert.Single(await RestAsync(Open())).Name);
    }

    [Fact]
    public async Task A_file_larger_than_is_read_is_put_aside()
    {
        Write("large.csv", Good);
        var drop = new DropFolder(_folder, Profile, DropSettings.Usual with { LargestBytes = 10 }, _clock);
        Assert.Equal(FolderFaults.FileTooLarge, Assert.Single(Assert.Single(await RestAsync(drop)).Faults).Code);
    }

    [Fact]
    public async Task It_watches_until_it_is_stopped()
    {
        var told = new List<DropResult>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Write("a.csv", Good);
        var drop = new DropFolder(_folder, Profile, DropSettings.Usual with { Settle = TimeSpan.FromMilliseconds(100) }, TimeProvider.System);
        await drop.RunAsync(TimeSpan.FromMilliseconds(60), Keep, (result, _) =>
        {
            told.Add(result!);
            stop.Cancel();
        }, stop.Token);
        Assert.Equal(2, Assert.Single(told).Readings);
    }

    /// <summary>The first value for a time is the one that counts, so half a number must not be the first.</summary>
    [Fact]
    public async Task A_file_whose_sender_pauses_within_a_number_gives_no_part_of_it()
    {
        var drop = Open();
        const string Whole = "meter,time,value\na,2026-03-01 08:15,1\na,2026-03-01 08:30,12345\n";
        Write("paused.csv", Whole[..^4]);
        await RestAsync(drop);
        Write(File.Exists(Path.Combine(_folder, "paused.csv")) ? "paused.csv" : "done/paused.csv", Whole);
        await RestAsync(drop);
        Assert.Equal([1m, 12345m], _taken.SelectMany(b => b.Readings).Select(r => r.Value).Distinct());
    }

    [Fact]
    public async Task A_last_line_without_an_end_is_taken_when_nothing_follows_for_a_minute()
    {
        var drop = Open();
        Write("march.csv", Good[..^1]);
        Assert.Empty(await RestAsync(drop));
        _clock.Pass(49);
        Assert.Empty(await ScanAsync(drop));
        _clock.Pass(1);
        Assert.Equal(2, Assert.Single(await ScanAsync(drop)).Readings);
    }

    [Theory]
    [InlineData("sha256,name,byt")]
    [InlineData("sha256,name,bytes,taken,readings,faults\n0011,other.c")]
    public async Task A_line_of_the_ledger_that_a_crash_cut_off_costs_only_itself(string ledger)
    {
        Write("taken.csv", ledger);
        Write("one.csv", Good);
        Assert.Equal(DropOutcome.Taken, Assert.Single(await RestAsync(Open())).Outcome);
        Write("two.csv", Good);
        Assert.Equal(DropOutcome.Known, Assert.Single(await RestAsync(Open())).Outcome);
    }

    [Fact]
    public async Task A_file_that_cannot_be_moved_stands_in_no_others_way()
    {
        var drop = Open();
        Directory.CreateDirectory(Path.Combine(_folder, "aside", "a.csv.faults.csv"));
        Write("a.csv", "meter,time,value\na,sometime,1\n");
        Write("b.csv", Good);
        await ScanAsync(drop);
        _clock.Pass(10);
        await Assert.ThrowsAnyAsync<Exception>(() => ScanAsync(drop));
        Assert.Contains("done/b.csv", Files());
    }

    [Fact]
    public async Task A_mistake_of_whoever_keeps_readings_does_not_end_the_watching()
    {
        var told = new List<DropResult>();
        var (failures, calls) = (0, 0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Write("a.csv", Good);
        var drop = new DropFolder(_folder, Profile, DropSettings.Usual with { Settle = TimeSpan.FromMilliseconds(100) }, TimeProvider.System);
        await drop.RunAsync(TimeSpan.FromMilliseconds(60), (batch, cancel) => calls++ == 0 ? throw new UnauthorizedAccessException("no") : Keep(batch, cancel), (result, failure) =>
        {
            if (failure is not null) failures++;
            if (result is null) return;
            told.Add(result);
            stop.Cancel();
        }, stop.Token);
        Assert.Equal((1, 1), (failures, told.Count));
    }

    private DropFolder Open(int batch = 100) => new(_folder, Profile, DropSettings.Usual with { BatchSize = batch }, _clock);

    private async Task<IReadOnlyList<DropResult>> RestAsync(DropFolder drop)
    {
        await ScanAsync(drop);
        _clock.Pass(10);
        return await ScanAsync(drop);
    }

    private Task<IReadOnlyList<DropResult>> ScanAsync(DropFolder drop) => drop.ScanAsync(Keep, TestContext.Current.CancellationToken);

    private Task Keep(DropBatch batch, CancellationToken cancel)
    {
        _taken.Add(batch);
        return Task.CompletedTask;
    }

    private void Write(string name, string text) => File.WriteAllBytes(Path.Combine(_folder, name), Encoding.UTF8.GetBytes(text));

    private string[] Files() =>
    [
        .. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder, f).Replace('\\', '/')).Where(f => f != "taken.csv").Order(StringComparer.Ordinal),
    ];
}
