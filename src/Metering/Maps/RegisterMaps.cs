using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>The register maps that are there, by identifier. A map with a fault is left out.</summary>
public sealed class RegisterMaps
{
    private readonly SortedDictionary<string, RegisterMap> _maps = new(StringComparer.Ordinal);

    private RegisterMaps()
    {
    }

    /// <summary>The maps in the order of their identifiers.</summary>
    public IReadOnlyCollection<RegisterMap> All => _maps.Values;

    /// <summary>Reads every file.</summary>
    /// <param name="files">The files.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static RegisterMaps Load(IEnumerable<RegisterMapFile> files, FaultList faults)
    {
        var maps = new RegisterMaps();
        foreach (var file in files)
        {
            if (MapReading.Read(file, faults) is { } map) maps._maps[map.Id] = map;
        }

        return maps;
    }

    /// <summary>A map; null where there is none of that identifier.</summary>
    /// <param name="id">Maker and model: <c>eastron/sdm630-modbus-v2</c>.</param>
    public RegisterMap? Find(string id) => _maps.GetValueOrDefault(id);
}
