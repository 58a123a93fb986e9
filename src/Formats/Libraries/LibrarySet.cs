using Lingtan.Factors;
using Lingtan.Instruments;
using Lingtan.Inventories;
using Lingtan.Metering;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// The factor datasets, methods and quality schemes of a data folder, those users added beside the shipped ones included. Each part is read when first
/// asked for.
/// </summary>
public sealed class LibrarySet
{
    private static readonly string[] Parts = ["factors", "methods", "quality", "reports"];

    private readonly string? _folder;
    private readonly IReadOnlyList<LibraryFile>? _kept;
    private readonly FaultList _faults = new();
    private readonly Lazy<FactorLibrary> _factors;
    private readonly Lazy<IReadOnlyList<MethodFile>> _methodFiles;
    private readonly Lazy<IReadOnlyList<LibraryFile>> _schemes;
    private readonly Lazy<IReadOnlyList<LibraryFile>> _reports;
    private readonly Lazy<RegisterMaps> _maps;
    private readonly Lazy<IReadOnlyList<AccuracyRequirements>> _requirements;

    private LibrarySet(string? named, IReadOnlyList<LibraryFile>? kept = null)
    {
        _kept = kept;
        _folder = kept is null ? DataFolder.Find(named, _faults) : null;
        _factors = new Lazy<FactorLibrary>(() => FactorLibrary.Load(new FactorSources([.. Files("factors").Select(file => new FactorFile(file.Path, file.Bytes))]), _faults));
        _methodFiles = new Lazy<IReadOnlyList<MethodFile>>(() =>
            [.. Yaml("methods").Select(file => MethodFile.At(file.Path, file.Bytes))]);
        _schemes = new Lazy<IReadOnlyList<LibraryFile>>(() => [.. Yaml("quality")]);
        _reports = new Lazy<IReadOnlyList<LibraryFile>>(() => [.. Yaml("reports")]);
        _maps = new Lazy<RegisterMaps>(() => RegisterMaps.Load(Yaml("meters").Select(file => RegisterMapFile.At("meters/" + file.Path, file.Bytes)), _faults));
        _requirements = new Lazy<IReadOnlyList<AccuracyRequirements>>(() =>
            [.. Yaml("metering").Select(file => AccuracyRequirements.Load(file.Bytes, "metering/" + file.Path, _faults)).OfType<AccuracyRequirements>()]);
    }

    /// <summary>Mistakes met in the parts read so far.</summary>
    public FaultList Faults => _faults;

    /// <summary>The factor library.</summary>
    public FactorLibrary Factors => _factors.Value;

    /// <summary>Begins to read the factors while something else is being done; whoever asks for them then waits no longer than needed.</summary>
    public void Begin() => Task.Run(() => _factors.Value);

    /// <summary>The method files.</summary>
    public IReadOnlyList<MethodFile> MethodFiles => _methodFiles.Value;

    /// <summary>The quality schemes as bytes.</summary>
    public IReadOnlyList<LibraryFile> QualitySchemes => _schemes.Value;

    /// <summary>The lists of what standards ask a report to contain, as bytes.</summary>
    public IReadOnlyList<LibraryFile> ReportLists => _reports.Value;

    /// <summary>The register maps of meters, those users added included.</summary>
    public RegisterMaps RegisterMaps => _maps.Value;

    /// <summary>What standards ask of meters, one edition each.</summary>
    public IReadOnlyList<AccuracyRequirements> MeterRequirements => _requirements.Value;

    /// <summary>The libraries of a data folder.</summary>
    /// <param name="folder">Path of the folder; null to look for it (see <see cref="DataFolder"/>).</param>
    public static LibrarySet Open(string? folder = null) => new(folder);

    /// <summary>The libraries that some files make, wherever they were kept.</summary>
    /// <param name="files">The files, each with its path below the data folder.</param>
    public static LibrarySet Of(IReadOnlyList<LibraryFile> files) => new(null, files);

    /// <summary>Every file the libraries are made of, with its path below the data folder.</summary>
    public IEnumerable<LibraryFile> AllFiles() => Parts.SelectMany(part => Files(part).Select(file => file with { Path = part + "/" + file.Path }));

    /// <summary>The shipped methods together with a book's own; an own file takes the place of shipped ones of the same identifier.</summary>
    /// <param name="own">The own files.</param>
    public MethodLibrary Methods(IReadOnlyList<MethodFile> own)
    {
        var ids = own.Select(file => file.Id).ToHashSet(StringComparer.Ordinal);
        return MethodLibrary.Create([.. MethodFiles.Where(file => !ids.Contains(file.Id)), .. own], Factors.Kind);
    }

    /// <summary>Builds the inventory of a book with these libraries, the book's own factor rows checked against them first.</summary>
    /// <param name="book">The book.</param>
    /// <param name="faults">Faults met so far; those of the build are added.</param>
    /// <param name="options">Options of the build.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <returns>The inventory, or null when there are faults.</returns>
    public Inventory? Build(InventoryBook book, FaultList faults, BuildOptions? options = null, CancellationToken cancellation = default)
    {
        var factors = Factors;
        faults.AddRange(_faults);
        var sound = OwnFactors.Check(book.OwnFactors, factors, faults);
        if (sound.Count < book.OwnFactors.Count)
            book = book with { OwnFactors = sound, Incomplete = FactorDamage.Name(book, [.. book.OwnFactors.ExceptBy(sound.Select(row => row.Id), row => row.Id)]) };
        if (book.Damaged.Contains("gwp")) book = book with { Gwp = GwpSet.All[^1].Id };
        return InventoryBuild.Run(book with { OwnFactors = sound }, factors, Methods(book.OwnMethods), faults, options, cancellation);
    }

    private IEnumerable<LibraryFile> Yaml(string part) => Files(part).Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal));

    private IEnumerable<LibraryFile> Files(string part)
    {
        if (_kept is not null) return _kept.Where(file => file.Path.StartsWith(part + "/", StringComparison.Ordinal)).Select(file => file with { Path = file.Path[(part.Length + 1)..] });
        if (_folder is null) return [];
        var files = new FolderFiles(_folder);
        return files.Below(part)
            .Select(path => files.Read(path, FolderFiles.LargestText, _faults) is { } bytes ? new LibraryFile(path[(part.Length + 1)..], bytes) : null)
            .OfType<LibraryFile>();
    }
}

/// <summary>A file of a data folder.</summary>
/// <param name="Path">Path relative to its part of the folder, with forward slashes.</param>
/// <param name="Bytes">Its content.</param>
public sealed record LibraryFile(string Path, ReadOnlyMemory<byte> Bytes);
