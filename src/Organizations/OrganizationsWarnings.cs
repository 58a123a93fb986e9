using Lingtan.Quantities;

namespace Lingtan.Organizations;

/// <summary>What the reader of an inventory must know about its boundary.</summary>
public static class OrganizationsWarnings
{
    /// <summary>A facility is under joint operational control.</summary>
    public static readonly WarningCode JointOperationalControl = new(
        "joint-operational-control", new("共同运营控制按股权比例计入", "Joint operational control counted by equity share"));

    /// <summary>A facility repeats its parent's share below 100 %, so that the two multiply.</summary>
    public static readonly WarningCode ShareRepeated = new(
        "ownership-share-repeated", new("下级设施重复填写了上级的股权比例", "A facility repeats its parent's equity share"));
}
