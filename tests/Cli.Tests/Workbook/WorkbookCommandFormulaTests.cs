using System.IO.Compression;
using System.Xml.Linq;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>Names, remarks and document numbers that begin like a formula: in every file that the command writes they are text.</summary>
public sealed class WorkbookCommandFormulaTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] Formulas = ["=HYPERLINK(\"http://evil.example\")", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "＝1+1"];

    [Fact]
    public void In_workbooks_of_the_inventory_and_of_its_results_they_are_texts()
    {
        using var scratch = Hostile();
        Assert.Equal((ExitCodes.Done, ""), Said(scratch, "workbook", "export", "hostile", "book.xlsx"));
        Assert.Equal((ExitCodes.Done, ""), Said(scratch, "inventory", "hostile", "--format", "xlsx", "--output", "results.xlsx"));
        foreach (var file in new[] { "book.xlsx", "results.xlsx" })
        {
            var cells = Cells(scratch[file]).ToList();
            Assert.DoesNotContain(cells, cell => cell.Element(Main + "f") is not null);
            var written = Formulas.Where(formula => cells.Any(cell => (string?)cell.Attribute("t") == "inlineStr" && cell.Value.StartsWith(formula, StringComparison.Ordinal))).ToList();
            if (file == "book.xlsx") Assert.Equal(Formulas, written);
            else Assert.NotEmpty(written);
        }
    }

    [Fact]
    public void The_way_through_a_workbook_and_back_keeps_them_as_they_are()
    {
        using var scratch = Hostile();
        Assert.Equal((ExitCodes.Done, ""), Said(scratch, "workbook", "export", "hostile", "book.xlsx"));
        Assert.Equal((ExitCodes.Done, ""), Said(scratch, "workbook", "import", "book.xlsx", "back"));
        Assert.Equal(Call.From(scratch.Folder, Language.En, "inventory", "hostile", "--format", "json").Out, Call.From(scratch.Folder, Language.En, "inventory", "back", "--format", "json").Out);
        foreach (var line in File.ReadLines(scratch["back/activity.csv"]).Skip(1)) Assert.DoesNotContain(line.Split(','), IsFormula);
    }

    [Theory]
    [InlineData("source", "'=HYPERLINK")]
    [InlineData("facility", "'-2+3+cmd")]
    public void In_csv_no_cell_begins_like_one(string by, string written)
    {
        using var scratch = Hostile();
        var call = Call.From(scratch.Folder, Language.En, "inventory", "hostile", "--by", by, "--format", "csv");
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Contains(written, call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(call.Out.Split('\n').SelectMany(line => line.Split(',', ';', '\t')), IsFormula);
    }

    private static bool IsFormula(string cell) => cell.Trim('"') is ['=' or '+' or '@' or '＝', ..] or ['-', not (>= '0' and <= '9'), ..];

    private static (int, string) Said(Scratch scratch, params string[] args)
    {
        var call = Call.From(scratch.Folder, Language.En, args);
        return (call.Code, call.Error.Contains("rror", StringComparison.Ordinal) ? call.Error : "");
    }

    private static IEnumerable<XElement> Cells(string workbook)
    {
        using var archive = ZipFile.OpenRead(workbook);
        foreach (var part in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var stream = part.Open();
            foreach (var cell in XDocument.Load(stream).Descendants(Main + "c")) yield return cell;
        }
    }

    private static Scratch Hostile()
    {
        var scratch = new Scratch();
        Samples.Plain(scratch["hostile"]);
        var yaml = File.ReadAllText(scratch["hostile/inventory.yaml"]);
        var names = new[] { "Purchased electricity", "Diesel of forklifts", "Hangzhou plant", "Example factory" };
        for (var i = 0; i < names.Length; i++) yaml = yaml.Replace("en: " + names[i], "en: '" + Formulas[i].Replace("'", "''", StringComparison.Ordinal) + "'", StringComparison.Ordinal);
        yaml = yaml.Replace("zh: 外购电力", "zh: '＝1+1'", StringComparison.Ordinal).Replace("zh: 杭州工厂", "zh: '" + Formulas[0] + "'", StringComparison.Ordinal);
        File.WriteAllText(scratch["hostile/inventory.yaml"], yaml);
        File.WriteAllText(scratch["hostile/activity.csv"], "source,period,quantity,unit,document,note\nelectricity,2025-01,52.3,万kWh,'@SUM(1+1),\"'=1+1\"\nforklifts,2025,3.2,t,'+A1,'-A1\n");
        return scratch;
    }
}
