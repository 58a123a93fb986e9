using System.Globalization;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Instruments;

/// <summary>Reads the kinds of instruments that travel with the program.</summary>
internal static class KindsReading
{
    private const string File = "instruments/kinds.yaml";

    /// <summary>The shipped kinds.</summary>
    /// <exception cref="InvalidOperationException">The program was built with a wrong file.</exception>
    public static InstrumentKinds Embedded()
    {
        using var stream = typeof(KindsReading).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException("The assembly was built without " + File);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var faults = new FaultList();
        var kinds = Read(bytes, faults);
        if (faults.Any) throw new InvalidOperationException(string.Join("; ", faults.Select(static f => $"{f.Place} {f.Code.Id} '{f.Value}': {f.Expected.En}")));
        return kinds;
    }

    private static InstrumentKinds Read(byte[] bytes, FaultList faults)
    {
        var certificates = new Dictionary<string, CertificateKind>(StringComparer.OrdinalIgnoreCase);
        var credits = new Dictionary<string, CreditKind>(StringComparer.OrdinalIgnoreCase);
        var markets = new Dictionary<string, string>(StringComparer.Ordinal);
        var technologies = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (YamlMap.Parse(bytes, File, faults) is { } root)
        {
            foreach (var entry in root.Maps("technologies", required: true)) technologies.UnionWith(Names(entry));
            foreach (var entry in root.Maps("markets", required: true)) Market(entry, markets);
            foreach (var entry in root.Maps("certificates", required: true))
                foreach (var name in Names(entry))
                    certificates[name] = certificates.GetValueOrDefault(Id(entry)) ?? Certificate(entry);
            foreach (var entry in root.Maps("credits", required: true))
                foreach (var name in Names(entry))
                    credits[name] = credits.GetValueOrDefault(Id(entry)) ?? new CreditKind(Id(entry), entry.Local("title", required: true) ?? LocalText.Empty, entry.Text("serial"));
            root.Close();
        }

        return new InstrumentKinds(certificates, credits, markets, technologies);
    }

    private static string Id(YamlMap entry) => entry.Text("id", required: true) ?? "";

    private static IEnumerable<string> Names(YamlMap entry) => entry.Texts("aliases").Prepend(Id(entry)).ToList();

    private static void Market(YamlMap entry, Dictionary<string, string> markets)
    {
        foreach (var country in entry.Texts("countries", required: true)) markets[country] = Id(entry);
        _ = (entry.Local("title", required: true), entry.Text("source", required: true));
    }

    private static CertificateKind Certificate(YamlMap entry)
    {
        var title = entry.Local("title", required: true) ?? LocalText.Empty;
        var renewable = OneOf(entry, "attributes", "renewable", "stated");
        var delivery = OneOf(entry, "match", "delivery", "year");
        var (old, closed) = (entry.Map("grandfathered"), entry.Map("closed"));
        var rule = new VintageRule(
            delivery, Months(entry, "before") ?? 0, Months(entry, "after") ?? 0, Months(entry, "expires"), Date(old, "generated_before"), Date(old, "until"),
            closed?.Text("country", required: true), Date(closed, "after"), entry.Flag("verified", required: true) ?? false, entry.Text("source", required: true) ?? "");
        return new CertificateKind(Id(entry), title, entry.Texts("markets"), renewable, rule);
    }

    private static bool OneOf(YamlMap entry, string key, string first, string second)
    {
        var text = entry.Text(key, required: true);
        if (text != first && text != second) entry.Refuse(key, InstrumentsFaults.KindUnknown, text ?? "", LocalText.Same(first + ", " + second));
        return text == first;
    }

    private static int? Months(YamlMap entry, string key) => entry.Number(key) is { } number ? decimal.ToInt32(number) : null;

    private static LocalDate? Date(YamlMap? map, string key)
    {
        if (map?.Text(key, required: true) is not { } text) return null;
        var parsed = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd").Parse(text);
        if (!parsed.Success) map.Refuse(key, InstrumentsFaults.DatesWrong, text, LocalText.Same("2024-01-01"));
        return parsed.Success ? parsed.Value : null;
    }
}
