using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class LibrarySetTests
{
    [Fact]
    public void The_shipped_libraries_have_no_faults()
    {
        var libraries = LibrarySet.Open(Given.InRepository("data"));
        Assert.NotEmpty(libraries.Factors.Datasets);
        Assert.NotEmpty(libraries.MethodFiles);
        Assert.NotEmpty(libraries.QualitySchemes);
        Assert.Empty(libraries.Faults);
    }

    [Fact]
    public void An_own_factor_row_of_an_unknown_kind_blames_only_the_row()
    {
        using var given = Given.FolderWith("source,period,quantity,unit\npetrol,2025-01,1,t\n")
            .File("factors.csv", "id,factor,subject,value,unit,geography,source\nown,calorific-value,petrol,43,GJ/t,CN,report\n");
        var (book, faults) = given.Read();
        Assert.Null(LibrarySet.Open(Given.InRepository("data")).Build(book!, faults, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal("factor-kind-unknown", Assert.Single(faults).Code.Id);
    }

    [Fact]
    public void A_production_figure_in_an_unknown_unit_is_not_also_a_missing_metric()
    {
        using var given = Given.FolderWith("source,period,quantity,unit\npetrol,2025-01,1,t\n", Given.SmallBook + "intensities: [ { metric: revenue, scopes: [1], per: 亿元 } ]\n")
            .File("production.csv", "period,metric,value,unit\n2025,revenue,1,dukats\n");
        var (book, faults) = given.Read();
        Assert.Null(LibrarySet.Open(Given.InRepository("data")).Build(book!, faults, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal(UnitsFaults.UnitUnknown, Assert.Single(faults).Code);
    }
}
