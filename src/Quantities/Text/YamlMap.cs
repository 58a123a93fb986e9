namespace Lingtan.Quantities;

/// <summary>
/// A map of a strictly read YAML file: every value is asked for by name, each wrong one is a fault with its line, and what nobody
/// asked for is a fault when the map is closed. Nothing here throws on any input.
/// </summary>
public sealed class YamlMap
{
    private static readonly LocalText TextExpected = new("文本或数字", "a text or number");
    private static readonly LocalText ListExpected = new("列表", "a list");
    private static readonly LocalText MapExpected = new("键值映射", "a map of keys and values");
    private static readonly LocalText LocalExpected = new("文本，或 { zh: …, en: … }", "a text, or { zh: …, en: … }");

    private const int Few = 20;

    private readonly Dictionary<string, YamlEntry>? _entries;
    private readonly List<string> _asked = [];
    private Dictionary<YamlMapping, YamlMap>? _children;
    private readonly YamlMapping _mapping;
    private readonly FaultList _faults;

    private YamlMap(YamlMapping mapping, string file, string path, FaultList faults)
    {
        (_mapping, File, Path, _faults) = (mapping, file, path, faults);
        // Most maps are small, and there may be many of them.
        _entries = mapping.Entries.Count <= Few ? null : mapping.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }

    /// <summary>The file the map was read from.</summary>
    public string File { get; }

    /// <summary>The path from the root, e.g. <c>sources[3].factors</c> (list items counted from 1); empty at the root.</summary>
    public string Path { get; }

    /// <summary>The line the map begins on, counted from 1.</summary>
    public int Line => _mapping.Line;

    /// <summary>The keys in the order written, each with its line. Looking at them does not count as asking for their values.</summary>
    public IEnumerable<(string Key, int Line)> Keys => _mapping.Entries.Select(e => (e.Key, e.Line));

    /// <summary>Reads a file whose root is a map.</summary>
    /// <returns>Null with a fault when the file is no text, no YAML or no map.</returns>
    public static YamlMap? Parse(ReadOnlyMemory<byte> bytes, string file, FaultList faults)
    {
        if (TextDecoding.ToText(bytes, file, faults) is not { } text)
            return null;
        return new YamlReader(file, faults).Read(text) is { } root ? new YamlMap(root, file, "", faults) : null;
    }

    /// <summary>Whether the key is written, even with an empty value.</summary>
    public bool Has(string key) => Entry(key) is not null;

    /// <summary>Whether a map, rather than a text or a list, is written under the key. Looking does not count as asking.</summary>
    public bool IsMap(string key) => Entry(key) is { Value: YamlMapping };

    /// <summary>The place of a key, or of the map where the key is missing.</summary>
    public Place At(string key) => new(File, Entry(key)?.Line ?? Line, PathOf(key));

    /// <summary>Adds a fault at a key of this map.</summary>
    public void Refuse(string key, FaultCode code, string value, LocalText expected) => _faults.Add(code, At(key), value, expected);

    /// <summary>The scalar under a key; null when it is absent or empty.</summary>
    public string? Text(string key, bool required = false)
    {
        switch (Ask(key, required))
        {
            case null or YamlScalar { Text: null }:
                return null;
            case YamlScalar scalar:
                return scalar.Text;
            default:
                return WrongShape<string>(key, TextExpected);
        }
    }

    /// <summary>The map under a key; null when it is absent or empty.</summary>
    public YamlMap? Map(string key, bool required = false) => Ask(key, required) switch
    {
        null or YamlScalar { Text: null } => null,
        YamlMapping mapping => Child(mapping, PathOf(key)),
        _ => WrongShape<YamlMap>(key, MapExpected),
    };

