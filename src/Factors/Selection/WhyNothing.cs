using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>Says why no row fits, naming what exists.</summary>
internal static class WhyNothing
{
    private const int MostNamed = 12;
    private const string Nothing = "–";

    public static LocalText UnknownKind(FactorLibrary library, string kind)
    {
        var near = Listed(library.Kinds.Select(static k => k.Id).OrderBy(id => Distance(id, kind)).Take(5));
        return new LocalText($"没有因子种类 {kind}；相近的有 {near}", $"there is no factor kind {kind}; near it: {near}");
    }

    public static LocalText UnknownRow(FactorLibrary library, FactorKind kind, string pin)
    {
        var near = library.OwnOf(kind.Id).Concat(library.PublishedOf(kind.Id)).Select(static r => r.Id).OrderBy(id => Distance(id, pin))
            .ThenBy(static id => id, StringComparer.Ordinal).Take(5);
        return new LocalText($"因子库或 factors.csv 中的编号，如 {Listed(near)}", $"a row of the library or of factors.csv, such as {Listed(near)}");
    }

    public static LocalText GasNotNamed(FactorKind kind) =>
        new($"“{kind.Title.Zh}”按气体给出，须指明气体", $"“{kind.Title.En}” is stated per gas; the gas must be named");

    public static LocalText NoRow(FactorLibrary library, FactorKind kind, SelectionScope scope, FactorRequest request, List<FactorAlternative> passed)
    {
        if (scope.GridLevel && request.Grid is null)
            return new LocalText($"设施须填写 grid：{Listed(Grids(library, kind, request, scope))}", $"a grid entry of the facility: {Listed(Grids(library, kind, request, scope))}");
        if (passed.Count > 0)
        {
            var first = passed.OrderBy(static p => p.Row.Id, StringComparer.Ordinal).Take(4).Select(static p => p).ToList();
            var zh = string.Join("；", first.Select(static p => $"{p.Row.Id}：{p.WhyNot.Zh}"));
            var en = string.Join("; ", first.Select(static p => $"{p.Row.Id}: {p.WhyNot.En}"));
            if (!scope.GridLevel) return new LocalText($"{Asked(kind, request).Zh} 无可用因子：{zh}", $"no usable factor for {Asked(kind, request).En}: {en}");
            var grids = Listed(Grids(library, kind, request, scope));
            return new LocalText(
                $"{Asked(kind, request).Zh} 在 grid {request.Grid} 无可用因子；现有 {grids}", $"no factor for {Asked(kind, request).En} at grid {request.Grid}; there are {grids}");
        }

        var subjects = Listed(library.PublishedOf(kind.Id).Concat(library.OwnOf(kind.Id)).Select(static r => string.Join('/', r.Subjects)).Distinct()
            .OrderBy(s => Distance(s, string.Join('/', request.Subjects))).ThenBy(static s => s, StringComparer.Ordinal).Take(MostNamed));
        if (subjects == Nothing) return new LocalText($"自有的{Asked(kind, request).Zh}：因子库中没有", $"{Asked(kind, request).En} of your own: the library has none");
        return new LocalText($"以下之一：{subjects}（没有 {Asked(kind, request).Zh} 的因子）", $"one of {subjects} (there is no factor for {Asked(kind, request).En})");
    }

    private static IEnumerable<string> Grids(FactorLibrary library, FactorKind kind, FactorRequest request, SelectionScope scope) =>
        library.PublishedOf(kind.Id).Where(r => r.Dataset!.Published <= request.Policy.AsOf && SubjectMatch.Fits(r.Subjects, request.Subjects))
            .Select(static r => r.Geography).Distinct().OrderBy(g => Geography.CountryOf(g) == scope.Country ? 0 : 1)
            .ThenBy(static g => Geography.LevelOf(g) == GeographyLevel.Province ? 1 : 0).ThenBy(static g => g, StringComparer.Ordinal);

    private static LocalText Asked(FactorKind kind, FactorRequest request)
    {
        var of = string.Join('/', request.Subjects);
        if (request.Gas is { } gas) of = of.Length == 0 ? gas.Id : of + ", " + gas.Id;
        return of.Length == 0 ? kind.Title : new LocalText($"{kind.Title.Zh}（{of}）", $"{kind.Title.En} ({of})");
    }

    private static string Listed(IEnumerable<string> names)
    {
        var some = names.Take(MostNamed + 1).ToList();
        if (some.Count == 0) return Nothing;
        return some.Count <= MostNamed ? string.Join(", ", some) : string.Join(", ", some.Take(MostNamed)) + " …";
    }

    /// <summary>Letter pairs of one text that the other does not have: small for alike texts.</summary>
    private static int Distance(string a, string b)
    {
        var pairs = new HashSet<(char, char)>();
        for (var i = 1; i < b.Length; i++) pairs.Add((b[i - 1], b[i]));
        var foreign = Math.Abs(a.Length - b.Length);
        for (var i = 1; i < a.Length; i++)
            if (!pairs.Contains((a[i - 1], a[i]))) foreign++;
        return foreign;
    }
}
