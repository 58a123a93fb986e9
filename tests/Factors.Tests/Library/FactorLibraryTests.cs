using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Factors;

public sealed class FactorLibraryTests
{
    [Fact]
    public void The_shipped_library_has_no_fault() =>
        Assert.Empty(ShippedLibrary.Faults.Select(f => $"{f.Place} {f.Code.Id} '{f.Value}': {f.Expected.En}"));

    [Fact]
    public void Every_row_has_a_dataset_a_kind_and_a_source() => Assert.All(ShippedLibrary.Library.Rows, row =>
    {
        Assert.NotNull(row.Dataset);
        Assert.NotNull(ShippedLibrary.Library.Kind(row.Kind));
        Assert.NotEmpty(row.Source);
        Assert.Same(row, ShippedLibrary.Library.Row(row.Id));
    });

    [Fact]
    public void Kinds_that_look_alike_exist() =>
        Assert.All(ShippedLibrary.Library.Kinds.SelectMany(k => k.Lookalikes), id => Assert.NotNull(ShippedLibrary.Library.Kind(id)));
}
