using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>What can be wrong with factor files: the shipped library, the company's own factors, a lock file.</summary>
public static class FactorsFaults
{
    /// <summary>The library has no kinds.yaml.</summary>
    public static readonly FaultCode KindsMissing = new("factor-kinds-missing", new("因子库缺少 kinds.yaml", "The factor library has no kinds.yaml"));

    /// <summary>An entry of kinds.yaml, subjects.yaml or dataset.yaml is wrong.</summary>
    public static readonly FaultCode EntryWrong = new("factor-entry-wrong", new("因子库条目有误", "Wrong entry in the factor library"));

    /// <summary>Two kinds, datasets, subjects or rows have the same identifier.</summary>
    public static readonly FaultCode IdDuplicate = new("factor-id-duplicate", new("因子编号重复", "Factor identifier used twice"));

    /// <summary>An identifier is missing or not in kebab-case.</summary>
    public static readonly FaultCode IdWrong = new("factor-id-wrong", new("因子编号不合规则", "Malformed factor identifier"));

    /// <summary>The factor kind does not exist.</summary>
    public static readonly FaultCode KindUnknown = new("factor-kind-unknown", new("因子种类不存在", "Unknown factor kind"));

    /// <summary>The subject does not fit the kind.</summary>
    public static readonly FaultCode SubjectWrong = new("factor-subject-wrong", new("因子对象不符合种类", "Subject does not fit the factor kind"));

    /// <summary>The gas is unknown, missing, or not allowed for the kind.</summary>
    public static readonly FaultCode GasWrong = new("factor-gas-wrong", new("因子的气体有误", "Wrong gas of a factor"));

    /// <summary>The value is no number, or neither value nor range is given.</summary>
    public static readonly FaultCode ValueWrong = new("factor-value-wrong", new("因子数值有误", "Wrong value of a factor"));

    /// <summary>The unit is unknown or does not convert to the kind's.</summary>
    public static readonly FaultCode UnitWrong = new("factor-unit-wrong", new("因子单位不符合种类", "Unit does not fit the factor kind"));

    /// <summary>The geography is no code of the library.</summary>
    public static readonly FaultCode GeographyWrong = new("factor-geography-wrong", new("因子地域代码有误", "Wrong geography of a factor"));

    /// <summary>A date is malformed, or the validity ends before it begins.</summary>
    public static readonly FaultCode ValidityWrong = new("factor-validity-wrong", new("因子有效期有误", "Wrong validity of a factor"));

    /// <summary>The rank is not 4, 5, 6 or empty.</summary>
    public static readonly FaultCode RankWrong = new("factor-rank-wrong", new("因子等级有误", "Wrong rank of a factor"));

    /// <summary>The bounds are reversed, incomplete or do not enclose the value.</summary>
    public static readonly FaultCode RangeWrong = new("factor-range-wrong", new("因子上下限有误", "Wrong bounds of a factor"));

    /// <summary>The distribution is none of the four.</summary>
    public static readonly FaultCode DistributionUnknown = new("factor-distribution-unknown", new("概率分布不存在", "Unknown distribution"));

    /// <summary>A row names no source.</summary>
    public static readonly FaultCode SourceMissing = new("factor-source-missing", new("因子缺少来源", "Factor without a source"));

    /// <summary>The verification column is neither yes, unverified nor partly.</summary>
    public static readonly FaultCode VerifiedWrong = new("factor-verified-wrong", new("核实状态有误", "Wrong verification state"));

    /// <summary>A row of the lock file is missing from the library.</summary>
    public static readonly FaultCode LockedMissing = new("factor-locked-missing", new("锁定的因子不在库中", "Locked factor missing from the library"));

    /// <summary>A row of the lock file has another content in the library.</summary>
    public static readonly FaultCode LockedChanged = new("factor-locked-changed", new("锁定的因子内容已变", "Locked factor has another content"));
}
