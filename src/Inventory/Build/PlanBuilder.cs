using System.Globalization;
using Lingtan.Methods;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>Resolves sources: facility, category, method. A source with a mistake has no plan and its fault is in the list.</summary>
internal static class PlanBuilder
{
    /// <summary>One plan per source of the book; null where the source cannot be evaluated.</summary>
    public static SourcePlan?[] Of(InventoryBook book, FacilityTree tree, PeriodSlicer slicer, MethodLibrary methods, FaultList faults)
    {
        var plans = new SourcePlan?[book.Sources.Count];
        var refused = new HashSet<string>(StringComparer.Ordinal);
        var found = new Dictionary<string, (MethodDefinition Method, MethodInput? Main)>(StringComparer.Ordinal);
        var places = new Dictionary<Facility, FacilityPlan>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < plans.Length; i++)
        {
            var source = book.Sources[i];
            if (book.Damaged.Contains(source.Id)) continue;
            // Without a period the sources are checked all the same, but nothing can be evaluated.
            var plan = Plan(i, source);
            if (!book.Damaged.Contains("period")) plans[i] = plan;
        }

        return plans;

        SourcePlan? Plan(int index, SourceDefinition source)
        {
            CheckCategory(source, faults);
            if (tree.Find(source.Facility) is not { } facility)
            {
                if (!book.Facilities.Any(declared => declared.Id == source.Facility))
                    faults.Add(InventoryFaults.FacilityUnknown, source.At("facility"), source.Facility, OneOf(book.Facilities.Select(f => f.Id)));
                return null;
            }

            if (Method(source, book.Period.To) is not { } method || !SourceNames.Check(source, method.Definition, faults)) return null;
            if (!places.TryGetValue(facility, out var place)) places.Add(facility, place = FacilityPlan.Of(facility, tree, slicer, book));
            return new SourcePlan
            {
                Index = index,
                Source = source,
                Facility = facility,
                Profile = place.Profile,
                Geographies = place.Geographies,
                Grid = place.Grid,
                Method = method.Definition,
                MainInput = method.Main,
                ShareKey = Key(source, method.Definition, place),
            };
        }

        (MethodDefinition Definition, MethodInput? Main)? Method(SourceDefinition source, LocalDate at)
        {
            if (refused.Contains(source.Method)) return null;
            if (found.TryGetValue(source.Method, out var known)) return known;
            if (methods.Find(source.Method, at, faults) is { } method) return found[source.Method] = (method, Main(method));
            if (!methods.Ids.Contains(source.Method, StringComparer.Ordinal))
                faults.Add(InventoryFaults.MethodUnknown, source.At("method"), source.Method, Nearest(source.Method, methods.Ids));
            else refused.Add(source.Method);
            return null;
        }
    }

    private static MethodInput? Main(MethodDefinition method)
    {
        var inputs = method.Inputs.Where(input => input.Kind == InputKind.Activity && input.IndexedBy.Count == 0).ToArray();
        var needed = Array.FindAll(inputs, input => input.Default is null);
        return inputs.Length == 1 ? inputs[0] : needed.Length == 1 ? needed[0] : null;
    }

    private static void CheckCategory(SourceDefinition source, FaultList faults)
    {
        if (!CategoryList.All.TryGetValue(source.Category, out var category))
        {
            faults.Add(InventoryFaults.CategoryMismatch, source.At("category"), source.Category, Nearest(source.Category, CategoryList.All.Keys));
        }
        else if (category.Scope != source.Scope || (source is { Scope: 3, Scope3: { } scope3 } && category.Scope3 is { } own && own != scope3))
        {
            var fitting = CategoryList.All.Values.Where(other => other.Scope == source.Scope && (source.Scope3 is null || other.Scope3 is null || other.Scope3 == source.Scope3));
            faults.Add(InventoryFaults.CategoryMismatch, source.At("category"), source.Category, OneOf(fitting.Select(other => other.Id)));
        }
    }

    private static string Key(SourceDefinition source, MethodDefinition method, FacilityPlan place)
    {
        var parts = new List<string> { method.Id, method.ValidFrom?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "", place.ShareKey };
        Add("s:", source.Subjects);
        Add("i:", source.Inputs);
        Add("p:", source.Pins);
        parts.Add(source.Scope.ToString(CultureInfo.InvariantCulture));
        return string.Join('\u001f', parts);

        void Add(string kind, IReadOnlyDictionary<string, string> pairs)
        {
            if (pairs.Count > 0) parts.AddRange(pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => kind + pair.Key + "=" + pair.Value));
        }
    }

    /// <summary>"one of a, b, c", at most twelve names.</summary>
    internal static LocalText OneOf(IEnumerable<string> names)
    {
        var list = names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToArray();
        var shown = string.Join(", ", list.Take(12)) + (list.Length > 12 ? " …" : "");
        return new LocalText("以下之一：" + shown, "one of " + shown);
    }

    /// <summary>The names nearest to a misspelt one.</summary>
    internal static LocalText Nearest(string name, IEnumerable<string> names) =>
        OneOf(names.OrderBy(other => Distance(name, other)).ThenBy(other => other, StringComparer.Ordinal).Take(5));

    /// <summary>Levenshtein distance.</summary>
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            previous = current;
        }

        return previous[^1];
    }
}

/// <summary>What all sources of a facility have in common.</summary>
/// <param name="Profile">Calendar and ownership.</param>
/// <param name="Geographies">Where factors are looked for, nearest first.</param>
/// <param name="Grid">The electricity grid.</param>
/// <param name="ShareKey">What of the facility decides factors. Own factor rows may be of one facility, so it counts only where such rows exist.</param>
internal sealed record FacilityPlan(PeriodSlicer.Profile Profile, IReadOnlyList<string> Geographies, string? Grid, string ShareKey)
{
    /// <summary>The plan of a facility.</summary>
    public static FacilityPlan Of(Facility facility, FacilityTree tree, PeriodSlicer slicer, InventoryBook book)
    {
        var (chain, grid) = (tree.GeographyChain(facility), tree.GridOf(facility));
        var places = book.OwnFactors.Count == 0 ? chain.Where(place => tree.Find(place) is null) : chain;
        return new FacilityPlan(slicer.ProfileOf(facility), chain, grid, string.Join('\u001f', string.Join('>', places), grid ?? "", facility.Zone.Id));
    }
}
