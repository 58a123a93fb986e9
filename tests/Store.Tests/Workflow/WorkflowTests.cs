using FsCheck;
using FsCheck.Fluent;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Store.Tests.Workflow;

public sealed class WorkflowTests
{
    private const string Book = "q";
    private static readonly Lazy<LibrarySet> Libraries = new(() => LibrarySet.Open(Path.Combine(FreshDatabase.Examples(), "..", "data")));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_month_is_submitted_returned_mended_and_approved_by_somebody_else(DatabaseKind kind)
    {
        using var fresh = Filled(kind, out var facts, out var cell);
        var desk = new CellDesk(facts);
        Assert.Equal(CellState.Draft, State(facts, cell));
        Assert.Single(desk.Move(Book, CellAction.Submit, [cell], By("owner", 1)).Done);
        Assert.Equal(CellState.Submitted, State(facts, cell));
        Assert.Equal(StoreFaults.MonthClosed, Assert.Single(Change(facts, cell, "7").Outcomes[0].Faults).Code);
        Assert.Single(desk.Move(Book, CellAction.Return, [cell], By("rev", 2)).Refused);
        Assert.Single(desk.Move(Book, CellAction.Return, [cell], By("rev", 2, "does not fit the invoice")).Done);
        Assert.NotNull(Change(facts, cell, "7").Recording);
        Assert.Equal(CellState.Draft, State(facts, cell));
        Assert.Single(desk.Move(Book, CellAction.Submit, [cell], By("owner", 4)).Done);
        Assert.Single(desk.Move(Book, CellAction.Approve, [cell], By("owner", 5)).Refused);
        Assert.Single(desk.Move(Book, CellAction.Approve, [cell], By("editor", 5)).Refused);
        Assert.Single(desk.Move(Book, CellAction.Approve, [cell], By("rev", 5)).Done);
        Assert.Equal(CellState.Approved, State(facts, cell));
        Assert.Single(desk.Move(Book, CellAction.Reopen, [cell], By("app", 6)).Refused);
        Assert.Single(desk.Move(Book, CellAction.Reopen, [cell], By("app", 6, "late invoice")).Done);
        Assert.Equal(CellState.Draft, State(facts, cell));
        Assert.Null(new AuditTrail(fresh.Database).Verify().Broken);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Faulty_changes_are_refused_each_by_itself_or_all_together(DatabaseKind kind)
    {
        using var fresh = Filled(kind, out var facts, out var cell);
        var present = BookState.Read(facts, Book).Cells[cell][0].Fact;
        var cells = FactContent.Read(present.Content).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        ActivityChange[] changes =
        [
            new(present.Key, present.Revision, With("quantity", "3")), new(null, 0, With("quantity", "abc", "period", "2025-09", "id", "n1")), new(null, 0, With("unit", "kWh", "period", "2025-10", "id", "n2")),
            new(null, 0, With("source", "nobody", "period", "2025-10", "id", "n3")), new(present.Key, present.Revision + 3, With("quantity", "4")),
        ];
        var whole = Desk(facts).Change(Book, changes[..4], whole: true, By("editor", 1), All);
        Assert.Null(whole.Recording);
        Assert.Equal(present.Content, BookState.Read(facts, Book).Find("activity", present.Key)!.Fact.Content);
        var single = Desk(facts).Change(Book, changes[..4], whole: false, By("editor", 2), All);
        Assert.Equal([0, 1, 1, 1], single.Outcomes.Select(outcome => Math.Min(1, outcome.Faults.Count)));
        Assert.Equal("quantity", single.Outcomes[1].Faults[0].Place.Column);
        Assert.Equal(present.Revision + 1, single.Outcomes[0].Revision);
        Assert.Contains(Desk(facts).Change(Book, changes[4..], whole: true, By("editor", 3), All).Outcomes[0].Faults, fault => fault.Code == StoreFaults.RevisionConflict);
        Assert.Equal(StoreFaults.FacilityForeign, Assert.Single(Desk(facts).Change(Book, [new(present.Key, present.Revision + 1, With("quantity", "5"))], true, By("x", 4), _ => _ => false).Outcomes[0].Faults).Code);

        Dictionary<string, string> With(params string[] pairs)
        {
            var changed = new Dictionary<string, string>(cells, StringComparer.Ordinal);
            for (var i = 0; i < pairs.Length; i += 2) changed[pairs[i]] = pairs[i + 1];
            return changed;
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void An_inventory_goes_from_draft_to_locked_by_different_people_and_is_then_restated(DatabaseKind kind)
    {
        using var fresh = Filled(kind, out var facts, out _);
        var desk = new StatusDesk(facts, Libraries.Value);
        var book = new BookStore(fresh.Database).Load(Book, new FaultList())!;
        var expected = CellMatrix.Of(BookState.Read(facts, Book), book).Expected;
        Assert.NotEmpty(desk.Move(Book, InventoryStatus.Reviewed, expected, By("rev", 1)).Blockers);
        var recorded = BookState.Read(facts, Book).Cells.Keys.ToList();
        new CellDesk(facts).Move(Book, CellAction.Submit, recorded, By("owner", 2));
        new CellDesk(facts).Move(Book, CellAction.Approve, recorded, By("rev", 3));
        Assert.NotEmpty(desk.Move(Book, InventoryStatus.Reviewed, recorded, By("importer", 4)).Blockers);
        Assert.NotNull(desk.Move(Book, InventoryStatus.Reviewed, recorded, By("rev", 4)).Recording);
        Assert.NotEmpty(desk.Move(Book, InventoryStatus.Approved, recorded, By("rev", 5)).Blockers);
        Assert.NotNull(desk.Move(Book, InventoryStatus.Approved, recorded, By("app", 5)).Recording);
        var faults = new FaultList();
        Assert.Null(new BookStore(fresh.Database).Import(Book, book with { Gwp = "AR5" }, FreshDatabase.By("a", 6), faults));
        Assert.Equal(StoreFaults.InventoryClosed, Assert.Single(faults).Code);
        Assert.NotNull(desk.Move(Book, InventoryStatus.Locked, recorded, By("app", 7)).Recording);
        Assert.NotEmpty(desk.Move(Book, InventoryStatus.Draft, recorded, By("app", 8, "oh")).Blockers);
        var restatement = new Restatement(facts);
        Assert.Null(restatement.Begin(Book, "q-r1", " ", By("carbon", 9), out _));
        Assert.NotNull(restatement.Begin(Book, "q-r1", "a meter was read wrong", By("carbon", 9), out _));
        Assert.Equal((Book, "a meter was read wrong"), Restatement.Of(BookState.Read(facts, "q-r1")));
        Assert.Equal(InventoryStatus.Draft, BookState.Read(facts, "q-r1").Status);
        Assert.Equal(InventoryStatus.Locked, BookState.Read(facts, Book).Status);
        Assert.Equal(Total(book), Total(new BookStore(fresh.Database).Load("q-r1", new FaultList())!));
        Assert.Null(new AuditTrail(fresh.Database).Verify().Broken);
    }

    [Fact]
    public void An_approved_inventory_is_computed_with_the_files_kept_with_it()
    {
        using var fresh = Filled(DatabaseKind.Sqlite, out var facts, out _);
        var recorded = BookState.Read(facts, Book).Cells.Keys.ToList();
        new CellDesk(facts).Move(Book, CellAction.Submit, recorded, By("owner", 2));
        new CellDesk(facts).Move(Book, CellAction.Approve, recorded, By("rev", 3));
        var desk = new StatusDesk(facts, Libraries.Value);
        desk.Move(Book, InventoryStatus.Reviewed, recorded, By("rev", 4));
        var evidence = new EvidenceStore(fresh.Database);
        Assert.Null(KeptLibrary.Of(BookState.Read(facts, Book), evidence));
        Assert.NotNull(desk.Move(Book, InventoryStatus.Approved, recorded, By("app", 5)).Recording);
        var kept = KeptLibrary.Of(BookState.Read(facts, Book), evidence)!;
        var book = new BookStore(fresh.Database).Load(Book, new FaultList())!;
        var (installed, then) = (Libraries.Value.Build(book, new FaultList(), cancellation: TestContext.Current.CancellationToken)!, kept.Build(book, new FaultList(), cancellation: TestContext.Current.CancellationToken)!);
        Assert.Equal(installed.Figures.Find("totals/tCO2e")!.Sha256, then.Figures.Find("totals/tCO2e")!.Sha256);

        // With an installed library that has lost the grid factors the same book comes to something else, or to nothing; the kept one is as it was.
        var changed = LibrarySet.Of([.. Libraries.Value.AllFiles().Where(file => !file.Path.Contains("grid", StringComparison.Ordinal))]);
        Assert.NotEqual(installed.Totals.Tco2e, changed.Build(book, new FaultList(), cancellation: TestContext.Current.CancellationToken)?.Totals.Tco2e);
        Assert.Equal(installed.Totals.Tco2e, then.Totals.Tco2e);
    }

    [Fact]
    public void Whatever_people_do_nobody_approves_their_own_and_the_chain_holds()
    {
        string[] actors = ["a", "b", "c"];
        var steps = Gen.Choose(0, 4).SelectMany(action => Gen.Choose(0, 2), (action, actor) => (action, actor)).ListOf(12);
        Prop.ForAll(Arb.From(steps), sequence =>
        {
            using var fresh = Filled(DatabaseKind.Sqlite, out var facts, out var cell);
            var desk = new CellDesk(facts);
            var minute = 1;
            foreach (var (action, actor) in sequence)
            {
                var act = By(actors[actor], minute, "why");
                if (action == 4)
                {
                    Change(facts, cell, (++minute).ToString(System.Globalization.CultureInfo.InvariantCulture), actors[actor]);
                    continue;
                }

                var before = BookState.Read(facts, Book);
                var moved = desk.Move(Book, (CellAction)action, [cell], act);
                if (action == (int)CellAction.Approve && moved.Done.Count > 0) Assert.DoesNotContain(actors[actor], before.Preparers(cell));
            }

            Assert.Null(new AuditTrail(fresh.Database).Verify().Broken);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(8)));
    }

    [Theory]
    [InlineData("2025-03", "2025-03")]
    [InlineData("2025-03-01/2025-03-20", "2025-03")]
    [InlineData("2025-03-15", "2025-03")]
    [InlineData("2025", "2025")]
    [InlineData("2025-01-01/2025-03-31", "2025-01-01/2025-03-31")]
    public void A_record_belongs_to_its_month_or_to_the_longer_period_it_is_written_for(string period, string cell) =>
        Assert.Equal(cell, ActivityCell.Of([new("source", "s"), new("period", period)]).Period);

    private static FreshDatabase Filled(DatabaseKind kind, out FactStore facts, out ActivityCell cell)
    {
        var fresh = new FreshDatabase(kind);
        facts = new FactStore(fresh.Database);
        new BookStore(fresh.Database).Import(Book, FreshDatabase.Example("qingmin-2025"), FreshDatabase.By("importer"), new FaultList());
        cell = BookState.Read(facts, Book).Cells.Keys.OrderBy(one => one.Key, StringComparer.Ordinal).First(one => one.Source == "petrol");
        return fresh;
    }

    private static ActivityRecorded Change(FactStore facts, ActivityCell cell, string quantity, string actor = "editor")
    {
        var present = BookState.Read(facts, Book).Cells[cell][0].Fact;
        var cells = FactContent.Read(present.Content).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        cells["quantity"] = quantity;
        return Desk(facts).Change(Book, [new ActivityChange(present.Key, present.Revision, cells)], true, By(actor, 3), All);
    }

    private static ActivityDesk Desk(FactStore facts) => new(facts, Libraries.Value);

    private static Func<string, bool> All(InventoryBook book) => _ => true;

    private static decimal Total(InventoryBook book) => Libraries.Value.Build(book, new FaultList(), cancellation: TestContext.Current.CancellationToken)!.Totals.Tco2e;

    private static CellState State(FactStore facts, ActivityCell cell) => BookState.Read(facts, Book).StateOf(cell);

    private static Act By(string actor, int minute, string reason = "") => FreshDatabase.By(actor, minute, reason) with { Action = "test" };
}
