using System.Collections.Concurrent;

namespace Lingtan.Quantities;

/// <summary>
/// The units of data/units: each file one base dimension with its units, their sizes, names and spellings, and the spellings that
/// could mean several things and are therefore refused with an explanation.
/// </summary>
internal sealed class UnitCatalog
{
    private const int MostCached = 20_000;
    private const int LongestText = 200;

    private readonly Dictionary<string, Unit> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Symbol, string Definition)> _derived = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalText> _ambiguous = new(StringComparer.Ordinal);
    private readonly List<string> _masses = [];
    private readonly ConcurrentDictionary<string, (Unit? Unit, LocalText? Expected)> _parsed = new(StringComparer.Ordinal);

    private UnitCatalog()
    {
        _named["1"] = Unit.None;
        foreach (var symbol in (ReadOnlySpan<string>)["%", "％", "percent", "百分比"])
            _named[symbol] = Unit.Percent;
    }

    /// <summary>The units shipped with the program.</summary>
    public static UnitCatalog Shared { get; } = Load();

    /// <summary>Spellings of units of mass that a substance may follow, longest first.</summary>
    public IReadOnlyList<string> Masses => _masses;

    /// <summary>Reads a unit, remembering the answer.</summary>
    public bool TryParse(string text, out Unit? unit, out LocalText? expected)
    {
        if (!_parsed.TryGetValue(text, out var answer))
        {
            answer = text.Length > LongestText ? (null, UnitGrammar.Unknown) : new UnitGrammar(this).Read(text);
            if (_parsed.Count < MostCached)
                _parsed[text] = answer;
        }
        (unit, expected) = answer;
        return unit is not null;
    }

    /// <summary>The unit of one name, without grammar.</summary>
    public Unit? Find(string name)
    {
        if (_named.TryGetValue(name, out var unit))
            return unit;
        if (!_derived.TryGetValue(name, out var derived))
            return null;
        unit = new UnitGrammar(this).Read(derived.Definition).Unit;
        return derived.Symbol == derived.Definition ? unit : unit?.As(derived.Symbol);
    }

    /// <summary>Why a spelling is refused; null where it is not known to be ambiguous.</summary>
    public LocalText? Ambiguity(string name) => _ambiguous.GetValueOrDefault(name);

    private static UnitCatalog Load()
    {
        var catalog = new UnitCatalog();
        var faults = new FaultList();
        foreach (var (name, bytes) in EmbeddedData.Under("units/"))
            if (YamlMap.Parse(bytes, name, faults) is { } map)
                catalog.Read(map);
        EmbeddedData.Require(faults);
        catalog._masses.Sort((a, b) => a.Length != b.Length ? b.Length - a.Length : string.CompareOrdinal(a, b));
        return catalog;
    }

    private void Read(YamlMap map)
    {
        var dimension = map.Text("dimension");
        map.Local("title", required: true);
        foreach (var item in map.Maps("units"))
        {
            var symbol = item.Text("symbol", required: true) ?? "";
            List<string> names = [symbol, .. item.Texts("names").Select(UnitGrammar.Compact)];
            var measured = item.Text("dimension") ?? dimension;
            _ = (item.Text("note"), item.Text("source"));
            if (item.Flag("substances") == true)
                _masses.AddRange(names);
            if (item.Text("is") is { } definition)
                Derive(symbol, definition, names);
            else if (item.Text("scale", required: true) is { } scale)
                Define(Unit.Named(symbol, measured is null ? Dimension.None : Dimension.OfBase(measured), Ratio(scale)), names);
        }
        foreach (var item in map.Maps("ambiguous"))
            foreach (var text in item.Texts("text", required: true))
                _ambiguous.Add(UnitGrammar.Compact(text), item.Local("expected", required: true) ?? LocalText.Empty);
        map.Close();
    }

    private void Define(Unit unit, List<string> names)
    {
        foreach (var name in names)
            _named.Add(name, unit);
    }

    /// <summary>A product keeps its parts in the symbol (t.km); any other name is a unit of its own (kW is kWh/h).</summary>
    private void Derive(string symbol, string definition, List<string> names)
    {
        foreach (var name in names.Where(n => n != definition))
            _derived.Add(name, (symbol, definition));
    }

    /// <summary>A size written as one decimal or as a quotient of two.</summary>
    private static Rational Ratio(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 1 ? Of(parts[0]) : Of(parts[0]) / Of(parts[1]);

        static Rational Of(string part) => Rational.Of(DecimalText.TryParse(part, out var value, out _) ? value : throw new FormatException(part));
    }
}
