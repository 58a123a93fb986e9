using System.Globalization;
using System.Text.Json;
using Lingtan.Factors;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Cli;

/// <summary>Factor rows as people and programs read them.</summary>
internal static class FactorText
{
    /// <summary>Value and unit, or the range where only one is published.</summary>
    public static string Value(FactorRow row) => row.Value is { } value
        ? $"{DecimalText.Format(value)} {row.Unit.Symbol}"
        : row is { Lower: { } lower, Upper: { } upper } ? $"{DecimalText.Format(lower)}–{DecimalText.Format(upper)} {row.Unit.Symbol}" : "—";

    /// <summary>What the row is for, by name.</summary>
    public static string Subjects(Terminal terminal, FactorLibrary library, FactorRow row) =>
        string.Join(" / ", row.Subjects.Select(subject => subject == FactorRow.AnySubject ? terminal.Say("任意", "any") : terminal.Say(library.Subjects.NameOf(subject))));

    /// <summary>The years for which the row states its value.</summary>
    public static string Years(FactorRow row) => (row.ValidFrom, row.ValidTo) switch
    {
        (null, null) => "",
        ({ } from, { } to) when from.Year == to.Year => from.Year.ToString(CultureInfo.InvariantCulture),
        var (from, to) => string.Create(CultureInfo.InvariantCulture, $"{from?.Year}–{to?.Year}"),
    };

    /// <summary>The name of a kind.</summary>
    public static string Kind(Terminal terminal, FactorLibrary library, string kind) => library.Kind(kind) is { } known ? terminal.Say(known.Title) : kind;

    /// <summary>A date as it is written in files.</summary>
    public static string? Date(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    /// <summary>A row as a JSON object.</summary>
    public static void Write(Utf8JsonWriter json, FactorRow row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("dataset", row.Dataset?.Id);
        json.WriteString("factor", row.Kind);
        json.WriteStartArray("subject");
        foreach (var subject in row.Subjects) json.WriteStringValue(subject);
        json.WriteEndArray();
        json.WriteString("gas", row.Gas?.Id);
        json.WriteDecimal("value", row.Value);
        json.WriteString("unit", row.Unit.Symbol);
        json.WriteString("geography", row.Geography);
        json.WriteString("validFrom", Date(row.ValidFrom));
        json.WriteString("validTo", Date(row.ValidTo));
        json.WriteDecimal("rank", row.Rank);
        json.WriteDecimal("lower", row.Lower);
        json.WriteDecimal("upper", row.Upper);
        json.WriteString("distribution", row.Distribution);
        json.WriteString("source", row.Source);
        json.WriteString("verified", row.Verified);
        json.WriteEndObject();
    }
}
