using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Reads the company's own factors and finds out which sources a row that could not be read might have concerned.</summary>
internal static class OwnFactorReading
{
    private static readonly DelimitedSchema AnyColumns = new([], ["id", "subject"], AllowUnknown: true);

    /// <summary>The sound rows; sources that may depend on the others are added to the damaged ones.</summary>
    public static IReadOnlyList<FactorRow> Read(TableText? table, IReadOnlyList<SourceDefinition> sources, Incompletion damaged, FaultList faults)
    {
        if (table is null) return [];
        var found = new FaultList();
        var rows = OwnFactors.Read(table.Bytes, table.Places.File, found);
        foreach (var fault in found) faults.Add(fault with { Place = table.Places.Of(fault.Place) });
        if (found.Any) NameDamaged(table, found, sources, damaged);
        return [.. rows.Select(row => row with { Place = table.Places.Of(row.Place) })];
    }

    private static void NameDamaged(TableText table, FaultList found, IReadOnlyList<SourceDefinition> sources, Incompletion damaged)
    {
        var lines = found.Select(fault => fault.Place.Row).ToHashSet();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        var whole = lines.Contains(1) || lines.Contains(null);
        if (!whole && DelimitedTable.Read(table.Bytes, table.Places.File, AnyColumns, new FaultList()) is { } again)
        {
            var rows = again.Rows();
            while (rows.MoveNext())
            {
                if (!lines.Contains(rows.Current.Line)) continue;
                ids.Add(rows.Current.Text(again.ColumnIndex("id")));
                subjects.UnionWith(rows.Current.Text(again.ColumnIndex("subject")).Split('/', StringSplitOptions.TrimEntries));
            }
        }

        if (whole) damaged.AddAll(sources.Select(source => source.Id));
        else FactorDamage.AddTo(damaged, sources, ids, subjects);
    }
}
