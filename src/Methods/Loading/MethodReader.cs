using Lingtan.Factors;
using Lingtan.Quantities;
using NodaTime.Text;

namespace Lingtan.Methods;

/// <summary>Reads one method file strictly and checks all of it: names, sets, units.</summary>
internal static class MethodReader
{
    private static readonly (string, MethodWindow)[] Windows = [("record", MethodWindow.Record), ("period", MethodWindow.Period)];

    private static readonly (string, ExampleKind)[] ExampleKinds = [("published", ExampleKind.Published), ("independent", ExampleKind.Independent)];

    /// <summary>Reads a method.</summary>
    /// <returns>Null when the file has faults; all of them are in the list.</returns>
    public static MethodDefinition? Read(MethodFile file, Func<string, FactorKind?> kinds, FaultList faults)
    {
        var own = new FaultList();
        var method = YamlMap.Parse(file.Yaml, file.File, own) is { } root ? Read(new MethodDraft(root, kinds, own), file) : null;
        foreach (var fault in own)
            faults.Add(fault.Code, fault.Place, fault.Value, fault.Expected);
        return own.Any ? null : method;
    }

    private static MethodDefinition Read(MethodDraft draft, MethodFile file)
    {
        var root = draft.Root;
        var id = root.Text("id", required: true);
        if (id is not null && id != file.Id)
            draft.Faults.Add(MethodFaults.WrongId, root.At("id"), id, new LocalText($"文件名所示的 {file.Id}", $"{file.Id}, as the file's name says"));
        var title = root.Local("title", required: true);
        var standard = root.Text("standard", required: true);
        var note = root.Local("note");
        var window = draft.Word(root, "window", Windows) ?? MethodWindow.Record;
        var validFrom = ReadDate(draft, "valid_from");
        SetReader.Read(draft);
        InputReader.Read(draft);
        FormulaEntryReader.ReadLets(draft);
        FormulaEntryReader.ReadEmissions(draft);
        FormulaEntryReader.ReadEnergy(draft);
        var examples = ReadExamples(draft);
        root.Close();
        SetReader.Check(draft);
        MethodChecks.Run(draft);
        return new MethodDefinition
        {
            Id = file.Id, Title = title ?? LocalText.Same(file.Id), Standard = standard ?? "", Note = note, Sha256 = Sha256Text.Of(file.Yaml.Span),
            Window = window, ValidFrom = validFrom, File = file.File, Inputs = [.. draft.Inputs.Values], Sets = [.. draft.Sets.Values],
            Lets = [.. draft.Lets.Values], Emissions = draft.Emissions, Energy = draft.Energy, Examples = examples,
        };
    }

    private static NodaTime.LocalDate? ReadDate(MethodDraft draft, string key)
    {
        if (draft.Root.Text(key) is not { } text)
            return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } date)
            return date.Value;
        draft.Faults.Add(MethodFaults.WrongValue, draft.Root.At(key), text, new LocalText("日期，如 2024-01-01", "a date such as 2024-01-01"));
        return null;
    }

    private static List<MethodExample> ReadExamples(MethodDraft draft)
    {
        var examples = new List<MethodExample>();
        foreach (var map in draft.Root.Maps("examples"))
        {
            map.Text("kind", required: true);
            var kind = draft.Word(map, "kind", ExampleKinds);
            var source = map.Text("source", required: true);
            var given = Pairs(map, "given");
            var expect = Pairs(map, "expect");
            if (kind is { } known && source is not null)
                examples.Add(new MethodExample { Kind = known, Source = source, Given = given, Expect = expect, Place = map.At("given") });
        }

        return examples;
    }

    private static OrderedDictionary<string, string> Pairs(YamlMap map, string key)
    {
        var pairs = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        if (map.Map(key, required: true) is not { } child)
            return pairs;
        foreach (var (name, _) in child.Keys)
        {
            if (child.Text(name, required: true) is { } text)
                pairs.Add(name, text);
        }

        return pairs;
    }
}
