using Lingtan.Methods;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Every folder of <c>tests/Faults</c> holds one mistake and gives one fault, at the place stated in <c>expected.csv</c>.</summary>
public sealed class FormatsFaultExamplesTests
{
    private static readonly Lazy<LibrarySet> Libraries = new(() => LibrarySet.Open(Given.InRepository("data")));

    private static readonly Lazy<Dictionary<string, Place>> Expected = new(() => ReadExpected().ToDictionary(one => one.Code, one => one.Place));

    private static readonly Lazy<Dictionary<string, string>> ExpectedValues = new(() => ReadExpected().ToDictionary(one => one.Code, one => one.Value));

    // Texts and document control are read when a report is written.
    public static TheoryData<string> Codes =>
    [
        .. Directory.GetDirectories(Given.InRepository("tests", "Faults")).Select(folder => Path.GetFileName(folder)!)
            .Where(code => !code.StartsWith("report-", StringComparison.Ordinal) && !code.StartsWith("narrative-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void One_mistake_gives_one_fault(string code)
    {
        var fault = Assert.Single(Run(Given.InRepository("tests", "Faults", code)));
        Assert.Equal(code, fault.Code.Id);
        if (Expected.Value.TryGetValue(code, out var place)) Assert.Equal((place, ExpectedValues.Value[code]), (fault.Place, fault.Value));
        Assert.NotEmpty(fault.Expected.Zh);
        Assert.NotEmpty(fault.Expected.En);
    }

    [Fact]
    public void Every_code_that_a_folder_or_workbook_can_give_has_an_example()
    {
        // The data folder itself, locks, sizes beyond what a repository should hold, and texts that only writing meets.
        string[] elsewhere =
        [
            "data-folder-missing", "factor-entry-wrong", "factor-kinds-missing", "quality-scheme-entry-wrong", "path-missing", "file-too-large", "file-unreadable",
            "text-too-long", "too-many-faults", "quantity-unreadable",
        ];
        var codes = new[] { typeof(TextFaults), typeof(NumbersFaults), typeof(UnitsFaults), typeof(FormatsFaults), typeof(FolderFaults), typeof(WorkbookFaults) }
            .SelectMany(type => type.GetFields()).Select(field => field.GetValue(null)).OfType<FaultCode>().Select(code => code.Id);
        Assert.Empty(codes.Except(elsewhere).Except(Expected.Value.Keys));
    }

    internal static FaultList Run(string folder)
    {
        var faults = new FaultList();
        var files = Directory.GetFiles(folder);
        if (files is [var lone] && lone.EndsWith(".yaml", StringComparison.Ordinal) && Path.GetFileName(lone) != FolderReader.BookFile)
            return MethodCheck.Run(File.ReadAllBytes(lone), Path.GetFileName(lone), Libraries.Value.Factors.Kind);
        if (InventoryLoader.Load(files.FirstOrDefault(file => file.EndsWith(".xlsx", StringComparison.Ordinal)) ?? folder, faults).Book is not { } book) return faults;
        InventoryScoring.Check(book, DataQualityScheme.Default, faults);
        Assert.Null(Libraries.Value.Build(book, faults));
        return faults;
    }

    private static IEnumerable<(string Code, Place Place, string Value)> ReadExpected()
    {
        var faults = new FaultList();
        var bytes = File.ReadAllBytes(Given.InRepository("tests", "Faults", "expected.csv"));
        var table = DelimitedTable.Read(bytes, "expected.csv", new DelimitedSchema(["code", "file", "row", "column", "value"], []), faults)!;
        var all = new List<(string, Place, string)>();
        foreach (var row in table.Rows())
        {
            int? line = FieldText.TryDigits(row.Text(2), out var number) ? number : null;
            all.Add((row.Text(0), new Place(row.Text(1), line, row.IsEmpty(3) ? null : row.Text(3)), row.Text(4)));
        }

        Assert.Empty(faults);
        return all;
    }
}
