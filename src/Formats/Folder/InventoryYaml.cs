using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Writes <c>inventory.yaml</c> in its canonical form: the same book gives the same bytes.</summary>
internal static class InventoryYaml
{
    /// <summary>The text of the file.</summary>
    public static string Write(InventoryBook book)
    {
        var yaml = new YamlText();
        yaml.Line(0, "lingtan", "1");
        WriteHeader(yaml, book);
        yaml.Line(0, "facilities", book.Facilities.Count == 0 ? "[]" : "");
        foreach (var facility in book.Facilities) WriteFacility(yaml, facility);
        yaml.Line(0, "sources", book.Sources.Count == 0 ? "[]" : "");
        foreach (var source in book.Sources) WriteSource(yaml, source);
        WriteExclusions(yaml, book.Exclusions);
        WriteBaseYear(yaml, book.BaseYear);
        WriteIntensities(yaml, book.Intensities);
        return yaml.ToString();
    }

    private static void WriteHeader(YamlText yaml, InventoryBook book)
    {
        var organization = book.Organization;
        yaml.Line(0, "organization", "")
            .Line(1, "name", Local(organization.Name))
            .Text(1, "currency", organization.Currency)
            .Text(1, "credit_code", organization.CreditCode)
            .Text(1, "industry", organization.Industry)
            .Text(1, "legal_representative", organization.LegalRepresentative)
            .Text(1, "responsible", organization.Responsible);
        if (organization.Address is { } address) yaml.Line(1, "address", Local(address));
        WritePurpose(yaml, book.Purpose);
        yaml.Text(0, "period", PeriodReading.Write(book.Period));
        if (book.History.Count > 0) yaml.Line(0, "history", YamlText.List(book.History));
        yaml.Line(0, "consolidation", BookWords.Consolidation.Of(book.Consolidation))
            .Text(0, "gwp", book.Gwp)
            .Line(0, "scope2", BookWords.Scope2.Of(book.Scope2))
            .Line(0, "factors", YamlText.Flow(
            [
                ("as_of", FieldText.Date(book.Factors.AsOf)),
                ("policy", YamlText.Scalar(PolicyReading.WritePolicy(book.Factors))),
            ]));
    }

    private static void WritePurpose(YamlText yaml, PurposeStatement? purpose)
    {
        if (purpose is null) return;
        yaml.Line(0, "purpose", "").Text(1, "zh", purpose.Statement.Zh);
        if (purpose.Statement.En != purpose.Statement.Zh) yaml.Text(1, "en", purpose.Statement.En);
        if (purpose.Users is { } users) yaml.Line(1, "users", Local(users));
        if (purpose.Significance.Count == 0) return;
        yaml.Line(1, "significance", "");
        foreach (var (category, criterion) in purpose.Significance) yaml.Line(2, category, Local(criterion));
    }

    private static void WriteFacility(YamlText yaml, Facility facility)
    {
        yaml.Item(1, "id", YamlText.Scalar(facility.Id))
            .Line(2, "name", Local(facility.Name))
            .Text(2, "parent", facility.Parent)
            .Text(2, "country", facility.Country)
            .Text(2, "region", facility.Region)
            .Text(2, "grid", facility.Grid)
            .Text(2, "timezone", facility.Zone.Id);
        if (facility.Ownership.Count > 0) yaml.Line(2, "ownership", "");
        foreach (var owned in facility.Ownership)
        {
            var fields = new List<(string, string)> { ("from", FieldText.Date(owned.From)) };
            if (owned.To is { } to) fields.Add(("to", FieldText.Date(to)));
            fields.Add(("equity", FieldText.Share(owned.Equity)));
            fields.Add(("operational", BookWords.Control.Of(owned.Operational)));
            fields.Add(("financial", BookWords.Control.Of(owned.Financial)));
            yaml.Item(3, YamlText.Flow(fields));
        }
    }

