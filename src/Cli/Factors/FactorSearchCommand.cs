using System.CommandLine;
using Lingtan.Factors;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan factors search</c>: rows in which all words occur.</summary>
internal static class FactorSearchCommand
{
    private const int ShownByDefault = 40;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = terminal.Say("词：编号、类别、燃料或气体的中英文名称、地区、出处", "words: identifier, kind, name of a fuel or gas in either language, place, source"),
            Arity = ArgumentArity.OneOrMore,
        };
        var format = CommonOptions.Format(terminal, "table", "json", "csv");
        var limit = new Option<int>("--limit")
        {
            Description = terminal.Say($"表格最多显示的行数（默认 {ShownByDefault}；0 为全部）", $"most rows shown in the table (default: {ShownByDefault}; 0: all)"),
            HelpName = "N",
            DefaultValueFactory = _ => ShownByDefault,
        };
        return new DescribedCommand(
            terminal, "search", new LocalText("按词查找因子", "Find factors by words"),
            new Example("factors search 柴油", new LocalText("所有柴油因子", "every factor of diesel")),
            new Example("factors search grid-average CN-East --format csv", new LocalText("华东电网平均因子，CSV 输出", "grid-average factors of East China as CSV")))
        {
            words, format, limit,
        }.Does(parsed => Run(terminal, string.Join(' ', parsed.GetValue(words)!), parsed.GetValue(format)!, parsed.GetValue(limit)));
    }

    private static int Run(Terminal terminal, string words, string format, int limit)
    {
        var library = Libraries.Open().Factors;
        var rows = library.Search(words).ToList();
        if (format == "json") terminal.Out.WriteLine(JsonText.Of(json =>
        {
            json.WriteStartArray();
            foreach (var row in rows) FactorText.Write(json, row);
            json.WriteEndArray();
        }));
        else if (format == "csv") WriteCsv(terminal, rows);
        else WriteTable(terminal, library, rows, limit == 0 ? rows.Count : limit);
        return ExitCodes.Done;
    }

    private static void WriteCsv(Terminal terminal, IEnumerable<FactorRow> rows)
    {
        terminal.Out.WriteLine("id,factor,subject,gas,value,unit,geography,valid_from,valid_to,rank,lower,upper,distribution,source,verified");
        foreach (var row in rows)
        {
            terminal.Out.WriteLine(CsvLine.Of(
                row.Id, row.Kind, string.Join('/', row.Subjects), row.Gas?.Id, Number(row.Value), row.Unit.Symbol, row.Geography, FactorText.Date(row.ValidFrom),
                FactorText.Date(row.ValidTo), Number(row.Rank), Number(row.Lower), Number(row.Upper), row.Distribution, row.Source, row.Verified));
        }
    }

    private static string? Number(decimal? value) => value is { } number ? DecimalText.Format(number) : null;

    private static void WriteTable(Terminal terminal, FactorLibrary library, List<FactorRow> rows, int limit)
    {
        if (rows.Count == 0)
        {
            terminal.Error.WriteLine(terminal.Say("没有找到。", "Nothing found."));
            return;
        }

        var table = new TextTable().Text(terminal.Say("编号", "id")).Text(terminal.Say("类别", "kind")).Text(terminal.Say("对象", "for"))
            .Text(terminal.Say("气体", "gas")).Number(terminal.Say("数值", "value")).Text(terminal.Say("单位", "unit"))
            .Text(terminal.Say("地区", "place")).Text(terminal.Say("年份", "years"));
        foreach (var row in rows.Take(limit))
        {
            table.Row(
                row.Id, FactorText.Kind(terminal, library, row.Kind), FactorText.Subjects(terminal, library, row), row.Gas?.Id ?? "",
                row.Value is { } value ? DecimalText.Format(value) : "—", row.Unit.Symbol, row.Geography, FactorText.Years(row));
        }

        table.Write(terminal);
        if (rows.Count > limit)
            terminal.Error.WriteLine(terminal.Say($"另有 {rows.Count - limit} 行；加 --limit 0 显示全部。", $"{rows.Count - limit} more rows; --limit 0 shows all."));
    }
}
