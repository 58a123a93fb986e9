using Lingtan.Factors;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// Two sheets to look things up in, written from the method and factor library and not read: what each method needs, and the identifiers of
/// what factors are for.
/// </summary>
internal static class MethodGuide
{
    /// <summary>Names of the sheets.</summary>
    public const string MethodsName = "方法说明 method-guide", SubjectsName = "对象标识 subject-guide";

    private const int MostChoices = 40;

    private static readonly string[] MethodHeaders =
        ["方法 method", "名称", "Title", "标准 standard", "需要什么 needs", "名称 name", "含义", "Meaning", "单位 units", "默认值 default", "必填 required", "可选值 choices"];

    private static readonly string[] SubjectHeaders = ["标识 id", "名称", "Name", "用于 of", "其他名称 aliases", "有因子的种类 factor kinds"];

    /// <summary>The sheets.</summary>
    public static IEnumerable<XlsxSheet> Sheets(MethodLibrary methods, FactorLibrary factors) => [Methods(methods, factors), Subjects(factors)];

    private static XlsxSheet Methods(MethodLibrary methods, FactorLibrary factors)
    {
        var rows = new List<IReadOnlyList<XlsxCell>> { Header(MethodHeaders) };
        foreach (var id in methods.Ids.Order(StringComparer.Ordinal))
        {
            if (methods.Find(id, null, new FaultList()) is not { } method) continue;
            rows.AddRange(method.Subjects.Select(subject => Row(method, "对象 subject", subject, null, "", "", "是 yes", Choices(method, subject, factors))));
            rows.AddRange(method.Inputs.Select(input => InputRow(method, input, factors)));
        }

        return new XlsxSheet(MethodsName, [new(32), new(30), new(38), new(30), new(24), new(14), new(28), new(34), new(24), new(14), new(26), new(60)], rows) { Filter = true, FrozenColumns = 1 };
    }

    private static XlsxCell[] InputRow(MethodDefinition method, MethodInput input, FactorLibrary factors) => Row(
        method, Kind(input), input.Name + (input.IndexedBy.Count == 0 ? "" : $"[{string.Join(", ", input.IndexedBy)}]"), input.Title, string.Join("、", input.Units.Select(unit => unit.Symbol)),
        input.Default is { } value ? $"{DecimalText.Format(value.Amount)} {value.Unit.Symbol}".Trim() : "", Required(input, factors),
        input.FactorKind is { } kind ? $"{kind}{(input.Of.Count == 0 ? "" : $" ({string.Join("/", input.Of)})")}" : "");

    private static XlsxCell[] Row(MethodDefinition method, string needs, string name, LocalText? meaning, string units, string usual, string required, string choices) =>
    [
        .. ((string?[])[method.Id, method.Title.Zh, method.Title.En, method.Standard, needs, name, meaning?.Zh, meaning?.En, units, usual, required, choices])
            .Select((text, column) => XlsxCell.Of(text, column is 1 or 2 or 3 or 6 or 7 or 11 ? XlsxStyle.LongText : XlsxStyle.Text)),
    ];

    private static string Kind(MethodInput input) => input.Kind switch
    {
        InputKind.Activity => "活动数据 activity" + input.Aggregate switch
        {
            Aggregate.Opening => "（期初 opening）",
            Aggregate.Closing => "（期末 closing）",
            Aggregate.Mean => "（平均 mean）",
            _ => "",
        },
        InputKind.Parameter => "参数 parameter",
        _ => "因子 factor",
    };

    private static string Required(MethodInput input, FactorLibrary factors) =>
        input.Default is not null ? "否 no"
        : input.Kind != InputKind.Factor ? "是 yes"
        : factors.PublishedOf(input.FactorKind!).Count > 0 ? "因子库 from the library" : "是，自有因子 yes, own factor";

    private static string Choices(MethodDefinition method, string subject, FactorLibrary factors)
    {
        var ids = MethodChoices.Of(method, subject, factors);
        if (ids.Count == 0) return method.Emissions.Any(emission => emission.Gas == "$" + subject) ? "气体，如 HFC-134a、R-410A、SF6  ·  a gas, such as HFC-134a, R-410A, SF6" : "";
        return string.Join(", ", ids.Take(MostChoices)) + (ids.Count > MostChoices ? $" … （共 {ids.Count} 个，见 {SubjectsName}  ·  {ids.Count} in all, see {SubjectsName}）" : "");
    }

    private static XlsxSheet Subjects(FactorLibrary factors)
    {
        var kinds = factors.Rows.SelectMany(row => row.Subjects.Select(subject => (Subject: subject, row.Kind))).Distinct().ToLookup(pair => pair.Subject, pair => pair.Kind, StringComparer.Ordinal);
        var rows = new List<IReadOnlyList<XlsxCell>> { Header(SubjectHeaders) };
        foreach (var subject in factors.Subjects.All) rows.Add(Named(subject.Id, subject.Name, string.Join(", ", subject.Of), string.Join("、", subject.Aliases), kinds[subject.Id]));
        var known = factors.Subjects.All.Select(subject => subject.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var gas in Gases.All.Where(gas => !known.Contains(gas.Gas.Id))) rows.Add(Named(gas.Gas.Id, gas.Name, "gas", gas.Formula, kinds[gas.Gas.Id]));
        foreach (var other in kinds.Select(group => group.Key).Where(id => id != FactorRow.AnySubject && !known.Contains(id) && !Gases.TryFind(id, out _)).Order(StringComparer.Ordinal))
            rows.Add(Named(other, LocalText.Same(other), "", "", kinds[other]));
        return new XlsxSheet(SubjectsName, [new(34), new(34), new(44), new(22), new(36), new(60)], rows) { Filter = true, FrozenColumns = 1 };
    }

    private static XlsxCell[] Named(string id, LocalText name, string of, string aliases, IEnumerable<string> kinds) =>
    [
        XlsxCell.Of(id), XlsxCell.Of(name.Zh, XlsxStyle.LongText), XlsxCell.Of(name.En, XlsxStyle.LongText), XlsxCell.Of(of), XlsxCell.Of(aliases, XlsxStyle.LongText),
        XlsxCell.Of(string.Join(", ", kinds.Order(StringComparer.Ordinal)), XlsxStyle.LongText),
    ];

    private static XlsxCell[] Header(string[] texts) => [.. texts.Select(text => XlsxCell.Of(text, XlsxStyle.Header))];
}
