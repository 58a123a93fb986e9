using Lingtan.Inventories;

namespace Lingtan.Formats;

/// <summary>Collects the sources of which some rows could not be read, with the inputs these rows name.</summary>
internal sealed class Incompletion
{
    private readonly Dictionary<string, HashSet<string>> _inputs = new(StringComparer.Ordinal);

    /// <summary>Begins with what is known already.</summary>
    public Incompletion(IReadOnlyDictionary<string, IReadOnlySet<string>> known)
    {
        foreach (var (source, inputs) in known)
            foreach (var input in inputs) Add(source, input);
    }

    /// <summary>Adds a source and an input, empty where the row names none.</summary>
    public void Add(string source, string input)
    {
        if (!_inputs.TryGetValue(source, out var inputs)) _inputs.Add(source, inputs = new HashSet<string>(StringComparer.Ordinal));
        inputs.Add(input);
    }

    /// <summary>Adds sources of which anything may be missing.</summary>
    public void AddAll(IEnumerable<string> sources)
    {
        foreach (var source in sources) Add(source, InventoryBook.AnyInput);
    }

    /// <summary>The sources with their inputs.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Sources =>
        _inputs.ToDictionary(pair => pair.Key, IReadOnlySet<string> (pair) => pair.Value, StringComparer.Ordinal);
}
