using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class EvidenceHashesTests
{
    // sha256sum of the five bytes "hello", as printed by GNU coreutils.
    private const string Hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private const string Activity = "source,period,quantity,unit,evidence\npetrol,2025-01,1,t,evidence/a.txt\n";

    [Fact]
    public void A_document_is_hashed()
    {
        using var given = Given.FolderWith(Activity).File("evidence/a.txt", "hello");
        Assert.Equal(Hello, given.Read().Book!.Evidence["evidence/a.txt"]);
    }

    [Fact]
    public void A_recorded_hash_stands_for_a_document_that_did_not_travel()
    {
        using var given = Given.FolderWith(Activity).File("evidence/SHA256SUMS", Hello + "  a.txt\n");
        var (book, faults) = given.Read();
        Assert.Empty(faults);
        Assert.Equal(Hello, book!.Evidence["evidence/a.txt"]);
    }

    [Fact]
    public void A_missing_document_is_one_fault_however_often_it_is_named()
    {
        using var given = Given.FolderWith(Activity + "petrol,2025-02,1,t,evidence/a.txt\npetrol,2025-03,1,t,evidence/a.txt; evidence/a.txt\n");
        var fault = Assert.Single(given.Read().Faults);
        Assert.Equal((FolderFaults.EvidenceMissing, 2), (fault.Code, fault.Place.Row));
    }

    [Fact]
    public void A_symbolic_link_is_refused()
    {
        using var given = Given.FolderWith(Activity).File("outside.txt", "secret");
        Directory.CreateDirectory(Path.Combine(given.Folder, "evidence"));
        File.CreateSymbolicLink(Path.Combine(given.Folder, "evidence", "a.txt"), Path.Combine(given.Folder, "outside.txt"));
        Assert.Equal(FolderFaults.PathEscapes, Assert.Single(given.Read().Faults).Code);
    }

    [Fact]
    public void A_linked_folder_is_refused()
    {
        using var outside = Given.EmptyFolder().File("a.txt", "secret");
        using var given = Given.FolderWith(Activity);
        Directory.CreateSymbolicLink(Path.Combine(given.Folder, "evidence"), outside.Folder);
        Assert.Equal(FolderFaults.PathEscapes, Assert.Single(given.Read().Faults).Code);
    }
}
