namespace Lingtan.Reporting;

public sealed class SubstanceTextTests
{
    [Theory]
    [InlineData("tCO2e", "tCO[2]e")]
    [InlineData("CO2、CH4 与 N2O", "CO[2]、CH[4] 与 N[2]O")]
    [InlineData("SF6, NF3, C2F6", "SF[6], NF[3], C[2]F[6]")]
    [InlineData("kgCO2/(kW·h)", "kgCO[2]/(kW·h)")]
    [InlineData("HFC-134a R410A ISO 14064-1 PM2.5 CO25", "HFC-134a R410A ISO 14064-1 PM2.5 CO25")]
    [InlineData("", "")]
    public void Digits_of_substances_are_lowered_and_no_others(string text, string marked) =>
        Assert.Equal(marked, string.Concat(SubstanceText.Split(text).Select(piece => piece.Subscript ? $"[{piece.Text}]" : piece.Text)));
}
