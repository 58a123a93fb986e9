using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Lingtan.Formats;

/// <summary>Takes time stamps and random identifiers out of an Open XML package.</summary>
internal static partial class XlsxPackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string RootRelationships = "_rels/.rels";

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same package with its parts in a fixed order and nothing that differs from run to run.</summary>
    public static byte[] Settle(byte[] package)
    {
        using var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var settled = new MemoryStream();
        using (var target = new ZipArchive(settled, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries.OrderBy(part => part.FullName != ContentTypes).ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var from = part.Open();
                using var to = entry.Open();
                if (part.FullName == RootRelationships) WriteRelationships(from, to);
                else from.CopyTo(to);
            }
        }

        return settled.ToArray();
    }

    private static void WriteRelationships(Stream from, Stream to)
    {
        using var reader = new StreamReader(from, Encoding.UTF8);
        var count = 0;
        var text = RelationshipId().Replace(reader.ReadToEnd(), _ => "Id=\"rId" + FieldText.Whole(++count) + "\"");
        to.Write(Encoding.UTF8.GetBytes(text));
    }

    [GeneratedRegex("Id=\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex RelationshipId();
}
