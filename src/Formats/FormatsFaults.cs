using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Mistakes in the files or sheets of an inventory that are seen while they are read.</summary>
public static class FormatsFaults
{
    /// <summary>A key or cell that has to hold something is empty.</summary>
    public static readonly FaultCode ValueMissing = new("value-missing", new("缺少值", "Missing value"));

    /// <summary>A word or number that is not one of those allowed.</summary>
    public static readonly FaultCode ValueUnknown = new("value-unknown", new("值不在允许范围内", "Value not among those allowed"));

    /// <summary>An identifier with characters that identifiers do not have.</summary>
    public static readonly FaultCode IdentifierUnusable = new("id-unusable", new("标识不可用", "Unusable identifier"));

    /// <summary>The same identifier on two things of one kind.</summary>
    public static readonly FaultCode IdentifierTwice = new("id-twice", new("标识重复", "Identifier used twice"));

    /// <summary>A version of the folder format this program does not know.</summary>
    public static readonly FaultCode VersionUnsupported = new("version-unsupported", new("不支持的格式版本", "Unsupported version of the format"));

    /// <summary>A source that is not in the list of sources.</summary>
    public static readonly FaultCode SourceUnknown = new("source-unknown", new("未知的排放源", "Unknown source"));

    /// <summary>A time zone that is not in the time-zone database.</summary>
    public static readonly FaultCode ZoneUnknown = new("timezone-unknown", new("未知的时区", "Unknown time zone"));

    /// <summary>A text that is no share between 0 and 100 %.</summary>
    public static readonly FaultCode ShareUnreadable = new("share-unreadable", new("不是有效的份额", "Not a share"));

    /// <summary>A text that is no calendar date.</summary>
    public static readonly FaultCode DateUnreadable = new("date-unreadable", new("不是有效的日期", "Not a date"));

    /// <summary>A last day before the first.</summary>
    public static readonly FaultCode DateOrder = new("date-order", new("结束日期早于开始日期", "Last day before the first"));

    /// <summary>A text that is no period.</summary>
    public static readonly FaultCode PeriodUnreadable = new("period-unreadable", new("不是有效的期间", "Not a period"));

    /// <summary>A quantity that carries a unit other than the one in the unit column.</summary>
    public static readonly FaultCode UnitsDisagree = new("units-disagree", new("数量与单位列的单位不一致", "Quantity and unit column disagree"));

    /// <summary>An estimate of an exclusion that is no emission.</summary>
    public static readonly FaultCode EstimateUnreadable = new("estimate-unreadable", new("不是有效的排放估计值", "Not an estimated emission"));

    /// <summary>More faults in one table than are worth listing.</summary>
    public static readonly FaultCode TooManyFaults = new("too-many-faults", new("错误过多，其余未列出", "Too many faults, the rest is not listed"));
}
