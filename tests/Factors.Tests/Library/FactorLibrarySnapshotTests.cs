using System.Globalization;
using System.Text;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Factors;

/// <summary>
/// The whole library, and what representative requests resolve to, line by line against Snapshots/*.txt: whoever changes a factor sees exactly what changes.
/// <c>./test Factors --update</c> (or LINGTAN_UPDATE=1) writes the files anew.
/// </summary>
public sealed class FactorLibrarySnapshotTests
{
    private static readonly LocalDate AsOf = new(2026, 3, 31);

    [Fact]
    public void Every_row_is_as_it_was() => Compare("library.txt", ShippedLibrary.Library.Rows.OrderBy(static r => r.Id, StringComparer.Ordinal).Select(Line));

    [Fact]
    public void Representative_requests_resolve_as_they_did() => Compare("selections.txt", Electricity().Concat(Fuels()).Concat(Others()).Select(Resolved));

    private static string Line(FactorRow row)
    {
        var value = row.Value is { } v ? DecimalText.Format(v) : "";
        if (row.Lower is { } lower) value += $" [{DecimalText.Format(lower)}..{DecimalText.Format(row.Upper!.Value)}]";
        var years = $"{row.ValidFrom?.Year}-{row.ValidTo?.Year}";
        return string.Join(" | ", row.Id, row.Kind, string.Join('/', row.Subjects), row.Gas?.Id, value.Trim(), row.Unit.Symbol, row.Geography, years, row.Dataset!.Id, row.Verified);
    }

    private static IEnumerable<FactorRequest> Electricity()
    {
        var grids = ShippedLibrary.Library.PublishedOf("grid-average").Select(static r => r.Geography).Distinct().Order(StringComparer.Ordinal).ToList();
        return from policy in new[] { PolicyKind.LatestPublished, PolicyKind.SameDataYear }
               from kind in new[] { "grid-average", "grid-residual", "electricity-footprint" }
               from grid in kind == "grid-average" ? grids : ["CN"]
               from year in policy == PolicyKind.LatestPublished ? [2025] : Enumerable.Range(2021, 5)
               where policy == PolicyKind.LatestPublished || grid.StartsWith("CN", StringComparison.Ordinal)
               select Request(kind, kind == "electricity-footprint" ? ["grid-mix"] : [], grid, year, policy);
    }

    private static IEnumerable<FactorRequest> Fuels() =>
        from kind in new[] { "net-calorific-value", "carbon-content", "oxidation-rate", "combustion-co2" }
        from fuel in ShippedLibrary.Library.PublishedOf(kind).Select(static r => r.Subjects[0]).Distinct().Where(static f => f != "*").Order(StringComparer.Ordinal)
        select Request(kind, [fuel], "CN", 2025, PolicyKind.LatestPublished);

    private static IEnumerable<FactorRequest> Others() =>
        from kind in ShippedLibrary.Library.Kinds
        where kind.Subjects.Count > 0 && !kind.PerGas && kind.Id is not ("net-calorific-value" or "carbon-content" or "oxidation-rate" or "combustion-co2" or "electricity-footprint")
        let first = ShippedLibrary.Library.PublishedOf(kind.Id).MinBy(static r => r.Id, StringComparer.Ordinal)
        where first is not null
        select Request(kind.Id, first.Subjects, "CN", 2025, PolicyKind.LatestPublished);

    private static FactorRequest Request(string kind, IReadOnlyList<string> subjects, string grid, int year, PolicyKind policy) =>
        new(kind, subjects, null, ["plant", grid, grid[..2], "WORLD"], new(year, 1, 1), new(year, 12, 31), new(AsOf, policy)) { Grid = grid };

    private static string Resolved(FactorRequest request)
    {
        var asked = $"{request.Kind} | {string.Join('/', request.Subjects)} | {request.Grid} | {request.PeriodStart.Year} | {request.Policy.Kind}";
        if (ShippedLibrary.Library.Select(request, out var whyNot) is not { } chosen) return $"{asked} => none: {whyNot!.En}";
        var value = DecimalText.Format(chosen.Row.Value!.Value);
        return $"{asked} => {chosen.Row.Id} | {value} {chosen.Row.Unit.Symbol} | rank {chosen.Rank.ToString(CultureInfo.InvariantCulture)} | {string.Join(", ", chosen.Warnings.Select(static w => w.Code.Id))}".TrimEnd(' ', '|');
    }

    private static void Compare(string file, IEnumerable<string> lines)
    {
        var path = Path.Combine(ShippedLibrary.Root, "tests", "Factors.Tests", "Snapshots", file);
        var now = lines.ToList();
        if (Environment.GetEnvironmentVariable("LINGTAN_UPDATE") == "1" || Environment.GetEnvironmentVariable("LINGTAN_UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, string.Join('\n', now) + "\n", new UTF8Encoding(false));
        var before = File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var changes = before.Except(now).Select(static line => "- " + line).Concat(now.Except(before).Select(static line => "+ " + line)).Take(50).ToList();
        Assert.True(changes.Count == 0 && before.Length == now.Count,
            $"{file} differs; run ./test Factors --update to accept:\n{string.Join('\n', changes)}");
    }
}