    /// <summary>The maps in a list under a key; none when it is absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key, bool required = false)
    {
        var node = Ask(key, required);
        if (node is null or YamlScalar { Text: null })
            return [];
        if (node is not YamlSequence sequence)
            return WrongShape<YamlMap[]>(key, ListExpected) ?? [];
        var maps = new List<YamlMap>(sequence.Items.Count);
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            var path = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{PathOf(key)}[{i + 1}]");
            if (sequence.Items[i] is YamlMapping mapping)
                maps.Add(Child(mapping, path));
            else
                _faults.Add(TextFaults.YamlWrongShape, new Place(File, sequence.Items[i].Line, path), Shown(sequence.Items[i]), MapExpected);
        }
        return maps;
    }

    /// <summary>The scalars under a key, written as one scalar or as a list; none when it is absent.</summary>
    public IReadOnlyList<string> Texts(string key, bool required = false)
    {
        var node = Ask(key, required);
        if (node is null or YamlScalar { Text: null })
            return [];
        if (node is YamlScalar { Text: { } single })
            return [single];
        if (node is not YamlSequence sequence)
            return WrongShape<string[]>(key, ListExpected) ?? [];
        var texts = new List<string>(sequence.Items.Count);
        foreach (var item in sequence.Items)
            if (item is YamlScalar { Text: { } text })
                texts.Add(text);
            else
                _faults.Add(TextFaults.YamlWrongShape, new Place(File, item.Line, PathOf(key)), Shown(item), TextExpected);
        return texts;
    }

    /// <summary>A text in both languages: <c>{ zh: …, en: … }</c>, where one may be left out, or a plain scalar for both.</summary>
    public LocalText? Local(string key, bool required = false)
    {
        switch (Ask(key, required))
        {
            case null or YamlScalar { Text: null }:
                return null;
            case YamlScalar { Text: { } text }:
                return LocalText.Same(text);
            case YamlMapping mapping:
                return Both(Child(mapping, PathOf(key))) ?? WrongShape<LocalText>(key, LocalExpected);
            default:
                return WrongShape<LocalText>(key, LocalExpected);
        }
    }

    /// <summary>Texts in both languages: one, or a list of them; none when it is absent.</summary>
    public IReadOnlyList<LocalText> Locals(string key)
    {
        var node = Ask(key, required: false);
        if (node is not YamlSequence sequence) return Local(key) is { } single ? [single] : [];
        var texts = new List<LocalText>(sequence.Items.Count);
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            var path = FormattableString.Invariant($"{PathOf(key)}[{i + 1}]");
            if (sequence.Items[i] is YamlScalar { Text: { } text }) texts.Add(LocalText.Same(text));
            else if (sequence.Items[i] is YamlMapping mapping && Both(Child(mapping, path)) is { } both) texts.Add(both);
            else _faults.Add(TextFaults.YamlWrongShape, new Place(File, sequence.Items[i].Line, path), Shown(sequence.Items[i]), LocalExpected);
        }
        return texts;
    }

    /// <summary>A yes or no: <c>true</c>, <c>false</c>, <c>yes</c>, <c>no</c>; null when absent.</summary>
    public bool? Flag(string key, bool required = false)
    {
        switch (Text(key, required))
        {
            case null:
                return null;
            case "true" or "yes" or "True" or "Yes" or "是":
                return true;
            case "false" or "no" or "False" or "No" or "否":
                return false;
            case var text:
                Refuse(key, TextFaults.YamlWrongShape, text, new("yes 或 no", "yes or no"));
                return null;
        }
    }

    /// <summary>A decimal number; null when absent or not a number.</summary>
    public decimal? Number(string key, bool required = false)
    {
        if (Text(key, required) is not { } text)
            return null;
        if (DecimalText.TryParse(text, out var value, out var problem))
            return value;
        Refuse(key, NumbersFaults.NotANumber, text, problem!);
        return null;
    }

    /// <summary>Makes every key that was never asked for, here and in the maps handed out, a fault that lists the allowed keys.</summary>
    public void Close()
    {
        foreach (var entry in _mapping.Entries)
        {
            if (_asked.Contains(entry.Key))
                continue;
            var allowed = string.Join(", ", _asked);
            _faults.Add(TextFaults.YamlUnknownKey, At(entry.Key), entry.Key, new("允许的键：" + allowed, "one of the keys " + allowed));
        }
        if (_children is null) return;
        foreach (var child in _children.Values)
            child.Close();
    }

    private static LocalText? Both(YamlMap map)
    {
        var (zh, en) = (map.Text("zh"), map.Text("en"));
        return zh is null && en is null ? null : new LocalText(zh ?? en!, en ?? zh!);
    }

    private YamlNode? Ask(string key, bool required)
    {
        if (!_asked.Contains(key))
            _asked.Add(key);
        var node = Entry(key)?.Value;
        if (required && node is (null or YamlScalar { Text: null }))
            Refuse(key, TextFaults.YamlMissingKey, "", new("键 " + key, "the key " + key));
        return node;
    }

    private YamlEntry? Entry(string key)
    {
        if (_entries is not null) return _entries.GetValueOrDefault(key);
        foreach (var entry in _mapping.Entries)
            if (entry.Key == key) return entry;
        return null;
    }

    private YamlMap Child(YamlMapping mapping, string path)
    {
        _children ??= new Dictionary<YamlMapping, YamlMap>(ReferenceEqualityComparer.Instance);
        if (!_children.TryGetValue(mapping, out var child))
            _children.Add(mapping, child = new YamlMap(mapping, File, path, _faults));
        return child;
    }

    private T? WrongShape<T>(string key, LocalText expected) where T : class
    {
        Refuse(key, TextFaults.YamlWrongShape, Shown(Entry(key)!.Value), expected);
        return null;
    }

    private string PathOf(string key) => Path.Length == 0 ? key : Path + "." + key;

    private static string Shown(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Text ?? "",
        YamlSequence => "[…]",
        _ => "{…}",
    };
}
