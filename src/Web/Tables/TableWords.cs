using System.Collections.Frozen;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>What the words of the lists in tables mean.</summary>
internal static class TableWords
{
    /// <summary>Meanings by word.</summary>
    public static readonly FrozenDictionary<string, LocalText> All = new Dictionary<string, LocalText>
    {
        ["not-material"] = new("不重要：低于限值", "Not material: below the limits"),
        ["not-feasible"] = new("技术上无法量化", "Cannot be quantified technically"),
        ["not-cost-effective"] = new("量化成本与其重要性不相称", "Quantifying costs more than it is worth"),
        ["not-applicable"] = new("不存在此类排放", "There are no such emissions"),
        ["automatic"] = new("自动采集", "Automatic"),
        ["periodic"] = new("定期抄录", "Periodic"),
        ["estimate"] = new("估算", "Estimate"),
        ["in-order"] = new("校准有效", "Calibration in order"),
        ["confirmed"] = new("有校验记录", "Confirmed"),
        ["none"] = new("无", "None"),
        ["yes"] = new("是", "Yes"),
        ["no"] = new("否", "No"),
        ["joint"] = new("共同", "Joint"),
        ["operational-control"] = new("运营控制权", "Operational control"),
        ["financial-control"] = new("财务控制权", "Financial control"),
        ["equity-share"] = new("权益份额", "Equity share"),
        ["location-based"] = new("基于位置", "Location-based"),
        ["market-based"] = new("基于市场", "Market-based"),
        ["issued"] = new("已签发", "Issued"),
        ["allocated"] = new("已分配", "Allocated"),
        ["reserved"] = new("已预留", "Reserved"),
        ["retired"] = new("已注销", "Retired"),
        ["sold"] = new("已售出", "Sold"),
        ["expired"] = new("已过期", "Expired"),
        ["unverified"] = new("未核对", "Unverified"),
        ["undivided"] = new("未分类别", "Undivided"),
    }.ToFrozenDictionary();
}
