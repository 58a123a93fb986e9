using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>What is set up on the energy side after a recording.</summary>
/// <param name="Head">The last recording that counts; 0 where nothing was ever set up.</param>
/// <param name="Site">What the rows say.</param>
/// <param name="Faults">What is wrong with them.</param>
/// <param name="Statements">The rows with who stated them and when, in the order in which each was first stated.</param>
public sealed record EnergyState(long Head, EnergySite Site, IReadOnlyList<Fault> Faults, IReadOnlyList<Statement> Statements)
{
    private readonly Dictionary<(string, string), Statement> _byKey = Statements.ToDictionary(static one => (one.Fact.Kind, one.Fact.Key));

    /// <summary>A row; null where there is none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The row.</param>
    public Statement? Find(string table, string key) => _byKey.GetValueOrDefault((table, key));

    /// <summary>The rows of a table in the order in which they were first stated: the first register of a meter is its main one, also after it was changed.</summary>
    /// <param name="table">The table.</param>
    public IEnumerable<Statement> Of(string table) => Statements.Where(one => one.Fact.Kind == table);

    /// <summary>The rows as they are read.</summary>
    internal IEnumerable<BookRow> Rows => Statements.Where(static one => EnergyRows.IsTable(one.Fact.Kind))
        .Select(static one => new BookRow(one.Fact.Kind, one.Fact.Key, FactContent.Read(one.Fact.Content)));
}
