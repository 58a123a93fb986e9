using Lingtan.Quantities;

namespace Lingtan.Store.Tests.Deadlines;

public sealed class DeadlineDeskTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_rule_is_set_changed_and_ended_beside_the_book_and_a_second_hand_is_told_of_the_first(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var facts = new FactStore(fresh.Database);
        var desk = new DeadlineDesk(facts);
        Assert.Null(desk.Find("q").Rule);
        var rule = new DeadlineRule(10, new Dictionary<string, int> { ["yn"] = 15 }, 5, 3);
        Assert.NotNull(desk.Set("q", rule, 0, FreshDatabase.By("carbon", 1), new FaultList()));
        var state = desk.Find("q");
        Assert.Equal((10, 5, 3, 1L, "carbon"), (state.Rule!.Day, state.Rule.Before, state.Rule.Every, state.Revision, state.By));
        Assert.Equal(15, Assert.Single(state.Rule.Facilities).Value);
        var faults = new FaultList();
        Assert.Null(desk.Set("q", rule with { Day = 11 }, 0, FreshDatabase.By("carbon", 2), faults));
        Assert.Equal(StoreFaults.RevisionConflict, Assert.Single(faults).Code);
        Assert.NotNull(desk.Set("q", null, 1, FreshDatabase.By("carbon", 3), new FaultList()));
        Assert.Equal((null, 2L), (desk.Find("q").Rule, desk.Find("q").Revision));
        Assert.Equal(0, facts.Head("q"));
        Assert.Null(new AuditTrail(fresh.Database).Verify().Broken);
    }
}
