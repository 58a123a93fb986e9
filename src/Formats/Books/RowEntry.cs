using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The fields of one row, or of a sheet with one statement per row, by key.</summary>
/// <param name="Columns">Position of each key in <paramref name="Cells"/>.</param>
/// <param name="Cells">Texts; empty where nothing is written.</param>
/// <param name="Place">The place of a key.</param>
internal sealed record RowFields(IReadOnlyDictionary<string, int> Columns, string[] Cells, Func<string?, Place> Place)
{
    /// <summary>Stands for a cell that could not be read; its fault is already reported.</summary>
    public const string Unreadable = "\0";

    /// <summary>Whether a cell of the row could not be read.</summary>
    public bool HasUnreadable => Cells.Contains(Unreadable);

    /// <summary>The text of a key; null where it is empty, absent or could not be read.</summary>
    public string? Text(string key) => Columns.TryGetValue(key, out var index) && Cells[index].Length > 0 && Cells[index] != Unreadable ? Cells[index] : null;

    /// <summary>Whether the cell of a key could not be read.</summary>
    public bool IsUnreadable(string key) => Columns.TryGetValue(key, out var index) && Cells[index] == Unreadable;

    /// <summary>Whether any key begins so.</summary>
    public bool HasPrefix(string prefix) => Columns.Keys.Any(key => key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether any key that begins so is filled.</summary>
    public bool IsFilled(string prefix) => Columns.Any(column => column.Key.StartsWith(prefix, StringComparison.Ordinal) && Cells[column.Value].Length > 0);
}

/// <summary>A row of a table or sheet; a dot in a column's key stands for a map in the entry, so <c>name.zh</c> is the Chinese part of <c>name</c>.</summary>
internal sealed class RowEntry(RowFields fields, FaultList faults, string prefix = "", Func<string, IReadOnlyList<Entry>>? lists = null)
    : Entry(faults)
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, int? Row)> Keys =>
        fields.Columns.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..].Split('.')[0]).Distinct().Select(key => (key, fields.Place(null).Row));

    /// <inheritdoc/>
    public override Place At(string key) => fields.Place(key.Length == 0 ? null : ColumnOf(prefix + key));

    /// <inheritdoc/>
    public override bool Damaged => base.Damaged || (prefix.Length == 0 && lists is null && fields.HasUnreadable);

    /// <inheritdoc/>
    public override bool OnlyDamagedIn(IReadOnlyList<string> keys) => !fields.HasUnreadable && base.OnlyDamagedIn(keys);

    /// <inheritdoc/>
    protected override bool IsUnreadable(string key) => fields.IsUnreadable(prefix + key);

    /// <inheritdoc/>
    public override bool Has(string key) => HasColumn(key) || HasParts(key) || Parts(key).Count > 0;

    /// <inheritdoc/>
    public override bool HasParts(string key) => fields.HasPrefix(prefix + key + ".");

    /// <inheritdoc/>
    public override string? Text(string key) => fields.Text(prefix + key);

    /// <inheritdoc/>
    public override LocalText? Local(string key)
    {
        if (Text(key) is { } plain) return LocalText.Same(plain);
        var (zh, en) = (fields.Text(prefix + key + ".zh"), fields.Text(prefix + key + ".en"));
        return zh is null && en is null ? null : new LocalText(zh ?? en!, en ?? zh!);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Texts(string key) => Text(key) is { } text ? PairText.Split(text) : [];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Pairs(string key)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Text(key) is not { } text) return pairs;
        foreach (var part in PairText.Split(text))
            if (!PairText.TryRead(part, out var name, out var value) || !pairs.TryAdd(name, value))
                Refuse(key, FormatsFaults.ValueUnknown, part, PairText.Expected);
        return pairs;
    }

    /// <inheritdoc/>
    public override Entry? Part(string key) => fields.IsFilled(prefix + key + ".") ? new RowEntry(fields, Faults, prefix + key + ".") : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Entry> Parts(string key) => prefix.Length == 0 ? lists?.Invoke(key) ?? [] : [];

    /// <inheritdoc/>
    public override void Close()
    {
        // A column that the table does not have is a fault of its header, not of every row.
    }

    private bool HasColumn(string key) => fields.Columns.ContainsKey(prefix + key);

    // The key itself where it is a column, else the first column below it.
    private string ColumnOf(string key) => fields.Columns.ContainsKey(key) ? key
        : fields.Columns.Keys.FirstOrDefault(column => column.StartsWith(key + ".", StringComparison.Ordinal)) ?? key;
}
