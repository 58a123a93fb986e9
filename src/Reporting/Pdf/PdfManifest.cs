using System.Text;
using System.Text.RegularExpressions;

namespace Lingtan.Reporting;

/// <summary>Attaches the manifest to a PDF as an embedded file, and reads it back.</summary>
public static partial class PdfManifest
{
    /// <summary>Name of the attached file.</summary>
    public const string FileName = "lingtan-manifest.json";

    /// <summary>The manifest of a PDF.</summary>
    /// <param name="pdf">The file.</param>
    /// <returns>Null where it carries none.</returns>
    public static Manifest? Read(byte[] pdf)
    {
        if (PdfFile.Open(pdf) is not { } file || file.Object(file.Catalogue) is not { } catalogue) return null;
        var attached = Attached().Match(catalogue);
        if (!attached.Success || !int.TryParse(attached.Groups[1].Value, out var specification)) return null;
        var stream = EmbeddedStream().Match(file.Object(specification) ?? "");
        return stream.Success && int.TryParse(stream.Groups[1].Value, out var number) && file.StreamOf(number) is { } json ? ManifestJson.Read(json) : null;
    }

    /// <summary>Adds the manifest and what is known about the document to a PDF, after its end: nothing that is there is moved (ISO 32000-1, 7.5.6).</summary>
    /// <param name="file">The file.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="about">Entries of the information dictionary.</param>
    internal static byte[] Attach(PdfFile file, Manifest manifest, IReadOnlyList<KeyValuePair<string, string>> about)
    {
        var json = ManifestJson.Write(manifest);
        var (stream, specification, information) = (file.Size, file.Size + 1, file.Size + 2);
        using var update = new PdfUpdate(file);
        update.Add(stream, $"<</Type /EmbeddedFile /Subtype /application#2Fjson /Length {PdfUpdate.Whole(json.Length)} /Params <</Size {PdfUpdate.Whole(json.Length)}>>>>", json);
        update.Add(specification, $"<</Type /Filespec /F ({FileName}) /UF ({FileName}) /AFRelationship /Data /EF <</F {PdfUpdate.Whole(stream)} 0 R /UF {PdfUpdate.Whole(stream)} 0 R>>>>");
        update.Add(information, "<<" + string.Join(' ', about.Select(entry => "/" + entry.Key + " " + PdfUpdate.Text(entry.Value))) + ">>");
        var catalogue = file.Object(file.Catalogue)!;
        var added = $"/Names <</EmbeddedFiles <</Names [({FileName}) {PdfUpdate.Whole(specification)} 0 R]>>>> /AF [{PdfUpdate.Whole(specification)} 0 R]>>";
        update.Add(file.Catalogue, catalogue[..catalogue.LastIndexOf(">>", StringComparison.Ordinal)] + "\n" + added);
        return update.Finish(information);
    }

    /// <summary>Replaces the times at which a PDF was made by one that does not depend on the clock, without moving anything.</summary>
    /// <param name="pdf">The file; changed in place.</param>
    /// <param name="day">Year, month and day as eight digits.</param>
    internal static void SettleTimes(byte[] pdf, string day)
    {
        var text = Encoding.Latin1.GetString(pdf);
        foreach (Match time in Time().Matches(text)) Encoding.ASCII.GetBytes(day + "000000").CopyTo(pdf, time.Groups[1].Index);
    }

    [GeneratedRegex(@"/AF \[(\d+) 0 R\]", RegexOptions.CultureInvariant)]
    private static partial Regex Attached();

    [GeneratedRegex(@"/EF <</F (\d+) 0 R", RegexOptions.CultureInvariant)]
    private static partial Regex EmbeddedStream();

    [GeneratedRegex(@"/(?:CreationDate|ModDate) \(D:(\d{14})", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
