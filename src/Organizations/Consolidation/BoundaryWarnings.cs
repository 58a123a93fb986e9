using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Organizations;

/// <summary>Finds what is allowed in a boundary and still needs a word to the reader.</summary>
internal static class BoundaryWarnings
{
    /// <summary>The warnings of a tree, in the order of its facilities.</summary>
    public static IReadOnlyList<Warning> Of(FacilityTree tree)
    {
        var warnings = new List<Warning>();
        foreach (var facility in tree.Facilities)
        {
            if (facility.Ownership.Any(static o => o.Operational == Control.Joint)) warnings.Add(JointOperation(facility));
            if (tree.Parent(facility) is { } parent && facility.Ownership.FirstOrDefault(own => Repeats(own, parent)) is { } repeated)
                warnings.Add(Repeated(facility, parent, repeated));
        }

        return warnings;
    }

    private static bool Repeats(Ownership own, Facility parent) =>
        own.Equity is > 0 and < 1 && parent.Ownership.Any(above => above.Equity == own.Equity && above.From == own.From);

    private static Warning JointOperation(Facility facility) => new(
        OrganizationsWarnings.JointOperationalControl,
        facility.Id,
        new LocalText(
            "《企业标准》第 3 章未规定共同运营控制的份额；此处按股权比例计入，应与合作方约定并在报告中说明。",
            "The Corporate Standard (chapter 3) gives no share for joint operational control; the equity share is counted: agree on it with the partners and state it in the report."));

    private static Warning Repeated(Facility facility, Facility parent, Ownership own)
    {
        var share = DecimalText.Format(own.Equity * 100);
        var product = DecimalText.Format(own.Equity * own.Equity * 100);
        return new Warning(
            OrganizationsWarnings.ShareRepeated,
            facility.Id,
            new LocalText(
                string.Create(CultureInfo.InvariantCulture, $"股权比例是上级设施 {parent.Id} 所持的比例，{share} % × {share} % = {product} %；若本设施完全属于上级，请删除 ownership。"),
                string.Create(CultureInfo.InvariantCulture, $"The equity share is what the parent {parent.Id} holds, so {share} % × {share} % = {product} %; leave ownership out where the facility belongs to its parent entirely.")));
    }
}
