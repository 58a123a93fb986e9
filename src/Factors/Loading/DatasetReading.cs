using System.Security.Cryptography;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Factors;

/// <summary>Reads dataset.yaml and computes the hash of a dataset.</summary>
internal static class DatasetReading
{
    /// <summary>The dataset without its rows, or null where it cannot be described.</summary>
    public static FactorDataset? Read(FactorFile file, string folder, IReadOnlyList<FactorFile> tables, FaultList faults)
    {
        if (YamlMap.Parse(file.Bytes, file.Path, faults) is not { } map) return null;
        var id = map.Text("id", required: true);
        var title = map.Local("title", required: true);
        var publisher = map.Local("publisher", required: true);
        var publication = map.Local("publication", required: true);
        var edition = map.Text("edition", required: true);
        var published = Date(map, "published", required: true);
        var licence = map.Local("licence", required: true);
        var valid = map.Map("valid");
        var from = valid is null ? null : Date(valid, "from");
        var to = valid is null ? null : Date(valid, "to");
        var geography = map.Text("geography", required: true);
        var programmes = map.Texts("programme").Concat(map.Texts("programmes")).ToList();
        var gwp = map.Text("gwp");
        var (url, note) = (map.Text("url"), map.Local("note"));
        map.Close();
        if (id is null || title is null || publisher is null || publication is null || edition is null || published is null || licence is null || geography is null)
            return null;
        if (id != folder) map.Refuse("id", FactorsFaults.EntryWrong, id, new LocalText("文件夹名 " + folder, "the name of the folder, " + folder));
        if (!Geography.IsCode(geography)) map.Refuse("geography", FactorsFaults.GeographyWrong, geography, RowReading.GeographyExpected);
        if (from > to) map.Refuse("valid", FactorsFaults.ValidityWrong, RowScreen.Day(to!.Value), RowReading.DateExpected);
        if (gwp is not null && !Identifiers.IsGwpSet(gwp)) map.Refuse("gwp", FactorsFaults.EntryWrong, gwp, GwpExpected);
        return new FactorDataset(id, title, publisher, publication, edition, published.Value, licence, geography, programmes, gwp, Hash(file, tables))
        {
            ValidFrom = from,
            ValidTo = to,
            Url = url,
            Note = note,
        };
    }

    private static LocalDate? Date(YamlMap map, string key, bool required = false)
    {
        if (map.Text(key, required) is not { } text) return null;
        Span<byte> utf8 = stackalloc byte[16];
        if (text.Length <= utf8.Length && System.Text.Encoding.UTF8.TryGetBytes(text, utf8, out var length)
            && DateCell.TryParse(utf8[..length], DateCell.Bound.First, out var date)) return date;
        map.Refuse(key, FactorsFaults.ValidityWrong, text, RowReading.DateExpected);
        return null;
    }

    /// <summary>SHA-256 over the names and contents of the files in the order of their names, with line ends as LF and without byte-order marks.</summary>
    private static string Hash(FactorFile description, IReadOnlyList<FactorFile> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in tables.Append(description).OrderBy(static f => f.Path, StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(file.Path[(file.Path.LastIndexOf('/') + 1)..] + "\0"));
            AppendLines(hash, file.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendLines(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        for (var end = bytes.IndexOf("\r\n"u8); end >= 0; end = bytes.IndexOf("\r\n"u8))
        {
            hash.AppendData(bytes[..end]);
            bytes = bytes[(end + 1)..];
        }

        hash.AppendData(bytes);
        hash.AppendData([0]);
    }

    private static readonly LocalText GwpExpected = new("SAR、AR4、AR5 或 AR6", "SAR, AR4, AR5 or AR6");
}
