using System.Text;
using Lingtan.Quantities;
using Lingtan.Store.Tests.Inventories;
using Lingtan.Store.Tests.Readings;

namespace Lingtan.Store.Tests.Backups;

public sealed class BackupFileTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.PostgreSql)]
    [InlineData(DatabaseKind.PostgreSql, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql, DatabaseKind.PostgreSql)]
    public void A_backup_of_either_database_restores_into_either_with_history_and_documents(DatabaseKind from, DatabaseKind to)
    {
        using var source = new FreshDatabase(from);
        using var target = new FreshDatabase(to);
        var document = new EvidenceDocument(Encoding.UTF8.GetBytes("invoice"));
        var book = FreshDatabase.Example("pv-factory-2025");
        var store = new BookStore(source.Database);
        var first = store.Import("pv", book, FreshDatabase.By("a"), new FaultList(), [document])!;
        store.Import("pv", book with { Activity = [.. book.Activity.Skip(1)] }, FreshDatabase.By("b", 1), new FaultList());
        using var backup = new MemoryStream();
        BackupFile.Write(source.Database, backup);
        var faults = new FaultList();
        Assert.True(BackupFile.Restore(target.Database, backup, faults), string.Join('\n', faults));
        var restored = new BookStore(target.Database);
        Assert.Equal(BookStoreTests.Text(book), BookStoreTests.Text(restored.Load("pv", new FaultList(), first.Recording!.Seq)!));
        Assert.Equal(book.Activity.Count - 1, restored.Load("pv", new FaultList())!.Activity.Count);
        Assert.Equal(document.Bytes.ToArray(), new EvidenceStore(target.Database).Find(document.Sha256)!.Bytes.ToArray());
        Assert.Equal(new AuditTrail(source.Database).Verify(), new AuditTrail(target.Database).Verify());
    }

    [Fact]
    public void Comments_calendar_and_notices_go_along_in_a_backup()
    {
        using var source = new FreshDatabase(DatabaseKind.Sqlite);
        using var target = new FreshDatabase(DatabaseKind.PostgreSql);
        new AccountStore(source.Database).Save(new Account("owner", "Owner", Role.DataOwner, [], false, "zh", false, "", ""), "hash", FreshDatabase.By("admin"));
        new CommentDesk(new FactStore(source.Database)).Write("q", new CommentSubject("totals/tCO2e", "", new LocalText("总量", "Total")), "why", FreshDatabase.By("owner", 1));
        new DeadlineDesk(new FactStore(source.Database)).Set("q", new DeadlineRule(10, new Dictionary<string, int>()), 0, FreshDatabase.By("carbon", 2), new FaultList());
        var draft = new NoticeDraft("owner", "q", NoticeKind.Due, "petrol|2025-12", new NodaTime.LocalDate(2026, 1, 7), new LocalText("汽油", "Petrol"));
        new NoticeStore(source.Database).Tell("q", [draft], new HashSet<string>(), FreshDatabase.By("a", 3).At);
        new MailAddresses(source.Database).Set("owner", "owner@example.org");
        using var backup = new MemoryStream();
        BackupFile.Write(source.Database, backup);
        Assert.True(BackupFile.Restore(target.Database, backup, new FaultList()));
        Assert.Equal("why", Assert.Single(new CommentDesk(new FactStore(target.Database)).Threads("q")).Root.Text);
        Assert.Equal(10, new DeadlineDesk(new FactStore(target.Database)).Find("q").Rule!.Day);
        Assert.Equal(draft.Id, Assert.Single(new NoticeStore(target.Database).Of("owner", true, 0, 10).Notices).Id);
        Assert.Equal("owner@example.org", new MailAddresses(target.Database).Of("owner"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.PostgreSql)]
    [InlineData(DatabaseKind.PostgreSql, DatabaseKind.Sqlite)]
    public void Readings_and_their_hours_go_along_in_a_backup(DatabaseKind from, DatabaseKind to)
    {
        using var source = new FreshReadings(from == DatabaseKind.Sqlite ? ReadingsKind.Sqlite : ReadingsKind.PostgreSql);
        using var target = new FreshReadings(to == DatabaseKind.Sqlite ? ReadingsKind.Sqlite : ReadingsKind.PostgreSql);
        source.Append(new BatchNumber("buffer", 9), [.. Enumerable.Range(1, 400).Where(q => q % 50 > 9).Select(q => FreshReadings.Quarter(q, q))]);
        source.Append(FreshReadings.Quarter(20, 20.5m));
        source.Store.Compact(new NodaTime.LocalDate(2025, 3, 4));
        var setup = SeriesWorkTests.Setup(null);
        new SeriesWork(source.Database, source.Store, _ => setup).Run();
        source.Append(FreshReadings.Quarter(401, 401));
        using var backup = new MemoryStream();
        BackupFile.Write(source.Database, backup);
        var faults = new FaultList();
        Assert.True(BackupFile.Restore(target.Database, backup, faults), string.Join('\n', faults));
        var times = new NodaTime.Interval(FreshReadings.Monday - NodaTime.Duration.FromDays(1), FreshReadings.Monday + NodaTime.Duration.FromDays(10));
        Assert.Equal(source.Store.Read(FreshReadings.Main, times), target.Store.Read(FreshReadings.Main, times));
        Assert.Equal((9L, source.Store.Head()), (target.Store.Position("buffer"), target.Store.Head()));
        Assert.Equal(Days(source.Database), Days(target.Database));
        new SeriesWork(target.Database, target.Store, _ => setup).Run();
        Assert.Equal(Days(source.Database).Sum(d => d.Amount) + 2, Days(target.Database).Sum(d => d.Amount));
        Assert.False(BackupFile.Restore(target.Database, backup, new FaultList()));

        IReadOnlyList<Metering.BucketTotal> Days(Database database) => new RollUpStore(database).Read(FreshReadings.Main, setup.Policy.Zone, times, Metering.BucketSize.Day);
    }

    [Fact]
    public void Every_damaged_byte_of_a_backup_is_a_fault_or_harmless_and_never_half_restored()
    {
        using var source = new FreshDatabase(DatabaseKind.Sqlite);
        new BookStore(source.Database).Import("q", FreshDatabase.Example("qingmin-2025"), FreshDatabase.By("a"), new FaultList());
        using var memory = new MemoryStream();
        BackupFile.Write(source.Database, memory);
        var sound = memory.ToArray();
        var head = new AuditTrail(source.Database).Verify();
        var step = Math.Max(1, sound.Length / Soak.Times(60));
        for (var i = 0; i < sound.Length; i += step)
        {
            var damaged = (byte[])sound.Clone();
            damaged[i] ^= 0x10;
            using var target = new FreshDatabase(DatabaseKind.Sqlite);
            var faults = new FaultList();
            if (BackupFile.Restore(target.Database, new MemoryStream(damaged), faults)) Assert.Equal(head, new AuditTrail(target.Database).Verify());
            else Assert.Empty(new BookStore(target.Database).Names());
        }
    }

    [Fact]
    public void A_backup_is_refused_where_there_are_data_already()
    {
        using var source = new FreshDatabase(DatabaseKind.Sqlite);
        new BookStore(source.Database).Import("q", FreshDatabase.Example("qingmin-2025"), FreshDatabase.By("a"), new FaultList());
        using var backup = new MemoryStream();
        BackupFile.Write(source.Database, backup);
        var faults = new FaultList();
        Assert.False(BackupFile.Restore(source.Database, backup, faults));
        Assert.Equal(StoreFaults.NotEmpty, Assert.Single(faults).Code);
    }
}
