using System.Text;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Reads the rarer columns of activity rows.</summary>
internal sealed class ActivityDetailReading(RowPlaces places, ActivityColumns columns, CappedFaults faults)
{
    private const int MostKnown = 1 << 14;

    private readonly ByteCache<string?> _texts = new(MostKnown);
    private readonly ByteCache<IReadOnlyList<string>> _evidence = new(MostKnown);
    private readonly bool _any = columns.HasDetails;

    /// <summary>The evidence lists met, each with the row it was first met in.</summary>
    public List<(IReadOnlyList<string> Texts, int Row)> EvidenceLists { get; } = [];

    /// <summary>Reads the details of a row; null where none is stated.</summary>
    public bool TryRead(DelimitedRow row, out ActivityDetails? details)
    {
        details = null;
        if (!_any) return true;
        var sound = ReadMeasured(row, out var measured);
        var id = Text(row, columns.Id);
        var counterparty = Text(row, columns.Counterparty);
        var document = Text(row, columns.Document);
        var evidence = ReadEvidence(row);
        var supersedes = Text(row, columns.Supersedes);
        var note = Text(row, columns.Note);
        if ((id ?? counterparty ?? document ?? supersedes ?? note) is not null || measured is not null || evidence.Count > 0)
            details = new ActivityDetails
            {
                Id = id, Measured = measured, Counterparty = counterparty, Document = document, Evidence = evidence, Supersedes = supersedes, Note = note,
            };
        return sound;
    }

    private bool ReadMeasured(DelimitedRow row, out decimal? measured)
    {
        measured = null;
        if (columns.Measured < 0 || row.Utf8(columns.Measured).IsEmpty) return true;
        var text = Encoding.UTF8.GetString(row.Utf8(columns.Measured));
        if (text.Trim().Length == 0) return true;
        if (FieldText.TryShare(text, out var share))
        {
            measured = share;
            return true;
        }

        faults.Add(FormatsFaults.ShareUnreadable, places.At(row.Line, "measured"), text, FieldText.ShareExpected);
        return false;
    }

    private IReadOnlyList<string> ReadEvidence(DelimitedRow row)
    {
        if (columns.Evidence < 0) return [];
        var cell = row.Utf8(columns.Evidence);
        if (cell.IsEmpty) return [];
        if (_evidence.TryFind(cell, out var known)) return known;
        var texts = Encoding.UTF8.GetString(cell).Split([';', '；', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => !text.StartsWith(EvidenceHashes.ReadingsPrefix, StringComparison.Ordinal) && RelativePath.TryNormalize(text, out var path) ? path : text)
            .ToList();
        EvidenceLists.Add((texts, places.RowOf(row.Line)));
        return _evidence.Add(cell, texts);
    }

    private string? Text(DelimitedRow row, int column)
    {
        if (column < 0) return null;
        var cell = row.Utf8(column);
        if (cell.IsEmpty) return null;
        return _texts.TryFind(cell, out var text) ? text : _texts.Add(cell, Encoding.UTF8.GetString(cell).Trim() is { Length: > 0 } found ? found : null);
    }
}
