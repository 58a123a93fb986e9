using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>What the cells of a factor row must be, in both languages.</summary>
internal static class RowExpectation
{
    public static readonly LocalText ValueOrRange = new("数值，或上下限", "a value, or both bounds");
    public static readonly LocalText Range = new("下限 ≤ 数值 ≤ 上限，两者俱全", "lower ≤ value ≤ upper, both bounds given");
    public static readonly LocalText Rank = new("4、5、6 或空", "4, 5, 6 or empty");
    public static readonly LocalText Distribution = new("normal、lognormal、triangular、uniform 或空", "normal, lognormal, triangular, uniform or empty");
    public static readonly LocalText Verified = new("yes、unverified 或 partly:value,lower,upper", "yes, unverified, or partly: and what is unverified (value, lower, upper)");
    public static readonly LocalText Number = new("十进制数", "a decimal number");

    public static LocalText UnitOf(FactorKind kind)
    {
        var units = string.Join(", ", kind.Units.Select(static u => u.Symbol));
        return new LocalText($"能换算为 {units} 的单位", $"a unit that converts to {units}");
    }

    public static LocalText SubjectsOf(FactorKind? kind)
    {
        if (kind is null) return new LocalText("以 / 分隔的对象，不留空", "subjects separated by /, none empty");
        if (kind.Subjects.Count == 0) return new LocalText("空：该种类不分对象", "nothing: the kind has no subjects");
        var names = string.Join('/', kind.Subjects);
        return new LocalText($"{names}，任意者写 *", $"{names}, with * for any");
    }

    public static LocalText GasOf(FactorKind? kind) => kind switch
    {
        { Gas: { } gas } => new LocalText($"{gas.Id} 或空", $"{gas.Id} or empty"),
        { PerGas: false } => new LocalText("空：该种类不分气体", "nothing: the kind is not per gas"),
        _ => new LocalText("已知的气体，如 CO2、CH4、HFC-134a、CO2e", "a known gas such as CO2, CH4, HFC-134a, CO2e"),
    };
}
