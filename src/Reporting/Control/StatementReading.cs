using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Reads a statement that somebody issued on the inventory, with the figures as printed there.</summary>
internal static class StatementReading
{
    private static readonly LocalText FigureExpected = new("清单中的数值标识，如 byIsoCategory/3", "identifier of a figure of the inventory, such as byIsoCategory/3");

    /// <summary>Reads it.</summary>
    /// <param name="map">An entry under <c>statements</c>.</param>
    /// <param name="isFigure">Whether the inventory has a figure of an identifier; null where that cannot be told.</param>
    public static IssuedStatement Read(YamlMap map, Func<string, bool>? isFigure) => new(
        map.Text("id", required: true) ?? "", map.Local("title", required: true) ?? LocalText.Same(""), map.Local("issuer"), map.Text("standard"), map.Text("reference"),
        map.Day("date"), map.Word("level", VerificationReading.Levels) ?? AssuranceLevel.Unstated, map.Map("printed") is { } printed ? [.. Printed(printed, isFigure)] : []);

    private static IEnumerable<KeyValuePair<string, decimal>> Printed(YamlMap map, Func<string, bool>? isFigure)
    {
        foreach (var (id, _) in map.Keys)
        {
            if (isFigure?.Invoke(id) == false) map.Refuse(id, ReportingFaults.ControlWrong, id, FigureExpected);
            if (map.Number(id, required: true) is { } value) yield return KeyValuePair.Create(id, value);
        }
    }
}
