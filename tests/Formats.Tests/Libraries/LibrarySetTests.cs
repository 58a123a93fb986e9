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
}
