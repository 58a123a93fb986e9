using Lingtan.Quantities;

namespace Lingtan.Quality;

/// <summary>Remarks on how data quality and uncertainty were determined.</summary>
public static class QualityWarnings
{
    /// <summary>Neither the records nor the source say how the activity data were collected; the lowest class is taken.</summary>
    public static readonly WarningCode CollectionUnstated = new("quality-collection-unstated", new("未说明活动数据收集方式", "Collection of activity data is not stated"));

    /// <summary>A large part of the result rests on uncertainties assumed by the scheme rather than stated by the factor rows.</summary>
    public static readonly WarningCode UncertaintyAssumed = new("uncertainty-assumed", new("不确定性采用默认假设", "Uncertainties are assumed"));

    /// <summary>Uncertainty bounds of a factor row were not checked against their source.</summary>
    public static readonly WarningCode BoundsUnverified = new("uncertainty-bounds-unverified", new("因子的不确定性范围未经核对", "Uncertainty bounds of a factor are unverified"));
}
