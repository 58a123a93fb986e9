using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Names of the causes by which two inventories differ.</summary>
internal static class CauseWords
{
    /// <summary>The name of a cause.</summary>
    public static LocalText Of(Cause cause) => cause switch
    {
        Cause.Structure => new("边界与排放源", "Boundary and sources"),
        Cause.Activity => new("活动数据", "Activity data"),
        Cause.Factor => new("排放因子", "Factors"),
        Cause.Method => new("量化方法", "Methods"),
        Cause.Gwp => new("GWP", "GWP"),
        _ => new("修约", "Rounding"),
    };

    /// <summary>What a cause covers.</summary>
    public static LocalText Meaning(Cause cause) => cause switch
    {
        Cause.Structure => new("新增、取消或转移的排放源和设施，持股或控制权变化", "sources and facilities that are new, gone or moved; changes of ownership or control"),
        Cause.Activity => new("消耗量、产量、里程等数据变化，绿证与合同的变化", "changes of consumption, output, distance and other data; of certificates and contracts"),
        Cause.Factor => new("因子版本、自有因子或固定参数变化", "other editions of factors, other own factors or fixed parameters"),
        Cause.Method => new("方法或范围二口径变化", "other methods or another basis of scope 2"),
        Cause.Gwp => new("GWP 版本变化", "another set of GWP values"),
        _ => new("修约剩余", "what rounding leaves"),
    };

    /// <summary>A kind of change that counts for the base year.</summary>
    public static LocalText Trigger(string trigger) => trigger switch
    {
        "structure" => new("结构变化（收购、出售、外包）", "structural changes (acquisition, divestiture, outsourcing)"),
        "boundary" => new("边界变化", "changes of the boundary"),
        "method" => new("量化方法变化", "changes of method"),
        "factor" => new("排放因子变化", "changes of factors"),
        "gwp" => new("GWP 变化", "changes of GWP"),
        "error" => new("发现差错", "errors found"),
        _ => LocalText.Same(trigger),
    };
}
