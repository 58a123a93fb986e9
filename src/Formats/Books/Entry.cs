using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// Named texts that belong together as a person wrote them: a map of <c>inventory.yaml</c> or a row of a sheet. Both formats are read
/// through it, so that the same mistake gives the same fault in either.
/// </summary>
internal abstract class Entry(FaultList faults)
{
    private readonly List<string> _missing = [];
    private int _faultsBefore = faults.Count;

    /// <summary>Where mistakes are collected.</summary>
    public FaultList Faults => faults;

    /// <summary>Begins the reading of this entry: faults of entries read before are not its own.</summary>
    public void Begin() => _faultsBefore = faults.Count;

    /// <summary>Whether anything in this entry or its parts was wrong since its reading began.</summary>
    public virtual bool Damaged => faults.Count > _faultsBefore || _missing.Count > 0;

    /// <summary>Whether all that was wrong since the reading began stands under some keys.</summary>
    public virtual bool OnlyDamagedIn(IReadOnlyList<string> keys)
    {
        var own = At("");
        var mine = faults.Where(fault => fault.Place.File == own.File && (own.Column is { } path ? fault.Place.Column?.StartsWith(path, StringComparison.Ordinal) == true : fault.Place.Row == own.Row)).ToArray();
        return mine.Length > 0 && mine.Length == faults.Count - _faultsBefore && Array.TrueForAll(mine, fault => fault.Place.Column is { } column && keys.Contains(KeyOf(column)));
    }

    // "sources[3].quality.activity" of a file, "quality.activity" of a sheet.
    private static string KeyOf(string column) => column[(column.LastIndexOf(']') + 1)..].TrimStart('.').Split('.')[0];

    /// <summary>Keys that had to be there and were not.</summary>
    protected IReadOnlyList<string> Absent => _missing;

    /// <summary>The keys written, in order, with the line or row of each.</summary>
    public abstract IEnumerable<(string Key, int? Row)> Keys { get; }

    /// <summary>The place of a key, or of the entry where the key is not written.</summary>
    public abstract Place At(string key);

    /// <summary>Whether the key is written with a value of any shape.</summary>
    public abstract bool Has(string key);

    /// <summary>Whether the key holds a map rather than a text.</summary>
    public abstract bool HasParts(string key);

    /// <summary>The text under a key; null when absent or empty.</summary>
    public abstract string? Text(string key);

    /// <summary>A text in both languages; null when absent.</summary>
    public abstract LocalText? Local(string key);

    /// <summary>Several texts under a key, in the order written.</summary>
    public abstract IReadOnlyList<string> Texts(string key);

    /// <summary>A map whose keys are free, such as subjects by name, in the order written.</summary>
    public abstract IReadOnlyDictionary<string, string> Pairs(string key);

    /// <summary>A map with fixed keys; null when absent.</summary>
    public abstract Entry? Part(string key);

    /// <summary>A list of maps.</summary>
    public abstract IReadOnlyList<Entry> Parts(string key);

    /// <summary>Adds a fault at a key.</summary>
    public void Refuse(string key, FaultCode code, string value, LocalText expected) => faults.Add(code, At(key), value, expected);

    /// <summary>The text under a key; a fault and an empty text when it is absent.</summary>
    public string Required(string key)
    {
        if (Text(key) is { } text) return text;
        Missing(key);
        return "";
    }

    /// <summary>Notes that a key had to be there; it becomes a fault when the entry is closed, unless a misspelt key stands in its place.</summary>
    public void Missing(string key)
    {
        if (IsUnreadable(key)) return;
        if (!Has(key)) _missing.Add(key);
        else if (Text(key) is null) Refuse(key, FormatsFaults.ValueMissing, "", new("一个值", "a value"));
    }

    /// <summary>Whether the value of a key could not be read, which is reported already.</summary>
    protected virtual bool IsUnreadable(string key) => false;

    /// <summary>Makes keys that nobody asked for faults, and keys that are missing.</summary>
    public abstract void Close();
}
