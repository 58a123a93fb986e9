using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>Something factors are for: a fuel, a process, a means of transport, a material.</summary>
/// <param name="Id">Identifier used in rows and sources, such as <c>petrol</c>.</param>
/// <param name="Name">Name in both languages.</param>
/// <param name="Of">Subject positions of factor kinds it belongs to, such as <c>fuel</c>.</param>
/// <param name="Aliases">Other names it is found by, such as 车用汽油.</param>
public sealed record FactorSubject(string Id, LocalText Name, IReadOnlyList<string> Of, IReadOnlyList<string> Aliases);

/// <summary>The names of what factors are for. They serve search and display only and are read when first asked for.</summary>
public sealed class FactorSubjects
{
    private readonly Lazy<Dictionary<string, FactorSubject>> _byId;

    internal FactorSubjects(FactorFile? file) => _byId = new Lazy<Dictionary<string, FactorSubject>>(() => SubjectsReading.Read(file, Faults));

    /// <summary>What is wrong with subjects.yaml, known once it has been read.</summary>
    public FaultList Faults { get; } = [];

    /// <summary>All of them, ordered by identifier.</summary>
    public IEnumerable<FactorSubject> All => _byId.Value.Values.OrderBy(static s => s.Id, StringComparer.Ordinal);

    /// <summary>The subject with the identifier, or null where the list does not name it.</summary>
    public FactorSubject? Find(string id) => _byId.Value.GetValueOrDefault(id);

    /// <summary>The name of a subject, its identifier where the list does not name it.</summary>
    public LocalText NameOf(string id) => Find(id)?.Name ?? LocalText.Same(id);
}
