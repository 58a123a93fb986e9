using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>Reads purpose, factor policy, base-year rule and intensities.</summary>
internal static class PolicyReading
{
    private const string ProgrammePrefix = "programme:";

    private static readonly LocalText PolicyExpected = LocalText.Same("latest-published | same-data-year | programme:ID");
    private static readonly LocalText UnitExpected = new("分母的计量单位，如 亿元", "the unit of the denominator, such as 亿元");
    private static readonly LocalText ScopesExpected = new("范围 1、2、3 的列表，如 [1, 2]", "a list of scopes 1, 2, 3, such as [1, 2]");

    /// <summary>The intended use, with users and significance criteria.</summary>
    public static PurposeStatement? Purpose(Entry root)
    {
        if (!root.HasParts("purpose"))
            return root.Text("purpose") is { } plain ? new PurposeStatement(LocalText.Same(plain), null, new Dictionary<string, LocalText>()) : null;
        if (root.Part("purpose") is not { } part) return null;
        var (zh, en) = (part.Text("zh"), part.Text("en"));
        if (zh is null && en is null) part.Missing("zh");
        var significance = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        if (part.Part("significance") is { } criteria)
        {
            foreach (var (key, _) in criteria.Keys)
                if (criteria.Local(key) is { } criterion) significance[key] = criterion;
            criteria.Close();
        }

        var purpose = new PurposeStatement(new LocalText(zh ?? en ?? "", en ?? zh ?? ""), part.Local("users"), significance);
        part.Close();
        return purpose;
    }

    /// <summary>Which factor publications may be used.</summary>
    public static FactorPolicy Factors(Entry root)
    {
        var neutral = new FactorPolicy(new LocalDate(2200, 12, 31));
        if (root.Part("factors") is not { } part)
        {
            root.Missing("factors");
            return neutral;
        }

        part.Required("as_of");
        var asOf = part.Date("as_of");
        var policy = ReadPolicy(part, asOf ?? neutral.AsOf);
        part.Close();
        return policy;
    }

    /// <summary>Writes a factor policy as <c>policy</c> holds it.</summary>
    public static string WritePolicy(FactorPolicy policy) =>
        policy.Kind == PolicyKind.Programme ? ProgrammePrefix + policy.Programme : BookWords.Policy.Of(policy.Kind);

    /// <summary>The base year and its restatement rule.</summary>
    public static BaseYearPolicy? BaseYear(Entry root)
    {
        if (root.Part("base_year") is not { } part) return null;
        part.Required("threshold");
        var triggers = new List<string>();
        foreach (var text in part.Texts("triggers"))
        {
            if (BookWords.Trigger.TryFind(text, out var trigger)) triggers.Add(BookWords.Trigger.Of(trigger));
            else part.Refuse("triggers", FormatsFaults.ValueUnknown, text, BookWords.Trigger.Expected);
        }

        var policy = new BaseYearPolicy(PeriodReading.Optional(part, "period"), part.Share("threshold") ?? 0, triggers, root.At("base_year"));
        part.Close();
        return policy;
    }

    /// <summary>The ratios to be reported.</summary>
    public static IReadOnlyList<IntensityDefinition> Intensities(Entry root)
    {
        var sound = new List<IntensityDefinition>();
        foreach (var entry in root.Parts("intensities"))
        {
            entry.Begin();
            var intensity = Intensity(entry);
            if (!entry.Damaged) sound.Add(intensity);
        }

        return sound;
    }

    private static FactorPolicy ReadPolicy(Entry part, LocalDate asOf)
    {
        if (part.Text("policy") is not { } text) return new FactorPolicy(asOf);
        if (text.StartsWith(ProgrammePrefix, StringComparison.Ordinal) && text.Length > ProgrammePrefix.Length)
            return new FactorPolicy(asOf, PolicyKind.Programme, text[ProgrammePrefix.Length..].Trim());
        if (BookWords.Policy.TryFind(text, out var kind) && kind != PolicyKind.Programme) return new FactorPolicy(asOf, kind);
        part.Refuse("policy", FormatsFaults.ValueUnknown, text, PolicyExpected);
        return new FactorPolicy(asOf);
    }

    private static IntensityDefinition Intensity(Entry entry)
    {
        var scopes = new List<int>();
        if (!entry.Has("scopes")) entry.Missing("scopes");
        foreach (var text in entry.Texts("scopes"))
        {
            if (FieldText.TryDigits(text, out var scope) && scope is >= 1 and <= 3) scopes.Add(scope);
            else entry.Refuse("scopes", FormatsFaults.ValueUnknown, text, ScopesExpected);
        }

        var intensity = new IntensityDefinition(entry.Required("metric"), scopes, ReadPer(entry), entry.At("metric"));
        entry.Close();
        return intensity;
    }

    private static Unit ReadPer(Entry entry)
    {
        var text = entry.Required("per");
        if (text.Length == 0) return Unit.None;
        if (Unit.TryParse(text, out var unit, out var expected)) return unit!;
        entry.Refuse("per", UnitsFaults.UnitUnknown, text, expected ?? UnitExpected);
        return Unit.None;
    }
}
