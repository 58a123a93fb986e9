using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class WorkbookWriterTests
{
    public static TheoryData<string> Examples => FolderWriterTests.Examples;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Folder_to_workbook_to_folder_loses_nothing(string example)
    {
        var book = Given.SoundBook(Given.InRepository("examples", example));
        var faults = new FaultList();
        var back = WorkbookReader.Read(Write(book), "book.xlsx", faults);
        Assert.Empty(faults);
        Assert.Equal(FolderWriterTests.Shown(book), FolderWriterTests.Shown(back!));
        Assert.Equal(book.Activity.Count, back!.Activity.Count);
    }

    [Fact]
    public void Every_corner_of_the_format_survives_the_round_trip()
    {
        using var given = Given.FolderWith(
            "id,source,period,record,input,quantity,unit,measured,note\n001,petrol,2025-01,0012,,1234567890.123456789,t,12.345 %,\"  two\nlines; \"\"quoted\"\" _x0041_\"\n,petrol,2025-03-01/2025-03-20,2025-03,,0.000000001,t,,\n",
            Given.SmallBook.Replace("subjects: { fuel: petrol } }", "subjects: { fuel: petrol }, inputs: { OF: \"98 %\" }, note: \"a; b=c\" }", StringComparison.Ordinal)
                .Replace("period: 2025\n", "period: { from: 2025-01-01, to: 2025-12-31 }\npurpose: { zh: 用途, en: purpose, users: { zh: 客户, en: customers }, significance: { 3: { zh: 大, en: large } } }\n", StringComparison.Ordinal))
            .File("methods/own.yaml", "id: own\r\n\n  # indented\n").File("narrative/a.md", "# 标题\n\n- x\n").File("narrative/b.bin", [0, 255, 10, 13])
            .File("production.csv", "period,metric,value,unit,derived\n2025,revenue,0.1,亿元,yes\n");
        var (book, faults) = given.Read();
        Assert.Empty(faults);
        var back = WorkbookReader.Read(Write(book!), "book.xlsx", faults)!;
        Assert.Empty(faults);
        Assert.Equal(FolderWriterTests.Shown(book!), FolderWriterTests.Shown(back));
        Assert.Equal(1234567890.123456789m, back.Activity[0].Amount);
        Assert.Equal(("001", "0012"), (back.Activity[0].Details!.Id, back.Activity[0].Record));
    }

    [Fact]
    public void The_same_book_gives_the_same_bytes_in_any_culture()
    {
        var book = Given.SoundBook(Given.InRepository("examples", "pv-factory-2025"));
        var first = Write(book);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(first, Write(book));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_file_satisfies_the_schema_of_open_xml()
    {
        foreach (var bytes in new[] { WorkbookWriter.Template(["fossil-fuel-combustion-ncv"]), Write(Given.SoundBook(Given.InRepository("examples", "pv-factory-2025"))) })
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Path?.XPath + ": " + error.Description));
        }
    }

    [Fact]
    public void No_part_carries_the_time_of_writing()
    {
        using var archive = new ZipArchive(new MemoryStream(WorkbookWriter.Template([])));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void The_template_offers_lists_for_sources_units_categories_and_methods()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(WorkbookWriter.Template(["my-method"])), isEditable: false);
        var formulas = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Formula1>()).Select(formula => formula.Text).ToList();
        Assert.Contains(formulas, formula => formula.Contains("排放源 sources", StringComparison.Ordinal));
        Assert.True(formulas.Count(formula => formula.StartsWith("'lists'!", StringComparison.Ordinal)) > 10);
        Assert.Contains("my-method", document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>()).Select(text => text.Text));
    }

    [Fact]
    public void The_template_read_as_it_is_asks_for_what_must_be_filled_and_nothing_else()
    {
        var faults = new FaultList();
        WorkbookReader.Read(WorkbookWriter.Template([]), "template.xlsx", faults);
        Assert.All(faults, fault => Assert.Equal("value-missing", fault.Code.Id));
        Assert.Equal(["consolidation", "factors.as_of", "gwp", "organization.name.zh", "period"], faults.Select(fault => fault.Place.Column).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_guide_says_what_each_method_needs_and_is_not_read()
    {
        var libraries = LibrarySet.Open(Given.InRepository("data"));
        var bytes = WorkbookWriter.Template(libraries.Methods([]), libraries.Factors);
        var guide = Rows(bytes, MethodGuide.MethodsName);
        Assert.Equal(libraries.Methods([]).Ids.Order(StringComparer.Ordinal), guide.Skip(1).Select(row => row[0]).Distinct());
        var fuel = guide.Single(row => row[0] == "fossil-fuel-combustion-ncv" && row[5] == "fuel");
        Assert.Contains("diesel", fuel[^1].Split(", "));
        var consumption = guide.Single(row => row[0] == "fossil-fuel-combustion-ncv" && row[5] == "FC");
        Assert.Equal(("活动数据 activity", "t、1e4 Nm3", "是 yes"), (consumption[4], consumption[8], consumption[10]));
        Assert.Contains(guide, row => row[0] == "goods-by-spend" && row[10] == "是，自有因子 yes, own factor");
        Assert.Contains(Rows(bytes, MethodGuide.SubjectsName), row => row[0] == "diesel" && row[1] == "柴油");
        var faults = new FaultList();
        WorkbookReader.Read(bytes, "template.xlsx", faults);
        Assert.All(faults, fault => Assert.Equal("value-missing", fault.Code.Id));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Path?.XPath + ": " + error.Description));
    }

    private static List<string[]> Rows(byte[] workbook, string name) =>
        [.. XlsxReader.Read(workbook, "template.xlsx", new FaultList())!.Single(sheet => sheet.Name == name).Rows.Select(row => Array.ConvertAll(row.Cells, cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""))];

    [Fact]
    public void A_text_that_no_cell_holds_is_a_fault_and_nothing_is_written()
    {
        var book = Given.SoundBook(Given.InRepository("examples", "qingmin-2025"));
        var faults = new FaultList();
        Assert.Null(WorkbookWriter.Write(book with { History = [new string('x', 40_000)] }, [], faults));
        Assert.Equal(WorkbookFaults.TextTooLong, Assert.Single(faults).Code);
    }

    private static byte[] Write(Inventories.InventoryBook book)
    {
        var faults = new FaultList();
        var bytes = WorkbookWriter.Write(book, ["fossil-fuel-combustion-ncv"], faults);
        Assert.Empty(faults);
        return bytes!;
    }
}
