using System.Text;

namespace Lingtan.Reporting;

public sealed class PdfManifestTests
{
    // A file by hand after ISO 32000-1, annex H: two pages, two named places.
    private static readonly byte[] Small = ByHand();

    [Fact]
    public void A_manifest_is_added_behind_the_end_and_read_back()
    {
        var manifest = Gallery.Report().Manifest;
        var file = PdfFile.Open(Small)!;
        var longer = PdfManifest.Attach(file, manifest, [new("Title", "清册"), new("Author", "Company")]);
        Assert.True(longer.AsSpan().StartsWith(Small));
        Assert.Equal(manifest.Figures, PdfManifest.Read(longer)!.Figures);
        var again = PdfFile.Open(longer)!;
        Assert.Equal([3, 4], again.Pages());
        Assert.Equal(2, again.Places()["second page"]);
    }

    [Fact]
    public void Pages_and_named_places_are_found()
    {
        var file = PdfFile.Open(Small)!;
        Assert.Equal(7, file.Size);
        Assert.Equal([3, 4], file.Pages());
        Assert.Equal(1, file.Places()["first"]);
        Assert.Equal(1, file.Places()["upstream-fuel"]);
        Assert.Equal(2, file.Places()["second page"]);
    }

    [Fact]
    public void A_file_without_a_manifest_gives_none() => Assert.Null(PdfManifest.Read(Small));

    [Fact]
    public void No_cut_or_altered_file_brings_the_reader_down()
    {
        var whole = PdfManifest.Attach(PdfFile.Open(Small)!, Gallery.Report().Manifest, []);
        for (var length = 0; length < whole.Length; length += 97) PdfManifest.Read(whole[..length]);
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var altered = (byte[])whole.Clone();
            // The structure is at both ends: the small file and the tables behind the manifest.
            for (var change = 0; change < 4; change++) altered[random.Next(2) == 0 ? random.Next(Small.Length) : altered.Length - 1 - random.Next(900)] = (byte)random.Next(32, 127);
            PdfManifest.Read(altered);
        }
    }

    [Fact]
    public void Times_are_replaced_without_moving_anything()
    {
        var bytes = Encoding.ASCII.GetBytes("<</CreationDate (D:20261127113833+00'00')\n/ModDate (D:20261127113833+00'00')>>");
        PdfManifest.SettleTimes(bytes, "20251231");
        Assert.Equal("<</CreationDate (D:20251231000000+00'00')\n/ModDate (D:20251231000000+00'00')>>", Encoding.ASCII.GetString(bytes));
    }

    private static byte[] ByHand()
    {
        string[] objects =
        [
            "<</Type /Catalog /Pages 2 0 R /Dests 5 0 R>>", "<</Type /Pages /Count 2 /Kids [3 0 R 4 0 R]>>", "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>",
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 842 595]>>", "<</first [3 0 R /XYZ 0 800 0]\n/upstream-fuel [3 0 R /XYZ 0 600 0]\n/second#20page [4 0 R /XYZ 0 500 0]>>", "<</Producer (by hand)>>",
        ];
        var (text, offsets) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(text.Length);
            text.Append(i + 1).Append(" 0 obj\n").Append(objects[i]).Append("\nendobj\n");
        }

        var table = text.Length;
        text.Append("xref\n0 7\n0000000000 65535 f \n");
        foreach (var offset in offsets) text.Append(offset.ToString("D10", System.Globalization.CultureInfo.InvariantCulture)).Append(" 00000 n \n");
        text.Append("trailer\n<</Size 7 /Root 1 0 R /Info 6 0 R>>\nstartxref\n").Append(table).Append("\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
