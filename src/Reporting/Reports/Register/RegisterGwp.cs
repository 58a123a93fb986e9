using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>GWP values of the gases that occur, and the blends met with their composition.</summary>
internal static class RegisterGwp
{
    /// <summary>Writes the tables.</summary>
    public static void Write(ReportBuilder page)
    {
        GwpPart.Table(page);
        var gwp = page.Inventory.Gwp;
        var blends = page.Inventory.Bindings.SelectMany(binding => binding.Program.Outputs).Select(output => output.Gas).Distinct().Where(gas => Gases.Composition(gas).Count > 1).Order().ToArray();
        page.Table(
            "register-blends", new LocalText("混合制冷剂的组成", "Composition of blends"),
            [PartWriting.Words("混合物", "Blend"), PartWriting.Words("组分", "Component"), PartWriting.Number("质量分数", "Mass fraction"), PartWriting.Number("组分 GWP", "GWP of the component"), PartWriting.Number("混合物 GWP", "GWP of the blend")],
            table =>
            {
                foreach (var blend in blends)
                    foreach (var part in Gases.Composition(blend)) table.Row(
                        blend.Id, part.Gas.Id, page.Figures.Recorded("blends/" + blend.Id + "/" + part.Gas.Id, part.MassFraction, ShownFigure.Percent, 2), Value(page, gwp, part.Gas), Value(page, gwp, blend));
            });
    }

    private static Cell Value(ReportBuilder page, GwpSet gwp, Gas gas) =>
        (gwp.TryFind(gas, MethaneOrigin.Unspecified, out var value) ? page.Figures.Recorded("gwp/" + gwp.Id + "/" + gas.Id, value, "") : null).OrDash();
}