    private static void WriteSource(YamlText yaml, SourceDefinition source)
    {
        yaml.Item(1, "id", YamlText.Scalar(source.Id))
            .Line(2, "name", Local(source.Name))
            .Text(2, "facility", source.Facility)
            .Line(2, "scope", FieldText.Whole(source.Scope));
        if (source.Scope3 is { } scope3) yaml.Line(2, "scope3", ScopeReading.WriteScope3(scope3));
        if (source.IsoCategory is { } iso) yaml.Line(2, "iso_category", FieldText.Whole(iso));
        yaml.Text(2, "category", source.Category).Text(2, "method", source.Method);
        WritePairs(yaml, "subjects", source.Subjects);
        WritePairs(yaml, "inputs", source.Inputs);
        WritePairs(yaml, "factors", source.Pins);
        if (source.Quality != SourceQuality.Unstated) yaml.Line(2, "quality", Quality(source.Quality));
        if (source.Note is { } note) yaml.Line(2, "note", Local(note));
    }

    private static string Quality(SourceQuality quality)
    {
        var fields = new List<(string, string)>();
        if (quality.Activity is { } activity) fields.Add(("activity", BookWords.Collection.Of(activity)));
        if (quality.Factor is { } rank) fields.Add(("factor", FieldText.Whole(rank)));
        if (quality.Calibration is { } calibration) fields.Add(("calibration", YamlText.Scalar(calibration)));
        return YamlText.Flow(fields);
    }

    private static void WritePairs(YamlText yaml, string key, IReadOnlyDictionary<string, string> pairs)
    {
        if (pairs.Count > 0) yaml.Line(2, key, YamlText.Flow(pairs.Select(pair => (pair.Key, YamlText.Scalar(pair.Value)))));
    }

    private static void WriteExclusions(YamlText yaml, IReadOnlyList<Exclusion> exclusions)
    {
        if (exclusions.Count > 0) yaml.Line(0, "exclusions", "");
        foreach (var exclusion in exclusions)
        {
            yaml.Item(1, "name", Local(exclusion.Name))
                .Text(2, "facility", exclusion.Facility)
                .Line(2, "scope", FieldText.Whole(exclusion.Scope));
            if (exclusion.Scope3 is { } scope3) yaml.Line(2, "scope3", ScopeReading.WriteScope3(scope3));
            yaml.Text(2, "category", exclusion.Category).Text(2, "reason", exclusion.Reason);
            if (exclusion.EstimateTonnes is { } tonnes) yaml.Line(2, "estimate", DecimalText.Format(tonnes) + " tCO2e");
            if (exclusion.Note is { } note) yaml.Line(2, "note", Local(note));
        }
    }

    private static void WriteBaseYear(YamlText yaml, BaseYearPolicy? policy)
    {
        if (policy is null) return;
        var fields = new List<(string, string)>();
        if (policy.Period is { } period) fields.Add(("period", YamlText.Scalar(PeriodReading.Write(period))));
        fields.Add(("threshold", FieldText.Share(policy.Threshold)));
        if (policy.Triggers.Count > 0) fields.Add(("triggers", YamlText.List(policy.Triggers)));
        yaml.Line(0, "base_year", YamlText.Flow(fields));
    }

    private static void WriteIntensities(YamlText yaml, IReadOnlyList<IntensityDefinition> intensities)
    {
        if (intensities.Count > 0) yaml.Line(0, "intensities", "");
        foreach (var intensity in intensities)
            yaml.Item(1, YamlText.Flow(
            [
                ("metric", YamlText.Scalar(intensity.Metric)),
                ("scopes", YamlText.List(intensity.Scopes.Select(FieldText.Whole))),
                ("per", YamlText.Scalar(intensity.Per.Symbol)),
            ]));
    }

    private static string Local(LocalText text) =>
        text.Zh == text.En ? YamlText.Scalar(text.Zh) : YamlText.Flow([("zh", YamlText.Scalar(text.Zh)), ("en", YamlText.Scalar(text.En))]);
}
