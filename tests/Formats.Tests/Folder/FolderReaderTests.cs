using FsCheck;
using FsCheck.Fluent;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class FolderReaderTests
{
    private static readonly string[] Files = ["inventory.yaml", "activity.csv", "factors.csv", "instruments.csv", "credits.csv", "production.csv", "evidence/SHA256SUMS"];

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-bom")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("tabs")]
    [InlineData("semicolons")]
    public void The_same_content_in_any_encoding_is_the_same_book(string name)
    {
        var book = Given.SoundBook(Given.InRepository("tests", "Formats.Tests", "Fixtures", name));
        Assert.Equal(("汽油", "乐清工厂"), (book.Sources[0].Id, book.Facilities[0].Name.Zh));
        Assert.Equal([(1.2m, "t", "一月加油发票"), (1300m, "kg", "二月")], book.Activity.Select(record => (record.Amount, record.Unit.Symbol, record.Details!.Note!)));
    }

    [Fact]
    public void A_table_beyond_one_gigabyte_is_refused_without_being_read()
    {
        using var given = Given.FolderWith("source,period,quantity,unit\n");
        using (var file = File.OpenWrite(Path.Combine(given.Folder, "activity.csv"))) file.SetLength(FolderFiles.LargestTable + 1);
        Assert.Equal(FolderFaults.FileTooLarge, Assert.Single(given.Read().Faults).Code);
    }

    [Fact]
    public void Narrative_and_methods_are_kept_as_bytes()
    {
        using var given = Given.FolderWith("source,period,quantity,unit\n")
            .File("narrative/boundary.md", "# 边界\r\n").File("narrative/images/plant.png", [0, 1, 2, 255]).File("methods/own.yaml", "id: own\n");
        var (book, faults) = given.Read();
        Assert.Empty(faults);
        Assert.Equal(["narrative/boundary.md", "narrative/images/plant.png"], book!.Narrative.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([0, 1, 2, 255], book.Narrative["narrative/images/plant.png"].ToArray());
        Assert.Equal(("own", "methods/own.yaml"), (Assert.Single(book.OwnMethods).Id, book.OwnMethods[0].File));
    }

    [Fact]
    public void Other_files_in_the_folder_do_not_matter()
    {
        using var given = Given.FolderWith("source,period,quantity,unit\n").File("README.md", "hello").File(".git/config", "x").File("drafts/old.csv", "x");
        Assert.Empty(given.Read().Faults);
    }

    [Fact]
    public void A_mistake_in_a_facility_is_one_fault_and_its_sources_are_not_blamed()
    {
        using var given = Given.FolderWith("source,period,quantity,unit\npetrol,2025-01,1,t\n", Given.SmallBook.Replace("Asia/Shanghai", "Mars/Olympus", StringComparison.Ordinal));
        var (book, faults) = given.Read();
        Assert.Equal(FormatsFaults.ZoneUnknown, Assert.Single(faults).Code);
        Assert.Equal(["petrol", "power"], book!.Damaged.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Random_bytes_in_any_file_never_crash_the_reader() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (bytes, which) =>
        {
            using var given = Given.FolderWith("source,period,quantity,unit\n").File(Files[which % Files.Length], bytes);
            given.Read();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_and_flipped_files_never_crash_the_reader() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<byte>(), (cut, flip, mask) =>
        {
            var source = Given.InRepository("examples", "pv-factory-2025");
            var name = Files[(cut & 0xffff) % (Files.Length - 1)];
            var path = Path.Combine(source, name);
            if (!File.Exists(path)) path = Path.Combine(source, name = "inventory.yaml");
            var bytes = File.ReadAllBytes(path);
            bytes[(flip & int.MaxValue) % bytes.Length] ^= mask;
            using var given = Given.FolderWith("source,period,quantity,unit\n").File(name, bytes[..((cut & int.MaxValue) % (bytes.Length + 1))]);
            given.Read();
        }).QuickCheckThrowOnFailure();
}
