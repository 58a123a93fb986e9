using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>Says why a row was taken and why another was not.</summary>
internal static class SelectionReason
{
    /// <summary>Published rows step back behind the company's own.</summary>
    public static readonly LocalText BehindOwn = new("有适用的自有因子，自有因子优先", "an own factor applies and goes first");

    /// <summary>Why the first candidate was taken.</summary>
    public static LocalText Of(in Candidate chosen, int candidates, bool own, SelectionScope scope, FactorRequest request)
    {
        var place = PlaceOf(chosen, scope);
        var year = chosen.Row.DataYear is { } y ? y.ToString(CultureInfo.InvariantCulture) : null;
        if (own)
            return new LocalText($"自有因子（{place.Zh}）", $"own factor ({place.En})");
        var day = RowScreen.Day(request.Policy.AsOf);
        var (zhYear, enYear) = (year is null ? "" : $"，数据年 {year}", year is null ? "" : $", data year {year}");
        var (zhPolicy, enPolicy) = Policy(request.Policy);
        var n = candidates.ToString(CultureInfo.InvariantCulture);
        return new LocalText(
            $"{place.Zh}{zhYear}，等级 {chosen.Rank}；{day} 前发布的 {n} 行中依次按对象、地域、等级、{zhPolicy}取第一",
            $"{place.En}{enYear}, rank {chosen.Rank}; first of {n} rows published by {day}, ordered by subject, place, rank, {enPolicy}");
    }

    /// <summary>Why a candidate stands behind the chosen one.</summary>
    public static LocalText Behind(Precedence by, in Candidate chosen, in Candidate other) => by switch
    {
        Precedence.Programme => new("不属于所选计划", "not of the chosen programme"),
        Precedence.Subject => new("对象较宽：" + Subject(other.Row), "wider subject: " + Subject(other.Row)),
        Precedence.Place => new($"地域 {other.Row.Geography} 不如 {chosen.Row.Geography} 贴近", $"{other.Row.Geography} is a wider or other place than {chosen.Row.Geography}"),
        Precedence.Rank => new($"等级 {other.Rank} 低于 {chosen.Rank}", $"rank {other.Rank} is below {chosen.Rank}"),
        Precedence.Year => new("数据年 " + Year(other) + " 不如 " + Year(chosen), $"data year {Year(other)} steps back behind {Year(chosen)}"),
        Precedence.Edition => new("较早的版本：" + Edition(other.Row), "earlier edition: " + Edition(other.Row)),
        _ => new("其余相同，编号在后", "alike in everything, later by identifier"),
    };

    private static LocalText PlaceOf(in Candidate chosen, SelectionScope scope)
    {
        var code = chosen.Row.Geography;
        if (Geography.LevelOf(code) == GeographyLevel.Facility) return new LocalText($"设施 {code}", $"facility {code}");
        if (scope.GridLevel) return new LocalText($"按设施的 grid {code}", $"the facility's grid entry {code}");
        if (chosen.Place == Candidate.Elsewhere) return new LocalText($"别无适用，借用 {code}", $"nothing nearer exists, borrowed from {code}");
        return new LocalText($"最贴近的地域 {code}", $"nearest place {code}");
    }

    private static (string Zh, string En) Policy(FactorPolicy policy) => policy.Kind switch
    {
        PolicyKind.SameDataYear => ("核算期数据年、版本", "the period's data year, edition"),
        PolicyKind.Programme => ("计划 " + policy.Programme + "、数据年、版本", "programme " + policy.Programme + ", data year, edition"),
        _ => ("最新数据年、版本", "newest data year, edition"),
    };

    private static string Subject(FactorRow row) => row.Subjects.Count == 0 ? FactorRow.AnySubject : string.Join('/', row.Subjects);

    private static string Year(in Candidate candidate) => candidate.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : "–";

    private static string Edition(FactorRow row) => row.Dataset is { } dataset ? $"{dataset.Id} ({dataset.Edition})" : row.Id;
}
