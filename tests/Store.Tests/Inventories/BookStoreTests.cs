using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Store.Tests.Inventories;

public sealed class BookStoreTests
{
    public static TheoryData<DatabaseKind, string> Books()
    {
        var data = new TheoryData<DatabaseKind, string>();
        foreach (var kind in Enum.GetValues<DatabaseKind>())
            foreach (var folder in Directory.GetDirectories(FreshDatabase.Examples()).Select(Path.GetFileName).Order(StringComparer.Ordinal)) data.Add(kind, folder!);
        return data;
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void A_book_comes_back_from_the_database_byte_for_byte(DatabaseKind kind, string example)
    {
        using var fresh = new FreshDatabase(kind);
        var book = FreshDatabase.Example(example);
        var store = new BookStore(fresh.Database);
        Assert.NotNull(store.Import(example, book, FreshDatabase.By("carbon-manager"), new FaultList())?.Recording);
        var faults = new FaultList();
        var back = store.Load(example, faults);
        Assert.Empty(faults);
        Assert.Equal(Text(book), Text(back!));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void The_same_book_again_records_nothing(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var book = FreshDatabase.Example("pv-factory-2025");
        var store = new BookStore(fresh.Database);
        var first = store.Import("pv", book, FreshDatabase.By("carbon-manager"), new FaultList())!;
        var again = store.Import("pv", book, FreshDatabase.By("carbon-manager", 1), new FaultList())!;
        Assert.Equal((0, 0, 0, first.Added), (again.Added, again.Changed, again.Withdrawn, again.Unchanged));
        Assert.Null(again.Recording);
        Assert.Single(new AuditTrail(fresh.Database).Read());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Any_past_state_can_be_rebuilt_after_a_correction(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var reported = FreshDatabase.Example("qingmin-2025");
        var restated = reported with { Activity = [.. reported.Activity.Select((record, i) => i == 0 ? record with { Amount = record.Amount + 1 } : record)] };
        var store = new BookStore(fresh.Database);
        var first = store.Import("qingmin", reported, FreshDatabase.By("owner"), new FaultList())!;
        var second = store.Import("qingmin", restated, FreshDatabase.By("owner", 5, "meter read again"), new FaultList())!;
        Assert.Equal((0, 1, 0), (second.Added, second.Changed, second.Withdrawn));
        Assert.Equal(Text(reported), Text(store.Load("qingmin", new FaultList(), first.Recording!.Seq)!));
        Assert.Equal(Text(restated), Text(store.Load("qingmin", new FaultList())!));
        var history = new FactStore(fresh.Database).History("qingmin", "activity", "petrol-2025");
        Assert.Equal([1L, 2L], history.Select(fact => fact.Revision));
        Assert.Equal("2025-01-01", history[0].ValidFrom);
        Assert.Equal("2025-12-31", history[0].ValidTo);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void What_a_book_no_longer_says_is_withdrawn_and_can_be_stated_again(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var book = FreshDatabase.Example("qingmin-2025");
        var less = book with { Sources = [.. book.Sources.Take(2)], Activity = [.. book.Activity.Where(record => record.Source < 2)] };
        var store = new BookStore(fresh.Database);
        store.Import("q", book, FreshDatabase.By("a"), new FaultList());
        Assert.Equal(2, store.Import("q", less, FreshDatabase.By("a", 1), new FaultList())!.Withdrawn);
        Assert.Equal(2, store.Load("q", new FaultList())!.Sources.Count);
        Assert.Equal(2, store.Import("q", book, FreshDatabase.By("a", 2), new FaultList())!.Added);
        Assert.Equal(Text(book), Text(store.Load("q", new FaultList())!));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_dry_run_says_what_would_change_and_records_nothing(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var store = new BookStore(fresh.Database);
        var result = store.Import("q", FreshDatabase.Example("qingmin-2025"), FreshDatabase.By("a"), new FaultList(), dryRun: true)!;
        Assert.True(result.Added > 10);
        Assert.Null(result.Recording);
        Assert.Empty(store.Names());
        Assert.Empty(new AuditTrail(fresh.Database).Read());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Übung")]
    [InlineData("../x")]
    [InlineData("a b")]
    [InlineData("q'; DROP TABLE fact; --")]
    public void A_name_that_cannot_stand_in_a_path_or_address_is_refused(string name)
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        var faults = new FaultList();
        Assert.Null(new BookStore(fresh.Database).Import(name, FreshDatabase.Example("qingmin-2025"), FreshDatabase.By("a"), faults));
        Assert.Equal(StoreFaults.BookName, Assert.Single(faults).Code);
    }

    [Fact]
    public void An_unknown_inventory_is_a_fault_that_names_those_there_are()
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        var store = new BookStore(fresh.Database);
        store.Import("qingmin", FreshDatabase.Example("qingmin-2025"), FreshDatabase.By("a"), new FaultList());
        var faults = new FaultList();
        Assert.Null(store.Load("kaijin", faults));
        Assert.Equal(StoreFaults.BookUnknown, Assert.Single(faults).Code);
        Assert.Contains("qingmin", faults.Single().Expected.En, StringComparison.Ordinal);
    }

    internal static string Text(InventoryBook book) => string.Join(
        "\n", FolderWriter.Files(book).Select(file => file.Key + "\n" + Convert.ToBase64String(file.Value)));
}
