using System.CommandLine;
using Lingtan.Factors;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Cli;

/// <summary><c>lingtan factors select</c>: which row a source would get, why, and which rows it would not.</summary>
internal static class FactorSelectCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var kind = new Argument<string>("KIND") { Description = terminal.Say("因子类别，如 net-calorific-value", "factor kind, such as net-calorific-value") };
        var subjects = new Argument<string[]>("SUBJECT")
        {
            Description = terminal.Say("对象，如 diesel；按类别规定的次序", "what it is for, such as diesel, in the order of the kind"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var gas = Text("--gas", "GAS", terminal.Say("气体，如 CH4", "gas, such as CH4"));
        var place = Text("--place", "A,B", terminal.Say("地区，从小到大，以逗号分隔（默认 CN）", "places from the narrowest, separated by commas (default: CN)"));
        var period = Text("--period", "PERIOD", terminal.Say("期间，如 2025（默认今年）", "period, such as 2025 (default: this year)"));
        var asOf = Text("--as-of", "DATE", terminal.Say("只用该日以前发布的数据（默认今天）", "only what was published by that day (default: today)"));
        var policy = new Option<string>("--policy") { HelpName = "POLICY", Description = terminal.Say("latest-published（默认）、same-data-year 或 programme:编号", "latest-published (default), same-data-year or programme:ID") };
        var format = CommonOptions.Format(terminal, "table", "json");
        return new DescribedCommand(
            terminal, "select", new LocalText("选取一个因子并说明理由", "Select a factor and say why"),
            new Example("factors select net-calorific-value diesel --place CN", new LocalText("柴油的低位发热量", "the net calorific value of diesel")),
            new Example("factors select grid-average-co2 --place CN-East --period 2023 --as-of 2025-03-31", new LocalText("当时可用的华东电网因子", "the factor of East China that could be known then")))
        {
            kind, subjects, gas, place, period, asOf, policy, format,
        }.Does(parsed =>
        {
            var library = Libraries.Open().Factors;
            var days = Days(parsed.GetValue(period));
            var places = (parsed.GetValue(place) ?? "CN").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var request = new FactorRequest(
                KindOf(library, parsed.GetValue(kind)!), SubjectsOf(library, parsed.GetValue(subjects) ?? []), GasOf(parsed.GetValue(gas)), Widened(places), days.Start, days.End,
                PolicyOf(parsed.GetValue(policy), parsed.GetValue(asOf))) { Grid = places.FirstOrDefault() };
            return Run(terminal, library, request, parsed.GetValue(format) == "json");
        });
    }

    private static Option<string?> Text(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };

    private static int Run(Terminal terminal, FactorLibrary library, FactorRequest request, bool json)
    {
        if (library.Select(request, out var whyNot) is not { } selection) throw new CommandFailure(whyNot ?? new LocalText("没有可选的因子。", "No factor applies."));
        if (json) terminal.Out.WriteLine(JsonText.Of(writer => Write(writer, selection)));
        else Show(terminal, library, selection);
        return ExitCodes.Done;
    }

    private static void Show(Terminal terminal, FactorLibrary library, FactorSelection selection)
    {
        var row = selection.Row;
        terminal.Out.WriteLine(terminal.Bold($"{row.Id}  {FactorText.Value(row)}"));
        terminal.Out.WriteLine($"{FactorText.Kind(terminal, library, row.Kind)}, {row.Geography}, {FactorText.Years(row)}".TrimEnd(' ', ','));
        terminal.Out.WriteLine(row.Source);
        terminal.Out.WriteLine(terminal.Say(selection.Reason));
        foreach (var warning in selection.Warnings) terminal.Remark(warning.Code.Id, 33, terminal.Say(warning.Message));
        if (selection.Alternatives.Count == 0) return;
        terminal.Out.WriteLine();
        var table = new TextTable().Text(terminal.Say("未选", "not taken")).Number(terminal.Say("数值", "value")).Text(terminal.Say("地区", "place"))
            .Text(terminal.Say("年份", "years")).Text(terminal.Say("原因", "why not"));
        foreach (var (other, whyNot) in selection.Alternatives)
            table.Row(other.Id, FactorText.Value(other), other.Geography, FactorText.Years(other), terminal.Say(whyNot));
        table.Write(terminal);
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, FactorSelection selection)
    {
        json.WriteStartObject();
        json.WritePropertyName("row");
        FactorText.Write(json, selection.Row);
        json.WriteNumber("rank", selection.Rank);
        json.WriteLocal("reason", selection.Reason);
        json.WriteStartArray("alternatives");
        foreach (var (other, whyNot) in selection.Alternatives)
        {
            json.WriteStartObject();
            json.WriteString("id", other.Id);
            json.WriteLocal("whyNot", whyNot);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string KindOf(FactorLibrary library, string id) => library.Kind(id) is not null ? id
        : throw new CommandFailure(new LocalText(
            $"没有因子类别 {id}；有：{string.Join("、", library.Kinds.Select(kind => kind.Id))}",
            $"There is no factor kind {id}; there are: {string.Join(", ", library.Kinds.Select(kind => kind.Id))}"));

    // A name or alias in either language stands for its subject.
    private static string[] SubjectsOf(FactorLibrary library, string[] names) =>
        [.. names.Select(name => library.Subjects.Find(name)?.Id ?? library.Subjects.All.FirstOrDefault(subject => Named(subject, name))?.Id ?? name)];

    private static bool Named(FactorSubject subject, string name) =>
        subject.Aliases.Append(subject.Name.Zh).Append(subject.Name.En).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static Gas? GasOf(string? text) => text is null ? null : Gases.TryFind(text, out var gas) ? gas
        : throw new CommandFailure(new LocalText($"未知的气体 {text}", $"Unknown gas {text}"));

    private static List<string> Widened(string[] places)
    {
        var chain = places.ToList();
        foreach (var country in places.Select(Geography.CountryOf).OfType<string>().Distinct().ToList())
            if (!chain.Contains(country)) chain.Add(country);
        if (!chain.Contains(Geography.World)) chain.Add(Geography.World);
        return chain;
    }

    private static DateInterval Days(string? text)
    {
        if (text is null) return new DateInterval(new LocalDate(DateTime.Today.Year, 1, 1), new LocalDate(DateTime.Today.Year, 12, 31));
        return Period.TryParse(text, DateTimeZone.Utc, out var period, out var expected) ? period!.Days(DateTimeZone.Utc)
            : throw new CommandFailure(new LocalText($"--period {text}：应为 {expected?.Zh}", $"--period {text}: expected {expected?.En}"));
    }

    private static FactorPolicy PolicyOf(string? policy, string? asOf)
    {
        var day = asOf is null ? LocalDate.FromDateTime(DateTime.Today) : DateOf(asOf);
        return policy switch
        {
            null or "latest-published" => new FactorPolicy(day),
            "same-data-year" => new FactorPolicy(day, PolicyKind.SameDataYear),
            _ when policy.StartsWith("programme:", StringComparison.Ordinal) => new FactorPolicy(day, PolicyKind.Programme, policy["programme:".Length..]),
            _ => throw new CommandFailure(new LocalText($"未知的取数规则 {policy}", $"Unknown policy {policy}")),
        };
    }

    private static LocalDate DateOf(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value
        : throw new CommandFailure(new LocalText($"{text} 不是日期；应如 2026-03-31", $"{text} is not a date; expected such as 2026-03-31"));
}
