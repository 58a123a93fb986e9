using Lingtan.Quantities;

namespace Lingtan.Quality;

/// <summary>What can be wrong with a data-quality scheme and with the quality statements of sources.</summary>
public static class QualityFaults
{
    /// <summary>An entry of a scheme is missing, out of range or stands twice.</summary>
    public static readonly FaultCode SchemeEntryWrong = new("quality-scheme-entry-wrong", new("数据质量评分方案的条目有误", "Wrong entry in a data-quality scheme"));

    /// <summary>A source names a class that its scheme does not have.</summary>
    public static readonly FaultCode ClassUnknown = new("quality-class-unknown", new("评分方案中没有该等级", "The data-quality scheme has no such class"));
}
