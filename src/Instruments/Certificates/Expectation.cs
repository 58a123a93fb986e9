using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Instruments;

/// <summary>What the columns of certificates and credits must be, in both languages.</summary>
internal static class Expectation
{
    public static readonly LocalText UniqueId = new("每行一个唯一编号", "an identifier that no other row has");
    public static readonly LocalText Positive = new("大于零的数", "a number above zero");
    public static readonly LocalText RetirementDay = new("注销日期，如 2025-12-31", "the day of retirement, such as 2025-12-31");
    public static readonly LocalText Factor = new("不小于零的因子及其单位，如 kgCO2/kWh", "a factor not below zero and its unit, such as kgCO2/kWh");
    public static readonly LocalText FactorOrTechnology = new("排放因子，或 wind、solar、hydro 等技术", "an emission factor, or a technology such as wind, solar, hydro");
    public static readonly LocalText Serial = new("序列号，或同一序列的区间 起..止，多个以 ; 分隔", "a serial number, or a range FIRST..LAST of one series, several separated by ;");

    public static LocalText NotBefore(LocalDate day)
    {
        var text = CertificateCheck.Day(day);
        return new LocalText("不早于 " + text, "not before " + text);
    }

    public static LocalText Closed(CertificateKind kind, string country, LocalDate last)
    {
        var day = CertificateCheck.Day(last);
        return new LocalText($"{country} 的 {kind.Title.Zh} 只有 {day} 及以前的发电", $"generation up to {day}: none is issued for {country} after it ({kind.Title.En})");
    }

    public static LocalText RetiredBy(CertificateKind kind, LocalDate end)
    {
        var day = CertificateCheck.Day(end);
        return new LocalText($"{kind.Title.Zh}在 {day} 及以前注销", $"retirement by {day}, the end of validity ({kind.Title.En})");
    }

    public static LocalText MarketOf(CertificateKind kind)
    {
        if (kind.Markets.Count == 0) return new LocalText("发电所在国家或市场", "the country or market of generation");
        var markets = string.Join(", ", kind.Markets);
        return new LocalText($"{kind.Title.Zh}的市场：{markets}", $"a market of this kind ({kind.Title.En}): {markets}");
    }
}
