using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Faults as JSON, for programs that call the command or the REST interface.</summary>
public static class FaultJson
{
    /// <summary>Writes <c>{ "faults": [ { code, title, file, row, column, value, expected } ] }</c>; title and expectation in both languages.</summary>
    /// <param name="faults">The faults, in the order of their places.</param>
    public static byte[] Write(IEnumerable<Fault> faults) => JsonDocumentWriter.Object(json => json.Objects("faults", faults, fault =>
    {
        json.Text("code", fault.Code.Id);
        Local(json, "title", fault.Code.Title);
        json.Text("file", fault.Place.File);
        json.Number("row", fault.Place.Row);
        json.Text("column", fault.Place.Column);
        json.Text("value", fault.Value);
        Local(json, "expected", fault.Expected);
    }));

    private static void Local(JsonDocumentWriter json, string name, LocalText text) => json.Object(name, () =>
    {
        json.Text("zh", text.Zh);
        json.Text("en", text.En);
    });
}
