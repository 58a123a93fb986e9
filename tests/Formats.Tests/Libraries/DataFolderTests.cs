using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class DataFolderTests
{
    [Fact]
    public void The_folder_beside_or_above_the_program_is_found() => Assert.NotNull(DataFolder.Find(null, new FaultList()));

    [Fact]
    public void A_folder_without_factors_is_a_fault()
    {
        using var given = Given.EmptyFolder();
        var faults = new FaultList();
        Assert.Null(DataFolder.Find(given.Folder, faults));
        Assert.Equal(LibrariesFaults.DataMissing, Assert.Single(faults).Code);
    }
}
