using static Lingtan.Organizations.Facilities;

namespace Lingtan.Organizations;

public sealed class BoundaryWarningsTests
{
    [Fact]
    public void Joint_operational_control_counts_the_equity_share_and_says_so()
    {
        var (tree, _) = Tree(Of("venture", null, Held("2020-01-01", null, 0.4m, Control.Joint, Control.No)));
        Assert.Equal(0.4m, tree.Share(tree.Find("venture")!, Day("2025-01-01"), ConsolidationApproach.OperationalControl));
        Assert.Equal(("joint-operational-control", "venture"), (Assert.Single(tree.Warnings).Code.Id, tree.Warnings[0].Where));
    }

    [Fact]
    public void A_share_repeated_from_the_parent_is_pointed_out_with_the_product()
    {
        var entry = Held("2020-01-01", null, 0.6m, Control.Yes, Control.Yes);
        var (tree, _) = Tree(Of("base", null, entry), Of("line", "base", entry));
        Assert.Contains("36 %", Assert.Single(tree.Warnings).Message.En, StringComparison.Ordinal);
    }
}
