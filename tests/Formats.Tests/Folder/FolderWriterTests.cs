using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class FolderWriterTests
{
    public static TheoryData<string> Examples => [.. Directory.GetDirectories(Given.InRepository("examples")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_written_folder_reads_back_as_the_same_book(string example)
    {
        var book = Given.SoundBook(Given.InRepository("examples", example));
        using var given = Given.EmptyFolder();
        FolderWriter.Write(book, given.Folder);
        var (back, faults) = given.Read();
        Assert.Empty(faults);
        Assert.Equal(Shown(book), Shown(back!));
        Assert.Equal(book.Activity.Select(record => record with { Details = null, Row = 0 }), back!.Activity.Select(record => record with { Details = null, Row = 0 }));
        Assert.Equal(book.Evidence.OrderBy(one => one.Key), back.Evidence.OrderBy(one => one.Key));
    }

    [Fact]
    public void Nothing_but_the_files_of_the_book_is_written()
    {
        using var given = Given.EmptyFolder();
        FolderWriter.Write(Given.SoundBook(Given.InRepository("examples", "qingmin-2025")), given.Folder);
        Assert.DoesNotContain(Directory.GetFiles(given.Folder, "*", SearchOption.AllDirectories), file => file.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_that_a_spreadsheet_would_run_are_guarded_and_come_back_as_written()
    {
        using var given = Given.FolderWith("source,period,quantity,unit,note\npetrol,2025-01,1,t,'=cmd|'/c calc'!A1\n");
        var book = given.Read().Book!;
        Assert.Equal("=cmd|'/c calc'!A1", book.Activity[0].Details!.Note);
        var csv = Encoding.UTF8.GetString(FolderWriter.Files(book).Single(file => file.Key == "activity.csv").Value);
        Assert.Contains(",'=cmd", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", csv, StringComparison.Ordinal);
    }

    /// <summary>All files of a book, as one text.</summary>
    internal static string Shown(Inventories.InventoryBook book) =>
        string.Concat(FolderWriter.Files(book).Select(file => "== " + file.Key + "\n" + Encoding.UTF8.GetString(file.Value)));
}
